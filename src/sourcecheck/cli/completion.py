"""What a shell completes besides commands, options and files."""

from collections.abc import Iterator


def complete_rule(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the codes and names of rules that begin as is written, each with what it finds.

    Of several with commas, the last one is completed.
    """
    # Imported where it is used: whoever completes a command need not wait for the rules.
    from sourcecheck.rules import catalogue

    before, comma, beginning = incomplete.rpartition(",")
    for rule in catalogue():
        for known in (rule.code, rule.name):
            if known.startswith(beginning):
                yield f"{before}{comma}{known}", rule.summary
