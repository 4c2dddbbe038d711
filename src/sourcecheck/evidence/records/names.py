"""Names as catalogs write them."""

import re

from sourcecheck.model.name import Name

_SUFFIX = re.compile(r"(?:jr|sr|[2-9](?:nd|rd|th)|ii|iii|iv)\.?", re.IGNORECASE)
_INITIALS = re.compile(r"[^\W\d_a-z]{1,5}(?:-[^\W\d_a-z]{1,3})?")


def whole_name(written: str) -> Name:
    """Return the name "Frank Ellis" or "Ellis, Frank"; one that cannot be parted stays whole."""
    family, comma, given = (part.strip() for part in written.partition(","))
    if comma and family and given:
        return Name(family, given)
    words = written.split()
    if len(words) < 2:
        return Name(literal=written)
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    lower = [number for number, word in enumerate(words[:-1]) if number and word.islower()]
    start = lower[0] if lower else len(words) - 1
    return Name(
        family=words[-1],
        given=" ".join(words[:start]),
        particle=" ".join(words[start:-1]),
        suffix=suffix.strip(",."),
    )


def initialed_name(written: str) -> Name:
    """Return the name "van der Berg JA 3rd" of PubMed: the family name, initials, a suffix."""
    words = written.split()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    if len(words) < 2 or not _INITIALS.fullmatch(words[-1]):
        return Name(literal=written)
    initials = " ".join(f"{letter}." for letter in words[-1] if letter != "-")
    particles = [word for word in words[:-2] if word.islower()]
    family = words[len(particles) : -1]
    return Name(" ".join(family), initials, " ".join(particles), suffix)
