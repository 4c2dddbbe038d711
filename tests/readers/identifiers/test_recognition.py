import pytest

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers.recognition import recognize


@pytest.mark.parametrize(
    ("written", "scheme", "value"),
    [
        ("10.1162/ISEC_a_00411", Scheme.DOI, "10.1162/isec_a_00411"),
        (" doi:10.1162/isec_a_00411 ", Scheme.DOI, "10.1162/isec_a_00411"),
        ("https://doi.org/10.1162/isec_a_00411", Scheme.DOI, "10.1162/isec_a_00411"),
        ("dx.doi.org/10.1162/isec_a_00411", Scheme.DOI, "10.1162/isec_a_00411"),
        ("urn:doi:10.1162/isec_a_00411", Scheme.DOI, "10.1162/isec_a_00411"),
        ("https://www.svoboda.org/a/29011676.html", Scheme.URL, None),
        ("HTTPS://Example.ORG/a", Scheme.URL, "https://example.org/a"),
        ("ftp://a.example/file", Scheme.URL, None),
        ("hdl:2027/mdp.39015", Scheme.HANDLE, "2027/mdp.39015"),
        ("https://hdl.handle.net/2027/mdp.39015", Scheme.HANDLE, "2027/mdp.39015"),
        ("arXiv:2101.00001v2", Scheme.ARXIV, "2101.00001"),
        ("PMID: 17433110", Scheme.PMID, "17433110"),
        ("PMC2190365", Scheme.PMCID, None),
        ("pmcid: PMC2190365", Scheme.PMCID, "PMC2190365"),
        ("OCLC: 841914512", Scheme.OCLC, "841914512"),
        ("ocn841914512", Scheme.OCLC, "841914512"),
        ("(OCoLC)841914512", Scheme.OCLC, "841914512"),
        ("S2CID 236094319", Scheme.S2CID, "236094319"),
        ("CorpusID:236094319", Scheme.S2CID, "236094319"),
        ("0000-0002-1825-0097", Scheme.ORCID, None),
        ("orcid.org/0000-0002-1825-0097", Scheme.ORCID, "0000-0002-1825-0097"),
        ("https://orcid.org/0000-0002-1825-0097", Scheme.URL, None),
        ("ISIL: de-1958", Scheme.ISIL, "DE-1958"),
        ("urn:nbn:de:0074-1000-9", Scheme.URN, "nbn:de:0074-1000-9"),
        ("ISBN 0-85045-524-3", Scheme.ISBN, "9780850455243"),
        ("978-0-7864-9671-6", Scheme.ISBN, "9780786496716"),
        ("issn:0162-2889", Scheme.ISSN, "0162-2889"),
    ],
)
def test_an_identifier_is_known_by_how_it_starts(
    written: str, scheme: Scheme, value: str | None
) -> None:
    assert recognize(written) == Identifier(scheme, value or written)


def test_an_identifier_with_a_fault_is_known_too() -> None:
    assert recognize("doi:10.1162") == MalformedIdentifier(
        Scheme.DOI, "doi", "doi:10.1162", 'it should look like "10.1000/182"'
    )


@pytest.mark.parametrize(
    "written",
    ["", "svoboda-rubat-nemtsev", "17433110", "doi", "arxiv-2020", "urn", "10.1", "isbnless"],
)
def test_a_word_is_no_identifier(written: str) -> None:
    assert recognize(written) is None
