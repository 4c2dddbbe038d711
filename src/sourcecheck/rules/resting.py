"""What rests on an identifier: how a finding about a link says whom it hits."""

from collections.abc import Callable, Iterable, Iterator

from sourcecheck.model.archived_copy import read_copy
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.model.source import Source
from sourcecheck.rules.archived import LOST, is_page, living_copy
from sourcecheck.rules.rule import Example, Fault
from sourcecheck.rules.wording import counted, listed, quoted


def faults(
    project: Project,
    evidence: Evidence,
    verdict: Verdict,
    state: str,
    advice: Callable[[Resolution], str],
) -> Iterator[Fault]:
    """Yield a fault for each identifier with this verdict, at the first field that gives it.

    `state` is what is said of its sources before a date: "gone since". Nothing is yielded where
    the whole run had no network.
    """
    if not evidence.network:
        return
    for identifier, mentions in project.mentions.items():
        resolution = evidence.resolutions.get(identifier)
        if resolution is None or resolution.verdict is not verdict or _is_outage(resolution):
            continue
        if verdict in LOST and living_copy(mentions, evidence):
            continue  # that is another finding: archived-only-link
        since = evidence.since.get(identifier, resolution.asked).date()
        found = f"{state} {since}: {identifier}: {resolution.reason}"
        sources = [mention.source for mention in mentions if mention.source]
        if not sources:
            hint = advice(resolution) + _known_copy(identifier, evidence)
            yield Fault(found, mentions[0].location, hint=hint)
            continue
        claims = _claims(project, sources)
        keys = list(dict.fromkeys(source.key for source in sources))
        verb = "rest" if len(claims) > 1 else "rests"
        message = f"{listed(keys)}, {found}"
        if project.ledger:
            message = f"{counted(len(claims), 'claim')} {verb} on {message}"
        hint = f"{quoted(claims)} {verb} on it; " if claims else ""
        hint += advice(resolution) + _known_copy(identifier, evidence)
        yield Fault(message, mentions[0].location, source=keys[0], hint=hint)


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


def copies(resolution: Resolution) -> str:
    """Return the address of the page that lists the Wayback Machine's copies of a URL."""
    copy = read_copy(resolution.identifier.value)
    return f"https://web.archive.org/web/*/{copy.original if copy else resolution.identifier}"


def _known_copy(identifier: Identifier, evidence: Evidence) -> str:
    """Return the end of a hint that tells of an archived copy, if one was looked for."""
    if identifier not in evidence.copies:
        return ""
    copy = evidence.copies[identifier]
    if copy is None:
        return "; the Wayback Machine has none"
    return f'; "sourcecheck archive --write" adds that of {copy.captured.date()}: {copy.url}'


def _is_outage(resolution: Resolution) -> bool:
    """Return whether a registry or an archive gave no answer: that is no fault of the work's."""
    silent = resolution.verdict in {Verdict.UNREACHABLE, Verdict.BLOCKED}
    return silent and not is_page(resolution.identifier)


def _claims(project: Project, sources: Iterable[Source]) -> list[str]:
    """Return the ids of the claims that rest on any of these sources, in the ledger's order."""
    claims = {claim.id: claim for one in sources for claim in project.resting.get(one.key, ())}
    return sorted(claims, key=lambda claim: claims[claim].location)
