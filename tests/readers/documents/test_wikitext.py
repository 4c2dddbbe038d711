import pytest
from readers.documents.reading import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[https://a.org/x text]", "1:2 https://a.org/x"),
        ("[https://a.org/x]", "1:2 https://a.org/x"),
        ("[//a.org/x text]", "1:2 https://a.org/x"),
        ("[https://a.org/x ''text'']", "1:2 https://a.org/x"),
        ("[https://a.org/x''text'']", "1:2 https://a.org/x"),
        ("[https://a.org/a_(b) text]", "1:2 https://a.org/a_(b)"),
        ("''https://a.org/x''", "1:3 https://a.org/x"),
        ("* https://a.org/x, and", "1:3 https://a.org/x"),
        ("{{cite web|url=https://a.org/a_(b)|title=x}}", "1:16 https://a.org/a_(b)"),
        ("{{cite web |title=x |url=https://a.org/x}}", "1:26 https://a.org/x"),
        ("{{cite web\n| url = https://a.org/x\n}}", "2:9 https://a.org/x"),
        ("{{cite journal|doi=10.1000/(x)}}", "1:20 doi:10.1000/(x)"),
        ("{{cite journal | doi = 10.1002/a<1::b>c | x}}", "1:24 doi:10.1002/a<1::b>c"),
        ("{{cite journal|doi=|doi-access=free|pmid=17433110}}", "1:42 pmid:17433110"),
        ("{{doi|10.1000/182}}", "1:7 doi:10.1000/182"),
        ("{{DOI|1=10.1000/182}}", "1:9 doi:10.1000/182"),
        ("{{arXiv|2101.00001}}", "1:9 arxiv:2101.00001"),
        ("[[File:a.png|link=https://a.org]]", "1:19 https://a.org"),
        ("<ref>https://a.org/x</ref>", "1:6 https://a.org/x"),
        ("<ref name=a /> https://a.org <nowiki/>", "1:16 https://a.org"),
    ],
)
def test_a_link_is_found_where_its_target_is_written(text: str, expected: str) -> None:
    links = found(text.encode(), "a.wiki")

    assert links == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- https://a.org -->",
        "<nowiki>https://a.org</nowiki>",
        '<syntaxhighlight lang="sh">curl https://a.org</syntaxhighlight>',
        "<code>https://a.org</code>",
        "[[Article|text]] {{template}}",
    ],
)
def test_comments_code_and_inner_links_are_passed_over(text: str) -> None:
    links = found(text.encode(), "a.wiki")

    assert links == []
