"""A field of names, and whether BibTeX divides it where its writer meant to."""

import re
from collections.abc import Iterator

_GROUP = r"\{[^{}]*\}"
_AND = r"(?i)\s+and\s+"
_ET_AL = r"(?i)(?:\s*[,;])?(?:\s+and)?[\s~]+et\.?[\s~]+al(?:\.|ii)?[\s,]*$"
_ENTITY = r"&#?\w+;"
_SEMICOLON = r"(?<!\\)\s*;\s*"
_STRAY_AND = r"(?i)^(?:and\s+)+|(?:\s+and)+$|(?:\s+and)+(?=\s+and\s)"
_STRAY_COMMA = r"(?i)^[\s,]*,\s*|\s*,[\s,]*(?=\s+and\s|$)"
_FOREIGN_AND = r",[^,]*[\s~](?:und|et|y|e|og|och|en|и|i|a|&|\\&)[\s~][^,]*,"
"""Another "and", between two names that both have a comma."""
_SUFFIX_LAST = r"([^,\0]+),\s*([^,\0]+),\s*([JS]r\.?|I{2,3}|IV|Ph\.?\s?D\.?|M\.?\s?D\.?)"
_EXTENDED = r"(?:^|,)\s*(?:family|given|prefix|suffix)(?:-i)?\s*="
_FULL_NAME = r"[^\W\d_a-z][^\W\d_]{2,}(?:\s[^\W\d_]\.?)?\s[^\W\d_a-z][^\W\d_]{2,}"
"""First and last name, and perhaps an initial."""
_INITIALS = r"[^\W\d_a-z]\.?(?:[\s~-]?[^\W\d_a-z]\.?){0,2}"
_NAME_AND_INITIALS = (
    rf"[^\W\d_a-z][^\W\d_]+(?:-\w+)?[\s~]{_INITIALS}|"
    r"(?:[^\W\d_a-z]\.[\s~-]?){1,3}[\s~]?[^\W\d_a-z][^\W\d_]+"
)
"""A whole name with its initials behind it ("Ellis F.") or before it ("F. Ellis")."""


def misdivision(field: str) -> str:
    """Return in which way the names are not divided as BibTeX does it, or nothing."""
    masked = _outside_braces(field)
    if re.search(_ET_AL, masked):
        return 'has "et al." for a name'
    if re.search(_SEMICOLON, masked):
        return "has semicolons between names"
    if re.search(_STRAY_AND, masked):
        return 'has an "and" without a name on both sides'
    return next(filter(None, map(_misdivided, re.split(_AND, masked))), "")


def redivided(field: str) -> str:
    """Return the names divided as BibTeX does it, or as they are where nobody could be sure."""
    others = re.search(_ET_AL, _outside_braces(field))
    text = f"{field[: others.start()]} and others" if others else field
    text = _replace(_SEMICOLON, text, " and ")
    text = _replace(_STRAY_AND, _replace(_STRAY_COMMA, text))
    if "{" not in text:
        text = " and ".join(map(_suffix_in_the_middle, re.split(_AND, text)))
    return field if misdivision(text) else text


def _misdivided(name: str) -> str:
    """Return what is wrong with one name, the groups in braces masked."""
    if "," not in name or re.search(_EXTENDED, name):
        return ""
    if re.search(_STRAY_COMMA, name):
        return "has a comma without a name on both sides"
    if all(re.fullmatch(_NAME_AND_INITIALS, part.strip()) for part in name.split(",")):
        return "has commas between names"
    return _with_commas(name) if name.count(",") > 1 else ""


def _with_commas(name: str) -> str:
    """Return what is wrong with a name of three parts or more: "Last, Jr., First" is not."""
    if re.search(_FOREIGN_AND, name):
        return 'has something else than "and" between two names'
    if name.count(",") > 2:
        return "has a name with more than two commas"
    if re.fullmatch(_SUFFIX_LAST, name):
        return "has a suffix in the place of the first name"
    whole = all(re.fullmatch(_FULL_NAME, part.strip()) for part in name.split(","))
    return "has commas between names" if whole else ""


def _suffix_in_the_middle(name: str) -> str:
    found = re.fullmatch(_SUFFIX_LAST, name)
    return f"{found[1]}, {found[3]}, {found[2]}" if found else name


def _replace(pattern: str, text: str, replacement: str = "") -> str:
    """Return the text with what is found outside its braces replaced."""
    return "".join(_pieces(pattern, text, replacement))


def _pieces(pattern: str, text: str, replacement: str) -> Iterator[str]:
    position = 0
    for found in re.finditer(pattern, _outside_braces(text)):
        yield text[position : found.start()]
        yield replacement if found.start() and found.end() < len(text) else ""
        position = found.end()
    yield text[position:]


def _outside_braces(field: str) -> str:
    """Return the field with all that stands in braces, and HTML's entities, made unreadable.

    No character changes its place.
    """
    while (masked := re.sub(_GROUP, _blank, field)) != field:
        field = masked
    return re.sub(_ENTITY, _blank, field) if "&" in field else field


def _blank(found: re.Match[str]) -> str:
    return "\0" * len(found[0])
