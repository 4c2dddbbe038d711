"""Pages that are lost, and the archived copies of them that sources give."""

from collections.abc import Iterable, Iterator

from sourcecheck.model.archived_copy import read_copy
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.mask import mask
from sourcecheck.model.mention import Mention
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.model.source import Source
from sourcecheck.rules.parts import remedy_of_part

LOST = {Verdict.GONE, Verdict.SUSPECT}
"""Verdicts at which a reader does not find the page."""
_ALIVE = {Verdict.ALIVE, Verdict.MOVED}


def lost_pages(
    project: Project, evidence: Evidence
) -> Iterator[tuple[Resolution, tuple[Mention, ...]]]:
    """Yield the answer about each page that is gone or suspect, and the places that give it.

    None is yielded where the whole run had no network; archived copies are no such pages, nor
    are pages that only lack the part that a fragment names.
    """
    for identifier, mentions in project.mentions.items() if evidence.network else ():
        resolution = evidence.resolutions.get(identifier)
        if resolution and is_lost(resolution) and is_page(identifier):
            yield resolution, mentions


def is_lost(resolution: Resolution) -> bool:
    """Return whether a reader does not find the page, and not just a part of it."""
    return resolution.verdict in LOST and not remedy_of_part(resolution)


def is_page(identifier: Identifier) -> bool:
    """Return whether it is a URL, and not that of an archived copy."""
    return identifier.scheme is Scheme.URL and not read_copy(identifier.value)


def living_copy(mentions: Iterable[Mention], evidence: Evidence) -> Identifier | None:
    """Return the first archived copy that is alive and given by a source that gives the page."""
    for mention in mentions:
        copies = mention.source.identifiers.get("archiveurl", ()) if mention.source else ()
        for copy in copies:
            resolution = evidence.resolutions.get(copy)
            if resolution and resolution.verdict in _ALIVE:
                return copy
    return None


def with_copy(mentions: Iterable[Mention], evidence: Evidence) -> list[Mention]:
    """Return the places whose source gives an archived copy that is alive."""
    return [one for one in mentions if living_copy([one], evidence)]


def named(mentions: Iterable[Mention]) -> list[str]:
    """Return the keys of the sources among the places, each once."""
    return list(dict.fromkeys(one.source.key for one in mentions if one.source))


def remedy(
    resolution: Resolution,
    sources: Iterable[Source],
    evidence: Evidence,
    known: Identifier | None = None,
) -> str:
    """Return what can be done about a lost page, given by these sources or else by a document.

    That is to use the archived copy that another source gives, if it is known, or that was
    found, or else to look for one.
    """
    page = resolution.identifier
    if known:
        return _given_elsewhere(known, is_in_document=not list(sources))
    if page not in evidence.copies:
        copy = read_copy(page.value)
        original = mask(copy.original) if copy else page
        return f"look for an archived copy: https://web.archive.org/web/*/{original}"
    found = evidence.copies[page]
    if found is None:
        return "look in other archives, for the Wayback Machine has no copy"
    given = list(sources)
    if not given:
        return f"link to the archived copy of {found.captured.date()}: {found.url}"
    fields = f"archiveurl = {{{found.url}}}, archivedate = {{{found.captured.date()}}}"
    if not all(_can_take_copy(source, page) for source in given):
        return f"give the archived copy: {fields}"
    return f'give the archived copy, as "sourcecheck archive --write" does: {fields}'


def _given_elsewhere(known: Identifier, *, is_in_document: bool) -> str:
    copy = read_copy(known.value)
    if is_in_document:
        return f"link to the archived copy that is given elsewhere: {known}"
    day = f", archivedate = {{{copy.captured.date()}}}" if copy else ""
    return f"give the archived copy that is given elsewhere: archiveurl = {{{known}}}{day}"


def _can_take_copy(source: Source, page: Identifier) -> bool:
    """Return whether a copy can be added to an entry: this is its page, and it has none."""
    urls = [one for one in source.identifiers.get("url", ()) if one.scheme is Scheme.URL]
    return urls[:1] == [page] and "archiveurl" not in source.fields
