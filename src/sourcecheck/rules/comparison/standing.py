"""What became of a work after it was published: corrections, retractions, reinstatement."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.record import Record, Update, UpdateKind
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.works import found_records
from sourcecheck.rules.rule import Fault
from sourcecheck.rules.wording import counted, quoted

_TITLE = re.compile(r"\s*\[?(RETRACTED|WITHDRAWN)(?: ARTICLE)?\]?\s*[:.–—-]")
"""How publishers mark the title of a work itself; that of a notice is in small letters."""
_TITLE_KINDS = {"RETRACTED": UpdateKind.RETRACTION, "WITHDRAWN": UpdateKind.WITHDRAWAL}
_HEAVIER = {
    UpdateKind.REMOVAL: {UpdateKind.RETRACTION},
    UpdateKind.WITHDRAWAL: {UpdateKind.RETRACTION},
    UpdateKind.PARTIAL_RETRACTION: {
        UpdateKind.RETRACTION,
        UpdateKind.WITHDRAWAL,
        UpdateKind.REMOVAL,
    },
    UpdateKind.CONCERN: {
        UpdateKind.RETRACTION,
        UpdateKind.WITHDRAWAL,
        UpdateKind.REMOVAL,
        UpdateKind.PARTIAL_RETRACTION,
    },
}
"""Kind to those beside which it need not be told."""
_REVOCABLE = frozenset((UpdateKind.RETRACTION, *_HEAVIER))
"""What a reinstatement takes back."""


class Standing(NamedTuple):
    """An update that stands, of a work that a source names."""

    identifier: Identifier
    registry: str
    update: Update


def standing(source: Source, evidence: Evidence) -> Iterator[Standing]:
    """Yield what was done to the works under a source's identifiers and still stands.

    A reinstatement takes back all that is not later; an expression of concern is not told beside
    the retraction that followed it. Of several of a kind the first one with a date counts, but
    every correction does. What Crossref says of a DOI and PubMed of its own number is told once.
    """
    known = [
        Standing(identifier, record.registry, update)
        for identifier in dict.fromkeys(one for some in source.identifiers.values() for one in some)
        for record in found_records(identifier, evidence)
        for update in (record.updates or _marked(record))
    ]
    known = [one for one in known if not _is_taken_back(one.update, known)]
    kinds = {one.update.kind for one in known}
    told: set[object] = set()
    for one in sorted(known, key=lambda one: one.update.published or date.max):
        kind = one.update.kind
        many = kind in {UpdateKind.CORRECTION, UpdateKind.NEW_VERSION}
        event = (kind, one.update.notice) if many else kind
        if event not in told and kinds.isdisjoint(_HEAVIER.get(kind, ())):
            told.add(event)
            yield one


def faults(
    project: Project, evidence: Evidence, kinds: Collection[UpdateKind], state: str, advice: str
) -> Iterator[Fault]:
    """Yield a fault for each update of these kinds that stands.

    `state` is what is said of the work before the date: "was retracted". The message tells how
    many claims rest on it.
    """
    for source in project.sources:
        for one in standing(source, evidence):
            if one.update.kind in kinds:
                claims = [claim.id for claim in project.resting.get(source.key, ())]
                message = f"{source.key}: {one.identifier} {state}{_told(one)}"
                if project.ledger:
                    verb = "rest" if len(claims) > 1 else "rests"
                    message = f"{counted(len(claims), 'claim')} {verb} on {message}"
                hint = f"{quoted(claims)} {verb} on it; {advice}" if claims else advice
                yield Fault(message, _place(source, one), source=source.key, hint=hint)


def _place(source: Source, one: Standing) -> Location:
    field = next(name for name, given in source.identifiers.items() if one.identifier in given)
    return source.locate(field)


def _told(one: Standing) -> str:
    update = one.update
    day = f" on {update.published.isoformat()}" if update.published else ""
    notice = f", see {update.notice}" if update.notice else ""
    teller = f" after {update.told_by}" if update.told_by else ""
    return f"{day}, says {one.registry}{teller}{notice}"


def _marked(record: Record) -> tuple[Update, ...]:
    """Return what a work's title says where its record has no updates: "RETRACTED: …"."""
    found = (_TITLE.match(title) for title in record.titles)
    return tuple(Update(_TITLE_KINDS[mark[1]], None) for mark in found if mark)[:1]


def _is_taken_back(update: Update, known: list[Standing]) -> bool:
    if update.kind not in _REVOCABLE:
        return False
    backs = (one.update for one in known if one.update.kind is UpdateKind.REINSTATEMENT)
    return any(
        not (update.published and back.published) or back.published >= update.published
        for back in backs
    )
