"""Publishers, places, numbers, pages, notes, languages and identifiers."""

import pytest
from bibliography.reading import csl


@pytest.mark.parametrize(
    ("type_", "fields", "publisher"),
    [
        ("book", "publisher = {A}", "A"),
        ("book", "publisher = {A and B}", "A; B"),
        ("book", "publisher = {{Simon and Schuster} and B}", "Simon and Schuster; B"),
        ("phdthesis", "school = {S}", "S"),
        ("report", "institution = {I}", "I"),
        ("manual", "organization = {O}", "O"),
        ("inproceedings", "publisher = {P}, organization = {O}", "O; P"),
        ("inproceedings", "publisher = {P}, organization = {P}", "P"),
        ("misc", "howpublished = {Privately printed}", "Privately printed"),
        ("patent", "holder = {{Bosch GmbH} and Doe, Jane}", "Bosch GmbH; Jane Doe"),
    ],
)
def test_whoever_issued_it_is_the_publisher(type_: str, fields: str, publisher: str) -> None:
    found = csl(fields, type_)

    assert found["publisher"] == publisher


@pytest.mark.parametrize(
    ("type_", "fields", "expected"),
    [
        ("book", "location = {A and B}", {"publisher-place": "A; B"}),
        ("book", "address = {A}", {"publisher-place": "A"}),
        ("book", "location = {A}, address = {B}", {"publisher-place": "A"}),
        ("patent", "location = {countryde and X}", {"jurisdiction": "Germany; X"}),
        ("book", "venue = {V}", {"event-place": "V"}),
        ("book", "origlocation = {A}", {"original-publisher-place": "A"}),
        ("book", "origpublisher = {A and B}", {"original-publisher": "A; B"}),
        ("video", "howpublished = {16 mm}", {"medium": "16 mm"}),
        ("audio", "medium = {CD}", {"medium": "CD"}),
    ],
)
def test_places_and_the_like_have_their_variables(
    type_: str, fields: str, expected: dict[str, str]
) -> None:
    assert csl(fields, type_) == expected


@pytest.mark.parametrize(
    ("type_", "fields", "expected"),
    [
        ("article", "number = 3", {"issue": "3"}),
        ("article", "number = 3, issue = {Summer}", {"issue": "3, Summer"}),
        ("article", "issue = {Summer}", {"issue": "Summer"}),
        ("article", "eid = {e12}", {"number": "e12"}),
        ("book", "number = 42", {"collection-number": "42"}),
        ("report", "number = {R-12}", {"number": "R-12"}),
        ("book", "volumes = 6, edition = 2", {"number-of-volumes": "6", "edition": "2"}),
        ("book", r"edition = {2\textsuperscript{nd} {Rev.}}", {"edition": "2nd Rev."}),
        ("software", "version = {1.0}", {"version": "1.0"}),
        ("inbook", "chapter = 3", {"chapter-number": "3"}),
        ("book", "pagetotal = {xxiv, 264}", {"number-of-pages": "xxiv, 264"}),
    ],
)
def test_numbers_have_their_variables(type_: str, fields: str, expected: dict[str, str]) -> None:
    assert csl(fields, type_) == expected


@pytest.mark.parametrize(
    ("written", "page", "first"),
    [
        ("5", "5", "5"),
        ("5-9", "5-9", "5"),
        ("5--9", "5-9", "5"),
        ("5---9", "5-9", "5"),
        ("5 – 9", "5-9", "5"),
        ("5--9, 12--15", "5-9, 12-15", "5"),
        ("xii--xv", "xii-xv", "xii"),
        ("L123", "L123", "L123"),
        ("--", "-", None),
    ],
)
def test_pages_are_joined_by_a_hyphen(written: str, page: str, first: str | None) -> None:
    found = csl(f"pages = {{{written}}}", "article")

    assert (found["page"], found.get("page-first")) == (page, first)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("note = {A}", {"note": "A"}),
        ("note = {A}, addendum = {B}", {"note": "A. B"}),
        ("note = {A.}, addendum = {B}", {"note": "A. B"}),
        (r"note = {\url{https://example.org/}}", {"URL": "https://example.org/"}),
        (r"annotation = {\emph{A}}, annote = {B}", {"annote": "<i>A</i>"}),
        ("annote = {B}", {"annote": "B"}),
        ("abstract = {A}, keywords = {a, b}", {"abstract": "A", "keyword": "a, b"}),
    ],
)
def test_what_is_said_of_a_work_has_its_variables(fields: str, expected: dict[str, str]) -> None:
    assert csl(fields) == expected


@pytest.mark.parametrize(
    ("fields", "tag"),
    [
        ("langid = {english}", "en"),
        ("langid = {american}", "en-US"),
        ("langid = {UKenglish}", "en-GB"),
        ("langid = {english}, langidopts = {variant=british}", "en-GB"),
        ("langid = {german}, langidopts = {variant=british}", "de"),
        ("langid = {german}, langidopts = {spelling=old}", "de"),
        ("langid = {ngerman}", "de"),
        ("langid = {naustrian}", "de-AT"),
        ("langid = {russian}, language = {german}", "ru"),
        ("hyphenation = {czech}", "cs"),
        ("language = {langfrench and langgerman}", "fr"),
        ("language = {de-at}", "de-AT"),
        ("langid = {sr_cyrl_RS}", "sr-Cyrl-RS"),
        ("langid = {klingonese}", None),
        ("language = {Old High German}", None),
    ],
)
def test_a_language_is_a_tag(fields: str, tag: str | None) -> None:
    assert csl(fields).get("language") == tag


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("doi = {10.1000/ABC}", {"DOI": "10.1000/ABC"}),
        ("doi = {https://doi.org/10.1000/ABC}", {"DOI": "10.1000/ABC"}),
        (r"doi = {10.1000/a\_B}", {"DOI": "10.1000/a_b"}),
        ("url = {https://doi.org/10.1000/abc}", {"DOI": "10.1000/abc"}),
        ("doi = {no doi}", {}),
        ("isbn = {978-1-78076-072-8}", {"ISBN": "978-1-78076-072-8"}),
        (
            "isbn = {978-1-78076-072-8 (hardback), 0-85045-524-3}",
            {"ISBN": "978-1-78076-072-8 0-85045-524-3"},
        ),
        ("isbn = {12}", {}),
        ("issn = {0378-5955}", {"ISSN": "0378-5955"}),
        ("pmid = {17593900}, pmcid = {PMC1234567}", {"PMID": "17593900", "PMCID": "PMC1234567"}),
        ("url = {https://example.org/a~b/%7Ec_d}", {"URL": "https://example.org/a~b/%7Ec_d"}),
        ("url = {javascript:alert(1)}", {}),
        ("url = {not an address}", {}),
        ("archiveurl = {https://web.archive.org/web/2019/https://example.org/}", {}),
        (
            "eprint = {2853600}, eprinttype = {JSTOR}",
            {"URL": "https://www.jstor.org/stable/2853600"},
        ),
        (
            'eprint = {a"><b}, eprinttype = {jstor}',
            {"URL": "https://www.jstor.org/stable/a%22%3E%3Cb"},
        ),
        (
            "eprint = {17593900}, eprinttype = {pubmed}",
            {"PMID": "17593900", "URL": "https://pubmed.ncbi.nlm.nih.gov/17593900"},
        ),
        ("eprint = {236094319}, eprinttype = {S2CID}", {}),
        (
            "eprint = {20.500.12345/1}, eprinttype = {hdl}",
            {"URL": "https://hdl.handle.net/20.500.12345/1"},
        ),
    ],
)
def test_identifiers_have_their_variables(fields: str, expected: dict[str, str]) -> None:
    assert csl(fields) == expected
