import pytest
from readers.documents.reading import document, found, local


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://a.org">',
        "<a href='https://a.org'>",
        "<a href=https://a.org>",
        "<A HREF = 'https://a.org'>",
        '<a title="a > b" href="https://a.org">',
        "<a title=it's href=https://a.org>",
        '<a\nclass="x"\nhref="https://a.org"\n>',
        '<a href=" https://a.org\n">',
        '<img src="https://a.org">',
        '<link rel="stylesheet" href="https://a.org"/>',
        '<script src="https://a.org"></script>',
        '<iframe src="https://a.org"></iframe>',
        '<source src="https://a.org">',
        '<blockquote cite="https://a.org">',
        '<q cite="https://a.org">',
        '<object data="https://a.org">',
        '<video poster="https://a.org">',
        '<svg><image xlink:href="https://a.org"/></svg>',
        '<img srcset="https://a.org 2x">',
    ],
)
def test_what_an_element_points_to_is_a_link(html: str) -> None:
    links = document(html.encode(), "a.html").links

    before = html[: html.index("https")]
    assert [str(link.identifier) for link in links] == ["https://a.org"]
    assert links[0].location == (
        "a.html",
        before.count("\n") + 1,
        len(before.rpartition("\n")[2]) + 1,
    )


@pytest.mark.parametrize(
    "html",
    [
        '<!-- <a href="https://a.org"> -->',
        '<!--> --> <!-- <a href="https://a.org">',
        "<script>x = '<a href=\"https://a.org\">'</script>",
        '<style><a href="https://a.org"></style>',
        '<textarea><a href="https://a.org"></textarea>',
        "<title><a href='https://a.org'></title>",
        "<div title=\"<a href='https://a.org'>\">",
        '<div href="https://a.org">',
        '<a data-href="https://a.org" :href="https://a.org">',
        '<link rel="dns-prefetch" href="https://a.org">',
        "<p>https://a.org",
        '<a href="https://a.org"',
        '<a href="https://a.org',
        "<script src=https://a.org",
        '<a id="https://a.org" <a href=https://a.org',
        '<a href="">',
        '<a href="mailto:a@b.org">',
    ],
)
def test_what_only_looks_like_a_link_in_html_is_none(html: str) -> None:
    read = document(html.encode(), "a.html")

    assert (read.links, read.local_links, read.malformed_links) == ((), (), ())


def test_a_comment_or_script_ends_where_the_standard_says() -> None:
    html = '<!--> <a href="https://a.org"> --> <script src="b.js">"</scripty>"</script >'

    links = document(html + '<a href="https://c.org">', "a.html").links

    assert [str(link.identifier) for link in links] == ["https://a.org", "https://c.org"]


def test_references_are_undone_as_in_attributes() -> None:
    links = found('<a href="https://a.org/?a=1&amp;b=2&copy=3&#38;d">', "a.html")

    assert links == ["1:10 https://a.org/?a=1&b=2&copy=3&d"]


def test_each_candidate_of_a_srcset_is_a_link() -> None:
    html = '<img srcset="https://a.org/1,2.png 1x, https://a.org/3.png, https://a.org/4.png 2x">'

    links = found(html, "a.html")

    assert links == [
        "1:14 https://a.org/1,2.png",
        "1:40 https://a.org/3.png",
        "1:61 https://a.org/4.png",
    ]


def test_after_a_base_all_is_relative_to_it() -> None:
    html = (
        '<base href="https://a.org/d/"><base href="x"><a href="b"><a href="/c"><img src="//e.org">'
    )

    links = found(html, "a.html")

    assert links == ["1:55 https://a.org/d/b", "1:67 https://a.org/c", "1:81 https://e.org"]


def test_a_base_that_is_local_moves_local_links() -> None:
    links = local('<base href="../d/"><a href="b#c">', "a.html")

    assert links == ["1:29 ../d/b#c"]


def test_a_page_in_latin_1_is_read_without_complaint() -> None:
    html = '<p>Österreich <a href="https://a.org">'.encode("latin-1")

    links = found(html, "a.html")

    assert links == ["1:24 https://a.org"]


def test_a_page_says_its_charset() -> None:
    html = '<meta charset="windows-1251"><a href="https://a.org/мир">'.encode("cp1251")

    links = found(html, "a.html")

    assert links == ["1:39 https://a.org/мир"]


def test_a_line_of_ten_megabytes_is_read() -> None:
    html = ('<a href="https://a.org/x">' + "x" * 9_973 + " ") * 1_000

    links = document(html.encode(), "a.html").links

    assert (len(links), links[-1].location.column) == (1_000, 999 * 10_000 + 10)


@pytest.mark.parametrize(
    "piece", ['<a href="', "<!--", "<script>", "<a =", "<a b='", "<<<<a ", "x", '"', "b "]
)
def test_broken_markup_costs_no_more_than_its_length(piece: str) -> None:
    links = found("<a " + piece * 40_000 + '"><a href=https://a.org>', "a.html")

    assert len(links) <= 1
