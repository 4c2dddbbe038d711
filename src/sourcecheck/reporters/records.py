"""What registries said of the works, source by source, for a person at a terminal."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from sourcecheck.model.identifier import Identifier
from sourcecheck.model.record import Lookup, Presence
from sourcecheck.model.report import Report
from sourcecheck.model.source import Source
from sourcecheck.reporters.addresses import address
from sourcecheck.reporters.screen import Screen

_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
"""Markup of a title, as Crossref passes it on: "<i>Planck</i>"."""
_COLORS = {Presence.FOUND: "good", Presence.ABSENT: "warning", Presence.UNKNOWN: "dim"}
_TEXT_COLUMN = 2 + max(map(len, Presence)) + 2
"""Where what is said about a source starts: behind the word for whether it is known."""


def record_lines(report: Report, screen: Screen) -> Iterator[str]:
    """Yield the lines of a table: each identifier with whom was asked and what they said."""
    lookups, candidates = report.evidence.lookups, report.evidence.candidates
    if not (lookups or candidates):
        return
    told = Counter(_presence(one) for one in lookups.values())
    counts = [f"{told[one]} {one}" for one in Presence if told[one]]
    counts += [f"{len(candidates)} searched for by title"] if candidates else []
    yield f"{screen.paint('Records', 'bold')}: {', '.join(counts)}"
    for source in report.project.sources:
        yield from _source(report, source, screen)
    yield ""


def _source(report: Report, source: Source, screen: Screen) -> Iterator[str]:
    given = (one for found in source.identifiers.values() for one in found)
    for identifier in dict.fromkeys(given):
        if said := report.evidence.lookups.get(identifier):
            yield from _identifier(source, identifier, said, screen)
    if found := report.evidence.candidates.get(source.key):
        registries = Counter(one.registry for one in found)
        brought = ", ".join(f"{count} at {name}" for name, count in registries.items())
        yield from screen.block(f"{source.key}: no identifier; similar titles: {brought}", 2, 2)


def _identifier(
    source: Source, identifier: Identifier, said: Sequence[Lookup], screen: Screen
) -> Iterator[str]:
    presence = _presence(said)
    lines = screen.block(f"{source.key}: {identifier}", _TEXT_COLUMN)
    first, *rest = screen.link_end(lines, str(identifier), address(identifier))
    yield f"  {screen.paint(presence, _COLORS[presence])}{first[2 + len(presence) :]}"
    yield from rest
    for one in said:
        for line in screen.block(f"{one.registry}: {_said(one)}", _TEXT_COLUMN, 2):
            yield screen.paint(line, "dim")


def _presence(said: Sequence[Lookup]) -> Presence:
    """Return found if any registry has it, absent if all say that they have not."""
    told = {one.presence for one in said}
    if Presence.FOUND in told:
        return Presence.FOUND
    return Presence.UNKNOWN if Presence.UNKNOWN in told else Presence.ABSENT


def _said(lookup: Lookup) -> str:
    asked = f"asked {_day(lookup.asked)}"
    if lookup.record is None:
        return f"{lookup.presence} ({lookup.reason}; {asked})"
    titles = lookup.record.titles
    title = f"“{_TAG.sub('', titles[0])}”" if titles else "without a title"
    years = ", ".join(map(str, lookup.record.years))
    return f"found: {title}{f', {years}' if years else ''} ({asked})"


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
