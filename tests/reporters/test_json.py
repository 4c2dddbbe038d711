import json
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from textwrap import dedent

from build import project
from reporters.reporting import at, everything, finds

from sourcecheck import __version__
from sourcecheck.checking import judge
from sourcecheck.model.document import Document
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.location import Location
from sourcecheck.model.mention import Mention
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Hop, Resolution, Verdict
from sourcecheck.reporters.json import render
from sourcecheck.rules.rule import Fault

EXPECTED = Path(__file__).with_name("expected") / "report.json"


def test_a_report_has_everything_there_is() -> None:
    text = "".join(render(everything()))

    assert text == EXPECTED.read_text("utf-8").replace("VERSION", __version__)


def test_a_report_is_json_with_the_keys_in_their_order() -> None:
    report = json.loads("".join(render(everything())))

    assert list(report) == [
        "version",
        "sourcecheck",
        "ledger",
        "article",
        "bibliographies",
        "network",
        "hints",
        "summary",
        "claims",
        "findings",
        "suppressed",
        "resolutions",
        "lookups",
        "candidates",
        "trend",
    ]


def test_a_report_on_nothing_has_the_same_keys() -> None:
    text = "".join(render(judge(Project(), Evidence(network=False), ())))

    assert text == dedent(
        f"""\
        {{
        "version": 1,
        "sourcecheck": "{__version__}",
        "ledger": null,
        "article": null,
        "bibliographies": [],
        "network": false,
        "hints": ["there is no network: no link could be checked, and none is held against a \
source; answers of earlier runs were used where there are any"],
        "summary": {{"claims": {{"total": 0, "sourced": 0, "unsourced": 0, "exempt": 0, \
"inherited": 0}}, "tags": {{}}, "bases": {{}}, "sources": 0, "verdicts": {{}}, \
"severities": {{"note": 0, "warning": 0, "error": 0}}, "allowed": 0, "accepted": 0}},
        "claims": [],
        "findings": [],
        "suppressed": [],
        "resolutions": [],
        "lookups": [],
        "candidates": [],
        "trend": []
        }}
        """
    )


def test_hostile_text_is_still_json() -> None:
    hostile = 'ESC \x1b[31m, NUL \0, quotes ", backslash \\, line separator \u2028, half \ud800'
    read = project("- {id: a, text: One.}")
    rule = finds("SC901", "fault", Severity.NOTE, Fault(hostile, at(4, 5), claim="a"))

    text = "".join(render(judge(read, Evidence(), [rule])))

    assert json.loads(text)["findings"][0]["message"] == hostile
    assert "\x1b" not in text
    assert "\0" not in text


def test_two_renderings_of_a_report_are_the_same() -> None:
    report = everything()

    assert list(render(report)) == list(render(report)) == list(render(everything()))


def test_a_large_report_comes_in_small_pieces_as_it_is_asked_for() -> None:
    read = project("- {id: a, text: One.}")
    fault = Fault("fault", at(4, 5), claim="a")
    report = judge(read, Evidence(), [finds("SC901", "fault", Severity.NOTE, *[fault] * 50_000)])

    head = list(islice(render(report), 100))

    assert max(map(len, head)) < 500
    assert sum(1 for _ in render(report)) > 50_000


def test_a_request_without_an_answer_has_no_status() -> None:
    page = Identifier(Scheme.URL, "https://a.example/page")
    hops = (Hop(page.value, 301), Hop("https://b.example/", None))
    asked = datetime(2026, 11, 2, 12, tzinfo=UTC)
    answer = Resolution(
        identifier=page, verdict=Verdict.UNREACHABLE, reason="reset", hops=hops, asked=asked
    )
    document = Document("notes.md", (Mention(page, Location("notes.md", 3, 5)),))
    checked = Project(documents=(document,))

    report = json.loads("".join(render(judge(checked, Evidence({page: answer}), ()))))

    assert report["resolutions"] == [
        {
            "identifier": "https://a.example/page",
            "verdict": "unreachable",
            "reason": "reset",
            "hops": [
                {"url": "https://a.example/page", "status": 301},
                {"url": "https://b.example/", "status": None},
            ],
            "asked": "2026-11-02T12:00:00+00:00",
            "since": "2026-11-02T12:00:00+00:00",
            "copy": None,
            "sources": [],
            "locations": [{"path": "notes.md", "line": 3, "column": 5}],
        }
    ]
