"""Which language the parts of a page are in (WCAG 2.2, 3.1.2)."""

import re
from dataclasses import replace

from build import project
from reporters.html_pages import told

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.reporters.html.language import attribute

CLAIMS = """
- id: a
  section: Anfang
  text: Eins ist eins.
  tags: [Beleg?]
  sources: [{key: k, quote: Один}, {key: l, quote: One}, {key: m, quote: Un}]
- {id: b, text: Zwei ist zwei., sources: [{key: n}]}
"""
BIBLIOGRAPHY = """
@book{k, title={Раз}, author={Иванов, Иван}, langid={russian}}
@book{l, title={One}}
@book{n, langid={french}}
"""


def page(claims: str = CLAIMS, *, language: str | None = "de", article: str = "") -> str:
    """Return a page on claims of an article in a language."""
    read = project(claims, BIBLIOGRAPHY, article)
    assert read.ledger
    written = replace(read.ledger, article=replace(read.ledger.article, language=language))
    return told(judge(replace(read, ledger=written), Evidence(), ()))


def in_language(tag: str, text: str) -> list[tuple[str, str]]:
    """Return the elements within a page that are in a language, each with how its text begins."""
    return re.findall(rf'<(?!html)(\w+)[^>]* lang="{tag}"[^>]*>(?:<[^>]*>|\s)*([^<]*)', text)


def test_what_is_the_articles_is_in_its_language() -> None:
    assert in_language("de", page()) == [
        ("h1", "An article"),
        ("a", "Anfang"),
        ("option", "Anfang"),
        ("h3", "Anfang"),
        ("p", "Eins ist eins."),
        ("p", "Zwei ist zwei."),
        ("blockquote", "Eins ist eins."),
        ("span", "Anfang"),
        ("span", "Beleg?"),
        ("blockquote", "Zwei ist zwei."),
        ("a", "Eins ist eins."),
        ("a", "Eins ist eins."),
        ("a", "Zwei ist zwei."),
    ]


def test_what_is_said_within_the_article_stays_english() -> None:
    assert in_language("en", page()) == [
        ("span", "(sourced)"),
        ("span", "(sourced)"),
    ]


def test_titles_and_quotes_are_in_the_language_of_their_source() -> None:
    text = page()

    assert in_language("ru", text) == [
        ("option", "Раз"),
        ("a", "Раз"),
        ("blockquote", "Один"),
        ("h3", "Раз"),
    ]
    assert '<blockquote dir="auto">One</blockquote>' in text
    assert '<blockquote dir="auto">Un</blockquote>' in text


def test_a_key_that_stands_for_a_title_is_in_no_language() -> None:
    assert 'lang="fr"' not in page()


def test_an_article_whose_language_is_not_told_is_in_none() -> None:
    text = page(language=None, article="Eins ist eins. Zwei ist zwei. Drei.")

    assert re.findall(r' lang="(.*?)"', text) == ["en", "ru", "ru", "ru", "ru"]


def test_an_article_runs_as_its_letters_do() -> None:
    claims = "- {id: a, section: بداية, text: واحد., tags: [من؟]}"

    text = page(claims, language="ar", article="واحد. [who?] اثنان.")

    assert '<h1 dir="auto" lang="ar">' in text
    assert '<p dir="auto" lang="ar"><a class="claim unsourced"' in text
    assert '<option value="1" dir="auto" lang="ar">بداية</option>' in text


def test_a_language_never_ends_its_attribute() -> None:
    assert attribute('de" onclick="x') == ' lang="de&#34; onclick=&#34;x"'
    assert attribute("") == ""
