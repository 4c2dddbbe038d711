from pathlib import Path

import pytest
from build import project
from rules.judgement import hints, messages, places

from sourcecheck.model.evidence import Evidence
from sourcecheck.rules import catalogue
from sourcecheck.rules.sources.impossible_archival_date import impossible_archival_date
from sourcecheck.rules.sources.noncanonical_archival_reference import (
    noncanonical_archival_reference,
)
from sourcecheck.rules.sources.reversed_leaves import reversed_leaves
from sourcecheck.rules.sources.unreadable_archival_reference import unreadable_archival_reference

ROOT = Path(__file__).parents[3]
CODES = [f"SC{number}" for number in range(320, 330)]


def entry(library: str = "BArch, RH 20-2/558", fields: str = "") -> str:
    return f"@unpublished{{a, title={{T}},\n  library={{{library}}}{fields}}}"


def citing(locator: str) -> str:
    return f'- id: c\n  text: They deserted.\n  sources: [{{key: a, locator: "{locator}"}}]'


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (", number={AOK 2 Ia, 31.9.43}", '"number" of "a" has "31.9.43": there is no such day'),
        (
            ", subtitle={Lage am 31. September 1943}",
            '"subtitle" of "a" has "31. September 1943": there is no such day',
        ),
    ],
)
def test_a_day_that_no_calendar_has_is_reported_at_its_field(fields: str, message: str) -> None:
    read = project(bibliography=entry(fields=fields))

    assert messages(impossible_archival_date, read) == [message]


def test_a_locator_may_have_no_impossible_day_either() -> None:
    read = project(citing("Meldung, 30.2.43"), entry())

    assert messages(impossible_archival_date, read) == [
        'locator has "30.2.43": there is no such day'
    ]
    assert places(impossible_archival_date, read) == [str(read.claims[0].citations[0].location)]


@pytest.mark.parametrize(
    "written",
    [
        entry(fields=", note={Dated 31.9.43, misprinted}"),
        entry(fields=", number={AOK 2 Ia 3385/43, 30.9.43}"),
        "@book{a, title={Der 31.9.43}}",
    ],
)
def test_notes_real_days_and_published_titles_are_left_alone(written: str) -> None:
    assert messages(impossible_archival_date, project(bibliography=written)) == []


def test_leaves_that_run_backwards_are_reported_at_their_field() -> None:
    read = project(bibliography=entry("BArch, RH 20-2/558, fol. 93r--91v"))

    assert messages(reversed_leaves, read) == [
        'folios run backwards: "BArch, RH 20-2/558, fol. 93r–91v"'
    ]
    assert places(reversed_leaves, read) == ["references.bib:2:3"]


@pytest.mark.parametrize(
    ("locator", "found"),
    [
        ("fol. 93–91", ['folios run backwards: "fol. 93–91"']),
        ("frames 6381240-6381234", ['frames run backwards: "frames 6381240-6381234"']),
        ("fol. 91–93", []),
        ("Ia 3385/43", []),
    ],
)
def test_a_locators_leaves_are_judged_too(locator: str, found: list[str]) -> None:
    assert messages(reversed_leaves, project(citing(locator), entry())) == found


def test_the_pages_of_a_book_are_none_of_these_leaves() -> None:
    read = project(citing("p. 93–91"), "@book{a, title={T}}")

    assert messages(reversed_leaves, read) == []


@pytest.mark.parametrize(
    ("library", "example"),
    [("Bundesarchiv", "RH 20-2/558"), ("TNA, War Office papers", "WO 208/4619")],
)
def test_an_archive_without_a_readable_signature_is_reported(library: str, example: str) -> None:
    read = project(bibliography=entry(library))

    reason = f'no signature such as "{example}" goes with the archive\'s name'
    assert messages(unreadable_archival_reference, read) == [
        f"“{library}” cannot be read: {reason}"
    ]
    assert places(unreadable_archival_reference, read) == ["references.bib:2:3"]


@pytest.mark.parametrize("library", ["Privatbesitz", "British Library, Add MS 12345", "Nachlass"])
def test_a_library_that_is_not_known_is_left_alone(library: str) -> None:
    read = project(bibliography=entry(library))

    assert messages(unreadable_archival_reference, read) == []
    assert messages(noncanonical_archival_reference, read) == []


@pytest.mark.parametrize(
    ("library", "canonical"),
    [
        ("BA-MA RH20-2/558", "BArch, RH 20-2/558"),
        ("BA-MA RH20-2/558, Bl. 91", "BArch, RH 20-2/558, fol. 91"),
        ("RH 20-2/558", "BArch, RH 20-2/558"),
        ("BArch, R 43 II/1234", "BArch, R 43-II/1234"),
        ("PRO, WO 208/4619", "TNA, WO 208/4619"),
        ("T78/R413/F6381234", "NARA, T-78, roll 413, frame 6381234"),
        ("SHAT, 7N 123", "SHD, GR 7 N 123"),
    ],
)
def test_a_signature_that_the_archive_wants_otherwise_is_shown_so(
    library: str, canonical: str
) -> None:
    read = project(bibliography=entry(library))

    assert messages(noncanonical_archival_reference, read) == [
        f"“{library}” is not how the archive wants it cited"
    ]
    assert hints(noncanonical_archival_reference, read) == [f'write "{canonical}"']


@pytest.mark.parametrize(
    "library",
    [
        "BArch, RH 20-2/558",
        "BArch RH 20-2/558, Bl. 91 f.",
        "BArch, RH 20--2/558",
        "PA AA, RZ 206, R 103295",
        "PA AA, RZ 206/103295",
        "TNA: PRO WO 208/4619",
        "NARA, RG 242, T175, Roll 235, Frame 2724202",
        "Folder 3; Box 24; Entry 190; RG 226; NARA",
        "Dallin Collection, Box 12, Folder 3, Hoover Institution Library \\& Archives",
        "ГАРФ, ф. Р9401, оп. 2, д. 64, л. 1",
        "GARF, f. R-9401, op. 2, d. 64, ll. 1-2",
    ],
)
def test_letters_case_hyphens_and_order_are_not_complained_of(library: str) -> None:
    assert messages(noncanonical_archival_reference, project(bibliography=entry(library))) == []


def test_of_the_articles_own_documents_two_are_doubted_and_nothing_else() -> None:
    read = project(bibliography=(ROOT / "references.bib").read_text(encoding="utf-8"))
    rules = [rule for rule in catalogue() if rule.code in CODES]

    found = [finding for rule in rules for finding in rule.check(read, Evidence())]

    assert [(finding.rule, finding.source) for finding in found] == [
        ("SC320", "barch-rh20-8-979-zuverlaessigkeit-landeseigener-verbaende"),
        ("SC321", "barch-rh20-2-558-verlegung-von-landeseigenen-verbaenden"),
    ]


def test_a_label_in_full_is_as_good_as_one_in_short() -> None:
    read = project(
        bibliography="@unpublished{x, title={T}, library={ГАРФ, фонд Р-9401, опись 2, дело 96}}"
    )

    assert messages(noncanonical_archival_reference, read) == []
