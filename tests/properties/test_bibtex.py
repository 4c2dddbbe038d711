"""What holds for any bibliography, name, title and identifier."""

import string
from collections.abc import Callable
from contextlib import suppress
from unicodedata import is_normalized, normalize
from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st
from readers.bibtex.reading import read

from sourcecheck.errors import InputError
from sourcecheck.model.bibliography import Bibliography
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.location import Location
from sourcecheck.readers.identifiers import Parsed, parse
from sourcecheck.readers.names import parse_names
from sourcecheck.readers.tex import decode

HEADS = ["@", "@book{", "@misc(", "@string{", "@comment{", "@preamble{", "@misc{a, crossref = b}"]
FIELDS = ["x = {y}", "doi = {10.1000/", "url = {http://", "isbn = {978", "= a,", "\n}\n@misc{b,"]
WORDS = ["a", "title", "Title", "author", "and", "crossref", "xdata", "1999", "jan", "ü", "𝔘"]
SIGNS = [*'{}()"=,#%\\$~ \t\n', "\\'", "\r\n", "\u2028"]
SCRAPS = st.sampled_from([*HEADS, *FIELDS, *WORDS, *SIGNS])
JUNK = (
    st.lists(SCRAPS | st.text(max_size=3), max_size=40)
    .map("".join)
    .filter(lambda text: "\0" not in text)
)
COMMANDS = ["\\", "\\'", "\\i", "\\v ", "\\emph", "\\href{", "\\relax "]
NAMES = [" and ", "and", ", ", "others", "et al.", "family=", "von", "a", "B", "--", "``", "_2"]
TEX = st.lists(
    st.sampled_from([*COMMANDS, *NAMES, *"{}$~^ "]) | st.text(max_size=3), max_size=20
).map("".join)
PLAIN = st.text(st.characters(exclude_characters="\\{}~$`-'", exclude_categories=["Cs"]))

# What a DOI may hold without a form of writing having another meaning for it.
DOI_SIGNS = string.ascii_lowercase + string.digits + "._-();:/<>#+"


def is_balanced(text: str) -> bool:
    return text.count("(") == text.count(")") and text.count("<") == text.count(">")


DOIS = st.builds(
    "10.{}/{}{}{}".format,
    st.integers(1000, 999_999_999),
    st.sampled_from(string.ascii_lowercase),
    st.text(DOI_SIGNS, max_size=20).filter(is_balanced),
    st.sampled_from(string.ascii_lowercase + string.digits),
)
ISBN_STEMS = st.text(string.digits, min_size=9, max_size=9)


def tex_escaped(doi: str) -> str:
    for sign, escaped in {"_": r"\_", "#": r"\#", "<": "$<$", ">": r"{\textgreater}"}.items():
        doi = doi.replace(sign, escaped)
    return doi


WRITINGS = st.sampled_from(
    [
        str,
        str.upper,
        str.title,
        tex_escaped,
        lambda doi: f" {doi}\n",
        lambda doi: f"doi:{doi}",
        lambda doi: f"DOI: {doi}.",
        lambda doi: f"<{doi}>",
        lambda doi: f"{{{doi}}}",
        lambda doi: f"({doi}).",
        lambda doi: quote(doi, safe=""),
        lambda doi: f"https://doi.org/{quote(doi)}",
        lambda doi: f"http://dx.doi.org/{quote(doi, safe='')}",
        lambda doi: f"https://doi.org/{quote(doi)}?nosfx=y#top",
        lambda doi: rf"\url{{https://doi.org/{quote(doi)}}}",
        lambda doi: rf"\href{{https://doi.org/{quote(doi)}}}{{{tex_escaped(doi)}}}",
        lambda doi: doi.replace("<", "&lt;").replace(">", "&gt;"),
    ]
)


def lines_of(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def places(bibliography: Bibliography) -> list[Location]:
    """Return every place that a bibliography tells."""
    found = [one.location for one in bibliography.unparsed]
    for source in bibliography.sources:
        found.append(source.location)
        found += [source.locate(name) for name in source.fields]
        found += [place for _, place in source.repeated]
    return found


@given(st.binary())
def test_of_any_bytes_a_bibliography_is_read_or_refused(raw: bytes) -> None:
    with suppress(InputError):
        assert read(raw).path == "references.bib"


@given(JUNK)
def test_every_place_in_a_bibliography_lies_in_its_file(text: str) -> None:
    lines = lines_of(text)

    for path, line, column in places(read(text)):
        assert path == "references.bib"
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1])


@given(JUNK)
def test_an_entry_stands_where_an_at_sign_stands(text: str) -> None:
    lines = lines_of(text)

    for source in read(text).sources:
        _, line, column = source.location
        assert lines[line - 1][column - 1] == "@"


@given(JUNK)
def test_what_cannot_be_read_stands_where_its_excerpt_stands(text: str) -> None:
    lines = lines_of(text)

    for block in read(text).unparsed:
        _, line, column = block.location
        assert lines[line - 1][column - 1 :].startswith(block.excerpt.removesuffix("…"))


@given(JUNK)
def test_whatever_stands_before_an_entry_it_is_read(text: str) -> None:
    *_, last = read(f"{text}\n@book{{last, title = {{Title}}}}").sources

    assert (last.key, last.type, last.get("title")) == ("last", "book", "Title")
    assert last.location.column == 1


@given(TEX)
def test_names_are_read_of_any_text_and_each_has_something_in_it(text: str) -> None:
    names, _ = parse_names(text)

    assert all(str(name).strip() for name in names)


@given(TEX)
def test_any_text_is_decoded_into_unicodes_form_nfc(text: str) -> None:
    assert is_normalized("NFC", decode(text))


@given(PLAIN)
def test_plain_text_is_its_own_decoding(text: str) -> None:
    assert decode(text) == normalize("NFC", text)
    assert decode(decode(text)) == decode(text)


@given(st.sampled_from(Scheme), st.text() | TEX)
def test_what_is_written_for_an_identifier_is_one_or_malformed(scheme: Scheme, text: str) -> None:
    parsed = parse(scheme, "f", text)

    assert all(isinstance(one, Parsed) for one in parsed)
    assert all(one.value for one in parsed if isinstance(one, Identifier))


@given(DOIS, WRITINGS)
def test_a_doi_is_the_same_in_each_form_of_writing(doi: str, write: Callable[[str], str]) -> None:
    assert parse(Scheme.DOI, "doi", write(doi)) == (Identifier(Scheme.DOI, doi),)


@given(DOIS)
def test_the_canonical_doi_of_a_resolvers_url_is_that_of_the_doi(doi: str) -> None:
    url = f"https://doi.org/{quote(doi)}"

    assert parse(Scheme.URL, "url", url) == parse(Scheme.DOI, "doi", doi)


@given(ISBN_STEMS)
def test_an_isbn_of_10_digits_is_that_of_13_digits_with_the_same_stem(stem: str) -> None:
    short = sum(weight * int(digit) for weight, digit in enumerate(stem, start=1)) % 11
    stem_13 = f"978{stem}"
    weighted = sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(stem_13))
    long = f"{stem_13}{-weighted % 10}"

    of_10 = parse(Scheme.ISBN, "isbn", f"{stem}{'0123456789X'[short]}")

    assert of_10 == parse(Scheme.ISBN, "isbn", long) == (Identifier(Scheme.ISBN, long),)
