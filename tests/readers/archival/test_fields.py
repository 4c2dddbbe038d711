"""Which fields of an entry say where an archive holds it."""

import pytest
from readers.bibtex.reading import only

from sourcecheck.model.archival_reference import Holding, MalformedReference
from sourcecheck.model.source import SourceKind


@pytest.mark.parametrize(
    ("fields", "field", "reference"),
    [
        ("library={BArch, RH 20-2/558}", "library", "BArch, RH 20-2/558"),
        (
            r"library={BArch, RH\,20-2/558, fol.~91--93}",
            "library",
            "BArch, RH 20-2/558, fol. 91–93",
        ),
        ("library={{BArch}, RH~20--2/558}", "library", "BArch, RH 20-2/558"),
        ("library={BArch}, librarylocation={DR 117/17769}", "library", "BArch, DR 117/17769"),
        ("library={BArch}, shelfmark={RH 20-2/558}", "library", "BArch, RH 20-2/558"),
        ("shelfmark={WO 208/4619}", "shelfmark", "TNA, WO 208/4619"),
        ("librarylocation={GR 7 N 123}", "librarylocation", "SHD, GR 7 N 123"),
        ("number={BArch, RH 20-2/558}", "number", "BArch, RH 20-2/558"),
        ("note={TNA, WO 208/4619}", "note", "TNA, WO 208/4619"),
        ("library={ГАРФ. Ф. Р-9401. Оп. 2. Д. 64}", "library", "ГАРФ. Ф. Р-9401. Оп. 2. Д. 64"),
    ],
)
def test_a_field_tells_where_an_archive_holds_a_document(
    fields: str, field: str, reference: str
) -> None:
    source = only(f"@unpublished{{a, {fields}}}")

    assert source.holding
    assert (source.holding.field, str(source.archival)) == (field, reference)
    assert source.kind is SourceKind.ARCHIVAL


@pytest.mark.parametrize(
    "entry",
    [
        "@unpublished{a, number={WO 208/4619}}",
        "@unpublished{a, number={AOK 2 Ia 3385/43}}",
        "@unpublished{a, note={In the article: “BA-MA RH20-2/636”, without a title}}",
        "@unpublished{a, note={Bundesarchiv}}",
        "@unpublished{a, title={BArch, RH 20-2/558}}",
        "@book{a, note={BArch, RH 20-2/558}}",
        "@article{a, number={46}, note={TNA, WO 208/4619}}",
        "@book{a, library={Staatsbibliothek zu Berlin}, shelfmark={1 A 12345}}",
        "@book{a, shelfmark={R 58/214}}",
        "@unpublished{a, library={}}",
    ],
)
def test_what_does_not_say_that_an_archive_holds_it_says_nothing(entry: str) -> None:
    source = only(entry)

    assert (source.holding, source.archival) == (None, None)


def test_an_archive_without_a_signature_is_kept_with_its_reason() -> None:
    source = only("@unpublished{a, library={{Bundesarchiv}, Freiburg}}")

    reason = 'no signature such as "RH 20-2/558" goes with the archive\'s name'
    malformed = MalformedReference("Bundesarchiv, Freiburg", reason)
    assert source.holding == Holding("library", "Bundesarchiv, Freiburg", malformed)
    assert source.archival is None


def test_a_location_that_cannot_be_read_leaves_the_library_alone_to_be_read() -> None:
    source = only(
        "@unpublished{a, library={BArch, RH 20-2/558}, librarylocation={Freiburg, Lesesaal}}"
    )

    assert str(source.archival) == "BArch, RH 20-2/558"
