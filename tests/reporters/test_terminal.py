import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from textwrap import dedent

import pytest
from build import NOW, evidence, identifier, project
from reporters.reporting import at, everything, finds

from sourcecheck.checking import judge
from sourcecheck.model.document import Document
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.reporters.screen import Screen
from sourcecheck.reporters.terminal import render
from sourcecheck.rules.rule import Fault

EXPECTED = Path(__file__).with_name("expected")
PAINTED = re.compile(r"\x1b\[([\d;]+)m(.*?)\x1b\[0m")
LINKED = re.compile(r"\x1b]8;;([!-~]+)\x1b\\([^\x1b]*)\x1b]8;;\x1b\\")
RED, YELLOW, CYAN, GREEN, BOLD, DIM = "31;1", "33", "36", "32", "1", "2"


def shown(
    read: Project,
    faults: tuple[Fault, ...] = (),
    answers: Evidence | None = None,
    *,
    quiet: bool = False,
) -> str:
    """Return the report on a project in which these faults were found."""
    rule = finds("SC901", "some-fault", Severity.WARNING, *faults)
    return "".join(render(judge(read, answers or Evidence(), [rule]), Screen(quiet=quiet)))


@pytest.mark.parametrize("width", [80, 200])
def test_a_report_fits_the_window(width: int) -> None:
    text = "".join(render(everything(), Screen(width=width)))

    assert text == (EXPECTED / f"terminal-{width}.txt").read_text("utf-8")
    assert max(map(len, text.splitlines())) <= min(width, 120)


def test_a_quiet_report_has_findings_only_one_a_line() -> None:
    text = "".join(render(everything(), Screen(quiet=True)))

    assert text == (EXPECTED / "terminal-quiet.txt").read_text("utf-8")


def test_colours_change_nothing_but_the_colours() -> None:
    report = everything()

    text = "".join(render(report, Screen(color=True)))

    assert PAINTED.sub(r"\2", text) == "".join(render(report, Screen()))
    assert PAINTED.findall(text) == [
        (BOLD, "An article"),
        (GREEN, "3 sourced"),
        (YELLOW, "1 unsourced"),
        (GREEN, "█" * 32),
        (DIM, "░" * 8),
        (BOLD, "Lead"),
        (DIM, "  formation-of-the-army: "),
        (YELLOW, "warning:"),
        (DIM, "  lead-prague: "),
        (YELLOW, "warning:"),
        (BOLD, "End"),
        (DIM, "  prague: "),
        (CYAN, "note:"),
        (CYAN, "      hint: give the minute and the second at which it is said, as `locator`, in"),
        (CYAN, "            the form that the station itself uses"),
        (BOLD, "claims.yaml"),
        (DIM, "  loose: "),
        (CYAN, "note:"),
        (BOLD, "references.bib"),
        (RED, "error:"),
        (CYAN, "      hint: look elsewhere"),
        (BOLD, "Identifiers"),
        (RED, "gone"),
        (DIM, "               404 Not Found"),
        (YELLOW, "suspect"),
        (DIM, "               leads to the home page"),
        (YELLOW, "unreachable"),
        (DIM, "               no answer within 20 s"),
        (CYAN, "blocked"),
        (DIM, "               403 Forbidden"),
        (CYAN, "moved"),
        (DIM, "               moved permanently to https://d.example/new"),
        (DIM, "unchecked"),
        (DIM, "               desk-2018, intranet-2018"),
        (GREEN, "alive"),
        (GREEN, "alive"),
        (RED, "1 error"),
        (YELLOW, "2 warnings"),
        (CYAN, "2 notes"),
    ]


def test_colours_of_a_quiet_report_are_those_of_the_severities() -> None:
    report = everything()

    text = "".join(render(report, Screen(quiet=True, color=True)))

    assert PAINTED.sub(r"\2", text) == "".join(render(report, Screen(quiet=True)))
    assert PAINTED.findall(text) == [
        (YELLOW, "warning:"),
        (YELLOW, "warning:"),
        (CYAN, "note:"),
        (CYAN, "note:"),
        (RED, "error:"),
    ]


PAGES = {"SC901": "https://docs.example/rules#sc901", "SC903": "https://docs.example/rules#sc903"}


def test_rules_and_identifiers_are_links_where_there_are_any() -> None:
    report = everything()

    text = "".join(render(report, Screen(links=True), PAGES))

    assert LINKED.sub(r"\2", text) == "".join(render(report, Screen()))
    assert LINKED.findall(text) == [
        (PAGES["SC901"], "SC901 unsourced-claim"),
        (PAGES["SC901"], "SC901 unsourced-claim"),
        (PAGES["SC903"], "SC903 gone-link"),
        *((one, one) for one in ("https://b.example/gone", "https://e.example/home")),
        *((one, one) for one in ("https://f.example/slow", "https://c.example/walled")),
        ("https://d.example/moved", "https://d.example/moved"),
        ("https://doi.org/10.1000/182", "doi:10.1000/182"),
        ("https://a.example/cauldron", "https://a.example/cauldron"),
    ]


def test_rules_are_links_in_a_quiet_report() -> None:
    report = everything()

    text = "".join(render(report, Screen(quiet=True, links=True), PAGES))

    assert LINKED.sub(r"\2", text) == "".join(render(report, Screen(quiet=True)))
    assert [name for _, name in LINKED.findall(text)] == [
        *("SC901 unsourced-claim", "SC901 unsourced-claim", "SC903 gone-link"),
    ]


def test_a_report_without_findings_says_so() -> None:
    read = project("- {id: a, text: One., exempt: a definition}")

    assert shown(read) == dedent(
        f"""\
        An article
          1 claim: 0 sourced, 0 unsourced, 1 exempt
          {"█" * 40} 100% supported

        0 of 1 claim unsourced; no findings
        """
    )
    assert shown(read, quiet=True) == ""


def test_a_ledger_without_claims_has_no_bar() -> None:
    assert shown(project()) == dedent(
        """\
        An article
          0 claims: 0 sourced, 0 unsourced, 0 exempt

        0 of 0 claims unsourced; no findings
        """
    )


@pytest.mark.parametrize(
    ("sourced", "total", "bar"),
    [(0, 1, "░" * 40 + " 0%"), (199, 200, "█" * 39 + "░ 99%"), (1, 200, "░" * 40 + " 0%")],
)
def test_a_bar_is_only_full_if_every_claim_is_supported(sourced: int, total: int, bar: str) -> None:
    claims = [
        f"- {{id: c-{number}, text: T., {'exempt: so' if number < sourced else 'tags: []'}}}"
        for number in range(total)
    ]

    assert shown(project("\n".join(claims))).splitlines()[2] == f"  {bar} supported"


def test_without_a_ledger_there_are_identifiers_and_findings_only() -> None:
    bibliography = "@online{a, url={https://a.example}}\n@online{b, url={https://b.example}}"
    read = replace(project(bibliography=bibliography), ledger=None)
    answers = evidence({"https://a.example": "alive", "https://b.example": "gone"})

    text = shown(read, (Fault("gone", at(2, 17, "references.bib"), source="b"),), answers)

    assert text == dedent(
        """\
        references.bib
            references.bib:2:17: warning: gone [SC901 some-fault]

        Identifiers: 1 gone, 1 alive
          gone         b: https://b.example
                       it is gone
          alive        a: https://a.example

        0 errors, 1 warning, 0 notes
        """
    )


def test_sources_with_one_identifier_share_its_line() -> None:
    bibliography = "@online{a, url={https://a.example}}\n@online{b, url={https://a.example}}"
    read = replace(project(bibliography=bibliography), ledger=None)

    assert shown(read, answers=evidence({"https://a.example": "alive"})) == dedent(
        """\
        Identifiers: 1 alive
          alive        a, b: https://a.example

        no findings
        """
    )


def test_an_identifier_that_stands_everywhere_is_told_with_its_first_places() -> None:
    bibliography = "\n".join(f"@online{{s{n}, url={{https://a.example}}}}" for n in range(1009))
    read = replace(project(bibliography=bibliography), ledger=None)

    [_, entry, *_] = shown(read, answers=evidence({"https://a.example": "alive"})).splitlines()

    keys = "s0, s1, s2, s3, s4, s5, s6, s7 and 1,001 more"
    assert entry == f"  alive        {keys}: https://a.example"


def test_documents_without_a_link_are_told_to_have_none() -> None:
    read = replace(project(), ledger=None, bibliographies=(), documents=(Document("a.md"),))

    assert shown(read) == "Identifiers: none\n\nno findings\n"


def test_what_was_not_asked_is_listed_once_for_each_reason() -> None:
    bibliography = "\n".join(f"@online{{s{n}, url={{https://{n}.example}}}}" for n in range(3))
    read = replace(project(bibliography=bibliography), ledger=None)
    reasons = ["no network", "only http and https are asked", "no network"]
    resolutions = [
        Resolution(
            identifier=identifier(f"https://{number}.example"),
            verdict=Verdict.UNCHECKED,
            reason=reason,
            asked=NOW,
        )
        for number, reason in enumerate(reasons)
    ]

    text = shown(read, answers=Evidence({one.identifier: one for one in resolutions}))

    assert text == dedent(
        """\
        Identifiers: 3 unchecked
          unchecked    no network
                       s0, s2
          unchecked    only http and https are asked
                       s1

        no findings
        """
    )


def test_claims_in_wide_and_cyrillic_letters_fit_the_window() -> None:
    chinese = "俄罗斯解放军是第二次世界大战期间由俄罗斯人组成并在德国指挥下作战的一支合作武装部队"
    russian = "Русская освободительная армия воевала на стороне Германии во Второй мировой войне."
    read = project(
        f"""
        - {{id: zh, section: 第一章, text: {chinese}}}
        - {{id: ru, section: Глава первая, text: {russian}}}
        """
    )
    japanese = "引用される資料がこの文献目録にはないので、どの著作が意味されているのか分かりません"
    message = "источник, на который ссылается утверждение, не назван ни в одном списке"

    text = shown(read, (Fault(japanese, at(4, 3), "zh"), Fault(message, at(5, 3), "ru")))

    assert text == (EXPECTED / "terminal-wide.txt").read_text("utf-8")
    wide = str.maketrans(dict.fromkeys(chinese + japanese + "第一章、", "WW"))
    assert max(len(line.translate(wide)) for line in text.splitlines()) <= 80


@pytest.mark.parametrize("quiet", [False, True])
def test_text_cannot_steer_the_terminal(*, quiet: bool) -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J\x9b31m \u202etxt.exe\u2066 \r\nnew line\ttab \x7f\0"
    yaml = r"\e]0;owned\a\e[2J\x9b31m \u202etxt.exe\u2066 \r\nnew line\ttab \x7f\0"
    read = project(
        f"""
        - {{id: a, section: "{yaml}", text: "{yaml}", tags: ["{yaml}"], sources: [{{key: k}}]}}
        """,
        "@online{k\x7f, url={https://a.example}}",
    )
    found = Resolution(
        identifier=identifier("https://a.example"), verdict=Verdict.GONE, reason=hostile, asked=NOW
    )
    fault = Fault(hostile, at(4, 3, hostile), "a", hint=hostile)

    text = shown(read, (fault,), Evidence({found.identifier: found}), quiet=quiet)

    harmless = "␛]0;owned␇␛[2J\\x9b31m \\u202etxt.exe\\u2066 new line tab ␡␀"
    assert text.replace("\n      ", " ").count(harmless) == (2 if quiet else 5)
    assert re.findall(r"[^\n -~…“”█░\u2400-\u2421]", text) == []


def test_a_large_report_comes_line_by_line_as_it_is_asked_for() -> None:
    read = project("- {id: a, text: One.}")
    fault = Fault("fault", at(4, 5), claim="a")
    report = judge(read, Evidence(), [finds("SC901", "fault", Severity.NOTE, *[fault] * 50_000)])

    lines = render(report, Screen())

    assert isinstance(lines, Iterator)
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in islice(lines, 100))
