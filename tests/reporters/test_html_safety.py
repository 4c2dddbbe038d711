"""Content is data: nothing that a page tells can run, load or lead anywhere it should not."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import html5lib
import pytest
from build import evidence, project
from reporters.html_pages import article, between, page, told
from reporters.reporting import FORMULAS, HOSTILE, at, everything, finds, hostile

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.report import Report
from sourcecheck.reporters.html import render
from sourcecheck.reporters.html.anchors import anchors
from sourcecheck.reporters.screen import visible
from sourcecheck.rules.rule import Fault

_LOADING = re.compile(
    r"<(?:img|iframe|frame|object|embed|audio|video|source|track|link|base|applet|image|use)\b"
    r"|@import|url\((?!#)|\s(?:src|srcset|action|formaction|ping|poster|style|on\w+)=",
    re.IGNORECASE,
)
MARKUP = """<script>owned=1</script><img src=x onerror=owned=1>"><svg onload=owned=1>' onclick='x"""


def injected() -> Report:
    """Return a report in which every text is markup that would run."""
    yaml = "'" + MARKUP.replace("'", "''") + "'"
    claims = f"""
    - id: a
      section: {yaml}
      text: {yaml}
      tags: [{yaml}]
      sources: [{{key: k, locator: {yaml}, quote: {yaml}, note: {yaml}}}]
    - {{id: b, text: {yaml}, exempt: {yaml}}}
    """
    bibliography = f"@online{{k, title={{{MARKUP}}}, author={{{MARKUP}}}, publisher={{{MARKUP}}}, "
    bibliography += f"langid={{{MARKUP}}}, language={{{MARKUP}}}}}"
    fault = Fault(MARKUP, at(1, 1, MARKUP), claim="a", hint=MARKUP)
    other = Fault(MARKUP, at(1, 1, MARKUP), hint=MARKUP)
    rule = finds("SC101", "fault", Severity.ERROR, fault, other)
    read = project(claims, bibliography, article=f"{MARKUP} and more")
    assert read.ledger
    foreign = replace(read.ledger, article=replace(read.ledger.article, language=MARKUP))
    report = judge(replace(read, ledger=foreign), Evidence(), [rule])
    return replace(report, hints=(MARKUP,))


@pytest.mark.parametrize("report", [injected(), hostile(), article(), everything()])
def test_a_page_is_valid_html(report: Report) -> None:
    parser = html5lib.HTMLParser(strict=True)

    parser.parse(page(report).encode(errors="backslashreplace"), transport_encoding="utf-8")

    assert parser.errors == []


@pytest.mark.parametrize("report", [injected(), hostile(), article()])
def test_no_element_of_a_page_loads_or_runs_anything_but_its_own_script(report: Report) -> None:
    text = told(report)

    told_apart = re.sub(r' lang="[^"]*"', "", text)  # a language that tries to be more stays text
    tags = "\n".join(re.findall(r"<[a-z][^>]*>", told_apart))
    assert _LOADING.findall(tags) == []
    assert text.count("<script") == text.count("<style") == 1


def test_the_style_loads_nothing() -> None:
    assert _LOADING.findall(between(page(everything()), "<style>", "</style>")) == []


def test_the_policy_allows_the_one_style_and_the_one_script_by_their_hashes() -> None:
    text = page(everything())

    def digest(element: str) -> str:
        content = between(text, f"<{element}>", f"</{element}>")
        content = content.removeprefix(f"<{element}>").removesuffix(f"</{element}>")
        return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"

    assert between(text, 'content="default', '">') == (
        f"content=\"default-src 'none'; style-src {digest('style')}; "
        f"script-src {digest('script')}; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'\">"
    )


def test_only_what_is_on_the_web_is_a_link() -> None:
    bibliography = """
    @online{a, title={T}, url={javascript:alert(1)}}
    @online{b, title={T}, url={ftp://a.example/b}}
    @online{c, title={T}, url={https://a.example/"onclick=x}}
    @article{d, title={T}, doi={10.1000/a<b>#c}}
    @online{e, title={T}, url={https://me:secret@a.example/?token=t0ps3cret}}
    @online{f, title={T}, url={HTTPS://a.example/f?a=1&b=2}}
    @book{g, title={T}, isbn={9780786496716}}
    """

    text = told(judge(project("", bibliography), Evidence(), ()))

    assert re.findall(r'href="([^#][^"]*)"', text) == [
        "https://doi.org/10.1000/a%3Cb%3E%23c",
        "https://a.example/f?a=1&amp;b=2",
    ]


def test_secrets_in_addresses_are_shown_nowhere() -> None:
    url = "https://me:hunter2@a.example/?token=t0ps3cret"
    bibliography = f"@online{{e, title={{T}}, url={{{url}}}}}"

    text = told(judge(project("", bibliography), evidence({url: "gone"}), ()))

    assert "hunter2" not in text
    assert "t0ps3cret" not in text
    assert '<span class="plain">https://***@a.example/?token=***</span>' in text


def test_an_archived_copy_that_is_not_on_the_web_is_no_link() -> None:
    url = "https://a.example/"
    copy = 'https://web.archive.org/web/20190302120000/https://a.example/" onclick="x'

    text = told(
        judge(
            project("", f"@online{{e, url={{{url}}}}}"),
            evidence({url: "gone"}, copies={url: copy}),
            (),
        )
    )

    assert "web.archive.org" not in text


def test_control_characters_are_made_visible() -> None:
    text = "".join(render(hostile()))

    assert not {one for one in text if not one.isprintable()} - {"\n"}
    assert visible(HOSTILE).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in text
    assert all(visible(one).replace("'", "&#39;").replace('"', "&#34;") in text for one in FORMULAS)


def test_names_of_places_are_told_apart_and_have_no_spaces() -> None:
    assert anchors(["a", "a", "Ж:1/2", "a b", '"', ""]) == ["a", "*2", "Ж:1/2", "*4", "*5", "*6"]
