"""What a server wrote, made fit to be read in a reason."""

_LENGTH = 120
"""Characters."""


def shown(text: str) -> str:
    """Return it short and without what would steer a terminal."""
    printable = "".join(character for character in text if character.isprintable())
    return printable if len(printable) <= _LENGTH else f"{printable[:_LENGTH]}…"
