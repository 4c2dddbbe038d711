"""What the help of each command says about its exit codes."""

_JUDGES = frozenset({"check", "audit", "links", "records"})
_ALWAYS = "70 a bug in sourcecheck, 130 interrupted."


def exit_codes(command: str) -> str:
    """Return the sentence on the exit codes of a command, in the numbers of `Exit`."""
    if command in _JUDGES:
        changes = ", or changes that --diff shows" if command == "check" else ""
        own = f"0 clean, 1 findings at or above --fail-on{changes}, 2 usage, settings or input"
    elif command == "bibliography":
        own = (
            "0 written, or the file of --check is current, 1 it is not, "
            "2 usage, settings, input, or a work that cannot be set"
        )
    else:
        own = "0 done, 2 usage, settings or input"
    return f"Exit codes: {own}, {_ALWAYS}"
