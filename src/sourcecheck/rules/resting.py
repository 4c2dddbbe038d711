"""What rests on an identifier: how a finding about a link says whom it hits."""

from collections.abc import Callable, Iterable, Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.mention import Mention
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.model.source import Source
from sourcecheck.rules.archived import is_lost, is_page, living_copy, remedy, with_copy
from sourcecheck.rules.rule import Example, Fault
from sourcecheck.rules.wording import counted, listed, quoted


def faults(
    project: Project,
    evidence: Evidence,
    verdict: Verdict,
    state: str,
    advice: Callable[[Resolution, str], str],
) -> Iterator[Fault]:
    """Yield a fault for each identifier with this verdict, at the first field that gives it.

    `state` is what is said of its sources before a date: "gone since". `advice` is given the
    answer and what can be done about a lost page: which archived copy to use, or where to look
    for one. Nothing is yielded where the whole run had no network.
    """
    if not evidence.network:
        return
    for identifier, mentions in project.mentions.items():
        resolution = evidence.resolutions.get(identifier)
        if resolution is None or resolution.verdict is not verdict or _is_outage(resolution):
            continue
        places, known = _without_copy(resolution, mentions, evidence)
        if not places:
            continue
        since = evidence.so_since(resolution).date()
        found = f"{state} {since}: {identifier}: {resolution.reason}"
        sources = [mention.source for mention in places if mention.source]
        todo = advice(resolution, remedy(resolution, sources, evidence, known))
        if not sources:
            yield Fault(found, places[0].location, hint=todo)
            continue
        claims = _claims(project, sources)
        keys = list(dict.fromkeys(source.key for source in sources))
        verb = "rest" if len(claims) > 1 else "rests"
        message = f"{listed(keys)}, {found}"
        if project.ledger:
            message = f"{counted(len(claims), 'claim')} {verb} on {message}"
        hint = f"{quoted(claims)} {verb} on it; {todo}" if claims else todo
        yield Fault(message, places[0].location, source=keys[0], hint=hint)


def example(verdict: str) -> Example:
    """Return a project with one link that has this verdict."""
    return Example(
        claims="""
        - id: prague
          text: Prague was freed by the army.
          sources: [{key: jurado-1983, locator: p. 28}]
        """,
        bibliography="""
        @book{jurado-1983, author={Jurado, Carlos}, title={Foreign Volunteers}, year=1983,
          url={https://books.example/volunteers}}
        """,
        answers={"https://books.example/volunteers": verdict},
    )


def _without_copy(
    resolution: Resolution, mentions: Iterable[Mention], evidence: Evidence
) -> tuple[list[Mention], Identifier | None]:
    """Return the places whose source gives no living copy of a lost page, and others' copy.

    About the sources that give one there is another finding: archived-only-link.
    """
    places = list(mentions)
    known = living_copy(places, evidence) if is_lost(resolution) else None
    kept = with_copy(places, evidence) if known else []
    return [one for one in places if one not in kept], known


def _is_outage(resolution: Resolution) -> bool:
    """Return whether a registry or an archive gave no answer: that is no fault of the work's."""
    silent = resolution.verdict in {Verdict.UNREACHABLE, Verdict.BLOCKED}
    return silent and not is_page(resolution.identifier)


def _claims(project: Project, sources: Iterable[Source]) -> list[str]:
    """Return the ids of the claims that rest on any of these sources, in the ledger's order."""
    claims = {claim.id: claim for one in sources for claim in project.resting.get(one.key, ())}
    return sorted(claims, key=lambda claim: claims[claim].location)
