"""What is read of an entry, and where it and its fields stand."""

import pytest
from readers.bibtex.reading import at, keys, only, read, values

from sourcecheck.model.bibliography import Bibliography
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.source import Field, Source, SourceKind

ENTRY = """\

@Article{grasmeder-2021,
  author = {Grasmeder, Elizabeth M.F. and others},
  Editor = "{World Peace Foundation}",
  title  = {Leaning on {Legionnaires}},
  subtitle={Why Modern
            States Recruit},
  doi    = {https://doi.org/10.1162/ISEC_a_00411}, year = 2021,
}
"""


def test_an_entry_becomes_a_source_with_all_that_stands_in_it() -> None:
    bibliography = read(ENTRY)

    assert bibliography == Bibliography(
        "references.bib",
        (
            Source(
                key="grasmeder-2021",
                type="article",
                fields={
                    "author": Field("Grasmeder, Elizabeth M.F. and others", 3, 3),
                    "editor": Field("{World Peace Foundation}", 4, 3),
                    "title": Field("Leaning on {Legionnaires}", 5, 3),
                    "subtitle": Field("Why Modern States Recruit", 6, 3),
                    "doi": Field("https://doi.org/10.1162/ISEC_a_00411", 8, 3),
                    "year": Field("2021", 8, 52),
                },
                title="Leaning on Legionnaires: Why Modern States Recruit",
                authors=(Name("Grasmeder", "Elizabeth M.F."),),
                editors=(Name(literal="World Peace Foundation"),),
                others=True,
                identifiers={"doi": (Identifier(Scheme.DOI, "10.1162/isec_a_00411"),)},
                location=at(2, 1),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("written", "entry", "field"),
    [
        ("@misc{a,title={T}}", at(1, 1), at(1, 9)),
        ("\n\n  @misc{a,\n\ttitle = {T}}", at(3, 3), at(4, 2)),
        ("@misc { a ,title={T}}", at(1, 1), at(1, 12)),
        ("@misc{a\n, title={T}\n}", at(1, 1), at(2, 3)),
        ("@misc{a, note={x\ny\nz}, title={T}}", at(1, 1), at(3, 5)),
        ('@misc{a, note="x\\\\\ny\\\nz", title={T}}', at(1, 1), at(3, 5)),
        ("@misc{a, note={title=}, title={T}}", at(1, 1), at(1, 25)),
        ("@misc{a, note={𝔘ü\u2028}, title={T}}", at(1, 1), at(1, 22)),
        ("@misc{title, title\n=\n{T}}", at(1, 1), at(1, 14)),
        ("junk me@x.org\n% @misc{no}\n @misc{a, title={T}}", at(3, 2), at(3, 11)),
        ("@comment{x} @misc{a, title={T}}", at(1, 13), at(1, 22)),
        ("@misc(a, title={T})", at(1, 1), at(1, 10)),
        ("\ufeff@misc{a, title={T}}", at(1, 1), at(1, 10)),
        ("@misc{a,\r\n title={T}}", at(1, 1), at(2, 2)),
        ("@misc{a,\r title={T}}", at(1, 1), at(2, 2)),
        ("@misc{a, % b, c = {d}\n title={T}}", at(1, 1), at(2, 2)),
    ],
)
def test_lines_and_columns_count_from_1(written: str, entry: object, field: object) -> None:
    source = only(written)

    assert (source.location, source.locate("title")) == (entry, field)


def test_a_field_that_is_not_there_is_located_at_its_entry() -> None:
    assert only("\n @misc{a, title={T}}").locate("doi") == at(2, 2)


def test_two_entries_in_one_line_have_their_own_columns() -> None:
    sources = read("@misc{a, note={x}} @book{b, note={y}}").sources

    assert [(source.key, source.type, source.location) for source in sources] == [
        ("a", "misc", at(1, 1)),
        ("b", "book", at(1, 20)),
    ]


def test_every_entry_of_a_key_is_kept_whatever_its_case() -> None:
    sources = read("@misc{a, note=1}\n@misc{A, note=2}\n@misc{a, note=3}\n@misc{a}").sources

    assert [(source.key, values(source), source.location.line) for source in sources] == [
        ("a", {"note": "1"}, 1),
        ("A", {"note": "2"}, 2),
        ("a", {"note": "3"}, 3),
        ("a", {}, 4),
    ]


def test_of_a_repeated_field_the_first_counts_and_the_others_are_told() -> None:
    source = only("@misc{a, title={X}, Title={Y},\n  note={n}, TITLE={Z},\n  Note={m}}")

    assert values(source) == {"title": "X", "note": "n"}
    assert source.title == "X"
    assert source.repeated == (("title", at(1, 21)), ("title", at(2, 13)), ("note", at(3, 3)))


@pytest.mark.parametrize(
    "written", ["@misc{a}", "@misc{a,}", "@misc{ a }", "@misc(a)", "@MISC{a\n}"]
)
def test_an_entry_may_have_a_key_only(written: str) -> None:
    assert only(written) == Source(key="a", type="misc", fields={}, location=at(1, 1))


@pytest.mark.parametrize(
    "key", ["k", "Müller:2012", "a/b+c.d_e", "10.1000/182", "k(p)", "мюллер-2012", "with space"]
)
def test_a_key_is_kept_as_it_is_written(key: str) -> None:
    assert only(f"@misc{{{key}, note = {{n}}}}").key == key


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("title={A}", "A"),
        ("title={A}, subtitle={B}", "A: B"),
        ("title={A?}, subtitle={B}", "A? B"),
        ("title={A!}, subtitle={B}", "A! B"),
        ("title={A:}, subtitle={B}", "A: B"),
        (r"title={A\ldots}, subtitle={B}", "A… B"),
        ("subtitle={B}", "B"),
        ("title={}, subtitle={B}", "B"),
        ("title={A}, subtitle={ }", "A"),
        (r"title={{\'E}tude \& 100% {\emph{Zola}}}", "Étude & 100% Zola"),
        ("note={n}", ""),
    ],
)
def test_a_title_is_title_and_subtitle_as_plain_text(written: str, read_as: str) -> None:
    assert only(f"@book{{a, {written}}}").title == read_as


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("@unpublished{a, library={BArch, RH 20-2/558}}", SourceKind.ARCHIVAL),
        ("@online{a, library={BArch}, url={https://a.example/}}", SourceKind.ARCHIVAL),
        ("@online{a}", SourceKind.WEB),
        ("@Electronic{a}", SourceKind.WEB),
        ("@WWW{a}", SourceKind.WEB),
        ("@unpublished{a}", SourceKind.UNPUBLISHED),
        ("@unpublished{a, doi={10.1000/182}}", SourceKind.PUBLISHED),
        ("@book{a}", SourceKind.PUBLISHED),
    ],
)
def test_a_source_is_of_the_kind_its_type_and_fields_tell(written: str, kind: SourceKind) -> None:
    assert only(written).kind == kind


def test_entries_come_in_the_order_of_the_file() -> None:
    assert keys("@misc{c}@misc{a}\n@misc{b}\n\n@xdata{z}@misc{c}") == ["c", "a", "b", "z", "c"]


def test_the_value_of_a_field_that_is_not_there_is_empty() -> None:
    source = only("@misc{a, note = {n}}")

    assert (source.get("note"), source.get("doi")) == ("n", "")
