from datetime import UTC, datetime

from build import NOW, evidence, project

from sourcecheck.checking import judge
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.record import Lookup, Presence, Record
from sourcecheck.model.report import Report
from sourcecheck.reporters.records import record_lines
from sourcecheck.reporters.screen import Screen

BIBLIOGRAPHY = """\
@book{ellis, title={Cauldron}, doi={10.1000/1}, isbn={9780850455243}}
@book{nameless, title={Nameless}}
@book{silent, title={Silent}, doi={10.1000/2}}
@book{unasked, title={Unasked}, doi={10.1000/3}}
"""
OLD = datetime(2026, 8, 1, tzinfo=UTC)
FOUND = Record(registry="Crossref", titles=("Cauldron",), years=(2013, 2014))
UNTITLED = Record(registry="Open Library", identifiers=(Identifier(Scheme.ISBN, "9780850455243"),))
SILENT = Lookup(
    registry="Crossref",
    presence=Presence.UNKNOWN,
    reason="Crossref did not answer in time",
    asked=NOW,
)
ABSENT = Lookup(
    registry="DataCite", presence=Presence.ABSENT, reason="not one of DataCite's", asked=OLD
)


def report() -> Report:
    known = evidence(
        {},
        records={
            "doi:10.1000/1": (SILENT, FOUND),
            "isbn:9780850455243": (UNTITLED,),
            "doi:10.1000/2": (SILENT, ABSENT),
        },
        candidates={"nameless": (FOUND, FOUND, UNTITLED)},
    )
    return judge(project(bibliography=BIBLIOGRAPHY), known, ())


def test_each_identifier_is_told_with_whom_was_asked_and_what_they_said() -> None:
    assert list(record_lines(report(), Screen())) == [
        "Records: 2 found, 1 unknown, 1 searched for by title",
        "  found    ellis: doi:10.1000/1",
        "           Crossref: unknown (Crossref did not answer in time; asked 2026-11-02)",
        "           Crossref: found: “Cauldron”, 2013, 2014 (asked 2026-11-02)",
        "  found    ellis: isbn:9780850455243",
        "           Open Library: found: without a title (asked 2026-11-02)",
        "  nameless: no identifier; similar titles: 2 at Crossref, 1 at Open Library",
        "  unknown  silent: doi:10.1000/2",
        "           Crossref: unknown (Crossref did not answer in time; asked 2026-11-02)",
        "           DataCite: absent (not one of DataCite's; asked 2026-08-01)",
        "",
    ]


def test_in_colours_each_word_has_its_own() -> None:
    [head, found, *_] = record_lines(report(), Screen(color=True))

    assert head.startswith("\x1b[1mRecords\x1b[0m: 2 found")
    assert found == "  \x1b[32mfound\x1b[0m    ellis: doi:10.1000/1"


def test_without_records_nothing_is_told() -> None:
    assert list(record_lines(judge(project(), evidence({}), ()), Screen())) == []
