import pytest
from readers.documents.reading import found, local


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.org/x[text]", "1:1 https://a.org/x"),
        ("link:https://a.org/x[text, with comma]", "1:6 https://a.org/x"),
        ("link:++https://a.org/a_b_[c]++[text]", "1:8 https://a.org/a_b_[c]"),
        ("<https://a.org/x>", "1:2 https://a.org/x"),
        ("see https://a.org/x.", "1:5 https://a.org/x"),
        (":home: https://a.org/x", "1:8 https://a.org/x"),
        ("image::https://a.org/i.png[alt]", "1:8 https://a.org/i.png"),
        ("doi:10.1000/182", "1:1 doi:10.1000/182"),
        ("Title\n-----\nhttps://a.org", "3:1 https://a.org"),
        ("----\nhttps://no.org\n----\nhttps://a.org", "4:1 https://a.org"),
    ],
)
def test_a_link_is_found_where_its_target_is_written(text: str, expected: str) -> None:
    links = found(text.encode(), "a.adoc")

    assert links == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "// https://a.org",
        "////\nhttps://a.org\n////",
        "----\nhttps://a.org\n----",
        "....\nhttps://a.org",
        "```sh\ncurl https://a.org\n```",
        "`https://a.org`",
        "link:{home}/x[text]",
    ],
)
def test_comments_and_code_are_passed_over(text: str) -> None:
    links = found(text.encode(), "a.adoc")

    assert links == []


def test_local_targets_are_kept_and_anchors_of_the_book_are_not() -> None:
    text = b"link:a.html[x] xref:b.adoc#c[x] xref:d[x] <<e>> <<f.adoc#,x>> image:i.png[]"

    links = local(text, "a.adoc")

    assert links == ["1:6 a.html", "1:21 b.adoc#c", "1:51 f.adoc#", "1:69 i.png"]
