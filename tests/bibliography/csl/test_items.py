"""What a source is as an item of CSL-JSON, as a whole."""

import pytest
from bibliography.reading import REFERENCES, csl, csl_items, source, sources

from sourcecheck.bibliography.csl.items import item, items


def test_an_item_says_all_of_its_source_in_a_fixed_order() -> None:
    content = """@incollection{hill-1989,
      note      = {Rev.},
      doi       = {10.1000/ABC},
      date      = {1989-05},
      publisher = {A \\& B},
      location  = {London},
      pages     = {3--14},
      booktitle = {The Whole},
      editor    = {Roe, Richard},
      title     = {A Part},
      subtitle  = {On {NATO}},
      author    = {Hill, Ann and von Berg, Carl},
      langid    = {british},
    }"""

    (only,) = sources(content)

    assert list(item(only).items()) == [
        ("id", "hill-1989"),
        ("type", "chapter"),
        ("language", "en-GB"),
        (
            "author",
            [
                {"family": "Hill", "given": "Ann"},
                {"family": "Berg", "given": "Carl", "dropping-particle": "von"},
            ],
        ),
        ("editor", [{"family": "Roe", "given": "Richard"}]),
        ("title", 'A Part: On <span class="nocase">NATO</span>'),
        ("title-short", "A Part"),
        ("container-title", "The Whole"),
        ("page", "3-14"),
        ("page-first", "3"),
        ("publisher", "A & B"),
        ("publisher-place", "London"),
        ("issued", {"date-parts": [[1989, 5]]}),
        ("DOI", "10.1000/ABC"),
        ("note", "Rev."),
    ]


def test_an_archival_document_of_the_articles_says_where_it_is() -> None:
    found = csl_items(REFERENCES.read_text(encoding="utf-8"))

    assert found["barch-rh20-2-558-entweichen-von-hiwi"] == {
        "id": "barch-rh20-2-558-entweichen-von-hiwi",
        "type": "manuscript",
        "language": "de",
        "author": [{"literal": "Armeeoberkommando 2, Abt. Ia"}],
        "title": "Entweichen von HiWi",
        "number": "AOK 2 Ia 3385/43",
        "issued": {"date-parts": [[1943, 9, 14]]},
        "archive": "Bundesarchiv",
        "archive_location": "RH 20-2/558",
        "archive-place": "Freiburg im Breisgau",
        "note": "In the article: “Bundesarchiv-Militärarchiv (BA-MA) RH20-2/558”",
    }


def test_xdata_is_no_work_but_lends_its_fields() -> None:
    content = "@xdata{lent, publisher = {P}} @book{key, title = {T}, xdata = {lent}}"

    assert list(items(sources(content))) == [
        {"id": "key", "type": "book", "title": "T", "publisher": "P"}
    ]


@pytest.mark.parametrize("fields", ["", "title = {}", "title = { }, author = {{}}, date = {}"])
def test_a_source_that_says_nothing_is_an_item_all_the_same(fields: str) -> None:
    assert item(source(fields)) == {"id": "key", "type": "book"}


def test_a_place_in_an_archive_that_stands_in_a_note_is_not_said_twice() -> None:
    assert csl("title = {T}, note = {BArch, RH 20-2/558}", "unpublished") == {
        "title": "T",
        "archive": "Bundesarchiv",
        "archive_location": "RH 20-2/558",
        "archive-place": "Freiburg im Breisgau",
    }


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("library = {TNA, WO 208/4619}", ("The National Archives", "WO 208/4619", "Kew")),
        ("library = {Attic}, librarylocation = {Box 3}", ("Attic", "Box 3", None)),
    ],
)
def test_an_archive_and_the_place_in_it_are_told_apart(
    fields: str, expected: tuple[str, ...]
) -> None:
    found = csl(fields, "unpublished")

    assert (
        tuple(found.get(name) for name in ("archive", "archive_location", "archive-place"))
        == expected
    )
    assert "call-number" not in found


@pytest.mark.parametrize("field", ["library", "shelfmark"])
def test_what_is_no_archival_reference_is_a_call_number(field: str) -> None:
    assert csl(f"{field} = {{Top shelf}}") == {"call-number": "Top shelf"}
