"""What a person looks at: lines that fit, colours or none, and nothing that a terminal obeys."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category, east_asian_width

_WIDEST = 120
"""Columns; a longer line is hard to read, however wide the window."""
_NARROWEST = 40
"""Columns; in less there is nothing to be read."""
_COLORS = {
    "bold": "1",
    "dim": "2",
    "error": "31;1",
    "warning": "33",
    "note": "36",
    "good": "32",
}
_PICTURES: dict[int, int | str] = {
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: 0x2421,
    **{code: f"\\x{code:02x}" for code in range(0x80, 0xA0)},
    **{code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))},
}
"""What is shown for control characters, and for those that turn the direction of the text: in a
terminal they could hide or forge what stands around them (Unicode's "Control Pictures" block and
Technical Standard 55)."""


def visible(text: str) -> str:
    """Return a text on one line, its control characters made visible."""
    return " ".join(text.split()).translate(_PICTURES)


@dataclass(frozen=True, slots=True)
class Screen:
    """What the text is written for: columns, colours or none, and how much is wanted."""

    width: int = 80
    color: bool = False
    quiet: bool = False
    """Whether only findings are wanted."""

    @property
    def room(self) -> int:
        """How many columns are used."""
        return max(min(self.width, _WIDEST), _NARROWEST)

    def paint(self, text: str, color: str) -> str:
        """Return a text in a colour, if there are any."""
        text = text.translate(_PICTURES)
        return f"\x1b[{_COLORS[color]}m{text}\x1b[0m" if self.color else text

    def block(self, text: str, indent: int, hang: int = 0, end: str = "") -> list[str]:
        """Return a text as lines that fit: all of them indented, all but the first also hung.

        Only a word in a script of wide characters, which has no spaces, is parted; any other
        that is longer than a line sticks out, as an address does, and can still be copied. The
        words of `end` stay together.
        """
        lines, line = [], " " * indent
        start = indent
        for word in (*visible(text).split(" "), *([visible(end)] if end else [])):
            for joint, part in _parts(word):
                space = joint if _columns(line) > start else ""
                if space + part and _columns(line + space + part) > self.room and line.strip():
                    lines.append(line)
                    start, space = indent + hang, ""
                    line = " " * start
                line += space + part
        return [*lines, line]

    def cut(self, text: str, taken: int = 0) -> str:
        """Return as much of a text as fits on a line of which some columns are taken."""
        text, room = visible(text), self.room - taken
        columns = kept = 0
        for index, character in enumerate(text):
            columns += _columns(character)
            if columns > room:
                return f"{text[:kept].rstrip()}…"
            if columns < room:
                kept = index + 1
        return text


def _parts(word: str) -> Iterator[tuple[str, str]]:
    """Yield the parts between which a word may be parted, each with what joins it to the line."""
    joint, part = " ", ""
    for character in word:
        if part and _columns(character) == 2:
            yield joint, part
            joint, part = "", ""
        part += character
    yield joint, part


def _columns(text: str) -> int:
    """Return how many columns a terminal takes for a text (Unicode Standard Annex 11)."""
    if text.isascii():
        return len(text)
    return sum(
        2 if east_asian_width(one) in "WF" else category(one) not in {"Mn", "Me", "Cf"}
        for one in text
    )
