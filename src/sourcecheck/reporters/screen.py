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
    **{code: f"\\u{code:04x}" for code in (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF)},
}
"""What is shown for control characters, and for those that turn the direction of the text: in a
terminal they could hide or forge what stands around them (Unicode's "Control Pictures" block and
Technical Standard 55). Likewise for code points that are no characters, as the bytes of a file's
name that is not UTF-8: no file of text may hold them, nor XML."""


def visible(text: str) -> str:
    """Return a text on one line, its control characters made visible."""
    line = " ".join(text.split())
    return line if line.isprintable() else line.translate(_PICTURES)  # and that is quickly told


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
        start = columns = indent
        for word in (*visible(text).split(" "), *([visible(end)] if end else [])):
            for joint, part in _parts(word):
                space, width = joint if columns > start else "", _columns(part)
                if space + part and columns + len(space) + width > self.room and line.strip():
                    lines.append(line)
                    start = columns = indent + hang
                    line, space = " " * start, ""
                line += space + part
                columns += len(space) + width
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
    if word.isascii():
        yield joint, word
        return
    for character in word:
        if part and east_asian_width(character) in "WF":
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
