"""SC326: a signature is written otherwise than its archive wants it cited."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from sourcecheck.model.archival_reference import ArchivalReference
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import excerpt

_ENTRY = """
@unpublished{mutinies, author={{Armeeoberkommando 2}}, title={Entweichen von HiWi},
  date={1943-09-14}, library={%s}}
"""
_SEPARATORS = re.compile(r"[\s,;:.()]+")
_DASHES = re.compile(r"[-‐‑–—]")

_SHORT: Mapping[str, str] = {
    "fond": "f",
    "opis": "op",
    "delo": "d",
    "sprava": "spr",
    "karton": "kart",
    "krabice": "kart",
    "фонд": "ф",
    "опись": "оп",
    "опис": "оп",
    "дело": "д",
    "справа": "спр",
    "папка": "п",
}
"""Words that stand in full as well as short, as no archive minds."""


@rule(
    "SC326",
    "noncanonical-archival-reference",
    Severity.NOTE,
    bad=Example(bibliography=_ENTRY % "BA-MA RH20-2/558"),
    good=Example(bibliography=_ENTRY % "BArch, RH 20-2/558"),
)
def noncanonical_archival_reference(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The signature can be read, but the archive wants it written otherwise.

    Why: in one form it is found by a search, in the archive's own system too, and two references
    to one file are seen to be the same. The Bundesarchiv asks for "BArch" alone, whichever of its
    houses holds the file. Letters' case, hyphens, commas, "fond" for "f." and the order of archive
    and signature do not count.

    Fix: write it as the hint says. The form that an older book has may stand in `note`.
    """
    for source in project.sources:
        reference, holding = source.archival, source.holding
        if reference and holding and not _is_accepted(reference, holding.written):
            message = f"{excerpt(holding.written)} is not how the archive wants it cited"
            hint = f'write "{reference}"'
            yield Fault(message, source.locate(holding.field), source=source.key, hint=hint)


def _is_accepted(reference: ArchivalReference, written: str) -> bool:
    """Return whether a signature is written in the canonical form or in another valid one."""
    others = (f"{reference.repository.sigil} {alias}" for alias in reference.aliases)
    words = _words(written)
    return any(not _words(form) - words for form in (reference.signature, *others))


def _words(signature: str) -> Counter[str]:
    words = _SEPARATORS.split(_DASHES.sub("", signature).casefold())
    return Counter(_SHORT.get(word, word) for word in words)
