from datetime import timedelta
from itertools import islice
from pathlib import Path

from build import NOW, evidence, identifier, lookup, project
from reporters.html_pages import article, between, page, told
from reporters.reporting import at, everything, finds, many

from sourcecheck.checking import judge
from sourcecheck.evidence.account import account
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.record import Lookup, Presence, Record
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.model.suppression import Reach, Suppression, SuppressionKind
from sourcecheck.reporters.html import render
from sourcecheck.rules.rule import Fault

EXPECTED = Path(__file__).with_name("expected")
ONE = "@online{radio, title={Radio}, url={https://b.example/gone}}"


def test_a_page_has_the_article_with_all_that_is_known_of_its_claims_and_sources() -> None:
    assert told(article()) == (EXPECTED / "report.html").read_text("utf-8")


def test_two_pages_of_a_report_are_the_same() -> None:
    assert page(everything()) == page(everything())


def test_a_page_comes_in_small_pieces_as_it_is_asked_for() -> None:
    report = many(50_000)

    head = list(islice(render(report), 20))

    assert len(head) == 20
    assert sum(1 for _ in render(report)) > 10_000


def test_without_the_articles_text_the_claims_stand_under_their_sections() -> None:
    text = told(everything())

    article_ = between(text, '<div class="text listed">', "</section>")
    assert [line for line in article_.splitlines() if line.startswith("<h3")] == [
        '<h3 dir="auto">Lead</h3>',
        '<h3 dir="auto">End</h3>',
        '<h3 dir="auto">Without a section</h3>',
    ]


def test_a_report_on_nothing_says_so() -> None:
    text = told(judge(Project(), Evidence(), ()))

    assert between(text, "<header", "</main>") == (EXPECTED / "nothing.html").read_text(
        "utf-8"
    ).rstrip("\n")


def test_a_report_on_documents_lists_their_links_the_worst_first() -> None:
    read = project(document="[a](https://a.example/) [b](https://b.example/) <https://c.example/>")
    known = evidence({"https://a.example/": "alive", "https://b.example/": "gone"})
    report = judge(Project(documents=read.documents), known, ())

    text = told(report)

    assert between(text, "<header", "</main>") == (EXPECTED / "links.html").read_text(
        "utf-8"
    ).rstrip("\n")


def test_what_is_about_no_claim_or_source_stands_under_its_file() -> None:
    faults = [
        Fault("broken", at(3, 1, "page.md"), hint="mend it"),
        Fault("odd", at(1, 1), "nobody"),
    ]
    report = judge(project(), Evidence(), [finds("SC101", "fault", Severity.NOTE, *faults)])

    others = between(told(report), '<section id="others"', "</section>")

    assert others == (EXPECTED / "others.html").read_text("utf-8").rstrip("\n")


def test_what_is_allowed_to_stand_is_listed_with_the_reason() -> None:
    rule = finds("SC101", "fault", Severity.ERROR, Fault("gone", at(2, 3)))
    allowed = Suppression(
        kind=SuppressionKind.SETTING,
        rule="SC101",
        reason="the editors know",
        reach=Reach(),
        location=Location("sourcecheck.toml", 1, 1),
    )

    text = told(judge(project(), Evidence(), [rule], allow=[allowed]))

    assert "<li><b>0</b> errors</li>" in text
    assert "<li><b>1</b> allowed to stand</li>" in text
    assert between(text, '<section id="suppressed"', "</section>").splitlines()[4] == (
        '<li><b>error</b> <span dir="auto">gone</span> <small>SC101 fault, '
        '<code>claims.yaml:2:3</code></small> <span class="reason" dir="auto">'
        "allowed: the editors know</span></li>"
    )


def test_the_history_of_a_link_is_told_where_it_is_known() -> None:
    url = identifier("https://b.example/gone")
    answers = [
        Resolution(identifier=url, verdict=verdict, reason=reason, asked=NOW + timedelta(days=days))
        for days, verdict, reason in (
            (-9, Verdict.ALIVE, "200 OK"),
            (-7, Verdict.ALIVE, "200 OK"),
            (0, Verdict.GONE, "404 Not Found"),
        )
    ]
    known = account(url, answers, NetworkSettings())
    assert known
    report = judge(project("", ONE), evidence({"https://b.example/gone": "gone"}), ())

    text = told(report, {url: known})

    assert between(text, "<details><summary>History", "</details>") == (
        "<details><summary>History: failing since "
        '<time datetime="2026-11-02T12:00:00+00:00">2 November 2026</time></summary>\n<ol>\n'
        '<li><b class="verdict alive">alive</b> '
        '<time datetime="2026-10-24T12:00:00+00:00">24 October 2026</time> to '
        '<time datetime="2026-10-26T12:00:00+00:00">26 October 2026</time>, 2 answers: 200 OK</li>'
        '\n<li><b class="verdict gone">gone</b> '
        '<time datetime="2026-11-02T12:00:00+00:00">2 November 2026</time>, 1 answer: '
        "404 Not Found</li>\n</ol>\n</details>"
    )


def test_what_registries_say_of_a_work_stands_beside_its_identifier() -> None:
    found = Record(registry="Crossref", titles=("Radio <i>One</i>",), years=(2018, 2019))
    silent = Lookup(registry="DataCite", presence=Presence.UNKNOWN, reason="no answer", asked=NOW)
    known = evidence({}, records={"https://b.example/gone": (lookup(found), silent)})

    text = told(judge(project("", ONE), known, ()))

    day = '<time datetime="2026-11-02T12:00:00+00:00">2 November 2026</time>'
    title = "<bdi>Radio &lt;i&gt;One&lt;/i&gt;</bdi>"
    assert [line for line in text.splitlines() if "Crossref" in line or "DataCite" in line] == [
        f"<p><small>Crossref, asked {day}: knows it as “{title}”, 2018, 2019</small></p>",
        f"<p><small>DataCite, asked {day}: unknown (no answer)</small></p>",
    ]
