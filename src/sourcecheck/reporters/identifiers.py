"""What became of the identifiers that were asked about, for a person at a terminal."""

from collections.abc import Iterator
from itertools import groupby

from sourcecheck.model.report import Report
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.reporters.addresses import address
from sourcecheck.reporters.screen import Screen
from sourcecheck.reporters.wording import unseen, verdict_counts

_VERDICTS = {
    Verdict.GONE: "error",
    Verdict.SUSPECT: "warning",
    Verdict.UNREACHABLE: "warning",
    Verdict.BLOCKED: "note",
    Verdict.MOVED: "note",
    Verdict.UNCHECKED: "dim",
    Verdict.ALIVE: "good",
}
"""The worst first, each with its colour."""
_VERDICT_COLUMN = 2
_TEXT_COLUMN = _VERDICT_COLUMN + max(map(len, Verdict)) + 2
"""Where the names of the verdicts start, and where what is said about them does."""
_PLACES = 8
"""Of those that give one identifier, so many are named: a site's menu stands on each page."""


def identifier_lines(report: Report, screen: Screen) -> Iterator[str]:
    """Yield the lines of a table: what was asked about, the worst first."""
    if not report.summary.verdicts:
        if report.project.documents:  # lest one take it that all their links are well
            yield screen.paint("Identifiers", "bold") + ": none"
            yield ""
        return
    counts = ", ".join(verdict_counts(report, _VERDICTS))
    first, *rest = screen.block(f"Identifiers: {counts}", 0, 2)
    yield first.replace("Identifiers", screen.paint("Identifiers", "bold"))
    yield from rest
    resolutions = report.evidence.resolutions.values()
    for verdict in _VERDICTS:
        found = [one for one in resolutions if one.verdict is verdict]
        if verdict is Verdict.UNCHECKED:
            yield from _unchecked(report, found, screen)
            continue
        for one in found:
            yield from _resolution(report, one, screen)
    yield ""


def _resolution(report: Report, resolution: Resolution, screen: Screen) -> Iterator[str]:
    written = str(resolution.identifier)
    lines = screen.block(f"{_keys(report, resolution)}: {written}", _TEXT_COLUMN)
    lines = screen.link_end(lines, written, address(resolution.identifier))
    yield from _entry(resolution.verdict, lines, screen)
    if resolution.verdict is not Verdict.ALIVE:
        yield from _continued(resolution.reason, screen)
    elif part := unseen(resolution):
        yield from _continued(part, screen)


def _unchecked(report: Report, found: list[Resolution], screen: Screen) -> Iterator[str]:
    """Each reason once: without a network there is one for all."""
    for reason, group in groupby(sorted(found, key=lambda one: one.reason), lambda one: one.reason):
        yield from _entry(Verdict.UNCHECKED, screen.block(reason, _TEXT_COLUMN), screen)
        keys = dict.fromkeys(_keys(report, one) for one in group)
        yield from _continued(", ".join(keys), screen)


def _entry(verdict: Verdict, lines: list[str], screen: Screen) -> Iterator[str]:
    """Yield lines with the verdict before the first one."""
    first, *rest = lines
    before, after = first[:_VERDICT_COLUMN], first[_VERDICT_COLUMN + len(verdict) :]
    yield before + screen.paint(verdict, _VERDICTS[verdict]) + after
    yield from rest


def _continued(text: str, screen: Screen) -> Iterator[str]:
    return (screen.paint(line, "dim") for line in screen.block(text, _TEXT_COLUMN))


def _keys(report: Report, resolution: Resolution) -> str:
    """Where an identifier is given: the sources' keys, or the place in a document."""
    mentions = report.project.mentions[resolution.identifier]
    more = max(0, len(mentions) - _PLACES)
    first = mentions[: -more or None]
    keys = ", ".join(one.source.key if one.source else str(one.location) for one in first)
    return f"{keys} and {more:,} more" if more else keys
