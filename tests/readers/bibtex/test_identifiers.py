"""Which identifiers are read of a field, however they are written there."""

import pytest

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers import Parsed, parse

SICI = "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"
DOI_SHAPE = 'it should look like "10.1000/182"'
NO_SCHEME = 'it does not start with "https://"'
ARXIV_SHAPE = 'it should look like "2101.00001" or "hep-th/9901001"'
PMID_SHAPE = 'it should look like "17433110"'


def malformed(scheme: Scheme, written: str, reason: str, suggestion: str = "") -> tuple[Parsed]:
    return (MalformedIdentifier(scheme, "the field", written, reason, suggestion),)


@pytest.mark.parametrize(
    "written",
    [
        "10.1162/isec_a_00411",
        "10.1162/ISEC_A_00411",
        "  10.1162/isec_a_00411 ",
        "https://doi.org/10.1162/isec_a_00411",
        "HTTPS://DOI.ORG/10.1162/ISEC_a_00411",
        "http://dx.doi.org/10.1162/isec_a_00411",
        "https://www.doi.org/10.1162/isec_a_00411",
        "//doi.org/10.1162/isec_a_00411",
        "doi.org/10.1162/isec_a_00411",
        "dx.doi.org/10.1162/isec_a_00411",
        "https://doi.org/10.1162/isec_a_00411?nosfx=y",
        "https://doi.org/10.1162/isec_a_00411#abstract",
        "https://doi-org.proxy.example/10.1162/isec_a_00411",
        "https://doi.org.proxy.example/10.1162/isec_a_00411",
        "https://doi.org/doi:10.1162/isec_a_00411",
        "doi:10.1162/isec_a_00411",
        "DOI: 10.1162/isec_a_00411",
        "DOI 10.1162/isec_a_00411",
        "doi=10.1162/isec_a_00411",
        "info:doi/10.1162/isec_a_00411",
        "urn:doi:10.1162/isec_a_00411",
        "10.1162%2Fisec_a_00411",
        "https://doi.org/10.1162%2fisec%5Fa%5F00411",
        r"10.1162/isec\_a\_00411",
        r"10.1162/isec{\_}a{\_}00411",
        r"10.1162/isec\textunderscore a{\textunderscore}00411",
        r"\url{https://doi.org/10.1162/isec_a_00411}",
        r"\href{https://doi.org/10.1162/isec_a_00411}{DOI}",
        "{10.1162/isec_a_00411}",
        "{10.1162/ISEC}_a_00411",
        "<10.1162/isec_a_00411>",
        "<https://doi.org/10.1162/isec_a_00411>",
        "(10.1162/isec_a_00411)",
        "[doi:10.1162/isec_a_00411]",
        '"10.1162/isec_a_00411"',
        "10.1162/isec_a_00411.",
        "10.1162/isec_a_00411,",
        "10.1162/isec_a_00411;",
        "10.1162/isec_a_00411).",
        "10.1162/isec_a_00411\u200b",
        "\ufeff10.1162/isec\u00ad_a_00411",
    ],
)
def test_a_doi_is_the_same_however_it_is_written(written: str) -> None:
    doi = Identifier(Scheme.DOI, "10.1162/isec_a_00411")

    assert parse(Scheme.DOI, "doi", written) == (doi,)


@pytest.mark.parametrize(
    "written",
    [
        "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        "https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O",
        "10.1002%2F%28SICI%291097-4571%28199806%2949%3A8%3C693%3A%3AAID-ASI4%3E3.0.CO%3B2-O",
        "10.1002/(SICI)1097-4571(199806)49:8&lt;693::AID-ASI4&gt;3.0.CO;2-O",
        r"10.1002/(SICI)1097-4571(199806)49:8\&lt;693::AID-ASI4\&gt;3.0.CO;2-O",
        r"10.1002/(SICI)1097-4571(199806)49:8$<$693::AID-ASI4$>$3.0.CO;2-O",
        r"10.1002/(SICI)1097-4571(199806)49:8\textless{}693::AID-ASI4\textgreater{}3.0.CO;2-O",
        r"10.1002/(SICI)1097-4571(199806)49:8{\textless}693::AID-ASI4{\textgreater}3.0.CO;2-O",
        "<10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O>",
    ],
)
def test_a_doi_of_signs_is_the_same_however_it_is_written(written: str) -> None:
    assert parse(Scheme.DOI, "doi", written) == (Identifier(Scheme.DOI, SICI),)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("10.1016/S0140-6736(97)11096-0", "10.1016/s0140-6736(97)11096-0"),
        ("10.1000.10/123", "10.1000.10/123"),
        ("10.1000/a/b/c", "10.1000/a/b/c"),
        ("10.1000/a(b)", "10.1000/a(b)"),
        ("(10.1000/a(b))", "10.1000/a(b)"),
        ("10.1000/a#b", "10.1000/a#b"),
        ("https://doi.org/10.1000/a%23b", "10.1000/a#b"),
        ("10.1000/a?b", "10.1000/a?b"),
        ("10.1000/a%", "10.1000/a%"),
        ("10.1000/%ff", "10.1000/%ff"),
        ("10.1000/ÄB", "10.1000/Äb"),
        ("10.1000/%D0%96", "10.1000/Ж"),
        ("10.1000/a+b", "10.1000/a+b"),
    ],
)
def test_the_signs_of_a_doi_are_kept(written: str, value: str) -> None:
    assert parse(Scheme.DOI, "doi", written) == (Identifier(Scheme.DOI, value),)


@pytest.mark.parametrize(
    ("written", "reason", "suggestion"),
    [
        ("", DOI_SHAPE, ""),
        ("N/A", DOI_SHAPE, ""),
        ("doi", DOI_SHAPE, ""),
        ("10.1162", DOI_SHAPE, ""),
        ("10.1162/", DOI_SHAPE, ""),
        ("10.12/x", DOI_SHAPE, ""),
        ("11.1162/x", DOI_SHAPE, ""),
        ("1162/x", DOI_SHAPE, ""),
        ("https://doi.org/", DOI_SHAPE, ""),
        ("https://a.example/10.1162/x", DOI_SHAPE, "10.1162/x"),
        ("10.1162/a b", "a DOI has no spaces", ""),
        ("10.1162 /a", "a DOI has no spaces", ""),
        ("see 10.1162/a", "a DOI has no spaces", ""),
        ("10.1162/a%20b", "a DOI has no spaces", ""),
    ],
)
def test_what_is_no_doi_is_told_why(written: str, reason: str, suggestion: str) -> None:
    fault = malformed(Scheme.DOI, written, reason, suggestion)

    assert parse(Scheme.DOI, "the field", written) == fault


@pytest.mark.parametrize(
    "written", ["https://doi.org/10.1000/ABC", r"\url{http://dx.doi.org/10.1000/abc}"]
)
def test_a_url_of_the_resolver_is_a_doi(written: str) -> None:
    assert parse(Scheme.URL, "url", written) == (Identifier(Scheme.DOI, "10.1000/abc"),)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("https://a.example/", "https://a.example/"),
        ("https://a.example", "https://a.example"),
        ("HTTPS://A.Example/Path", "https://a.example/Path"),
        ("https://User:Pw@A.Example:80/X", "https://User:Pw@a.example:80/X"),
        ("https://a.example/a%20b/~c/%7Ed?e=f&g#h", "https://a.example/a%20b/~c/%7Ed?e=f&g#h"),
        (r"https://a.example/\~{}c", "https://a.example/~c"),
        (r"https://a.example/\~c", "https://a.example/~c"),
        (r"https://a.example/{\textasciitilde}c", "https://a.example/~c"),
        (r"https://a.example/$\sim$c", "https://a.example/~c"),
        (r"https://a.example/a\_b\%20c\&d\#e", "https://a.example/a_b%20c&d#e"),
        (r"https://a.example/a{\_}b{\%}20c{\&}d", "https://a.example/a_b%20c&d"),
        (r"\url{https://a.example/a_b%20c}", "https://a.example/a_b%20c"),
        (r"\href{https://a.example/{x}}{A}", "https://a.example/{x}"),
        ("{https://a.example/}", "https://a.example/"),
        ("<https://a.example/>", "https://a.example/"),
        ("https://пример.рф/путь", "https://пример.рф/путь"),
        ("ftp://a.example/file", "ftp://a.example/file"),
        ("https://doi.org/", "https://doi.org/"),
        ("https://a.example/10.1000/182", "https://a.example/10.1000/182"),
    ],
)
def test_a_url_is_read_without_the_tex_around_and_in_it(written: str, value: str) -> None:
    assert parse(Scheme.URL, "url", written) == (Identifier(Scheme.URL, value),)


@pytest.mark.parametrize(
    ("written", "reason", "suggestion"),
    [
        ("www.example.org/a", NO_SCHEME, "https://www.example.org/a"),
        ("example.org", NO_SCHEME, "https://example.org"),
        ("http:/example.org", NO_SCHEME, "https://example.org"),
        ("http//example.org", NO_SCHEME, "https://example.org"),
        ("https:example.org", NO_SCHEME, "https://example.org"),
        ("//example.org/x", NO_SCHEME, "https://example.org/x"),
        (r"\url{www.example.org/a\_b}", NO_SCHEME, "https://www.example.org/a_b"),
        ("10.1000/ABC", NO_SCHEME, "https://doi.org/10.1000/abc"),
        ("doi:10.1000/ABC", NO_SCHEME, "https://doi.org/10.1000/abc"),
        ("mailto:me@example.org", NO_SCHEME, ""),
        ("somewhere", NO_SCHEME, ""),
        ("", NO_SCHEME, ""),
        ("https://", "it names no host", ""),
        ("https:///path", "it names no host", ""),
        ("file:///home/me/book.pdf", "it is a file on one computer", ""),
        ("https://[::1", "its host cannot be read", ""),
        ("https://a.example:99999/", "its host cannot be read", ""),
        ("https://a.example/a b", "a URL has no spaces", ""),
        ("https://a.example/ and https://b.example/", "a URL has no spaces", ""),
        ("https://a.example/a\\b", "it holds a character that no URL can have", ""),
        ("https://a.example/\x01", "it holds a character that no URL can have", ""),
    ],
)
def test_what_is_no_url_is_told_why(written: str, reason: str, suggestion: str) -> None:
    fault = malformed(Scheme.URL, written, reason, suggestion)

    assert parse(Scheme.URL, "the field", written) == fault


@pytest.mark.parametrize("separator", [" ", "\n", "; ", ", "])
def test_a_field_may_hold_several_urls(separator: str) -> None:
    written = rf"https://a.example/a\_b{separator}https://doi.org/10.1000/182"

    assert parse(Scheme.URL, "url", written) == (
        Identifier(Scheme.URL, "https://a.example/a_b"),
        Identifier(Scheme.DOI, "10.1000/182"),
    )


@pytest.mark.parametrize(
    ("scheme", "written", "value"),
    [
        (Scheme.ARXIV, "2101.00001", "2101.00001"),
        (Scheme.ARXIV, "arXiv:2101.00001v2", "2101.00001"),
        (Scheme.ARXIV, "arxiv:0704.0001v1 [hep-th]", "0704.0001"),
        (Scheme.ARXIV, "https://arxiv.org/abs/2101.00001v3", "2101.00001"),
        (Scheme.ARXIV, "https://arxiv.org/pdf/2101.00001.pdf", "2101.00001"),
        (Scheme.ARXIV, "hep-th/9901001", "hep-th/9901001"),
        (Scheme.ARXIV, "arXiv:HEP-TH/9901001v3", "hep-th/9901001"),
        (Scheme.ARXIV, "math.GT/0309136", "math/0309136"),
        (Scheme.PMID, "17433110", "17433110"),
        (Scheme.PMID, "PMID: 17433110", "17433110"),
        (Scheme.PMID, "https://pubmed.ncbi.nlm.nih.gov/17433110/", "17433110"),
        (Scheme.PMID, "https://www.ncbi.nlm.nih.gov/pubmed/17433110", "17433110"),
        (Scheme.PMID, "00012", "12"),
    ],
)
def test_the_number_of_a_paper_is_read(scheme: Scheme, written: str, value: str) -> None:
    assert parse(scheme, "eprint", written) == (Identifier(scheme, value),)


@pytest.mark.parametrize(
    ("scheme", "written", "reason"),
    [
        (Scheme.ARXIV, "2113.00001", ARXIV_SHAPE),
        (Scheme.ARXIV, "2101.001", ARXIV_SHAPE),
        (Scheme.ARXIV, "abc", ARXIV_SHAPE),
        (Scheme.ARXIV, "", ARXIV_SHAPE),
        (Scheme.PMID, "abc", PMID_SHAPE),
        (Scheme.PMID, "0", PMID_SHAPE),
        (Scheme.PMID, "123456789", PMID_SHAPE),
        (
            Scheme.PMID,
            "PMC2190365",
            "it is a PubMed Central number, which is another than PubMed's",
        ),
    ],
)
def test_what_is_no_number_of_a_paper_is_told_why(
    scheme: Scheme, written: str, reason: str
) -> None:
    assert parse(scheme, "the field", written) == malformed(scheme, written, reason)


@pytest.mark.parametrize("port", ["0", "80", "8080", "59999", "60000", "64999", "65000", "65535"])
def test_a_port_may_be_any_number_of_16_bits(port: str) -> None:
    written = f"https://a.example:{port}/b"

    assert parse(Scheme.URL, "url", written) == (Identifier(Scheme.URL, written),)


@pytest.mark.parametrize("port", ["65536", "69999", "70000", "99999", "100000", "8o"])
def test_a_port_of_more_than_16_bits_is_malformed(port: str) -> None:
    written = f"https://a.example:{port}/b"

    fault = malformed(Scheme.URL, written, "its host cannot be read")
    assert parse(Scheme.URL, "the field", written) == fault
