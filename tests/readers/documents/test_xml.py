import pytest
from readers.documents.reading import document, found

from sourcecheck.errors import InputError

SITEMAP = """\
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <!-- https://no.org -->
  <url><loc>https://a.org/?x=1&amp;y=2</loc></url>
  <url>
    <loc>
      https://b.org/ü
    </loc>
  </url>
</urlset>
"""


def test_each_page_of_a_sitemap_is_a_link_and_its_namespace_is_none() -> None:
    links = found(SITEMAP.encode(), "sitemap.xml")

    assert links == ["4:13 https://a.org/?x=1&y=2", "7:7 https://b.org/ü"]


def test_each_sitemap_of_an_index_is_a_link() -> None:
    text = "<sitemapindex><sitemap><loc>https://a.org/s.xml.gz</loc></sitemap></sitemapindex>"

    links = found(text, "sitemap.xml")

    assert links == ["1:29 https://a.org/s.xml.gz"]


def test_attributes_that_point_somewhere_are_links_in_any_vocabulary() -> None:
    text = """\
        <svg xmlns="https://a.org" xmlns:xlink="http://www.w3.org/1999/xlink">
        <a xlink:href='https://a.org'>https://a.org</a><enclosure url="https://b.org"/>
        </svg>
        """

    links = found(text, "a.svg")

    assert links == ["2:16 https://a.org", "2:31 https://a.org", "2:64 https://b.org"]


def test_entities_are_refused_where_they_are_declared() -> None:
    bomb = '<!DOCTYPE x [\n<!ENTITY a "aaaaaaaaaa">\n<!ENTITY b "&a;&a;&a;">]><x>&b;</x>'

    with pytest.raises(InputError) as raised:
        document(bomb, "a.xml")

    assert str(raised.value) == (
        "a.xml:2:12: error: it declares entities, which can make a small file huge\n"
        "  hint: remove its <!ENTITY …> lines"
    )


def test_a_document_type_alone_is_no_harm() -> None:
    text = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://no.org/svg11.dtd">\n<svg/>'

    links = found(text, "a.svg")

    assert links == []


def test_what_is_not_well_formed_is_told_with_its_place() -> None:
    with pytest.raises(InputError) as raised:
        document("<a>\n<b>\n</a>", "a.xml")

    assert str(raised.value) == "a.xml:3:3: error: it is not well-formed XML: mismatched tag"
