"""What stored answers say of works, as a bibliography marks it."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.mention import Mention
from sourcecheck.model.record import Presence, UpdateKind
from sourcecheck.model.resolution import Verdict
from sourcecheck.model.source import Source
from sourcecheck.rules.archived import LOST, is_page, living_copy
from sourcecheck.rules.comparison.standing import standing

_MARKED = {
    UpdateKind.RETRACTION: "Retracted",
    UpdateKind.PARTIAL_RETRACTION: "Retracted in part",
    UpdateKind.WITHDRAWAL: "Withdrawn",
    UpdateKind.REMOVAL: "Removed",
    UpdateKind.CONCERN: "Expression of concern",
}
_FOUND = {Verdict.ALIVE, Verdict.MOVED}


def states(source: Source, evidence: Evidence) -> Iterator[str]:
    """Yield what a reader should know of a work, each in a sentence.

    That it was retracted; that a page is lost, and where its copy is; that no stored answer of a
    server or a registry confirms the work.
    """
    told = [*_retractions(source, evidence), *_losses(source, evidence)]
    yield from told
    if not told and not _is_confirmed(source, evidence):
        reason = "no stored answer confirms it" if source.identifiers else "it has no identifier"
        yield f"Unverified: {reason}."


def _retractions(source: Source, evidence: Evidence) -> Iterator[str]:
    for one in standing(source, evidence):
        if one.update.kind in _MARKED:
            day = f" on {one.update.published}" if one.update.published else ""
            notice = f"; see {one.update.notice}" if one.update.notice else ""
            yield f"{_MARKED[one.update.kind]}{day}, says {one.registry}{notice}."


def _losses(source: Source, evidence: Evidence) -> Iterator[str]:
    for identifier in _identifiers(source):
        resolution = evidence.resolutions.get(identifier)
        if not resolution or resolution.verdict not in LOST:
            continue
        if is_page(identifier):
            lost = "Gone" if resolution.verdict is Verdict.GONE else "Suspect"
            copy = _copy(source, identifier, evidence)
            yield f"{lost} ({resolution.reason}): {identifier}{copy}."
        elif identifier.scheme is not Scheme.URL:
            yield f"Gone ({resolution.reason}): {identifier}."


def _copy(source: Source, page: Identifier, evidence: Evidence) -> str:
    given = living_copy([Mention(page, source.location, source)], evidence)
    found = evidence.copies.get(page)
    address = str(given) if given else found.url if found else ""
    return f"; archived copy: {address}" if address else ""


def _is_confirmed(source: Source, evidence: Evidence) -> bool:
    for identifier in _identifiers(source):
        resolution = evidence.resolutions.get(identifier)
        if resolution and resolution.verdict in _FOUND:
            return True
        if any(one.presence is Presence.FOUND for one in evidence.lookups.get(identifier, ())):
            return True
    return False


def _identifiers(source: Source) -> list[Identifier]:
    return list(dict.fromkeys(one for given in source.identifiers.values() for one in given))
