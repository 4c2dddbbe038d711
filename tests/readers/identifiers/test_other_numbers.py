import pytest
from readers.bibtex.reading import only

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers import parse

SHAPES = {
    Scheme.PMCID: "PMC2190365",
    Scheme.OCLC: "841914512",
    Scheme.S2CID: "236094319",
    Scheme.ORCID: "0000-0002-1825-0097",
    Scheme.ISIL: "DE-1958",
}


@pytest.mark.parametrize(
    ("scheme", "written", "value"),
    [
        (Scheme.PMCID, "PMC2190365", "PMC2190365"),
        (Scheme.PMCID, "pmc 2190365", "PMC2190365"),
        (Scheme.PMCID, "2190365", "PMC2190365"),
        (Scheme.PMCID, "PMCID: PMC2190365.1", "PMC2190365"),
        (Scheme.PMCID, "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2190365/", "PMC2190365"),
        (Scheme.PMCID, r"\url{https://pmc.ncbi.nlm.nih.gov/articles/PMC2190365}", "PMC2190365"),
        (Scheme.OCLC, "841914512", "841914512"),
        (Scheme.OCLC, "ocn841914512", "841914512"),
        (Scheme.OCLC, "ocm00012345", "12345"),
        (Scheme.OCLC, "on1234567890", "1234567890"),
        (Scheme.OCLC, "(OCoLC)841914512", "841914512"),
        (Scheme.OCLC, "OCLC #841914512", "841914512"),
        (Scheme.OCLC, "https://www.worldcat.org/oclc/841914512", "841914512"),
        (Scheme.OCLC, "https://search.worldcat.org/title/841914512", "841914512"),
        (Scheme.S2CID, "236094319", "236094319"),
        (Scheme.S2CID, "S2CID 236094319", "236094319"),
        (Scheme.S2CID, "CorpusID:236094319", "236094319"),
        (Scheme.S2CID, "https://api.semanticscholar.org/CorpusID:236094319", "236094319"),
        (Scheme.ORCID, "0000-0002-1825-0097", "0000-0002-1825-0097"),
        (Scheme.ORCID, "0000000218250097", "0000-0002-1825-0097"),
        (Scheme.ORCID, "0000 0002 1694 233x", "0000-0002-1694-233X"),
        (Scheme.ORCID, "0000\u20110002\u20131825\u20100097", "0000-0002-1825-0097"),
        (Scheme.ORCID, "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        (Scheme.ORCID, "ORCID iD: 0000-0002-1825-0097", "0000-0002-1825-0097"),
        (Scheme.ISIL, "DE-1958", "DE-1958"),
        (Scheme.ISIL, "ISIL de-1958", "DE-1958"),
        (Scheme.ISIL, "US-CSt-H", "US-CSt-H"),
        (Scheme.ISIL, "info:isil/IT-RM0267", "IT-RM0267"),
    ],
)
def test_a_number_is_the_same_however_it_is_written(
    scheme: Scheme, written: str, value: str
) -> None:
    assert parse(scheme, scheme, written) == (Identifier(scheme, value),)


@pytest.mark.parametrize(
    ("scheme", "written"),
    [
        (Scheme.PMCID, ""),
        (Scheme.PMCID, "PMC"),
        (Scheme.PMCID, "PMCA2190365"),
        (Scheme.PMCID, "PMC0"),
        (Scheme.OCLC, "ocn"),
        (Scheme.OCLC, "841914512X"),
        (Scheme.OCLC, "0"),
        (Scheme.S2CID, "abc"),
        (Scheme.S2CID, "236-094"),
        (Scheme.ORCID, "0000-0002-1825-009"),
        (Scheme.ORCID, "0000-0002-1825-00971"),
        (Scheme.ORCID, "Grasmeder, Elizabeth"),
        (Scheme.ISIL, "DE"),
        (Scheme.ISIL, "DE-"),
        (Scheme.ISIL, "-1958"),
        (Scheme.ISIL, "XX-1958"),
        (Scheme.ISIL, "DE-19 58"),
        (Scheme.ISIL, "DE-1958-1958-1958"),
    ],
)
def test_what_is_no_such_number_is_told_what_one_looks_like(scheme: Scheme, written: str) -> None:
    reason = f'it should look like "{SHAPES[scheme]}"'

    assert parse(scheme, "f", written) == (MalformedIdentifier(scheme, "f", written, reason),)


@pytest.mark.parametrize(
    ("written", "right"), [("0000-0002-1825-0098", "7"), ("0000-0002-1694-2339", "X")]
)
def test_the_check_digit_of_an_orcid_is_tested(written: str, right: str) -> None:
    reason = f'the check digit of "{written}" should be {right}'

    assert parse(Scheme.ORCID, "orcid", written) == (
        MalformedIdentifier(Scheme.ORCID, "orcid", written, reason),
    )


def test_a_field_may_hold_the_orcids_of_several_persons() -> None:
    written = "Carberry, J./0000-0002-1825-0097; Other, A./0000-0002-1694-2330"

    assert parse(Scheme.ORCID, "orcid-numbers", written) == (
        Identifier(Scheme.ORCID, "0000-0002-1825-0097"),
        MalformedIdentifier(
            Scheme.ORCID,
            "orcid-numbers",
            written,
            'the check digit of "0000-0002-1694-2330" should be X',
        ),
    )


def test_each_number_has_its_fields() -> None:
    source = only(
        """@article{a, pmcid={PMC12}, oclc={ocm00012345}, s2cid={236094319}, isil={DE-1958},
          orcid={0000-0002-1825-0097}, orcid-numbers={Other, A./0000-0002-1694-233X}}"""
    )

    assert source.identifiers == {
        "pmcid": (Identifier(Scheme.PMCID, "PMC12"),),
        "oclc": (Identifier(Scheme.OCLC, "12345"),),
        "s2cid": (Identifier(Scheme.S2CID, "236094319"),),
        "orcid": (Identifier(Scheme.ORCID, "0000-0002-1825-0097"),),
        "orcid-numbers": (Identifier(Scheme.ORCID, "0000-0002-1694-233X"),),
        "isil": (Identifier(Scheme.ISIL, "DE-1958"),),
    }


def test_the_parameter_of_wikipedias_templates_is_a_field() -> None:
    assert only("@article{a, pmc={12}}").identifiers == {
        "pmc": (Identifier(Scheme.PMCID, "PMC12"),)
    }


def test_a_note_may_name_numbers_as_zotero_writes_them() -> None:
    source = only("@book{a, note={OCLC: ocn841914512\nPMID: 12, PMCID: PMC34 and S2CID:56.}}")

    assert source.identifiers == {
        "note": (
            Identifier(Scheme.OCLC, "841914512"),
            Identifier(Scheme.PMID, "12"),
            Identifier(Scheme.PMCID, "PMC34"),
            Identifier(Scheme.S2CID, "56"),
        )
    }
