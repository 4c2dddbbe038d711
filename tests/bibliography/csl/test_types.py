"""Which of CSL's types an entry has."""

import pytest
from bibliography.reading import csl, source

from sourcecheck.bibliography.csl.types import csl_type


@pytest.mark.parametrize(
    ("type_", "fields", "expected"),
    [
        ("article", "", "article-journal"),
        ("article", "entrysubtype = {magazine}", "article-magazine"),
        ("article", "entrysubtype = {Newspaper}", "article-newspaper"),
        ("article", "entrysubtype = {book review}", "review-book"),
        ("article", "eprint = {1706.03762}, eprinttype = {arxiv}", "article"),
        (
            "article",
            "journal = {J}, eprint = {1706.03762}, eprinttype = {arxiv}",
            "article-journal",
        ),
        ("online", "eprint = {1706.03762}, eprinttype = {arxiv}", "article"),
        ("book", "entrysubtype = {newspaper}", "book"),
        ("inreference", "entrysubtype = {dictionary}", "entry-dictionary"),
        ("online", "entrysubtype = {blog}", "post-weblog"),
        ("online", "entrysubtype = {tweet}", "post"),
        ("video", "entrysubtype = {television}", "broadcast"),
        ("legislation", "entrysubtype = {bill}", "bill"),
        ("unpublished", "", "manuscript"),
        ("unpublished", "eventtitle = {E}", "speech"),
        ("archival", "library = {BArch, RH 20-2/558}", "manuscript"),
        ("misc", "", "document"),
        ("misc", "library = {BArch, RH 20-2/558}", "manuscript"),
        ("misc", "venue = {Prague}", "speech"),
        ("misc", "url = {https://example.org}", "webpage"),
        ("misc", r"howpublished = {\url{https://example.org}}", "webpage"),
        ("misc", "url = {https://example.org}, publisher = {P}", "document"),
        ("unheardof", "", "document"),
    ],
)
def test_a_type_is_told_by_entry_type_and_fields(type_: str, fields: str, expected: str) -> None:
    assert csl_type(source(fields, type_)) == expected


@pytest.mark.parametrize(
    ("type_", "fields", "genre"),
    [
        ("thesis", "type = {phdthesis}", "PhD thesis"),
        ("thesis", "type = {Habilitationsschrift}", "Habilitationsschrift"),
        ("phdthesis", "", "PhD thesis"),
        ("mastersthesis", "", "Master’s thesis"),
        ("mastersthesis", "type = {Diplomarbeit}", "Diplomarbeit"),
        ("report", "type = {techreport}", "technical report"),
        ("patent", "type = {patentde}", "German patent"),
    ],
)
def test_the_kind_of_work_is_its_genre(type_: str, fields: str, genre: str) -> None:
    assert csl(fields, type_) == {"genre": genre}
