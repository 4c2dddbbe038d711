"""Reads what a comment allows: "sourcecheck: allow SC101, SC102 because the work is lost"."""

import re
from collections.abc import Iterator, Sequence

from sourcecheck.model.location import Location
from sourcecheck.model.suppression import Reach, Suppression, SuppressionKind

WORD = "sourcecheck"
"""What no such comment is without."""
START = rf"{WORD}:[ \t]*\w+\b(?!://)"
"""How it starts, behind the signs that make it a comment; with any word, so that none but "allow"
is passed over in silence. An address is none."""
_ALLOW = "allow"
_NAME = r"(?!because\b)[\w-]+"
_ALLOWED = re.compile(
    rf"{WORD}:[ \t]*(?P<word>\w+)[ \t]*(?P<rules>{_NAME}(?:[ \t]*,[ \t]*{_NAME})*)?"
    r"(?:[ \t,:]*\bbecause\b[ \t:]*(?P<reason>.*))?"
)


def read_suppressions(comment: str, location: Location, reach: Reach) -> Iterator[Suppression]:
    """Yield what a comment that starts as `START` does allows, a rule at a time.

    It is one without a rule if none is named, or if another word stands for "allow". The reason is
    empty unless it stands behind the word "because".
    """
    found = _ALLOWED.match(comment)
    word, rules, because = found.group("word", "rules", "reason") if found else ("", None, None)
    unknown = "" if word == _ALLOW else word
    if unknown:
        rules = because = None
    reason = " ".join((because or "").split())
    for name in (rules or "").split(","):
        yield Suppression(
            kind=SuppressionKind.COMMENT,
            rule=name.strip(),
            reason=reason,
            reach=reach,
            location=location,
            unknown=unknown,
        )


def next_line(lines: Sequence[str], number: int, comment: str) -> int:
    """Return the line behind this one, counted from 1, that is neither blank nor a comment.

    That is one after the last if there is none.
    """
    while number < len(lines):
        number += 1
        line = lines[number - 1].strip()
        if line and not line.startswith(comment):
            return number
    return len(lines) + 1
