"""Which fields hold identifiers, and the numbers of books and journals in them."""

import pytest
from readers.bibtex.reading import only

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers import parse


def isbns(*values: str) -> tuple[Identifier, ...]:
    return tuple(Identifier(Scheme.ISBN, value) for value in values)


@pytest.mark.parametrize(
    "written",
    [
        "9780786496716",
        "978-0-7864-9671-6",
        "978 0 7864 9671 6",
        "978\N{EN DASH}0\N{NON-BREAKING HYPHEN}7864-9671-6",
        "0-7864-9671-1",
        "0786496711",
        "ISBN 978-0-7864-9671-6",
        "ISBN-13: 9780786496716",
        "e-ISBN: 9780786496716",
        "9780786496716 (pbk.)",
        "0786496711, 9780786496716",
        "9780786496716; 978-0-7864-9671-6",
    ],
)
def test_an_isbn_has_13_digits_however_it_is_written(written: str) -> None:
    assert parse(Scheme.ISBN, "isbn", written) == isbns("9780786496716")


@pytest.mark.parametrize(
    "separator", [", ", "; ", " ", " / ", " and ", "\n", " (pbk), ISBN ", "(pbk)"]
)
def test_a_field_may_hold_several_isbns(separator: str) -> None:
    written = f"978-0-7864-9671-6{separator}0-85045-524-3"

    assert parse(Scheme.ISBN, "isbn", written) == isbns("9780786496716", "9780850455243")


def test_the_check_digit_of_an_isbn_may_be_x() -> None:
    assert parse(Scheme.ISBN, "isbn", "0-8044-2957-X") == isbns("9780804429573")
    assert parse(Scheme.ISBN, "isbn", "080442957x") == isbns("9780804429573")


@pytest.mark.parametrize(
    ("scheme", "written", "reason"),
    [
        (Scheme.ISBN, "0-85045-524-4", 'the check digit of "0-85045-524-4" should be 3'),
        (Scheme.ISBN, "0-8044-2957-1", 'the check digit of "0-8044-2957-1" should be X'),
        (Scheme.ISBN, "9780786496715", 'the check digit of "9780786496715" should be 6'),
        (Scheme.ISBN, "9770786496716", '"9770786496716" does not start with 978 or 979'),
        (Scheme.ISBN, "97807864967160", '"97807864967160" does not have 10 or 13 digits'),
        (Scheme.ISBN, "none", '"none" does not have 10 or 13 digits'),
        (Scheme.ISBN, "1476-4687", '"1476-4687" is an ISSN, which belongs in "issn"'),
        (Scheme.ISSN, "0028-0837", 'the check digit of "0028-0837" should be 6'),
        (Scheme.ISSN, "0028-083", '"0028-083" does not look like "0028-0836"'),
        (Scheme.ISSN, "9780786496716", '"9780786496716" does not look like "0028-0836"'),
    ],
)
def test_what_is_no_standard_number_is_told_why(scheme: Scheme, written: str, reason: str) -> None:
    assert parse(scheme, "f", written) == (MalformedIdentifier(scheme, "f", written, reason),)


def test_of_several_numbers_only_the_wrong_one_is_malformed() -> None:
    written = "9780786496716 (hbk), 0-85045-524-4 (pbk)"
    reason = 'the check digit of "0-85045-524-4" should be 3'

    assert parse(Scheme.ISBN, "isbn", written) == (
        *isbns("9780786496716"),
        MalformedIdentifier(Scheme.ISBN, "isbn", written, reason),
    )


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("0028-0836", ["0028-0836"]),
        ("00280836", ["0028-0836"]),
        ("ISSN 0028-0836", ["0028-0836"]),
        ("2434-561x", ["2434-561X"]),
        ("1476-4687 (online), 0028-0836 (print)", ["1476-4687", "0028-0836"]),
        ("00280836 14764687", ["0028-0836", "1476-4687"]),
    ],
)
def test_an_issn_has_a_hyphen_however_it_is_written(written: str, values: list[str]) -> None:
    issns = tuple(Identifier(Scheme.ISSN, value) for value in values)

    assert parse(Scheme.ISSN, "issn", written) == issns


def test_the_identifiers_of_an_entry_are_told_by_field() -> None:
    source = only(
        r"""@misc{a,
  doi = {doi:10.1000/ABC},
  url = {https://doi.org/10.1000/abc},
  isbn = {0-85045-524-3 9780786496715},
  issn = {00280836},
  pmid = {17433110},
  urn = {urn:nbn:de:101:1-201102033592},
  eprint = {2101.00001v2}, archivePrefix = {arXiv},
  howpublished = {https://c.example/~c},
  note = {See \url{https://a.example/a_b}, \href{https://b.example/}{B} and https://d.example/},
}"""
    )

    doi = Identifier(Scheme.DOI, "10.1000/abc")
    assert source.identifiers == {
        "doi": (doi,),
        "url": (doi,),
        "isbn": isbns("9780850455243"),
        "issn": (Identifier(Scheme.ISSN, "0028-0836"),),
        "pmid": (Identifier(Scheme.PMID, "17433110"),),
        "urn": (Identifier(Scheme.URN, "nbn:de:101:1-201102033592"),),
        "eprint": (Identifier(Scheme.ARXIV, "2101.00001"),),
        "howpublished": (Identifier(Scheme.URL, "https://c.example/~c"),),
        "note": (
            Identifier(Scheme.URL, "https://a.example/a_b"),
            Identifier(Scheme.URL, "https://b.example/"),
        ),
    }
    assert source.malformed == (
        MalformedIdentifier(
            Scheme.ISBN,
            "isbn",
            "0-85045-524-3 9780786496715",
            'the check digit of "9780786496715" should be 6',
        ),
    )


@pytest.mark.parametrize(
    ("fields", "identifier"),
    [
        ("eprint={hep-th/9901001}, eprinttype={arXiv}", Identifier(Scheme.ARXIV, "hep-th/9901001")),
        ("eprint={2101.00001}, archiveprefix={ARXIV}", Identifier(Scheme.ARXIV, "2101.00001")),
        ("eprint={arXiv:2101.00001}", Identifier(Scheme.ARXIV, "2101.00001")),
        ("eprint={12}, eprinttype={pubmed}", Identifier(Scheme.PMID, "12")),
        ("eprint={2027/mdp.1}, eprinttype={hdl}", Identifier(Scheme.HANDLE, "2027/mdp.1")),
        ("eprint={236094319}, eprinttype={S2CID}", Identifier(Scheme.S2CID, "236094319")),
        ("eprint={PMC12}, eprinttype={pmcid}", Identifier(Scheme.PMCID, "PMC12")),
        ("eprint={PMC12}, archiveprefix={PMC}", Identifier(Scheme.PMCID, "PMC12")),
        ("eprint={841914512}, eprinttype={OCLC}", Identifier(Scheme.OCLC, "841914512")),
    ],
)
def test_an_eprint_is_of_the_archive_it_names(fields: str, identifier: Identifier) -> None:
    assert only(f"@misc{{a, {fields}}}").identifiers == {"eprint": (identifier,)}


@pytest.mark.parametrize(
    "fields",
    [
        "eprint={2101.00001}",
        "eprint={236094319}, eprinttype={jstor}",
        "note={OCLC: see the catalogue. PMID:x, S2CID 12, MyPMID: 5, PMID: 5.7}",
        "doi={}, url={ }, isbn={}, issn={}, pmid={}",
        "isbn={(pbk)}",
        "note={See https://a.example/ or 10.1000/182}",
        "note={www.a.example}, howpublished={Online}",
        "title={https://a.example/}",
    ],
)
def test_what_does_not_say_that_it_is_an_identifier_is_none(fields: str) -> None:
    source = only(f"@misc{{a, {fields}}}")

    assert (source.identifiers, source.malformed) == ({}, ())


def test_a_malformed_identifier_names_its_field() -> None:
    source = only(r"@misc{a, howpublished = {\url{www.a.example}}, eprint={x}, eprinttype={arxiv}}")

    assert source.identifiers == {}
    assert source.malformed == (
        MalformedIdentifier(
            Scheme.ARXIV, "eprint", "x", 'it should look like "2101.00001" or "hep-th/9901001"'
        ),
        MalformedIdentifier(
            Scheme.URL,
            "howpublished",
            "www.a.example",
            'it does not start with "https://"',
            "https://www.a.example",
        ),
    )


@pytest.mark.parametrize(
    "written",
    [
        "0-901420-59-X hardback",
        "0-901420-59-X (pbk.) : £25.00",
        "090142059X : DM 48,00",
        "0-901420-59-X, ????",
        "Hardcover: 0-901420-59-X",
    ],
)
def test_what_libraries_write_beside_an_isbn_is_no_other_isbn(written: str) -> None:
    assert parse(Scheme.ISBN, "isbn", written) == (Identifier(Scheme.ISBN, "9780901420596"),)


def test_question_marks_in_place_of_an_isbn_are_no_wrong_one() -> None:
    assert parse(Scheme.ISBN, "isbn", "????, ????") == ()
