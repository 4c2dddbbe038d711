"""The names of CSL-JSON in one piece."""

import re

from sourcecheck.bibliography.citeproc.setting import Item
from sourcecheck.bibliography.markup import text_of

_EAST_ASIAN = re.compile("[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
"""Signs of Chinese, Japanese and Korean, in which a family name comes first, without a space."""


def family_name(person: Item) -> str:
    """Return the family name of a person with all that belongs to it, as "von" and "Jr." do."""
    particles = (person.get(f"{kind}-particle", "") for kind in ("dropping", "non-dropping"))
    parts = (*particles, person.get("family", ""), person.get("suffix", ""))
    return text_of(" ".join(part for part in parts if part))


def full_name(person: Item) -> str:
    """Return the name of a person in its usual order, or that of an office."""
    if "literal" in person:
        return text_of(person["literal"])
    given, family = text_of(person.get("given", "")), family_name(person)
    if _EAST_ASIAN.fullmatch(given + family):
        return family + given
    return f"{given} {family}".strip()
