import time

import pytest

from sourcecheck.evidence.pages.markup import Element, elements, seen


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<p id="a">', [Element("p", {"id": "a"})]),
        ("<P ID = 'a b' Class=x>", [Element("p", {"id": "a b", "class": "x"})]),
        ("<p id=a/b><br/>", [Element("p", {"id": "a/b"}), Element("br", {})]),
        ('<p title="a > b" id=c>', [Element("p", {"title": "a > b", "id": "c"})]),
        ("<p id=a id=b hidden>", [Element("p", {"id": "a", "hidden": ""})]),
        ('<p id="a&amp;b">', [Element("p", {"id": "a&b"})]),
        ('<!-- <p id="a"> --><b>', [Element("b", {})]),
        (
            '<script>"<p id=a>"</script><b>',
            [Element("script", {}), Element("script", {}), Element("b", {})],
        ),
        ('<p id="never closed', [Element("p", {"id": "never closed"})]),
        ("a < b > c <3", []),
        ("", []),
    ],
)
def test_the_elements_of_a_page_are_read_with_their_attributes(
    page: str, expected: list[Element]
) -> None:
    assert list(elements(page)) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>On <b>5</b> May &amp; after</p>", "On 5 May & after"),
        ("<title>No</title><style>no</style><script>no()</script>yes", "yes"),
        ("a <!-- no --> b", "a  b"),
        ("a < b", "a < b"),
        ('<img alt="no > no">yes', "yes"),
    ],
)
def test_the_text_of_a_page_is_what_a_reader_may_see(page: str, expected: str) -> None:
    assert seen(page) == expected


@pytest.mark.parametrize(
    "unit", ["<div>", "<p id=", '<p id="', "<!--", "<script", "<script>", "<a ", "< ", "=", "x='"]
)
def test_a_page_of_beginnings_is_read_in_no_time(unit: str) -> None:
    page = "<p " + unit * (100_000 // len(unit))

    started = time.process_time()
    list(elements(page))
    seen(page)

    assert time.process_time() - started < 2
