"""What a person looks at: lines that fit, colours and links or none, nothing a terminal obeys."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category, east_asian_width

from sourcecheck.reporters.addresses import encoded

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
_LONGEST_ADDRESS = 2083
"""Characters; VTE passes over a link to a longer one."""
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
_NARROW = re.compile(
    r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*"
)
"""Latin, Greek and Cyrillic with their punctuation: each character takes one column."""


def visible(text: str) -> str:
    """Return a text on one line, its control characters made visible."""
    return _harmless(" ".join(text.split()))


def _harmless(text: str) -> str:
    """Return a text with its control characters made visible, its spaces kept."""
    return text if text.isprintable() else text.translate(_PICTURES)  # and that is quickly told


@dataclass(frozen=True, slots=True)
class Screen:
    """What the text is written for: columns, colours and links or none, and how much is wanted."""

    width: int = 80
    color: bool = False
    quiet: bool = False
    """Whether only findings are wanted."""
    links: bool = False
    """Whether words can be links, which lead somewhere when they are clicked."""

    @property
    def room(self) -> int:
        """How many columns are used."""
        return max(min(self.width, _WIDEST), _NARROWEST)

    def paint(self, text: str, color: str) -> str:
        """Return a text in a colour, if there are any."""
        text = _harmless(text)
        return f"\x1b[{_COLORS[color]}m{text}\x1b[0m" if self.color else text

    def link(self, text: str, address: str) -> str:
        """Return a text that leads to an address, if there are links and it has one.

        The sequence is OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda.
        """
        text, target = _harmless(text), encoded(address) if self.links else ""
        if not target or len(target) > _LONGEST_ADDRESS:
            return text
        return f"\x1b]8;;{target}\x1b\\{text}\x1b]8;;\x1b\\"

    def link_end(self, lines: list[str], text: str, address: str) -> list[str]:
        """Return lines of which the last one ends in a text, which leads to an address.

        A text that is parted, since it is longer than a line, leads nowhere.
        """
        *others, last = lines
        shown = visible(text)
        start = last.removesuffix(shown)
        return lines if start == last else [*others, start + self.link(shown, address)]

    def block(self, text: str, indent: int, hang: int = 0, end: str = "") -> list[str]:
        """Return a text as lines that fit: all of them indented, all but the first also hung.

        Only a word in a script of wide characters, which has no spaces, is parted; any other
        that is longer than a line sticks out, as an address does, and can still be copied. The
        words of `end` stay together.
        """
        text, end, room = visible(text), visible(end), self.room
        first, other = " " * indent, " " * (indent + hang)
        broken = _broken if _is_narrow(text) else _measured
        lines = broken(text, first, other, room)
        if not end:
            return lines
        if not text:
            return [first + end]
        if _columns(lines[-1]) + 1 + _columns(end) > room:
            return [*lines, other + end]
        lines[-1] += f" {end}"
        return lines

    def cut(self, text: str, taken: int = 0) -> str:
        """Return as much of a text as fits on a line of which some columns are taken."""
        text, room = visible(text), max(0, self.room - taken)
        if _is_narrow(text):
            return text if len(text) <= room else f"{text[: max(0, room - 1)].rstrip()}…"
        columns = kept = 0
        for index, character in enumerate(text):
            columns += _columns(character)
            if columns > room:
                return f"{text[:kept].rstrip()}…"
            if columns < room:
                kept = index + 1
        return text


def _broken(text: str, first: str, other: str, room: int) -> list[str]:
    """Return the lines of a text of narrow characters, broken at the last space that fits."""
    lines, before, start, length = [], first, 0, len(text)
    while length - start > (fits := room - len(before)):
        stop = text.rfind(" ", start, start + fits + 1)
        if stop < 0:
            stop = text.find(" ", start + fits)
        if stop < 0:
            break
        lines.append(before + text[start:stop])
        before, start = other, stop + 1
    lines.append(before + text[start:])
    return lines


def _measured(text: str, first: str, other: str, room: int) -> list[str]:
    """Return the lines of any text, character by character where they are of unlike width."""
    lines, line, columns, is_empty = [], first, len(first), True
    for word in text.split(" "):
        for joint, part in _parts(word):
            space, width = "" if is_empty else joint, _columns(part)
            if columns + len(space) + width > room and not is_empty:
                lines.append(line)
                line, columns, space = other, len(other), ""
            line += space + part
            columns += len(space) + width
            is_empty = False
    lines.append(line)
    return lines


def _is_narrow(text: str) -> bool:
    """Tell whether each character of a text surely takes one column."""
    return text.isascii() or _NARROW.fullmatch(text) is not None


def _parts(word: str) -> Iterator[tuple[str, str]]:
    """Yield the parts between which a word may be parted, each with what joins it to the line."""
    joint, part = " ", ""
    if _is_narrow(word):
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
    if _is_narrow(text):
        return len(text)
    return sum(
        2 if east_asian_width(one) in "WF" else category(one) not in {"Mn", "Me", "Cf"}
        for one in text
    )
