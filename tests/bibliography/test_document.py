import pytest
from bibliography.setting import installed, listing, works
from build import project

from sourcecheck.bibliography.blocks import paragraph, text
from sourcecheck.bibliography.citeproc.setting import Entry
from sourcecheck.bibliography.document import Layout, carried, compose
from sourcecheck.bibliography.format import BINARY, STYLED
from sourcecheck.bibliography.works import choose, describe
from sourcecheck.bibliography.writer import write

SOURCES = """
@xdata{x, location={London}}
@online{page, title={A page}, url={https://a.example/}}
@book{ellis, title={Cauldron}, author={Ellis, Frank}, xdata={x}}
@unpublished{letter, title={A letter}, library={BArch, RH 20-2/558}}
@unpublished{draft, title={A draft}}
@book{ellis, title={Another}}
"""
CLAIMS = """
- {id: one, text: It had ten divisions., section: Origins, sources: [{key: page}]}
- {id: two, text: It had a name., sources: [{key: ellis, locator: p. 1}, {key: page}]}
- {id: three, text: It had a name., repeats: two}
"""


def entries(sources: str = SOURCES) -> list[Entry]:
    return [Entry(one.id, [paragraph(text(one.source.title))]) for one in works(sources)]


def markdown(layout: Layout) -> str:
    blocks = compose(entries(), works(SOURCES), layout)
    return write(blocks, "markdown", "T", None, installed()).decode()


def test_all_works_stand_in_their_order_and_what_lends_its_fields_is_none() -> None:
    ids = [work.id for work in works(SOURCES)]

    assert ids == ["page", "ellis", "letter", "draft", "ellis-2"]


@pytest.mark.parametrize(
    ("cited", "keys"),
    [(True, ["page", "ellis", "ellis"]), (False, ["page", "ellis", "ellis", "letter", "draft"])],
)
def test_works_can_stand_by_their_first_citation(cited: bool, keys: list[str]) -> None:  # noqa: FBT001 - a parameter of the table
    chosen = choose(project(CLAIMS, SOURCES), cited=cited, in_order=True)

    assert [source.key for source in chosen] == keys


def test_kinds_of_works_stand_under_headings_of_their_own() -> None:
    layout = Layout(locale="de-AT", groups=True, plain=True)

    assert markdown(layout) == (
        "## Archivalien\n\n- A letter\n\n## Unveröffentlichtes\n\n- A draft\n\n"
        "## Literatur\n\n- Cauldron\n\n- Another\n\n## Internetseiten\n\n- A page\n"
    )


def test_headings_in_an_unknown_language_are_english() -> None:
    assert markdown(Layout(locale="fi", groups=True, plain=True)).startswith("## Archival sources")


def test_claims_and_states_are_told_with_their_works() -> None:
    layout = Layout(plain=True, states={"draft": ["Gone."]}, claims={"draft": ["*Ten* divisions"]})

    assert "- A draft\n\n  *\\[Gone.\\]*\n\n  - \\*Ten\\* divisions\n" in markdown(layout)


def test_the_claims_that_a_work_carries_have_section_and_locator() -> None:
    read = project(CLAIMS, SOURCES)

    told = carried(read, describe(read.sources))

    assert told["page"] == ["Origins: It had ten divisions.", "It had a name.", "It had a name."]
    assert told["ellis"] == ["It had a name. (p. 1)", "It had a name. (p. 1)"]
    assert told["letter"] == []


def test_a_number_in_the_margin_is_parted_from_the_text() -> None:
    one = listing({"id": "page", "type": "book", "title": "A page"}, style="nature")

    blocks = compose(one.entries, works(SOURCES), Layout(plain=True, numbered=True))

    assert write(blocks, "plain", "T", None, installed()) == b"1. A Page.\n"


@pytest.mark.parametrize("format_", ["plain", "markdown", "rst"])
def test_a_number_in_the_text_is_no_entry_of_a_list_in_a_list(format_: str) -> None:
    one = listing({"id": "page", "type": "book", "title": "A page"}, style="gost")

    blocks = compose(one.entries, works(SOURCES), Layout(plain=True, numbered=True))

    assert write(blocks, format_, "T", None, installed()) == b"1. A page.\n"


def test_parts_of_an_entry_that_stand_below_each_other_are_its_lines() -> None:
    item = {"id": "letter", "type": "manuscript", "title": "A letter", "archive": "BArch"}
    one = listing({**item, "archive_location": "RH 20-2/558"}, style="iso-690")

    blocks = compose(one.entries, works(SOURCES), Layout(plain=True))
    written = write(blocks, "plain", "T", None, installed()).decode()

    assert written.replace("\N{NO-BREAK SPACE}", " ") == (
        "- A letter, [no date].\n  BArch: RH 20-2/558\n"
    )


def test_html_has_a_list_of_entries_with_what_reference_managers_read() -> None:
    source = "@book{a<b, title={T <x>}, author={Ellis, Frank}, date={2013}}"

    blocks = compose(entries(source), works(source), Layout())
    page = write(blocks, "html", "T & U", "de", installed()).decode()

    assert '<html lang="de">' in page
    assert "<h1>T &amp; U</h1>" in page
    assert (
        '<div id="refs" class="references csl-bib-body hanging-indent" role="list" '
        'data-custom-style="Bibliography">\n'
        '<div id="ref-a&lt;b" class="csl-entry" role="listitem" dir="auto">\n'
        'T &lt;x&gt;<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;'
        "rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&amp;rft.genre=book&amp;"
        "rft.btitle=T+%3Cx%3E&amp;rft.date=2013&amp;rft.au=Ellis%2C+Frank"
        '"></span>\n</div>\n</div>'
    ) in page


def test_a_page_loads_nothing() -> None:
    page = write([], "html", "T", None, installed()).decode()

    assert "<script" not in page
    assert "src=" not in page
    assert "url(" not in page
    assert "<link" not in page


@pytest.mark.parametrize("format_", sorted(STYLED))
def test_the_same_works_give_the_same_bytes(format_: str) -> None:
    blocks = compose(entries(), works(SOURCES), Layout(groups=True))

    first, second = (write(blocks, format_, "T", None, installed()) for _ in range(2))

    assert first == second
    assert (b"\0" in first) == (format_ in BINARY)
