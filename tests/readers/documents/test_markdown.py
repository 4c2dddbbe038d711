import pytest
from readers.documents.reading import document, found, local


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](https://a.org)", "1:5 https://a.org"),
        ('[a](https://a.org "title")', "1:5 https://a.org"),
        ("[a](<https://a.org/x y>)", "1:6 https://a.org/x%20y"),
        ("[a [b] c](https://a.org)", "1:11 https://a.org"),
        ("[a\\]](https://a.org)", "1:7 https://a.org"),
        ("[*a* `](x)`](https://a.org)", "1:14 https://a.org"),
        ("[](https://a.org)", "1:4 https://a.org"),
        ("[a](https://en.wikipedia.org/wiki/A_(b))", "1:5 https://en.wikipedia.org/wiki/A_(b)"),
        ("[a](https://a.org/a\\_b)", "1:5 https://a.org/a_b"),
        ("[a](https://a.org/?x&amp;y)", "1:5 https://a.org/?x&y"),
        ("[a]( \n https://a.org)", "2:2 https://a.org"),
        ("![a](https://a.org/i.png)", "1:6 https://a.org/i.png"),
        ("<https://a.org/(x>", "1:2 https://a.org/(x"),
        ("see https://a.org/a_b_c.", "1:5 https://a.org/a_b_c"),
        ("see https://a.org/?x=1&amp;y=2", "1:5 https://a.org/?x=1&y=2"),
        ("**https://a.org/x**", "1:3 https://a.org/x"),
        ("www.a.org/x", "1:1 http://www.a.org/x"),
        ("doi:10.1000/182.", "1:1 doi:10.1000/182"),
        ("[a](doi:10.1000/182)", "1:5 doi:10.1000/182"),
        ("[a](https://doi.org/10.1000/182)", "1:5 doi:10.1000/182"),
        ("> - [a](https://a.org)", "1:9 https://a.org"),
        ("ü 😀 [a](https://a.org)", "1:9 https://a.org"),
        ("# [a](https://a.org)", "1:7 https://a.org"),
        ('<a href="https://a.org">https://a.org</a>', "1:10 https://a.org"),
        ("x <a href='https://a.org'>https://a.org</a>", "1:12 https://a.org"),
        ("[https://a.org](https://a.org)", "1:17 https://a.org"),
        ("[^1]\n\n[^1]: https://a.org", "3:7 https://a.org"),
        ("---\nurl: https://a.org\n---\n", "2:6 https://a.org"),
        ("- a\n\n      https://a.org\n", ""),
    ],
)
def test_a_link_is_found_where_its_target_is_written(text: str, expected: str) -> None:
    links = found(text.encode(), "a.md")

    assert links == [expected] * bool(expected)


def test_a_reference_is_found_once_where_it_is_defined() -> None:
    text = """\
        [one][ref] and [ref] and [two][ref]

        [ref]: <https://a.org> "title"
        > [quoted]:
        >   https://b.org

        [unused\\]]: https://c.org
        """

    links = found(text, "a.md")

    assert links == ["3:9 https://a.org", "5:5 https://b.org", "7:13 https://c.org"]


def test_a_badge_is_a_picture_and_a_link() -> None:
    text = "[![build](https://a.org/b.svg)](https://b.org) [![l](l.png)](c.md)"

    links = document(text, "a.md")

    assert [str(link.identifier) for link in links.links] == [
        "https://a.org/b.svg",
        "https://b.org",
    ]
    assert [link.target for link in links.local_links] == ["l.png", "c.md"]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See http://a.org/*emph* and", ["1:5 http://a.org/*emph"]),
        (
            "See http://a.org/*emph*, and *more* http://b.org",
            ["1:5 http://a.org/*emph", "1:37 http://b.org"],
        ),
        ("http://a.org/x*y*z", ["1:1 http://a.org/x*y*z"]),
        ("www.a.org/**x**/y", ["1:1 http://www.a.org/**x**/y"]),
        ("http://a.org/_x_/y", ["1:1 http://a.org/_x_/y"]),
        ("http://a.org/~~x~~/y", ["1:1 http://a.org/~~x~~/y"]),
        ("Ü http://a.org/*ü*/y *ü* http://b.org", ["1:3 http://a.org/*ü*/y", "1:26 http://b.org"]),
        ("*http://a.org/x*", ["1:2 http://a.org/x"]),
        ("**See http://a.org/x**, *http://b.org*.", ["1:7 http://a.org/x", "1:26 http://b.org"]),
        ("http://a.org *x*http://b.org", ["1:1 http://a.org", "1:17 http://b.org"]),
        (
            "| http://a.org/*x*|http://b.org |\n|---|---|\n",
            ["1:3 http://a.org/*x", "1:20 http://b.org"],
        ),
    ],
)
def test_emphasis_that_starts_in_a_bare_url_is_a_part_of_it(text: str, links: list[str]) -> None:
    assert found(text, "a.md") == links


def test_links_in_tables_are_found_in_each_cell() -> None:
    text = "| a | b |\n|---|---|\n| https://a.org | [b](https://b.org/x\\|y) |\n"

    links = found(text, "a.md")

    assert links == ["3:3 https://a.org", "3:23 https://b.org/x|y"]


CODE = """\
`https://a.org`

```sh
curl https://b.org
```

    https://c.org
"""


def test_code_is_passed_over() -> None:
    links = found(CODE.encode(), "a.md")

    assert links == []


def test_code_is_read_on_request() -> None:
    links = found(CODE.encode(), "a.md", code=True)

    assert links == ["1:2 https://a.org", "4:6 https://b.org", "7:5 https://c.org"]


def test_a_url_in_code_does_not_shift_the_one_after_it() -> None:
    links = found("`https://a.org` https://a.org", "a.md")

    assert links == ["1:17 https://a.org"]


def test_html_in_markdown_is_read_as_html() -> None:
    text = """\
        <p align="center">
          <img src="https://a.org/i.png">
          <!-- <a href="https://no.org"> -->
        </p>

        text <img src='https://b.org/i.png'> text
        """

    links = found(text, "a.md")

    assert links == ["2:13 https://a.org/i.png", "6:16 https://b.org/i.png"]


def test_local_links_keep_what_they_say() -> None:
    text = "[a](b.md#c) [a](#d) [a](../e%20f.md) [a](/g) ![a](h.png)"

    links = local(text, "a.md")

    assert links == ["1:5 b.md#c", "1:17 #d", "1:25 ../e%20f.md", "1:42 /g", "1:51 h.png"]


@pytest.mark.parametrize(
    "target",
    ["mailto:a@b.org", "tel:+49", "javascript:x()", "data:text/plain,x", "file:///etc/passwd"],
)
def test_what_leads_to_no_page_is_left_out(target: str) -> None:
    read = document(f"[a]({target}) <a@b.org>", "a.md")

    assert (read.links, read.local_links, read.malformed_links) == ((), (), ())


def test_what_a_template_fills_in_is_left_out() -> None:
    read = document("[a](<{{ site.url }}/x>) [b](<{% url x %}>) [c](https://a.org/${x})", "a.md")

    assert (read.links, read.local_links, read.malformed_links) == ((), (), ())


def test_a_url_that_is_none_is_told_with_its_place_and_reason() -> None:
    read = document("text [a](https:///x) http://", "a.md")

    (bad,) = read.malformed_links
    assert str(bad.location) == "a.md:1:10"
    assert (bad.identifier.written, bad.identifier.reason) == ("https:///x", "it names no host")


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_system_count_as_one(line_end: str) -> None:
    text = f"a{line_end}{line_end}[b](https://a.org){line_end}https://b.org{line_end}"

    links = found(text.encode(), "a.md")

    assert links == ["3:5 https://a.org", "4:1 https://b.org"]


def test_a_byte_order_mark_takes_no_column() -> None:
    links = found(b"\xef\xbb\xbf[a](https://a.org)", "a.md")

    assert links == ["1:5 https://a.org"]
