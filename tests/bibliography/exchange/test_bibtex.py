"""Entries for BibTeX's classic styles: what they can say, and what is lost by it."""

import pytest
from bibliography.reading import UGLY, csl_items, pandoc_items, sources

from sourcecheck.bibliography.exchange.bibtex import write


def written(content: str) -> str:
    return "".join(write(sources(content)))


def test_fields_are_those_of_the_classic_styles() -> None:
    content = """@article{a, author = {Doe, Jane}, title = {T}, subtitle = {S}, journaltitle = {J},
      journalsubtitle = {K}, date = {1999-10-14}, pages = {1-2}, eprint = {1706.03762},
      eprinttype = {arxiv}, location = {London}}"""

    assert (
        written(content)
        == """@article{a,
  author        = {Doe, Jane},
  title         = {T: S},
  journal       = {J: K},
  shorttitle    = {T},
  year          = {1999},
  month         = {October},
  day           = {14},
  pages         = {1--2},
  address       = {London},
  archiveprefix = {arxiv},
  eprint        = {1706.03762},
}
"""
    )


@pytest.mark.parametrize(
    ("type_", "fields", "expected"),
    [
        ("thesis", "type = {mathesis}", "mastersthesis"),
        ("thesis", "type = {phdthesis}", "phdthesis"),
        ("thesis", "type = {Habilitation}", "phdthesis"),
        ("report", "", "techreport"),
        ("collection", "", "book"),
        ("inbook", "", "incollection"),
        ("mvproceedings", "", "proceedings"),
        ("letter", "", "unpublished"),
        ("online", "", "misc"),
        ("video", "", "misc"),
    ],
)
def test_a_type_is_one_of_the_classic_ones(type_: str, fields: str, expected: str) -> None:
    assert written(f"@{type_}{{k, {fields}}}").startswith(f"@{expected}{{k,\n")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1999", {"year": "1999"}),
        ("1999-10/1999-11", {"year": "1999", "month": "October--November"}),
        ("1999/2001", {"year": "1999--2001"}),
        ("1999/..", {"year": "1999--"}),
        ("1999~", {"year": "c. 1999"}),
        ("1999-21", {"year": "1999", "month": "Spring"}),
        ("-0043", {"year": "44 BC"}),
        ("in press", {"year": "in press"}),
    ],
)
def test_a_date_is_a_year_and_a_month(date: str, expected: dict[str, str]) -> None:
    (read,) = sources(written(f"@book{{k, date = {{{date}}}}}"))

    assert {name: field.value for name, field in read.fields.items()} == expected


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        ("@thesis{k, institution = {I}}", "  school = {I},\n"),
        ("@online{k, url = {https://example.org/a_b}}", r"{\url{https://example.org/a_b}}"),
        ("@book{k, title = {V}, maintitle = {M}}", "  title = {M. V},\n"),
        ("@inbook{k, booktitle = {B}, maintitle = {M}}", "  booktitle = {M. B},\n"),
        ("@article{k, issuetitle = {I}}", "  issuetitle = {I},\n"),
        ("@thesis{k, type = {mathesis}}", "  type = {Master’s thesis},\n"),
        ("@misc{k, library = {TNA, WO 208/4619}}", "{The National Archives, WO 208/4619}"),
        ("@book{k, author = {family=Roe, given=J., prefix=Von}}", "  author = {{J. Von Roe}},\n"),
    ],
)
def test_what_the_classic_styles_lack_stands_in_a_field_that_they_have(
    entry: str, field: str
) -> None:
    assert field in written(entry)


LOST = {
    "type": "the classic types are few",
    "volume-title": "a volume's title stands after that of the whole",
    "title": "the same",
    "container-title": "the same",
    "issued": "an interval has no months, and an open end or a year before our era is text",
    "author": "whether a particle drops cannot be said of one name",
    "note": "it has the archive, since classic styles print no other field for it",
    "issue": "there is no type for a periodical",
    "number": "the same",
    "medium": "there is no type for a recording or a picture",
    "publisher": "the same",
    "jurisdiction": "there is no type for a patent",
    "publisher-place": "the same",
}
"""What does not come back as it was, and why."""


def test_what_is_written_is_read_as_the_same_items_but_for_what_bibtex_cannot_say() -> None:
    content = UGLY.read_text(encoding="utf-8")
    before, after = csl_items(content), csl_items(written(content))

    lost = {
        variable
        for key, item in after.items()
        for variable in item.keys() | before[key].keys()
        if item.get(variable) != before[key].get(variable)
    }

    assert before.keys() - after.keys() == {"set"}
    assert lost == LOST.keys()


def test_what_was_written_is_written_again_byte_for_byte_if_it_is_classic() -> None:
    classic = written("@article{k, author = {Doe, J.}, title = {T}, date = {1999-10}, number = 3}")

    assert written(classic) == classic


def test_pandoc_reads_each_entry() -> None:
    content = UGLY.read_text(encoding="utf-8")

    assert len(pandoc_items(written(content), "bibtex")) == 114
