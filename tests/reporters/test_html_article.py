import re

import pytest
from build import project
from reporters.html_pages import between, page, told

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence

CLAIMS = """
- {id: one, section: Lead, text: One is one.}
- {id: two, section: Lead, text: Two is two.}
- {id: three, section: End, text: Three is three.}
"""
_NOTES = re.compile(r'<span class="spoken">.*?</span>')
_TAGS = re.compile(r"<(?!/?h3|/?p|/?div)[^>]*>|(?<=<p) [^>]*|(?<=<h3) [^>]*|(?<=<div) [^>]*")


def read(article: str, claims: str = CLAIMS) -> str:
    """Return the article of a page, with its headings and paragraphs, in brackets the claims."""
    text = page(judge(project(claims, article=article), Evidence(), ()))
    found = between(text, '<div class="text', "</section>").removesuffix("</section>")
    marked = _NOTES.sub("", found).replace('<a class="claim', '[<a class="claim')
    return _TAGS.sub("", marked.replace("</a>", "]</a>")).replace("\n", "")


@pytest.mark.parametrize(
    ("article", "shown"),
    [
        pytest.param(
            "One is one. Two is two. Three is three.",
            "<div><h3>Lead</h3><p>[One is one.] [Two is two.] </p></div>"
            "<div><h3>End</h3><p>[Three is three.]</p></div>",
            id="the ledger's headings, where the text has none",
        ),
        pytest.param(
            "Title\n\nOne is one. Two is\ntwo.\n\n## End ##\n\nWell, three. Three is three. So.",
            "<div><p>Title</p></div><div><h3>Lead</h3><p>[One is one.] [Two is two.]</p></div>"
            "<div><h3>End</h3><p>Well, three. [Three is three.] So.</p></div>",
            id="the text's own heading, once",
        ),
        pytest.param(
            "One is one.\nMore of it.\nTwo is two.\nThree is three.\n",
            "<div><h3>Lead</h3><p>[One is one.]</p><p>More of it.</p><p>[Two is two.]</p></div>"
            "<div><h3>End</h3><p>[Three is three.]</p></div>",
            id="a line is a paragraph, where no line is empty",
        ),
        pytest.param(
            "Three is three. One is one.",
            "<div><h3>End</h3><p>[Three is three.] </p></div>"
            "<div><h3>Lead</h3><p>[One is one.]</p></div>"
            "<div><h3>Claims that the text does not have</h3><p>[Two is two.]</p></div>",
            id="in the order of the text, and what it lacks at the end",
        ),
    ],
)
def test_the_article_is_shown_in_reading_order(article: str, shown: str) -> None:
    assert read(article) == f"<div>{shown}</div>"


def test_a_claim_within_another_one_is_listed_at_the_end() -> None:
    claims = "- {id: a, text: It had ten divisions.}\n- {id: b, text: ten divisions.}"

    assert read("It had ten divisions.", claims) == (
        "<div><div><p>[It had ten divisions.]</p></div>"
        "<div><h3>Claims that the text does not have</h3><p>[ten divisions.]</p></div></div>"
    )


def test_tags_are_marked_in_the_text() -> None:
    read_ = project(
        "- {id: a, text: One is one.}",
        article="One [who?] is one.[citation needed] [when?] So [who?].",
    )

    text = told(judge(read_, Evidence(), ()))

    shown = between(text, 'data-sources="">', "</p>")
    assert shown == (
        'data-sources="">One <span class="tag">[who?]</span> is one.'
        '<span class="tag">[citation needed]</span> <span class="tag">[when?]</span>'
        '<span class="spoken"> (unsourced)</span></a><span class="between"> So '
        '<span class="tag">[who?]</span>.</span></p>'
    )
