"""Whole files: of other programs, of five people, of any encoding, and the one of this project."""

import codecs
from collections import Counter
from pathlib import Path

import pytest
from readers.bibtex.reading import at, keys, only, read, unreadable, values

from sourcecheck.errors import InputError
from sourcecheck.model.bibliography import Bibliography
from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.readers.bibtex import read_bibliography

UGLY = Path(__file__).parent / "ugly"
ENTRY = "@misc{müller,\n title = {Пра́га},\n}\n"
HINT = "  hint: save the file as UTF-8"
GRASMEDER = Identifier(Scheme.DOI, "10.1162/isec_a_00411")
LEANING = "Leaning on Legionnaires: Why Modern States Recruit Foreign Soldiers"


def ugly(name: str) -> Bibliography:
    return read((UGLY / name).read_bytes())


def identifiers(bibliography: Bibliography) -> list[tuple[str, str, list[str]]]:
    """Return key and field of all identifiers, with what they are."""
    return [
        (source.key, field, [str(one) for one in found])
        for source in bibliography.sources
        for field, found in source.identifiers.items()
    ]


def malformed(bibliography: Bibliography) -> list[MalformedIdentifier]:
    return [one for source in bibliography.sources for one in source.malformed]


@pytest.mark.parametrize(
    "raw",
    [
        ENTRY.encode(),
        ENTRY.encode("utf-8-sig"),
        ENTRY.encode("utf-16"),
        codecs.BOM_UTF16_BE + ENTRY.encode("utf-16-be"),
        ENTRY.replace("\n", "\r\n").encode(),
        ENTRY.replace("\n", "\r").encode(),
        ENTRY.replace("\n", "\r\n").encode("utf-16"),
    ],
)
def test_a_file_is_the_same_in_each_encoding_and_with_each_line_end(raw: bytes) -> None:
    source = only(raw)

    assert (source.key, values(source)) == ("müller", {"title": "Пра́га"})
    assert source.locate("title") == at(2, 2)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (
            "@misc{a,\n title={Müller}}".encode("latin-1"),
            f"references.bib:2:10: error: the byte 0xFC is not UTF-8\n{HINT}",
        ),
        (
            "@misc{ä,\r\n a={ü},\r".encode() + b"\xe9",
            "references.bib:3:1: error: the byte 0xE9 is not UTF-8\n  hint: save the file as UTF-8",
        ),
        (
            b"@misc{a, note={\0}}",
            "references.bib:1:16: error: there is a NUL byte here\n  hint: save the file as UTF-8",
        ),
        (
            b"@\0m\0i\0s\0c\0",
            "references.bib:1:2: error: there is a NUL byte here\n  hint: save the file as UTF-8",
        ),
        (
            codecs.BOM_UTF16_LE + b"@",
            f"references.bib: error: the file starts as UTF-16, and is not\n{HINT}",
        ),
    ],
)
def test_a_file_that_is_no_text_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(InputError) as refused:
        read(raw)

    assert str(refused.value) == message


@pytest.mark.parametrize("raw", [b"", b"\n \n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, b"Words."])
def test_a_file_may_have_no_entry(raw: bytes) -> None:
    assert read(raw) == Bibliography("references.bib")


def test_an_export_of_bibdesk_is_read() -> None:
    bibliography = ugly("bibdesk.bib")

    (source,) = bibliography.sources
    assert (source.key, source.title) == ("Grasmeder:2021aa", LEANING)
    assert source.authors == (Name("Grasmeder", "Elizabeth M. F."),)
    assert source.get("journal") == "International Security"
    assert source.identifiers == {"doi": (GRASMEDER,), "url": (GRASMEDER,)}
    assert source.locate("bdsk-url-1") == at(25, 2)
    assert bibliography.unparsed == ()


def test_an_export_of_zotero_is_read() -> None:
    bibliography = ugly("zotero.bib")

    assert [(source.title, source.location.line) for source in bibliography.sources] == [
        (LEANING, 2),
        ("«Рубать немцев, освободить Прагу»", 23),
        ("The Unknown Eastern Front", 32),
    ]
    assert bibliography.sources[0].locate("file") == at(20, 2)
    assert bibliography.sources[2].authors == (
        Name("Müller", "Rolf-Dieter"),
        Name(literal="Militärgeschichtliches Forschungsamt"),
    )
    assert identifiers(bibliography) == [
        ("grasmederLeaningLegionnairesWhy2021", "doi", ["doi:10.1162/isec_a_00411"]),
        (
            "grasmederLeaningLegionnairesWhy2021",
            "url",
            ["https://direct.mit.edu/isec/article/46/1/147/102847/Leaning-on-Legionnaires"],
        ),
        ("grasmederLeaningLegionnairesWhy2021", "issn", ["issn:0162-2889", "issn:1531-4804"]),
        ("noauthor_rubat_2018", "url", ["https://www.svoboda.org/a/29011676.html"]),
        ("muller_unknown_2012", "isbn", ["isbn:9781780760728"]),
    ]
    assert (bibliography.unparsed, malformed(bibliography)) == ((), [])


def test_an_export_of_mendeley_is_read() -> None:
    bibliography = ugly("mendeley.bib")

    assert [source.title for source in bibliography.sources] == [
        LEANING,
        "Foreign Volunteers of the Wehrmacht 1941–45",
    ]
    assert bibliography.sources[0].get("month") == "jul"
    assert identifiers(bibliography) == [
        ("Grasmeder2021", "doi", ["doi:10.1162/isec_a_00411"]),
        (
            "Grasmeder2021",
            "url",
            ["https://direct.mit.edu/isec/article/46/1/147/102847/a_b%20c~d"],
        ),
        ("Grasmeder2021", "issn", ["issn:1531-4804"]),
        ("Jurado1983", "isbn", ["isbn:9780850455243"]),
    ]
    assert (bibliography.unparsed, malformed(bibliography)) == ((), [])


def test_a_library_of_jabref_is_read() -> None:
    bibliography = ugly("jabref.bib")

    jurado, chapter, book = bibliography.sources
    assert values(jurado) == {
        "author": "Jurado, Carlos",
        "date": "1983",
        "title": "Foreign Volunteers of the {Wehrmacht} 1941--45",
        "isbn": "0-85045-524-3",
        "publisher": "Osprey Publishing",
        "comment": 'jane: read twice, "carefully"',
        "file": r":jurado.pdf:PDF;:C\:/notes\;1.txt:Text",
        "groups": "ROA, Wehrmacht",
        "ranking": "rank3",
    }
    assert jurado.locate("file") == at(15, 3)
    assert (chapter.title, chapter.get("booktitle")) == (
        "Ostlegionen",
        "The Unknown {Eastern Front}",
    )
    assert (chapter.locate("publisher"), book.location) == (at(32, 3), at(27, 1))
    assert (bibliography.unparsed, malformed(bibliography)) == ((), [])


def test_of_a_file_kept_by_hand_all_is_read_or_told() -> None:
    text = (UGLY / "by_hand.bib").read_bytes()

    first, twin, parentheses, last = read(text).sources
    assert keys(text) == ["Svoboda", "svoboda", "parentheses", "last"]
    assert values(first) == {
        "author": r"Jane {van der} Doe and R{\"o}e, Jr., Rick and others",
        "title": r"{``}Hello'' \& good\-bye, 100% sure",
        "journal": "J. of nowhere",
        "year": "2018",
    }
    assert first.title == "“Hello” & goodbye, 100% sure"
    assert first.authors == (Name("Doe", "Jane van der"), Name("Röe", "Rick", suffix="Jr."))
    assert first.others
    assert first.repeated == (("title", at(6, 4)),)
    assert twin.identifiers == {"doi": (Identifier(Scheme.DOI, "10.1000/182"),)}
    assert values(parentheses) == {"title": "(A)", "isbn": "0-85045-524-4"}
    assert last.location == at(21, 1)
    assert malformed(read(text)) == [
        MalformedIdentifier(
            Scheme.ISBN,
            "isbn",
            "0-85045-524-4",
            'the check digit of "0-85045-524-4" should be 3',
        ),
        MalformedIdentifier(
            Scheme.URL,
            "url",
            "www.example.org/~jane",
            'it does not start with "https://"',
            "https://www.example.org/~jane",
        ),
    ]
    assert unreadable(text) == [
        (
            "11:1",
            "@book{unclosed, title = {Left open,",
            "the entry's braces are not closed before the next entry",
        ),
        ("14:1", "@book{missing-comma,", 'there is no comma before the field "year"'),
        ("20:1", "@book{, title = {Keyless}}", "the entry has no key"),
        (
            "22:1",
            "@misc{open-at-the-end, title = {The",
            "the entry's braces are not closed before the end of the file",
        ),
    ]


def test_the_bibliography_of_the_article_is_read_without_a_fault() -> None:
    path = Path(__file__).parents[3] / "references.bib"

    with path.open("rb") as file:
        bibliography = read_bibliography(file, "references.bib")

    assert len(bibliography.sources) == 28
    assert len({source.key.casefold() for source in bibliography.sources}) == 28
    assert bibliography.unparsed == ()
    assert malformed(bibliography) == []
    assert [source.key for source in bibliography.sources if source.repeated] == []
    assert identifiers(bibliography) == [
        ("grasmeder-2021", "doi", ["doi:10.1162/isec_a_00411"]),
        ("grasmeder-2021", "eprint", ["s2cid:236094319"]),
        ("svoboda-rubat-nemtsev", "url", ["https://www.svoboda.org/a/29011676.html"]),
        ("jurado-1983", "isbn", ["isbn:9780850455243"]),
        ("julicher-2015", "isbn", ["isbn:9780786496716"]),
    ]


def test_the_archival_documents_of_the_article_are_in_three_files() -> None:
    path = Path(__file__).parents[3] / "references.bib"

    with path.open("rb") as file:
        bibliography = read_bibliography(file, "references.bib")

    signatures = [str(source.archival) for source in bibliography.sources if source.holding]
    assert Counter(signatures) == {
        "BArch, RH 20-2/558": 8,
        "BArch, RH 20-2/636": 1,
        "BArch, RH 20-8/979": 1,
    }
