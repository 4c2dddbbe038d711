from dataclasses import replace

from build import NOW, identifier, project

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.report import Report
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.reporters.html import render as page
from sourcecheck.reporters.identifiers import identifier_lines
from sourcecheck.reporters.markdown import render as markdown
from sourcecheck.reporters.screen import Screen

SCRIPTS = '"#v=onepage" unchecked: it speaks to the page\'s scripts'
CLAIMS = "- {id: c, text: One., sources: [{key: a}]}"
BIBLIOGRAPHY = """\
@online{a, url={https://a.example/book#v=onepage}}
@online{b, url={https://b.example/page#notes}}
@online{c, url={https://c.example/old#v=onepage}}
"""


def report() -> Report:
    """Return a report on two fragments that could not be looked for, and one that was found."""
    answers = {
        "https://a.example/book#v=onepage": (Verdict.ALIVE, f"200 OK; {SCRIPTS}"),
        "https://b.example/page#notes": (Verdict.ALIVE, "200 OK"),
        "https://c.example/old#v=onepage": (
            Verdict.MOVED,
            f"moved to https://d.example; {SCRIPTS}",
        ),
    }
    found = [
        Resolution(identifier=identifier(one), verdict=verdict, reason=reason, asked=NOW)
        for one, (verdict, reason) in answers.items()
    ]
    return judge(
        project(CLAIMS, BIBLIOGRAPHY), Evidence({one.identifier: one for one in found}), ()
    )


def test_a_terminal_is_told_of_what_is_alive_that_its_fragment_was_not_checked() -> None:
    assert list(identifier_lines(report(), Screen())) == [
        "Identifiers: 1 moved (fragment not checked: 1), 2 alive (fragment not checked:",
        "  1)",
        "  moved        c: https://c.example/old#v=onepage",
        '               moved to https://d.example; "#v=onepage" unchecked: it speaks to',
        "               the page's scripts",
        "  alive        a: https://a.example/book#v=onepage",
        '               fragment "#v=onepage" not checked: it speaks to the page\'s',
        "               scripts",
        "  alive        b: https://b.example/page#notes",
        "",
    ]


def test_markdown_counts_fragments_that_were_not_checked() -> None:
    [_, _, _, _, line, *_] = "".join(markdown(report())).splitlines()

    assert line == (
        "3 identifiers: 2 alive (fragment not checked: 1), 1 moved (fragment not checked: 1)."
    )


def test_a_claim_on_a_page_tells_that_a_fragment_was_not_checked() -> None:
    told = "".join(page(report()))

    assert (
        '<p class="link"><b class="verdict alive">alive</b>, fragment not checked: '
        '<a rel="noreferrer" href="https://a.example/book#v=onepage">'
        "https://a.example/book#v=onepage</a></p>"
    ) in told


def test_identifiers_lead_where_a_reader_finds_the_work() -> None:
    bibliography = """\
    @book{a, doi={10.1000/182}, isbn={9783161484100}}
    @online{b, url={https://user:secret@b.example}}
    """
    read = replace(project(bibliography=bibliography), ledger=None)
    resolutions = [
        Resolution(identifier=one, verdict=Verdict.ALIVE, reason="so", asked=NOW)
        for one in read.mentions
    ]
    asked = judge(read, Evidence({one.identifier: one for one in resolutions}), ())

    assert list(identifier_lines(asked, Screen(links=True))) == [
        "Identifiers: 3 alive",
        "  alive        a: \x1b]8;;https://doi.org/10.1000/182\x1b\\doi:10.1000/182\x1b]8;;\x1b\\",
        "  alive        a: isbn:9783161484100",
        "  alive        b: https://***@b.example",
        "",
    ]
