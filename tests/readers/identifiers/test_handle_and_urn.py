import pytest

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.model.source import Field
from sourcecheck.readers.identifiers import identify
from sourcecheck.readers.identifiers.handle import parse_handle
from sourcecheck.readers.identifiers.url import parse_url
from sourcecheck.readers.identifiers.urn import parse_urn


def handle(value: str) -> Identifier:
    return Identifier(Scheme.HANDLE, value)


def urn(value: str) -> Identifier:
    return Identifier(Scheme.URN, value)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("11858/00-001M-0000-002D-5B9C-9", "11858/00-001M-0000-002D-5B9C-9"),
        ("hdl:20.500.11850/384", "20.500.11850/384"),
        ("HDL: 2027/mdp.39015", "2027/mdp.39015"),
        ("info:hdl/2027/mdp.39015", "2027/mdp.39015"),
        ("https://hdl.handle.net/2027/uc1.$b123", "2027/uc1.$b123"),
        ("http://hdl.handle.net/11858/00-001M;seq=5", "11858/00-001M;seq=5"),
        ("hdl.handle.net/loc.pnp/ppmsca.1", "loc.pnp/ppmsca.1"),
        ("https://hdl.handle.net/2027/mdp.1?urlappend=%3Bseq=5", "2027/mdp.1"),
        ("https://hdl.handle.net/2027/mdp%2E1#page=3", "2027/mdp.1"),
        (r"\url{https://hdl.handle.net/10535/a\_b}", "10535/a_b"),
        ("hdl:2027/mdp.39015.", "2027/mdp.39015"),
    ],
)
def test_a_handle_is_read_however_it_is_written(written: str, value: str) -> None:
    assert parse_handle(written) == handle(value)


def test_a_handle_that_is_a_doi_is_a_doi() -> None:
    doi = Identifier(Scheme.DOI, "10.1162/isec_a_00411")

    assert parse_handle("hdl:10.1162/ISEC_a_00411") == doi
    assert parse_url("https://hdl.handle.net/10.1162/ISEC_a_00411") == doi


@pytest.mark.parametrize("written", ["", "20.500.11850", "hdl:", "a b/c", "/123", "11858/"])
def test_what_has_no_prefix_and_suffix_is_no_handle(written: str) -> None:
    reason = 'it should look like "20.500.12345/678"'

    assert parse_handle(written) == MalformedIdentifier(Scheme.HANDLE, "hdl", written, reason)


def test_a_url_at_the_proxy_is_a_handle() -> None:
    assert parse_url("https://hdl.handle.net/2027/mdp.39015") == handle("2027/mdp.39015")


@pytest.mark.parametrize(
    "url", ["https://hdl.handle.net/", "https://handle.net/1/2", "https://hdl.loc.gov/loc.pnp/1"]
)
def test_other_addresses_stay_urls(url: str) -> None:
    assert parse_url(url) == Identifier(Scheme.URL, url)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("urn:nbn:de:0183-mbi0003721", "nbn:de:0183-mbi0003721"),
        ("urn:nbn:de:0074-1000-9", "nbn:de:0074-1000-9"),
        ("urn:nbn:de:gbv:089-3321752945", "nbn:de:gbv:089-3321752945"),
        ("urn:nbn:de:bvb:12-bsb00103137-3", "nbn:de:bvb:12-bsb00103137-3"),
        ("urn:nbn:de:101:1-201102033592", "nbn:de:101:1-201102033592"),
        ("urn:nbn:de:gbv:7-isbn-90-6984-508-3-8", "nbn:de:gbv:7-isbn-90-6984-508-3-8"),
        ("URN:NBN:de:101:1-201102033592", "nbn:de:101:1-201102033592"),
        ("https://nbn-resolving.org/urn:nbn:de:0074-1000-9", "nbn:de:0074-1000-9"),
        ("http://nbn-resolving.de/urn:nbn:de:0074-1000-9", "nbn:de:0074-1000-9"),
        (r"urn:nbn:se:uu:diva-3475", "nbn:se:uu:diva-3475"),
        ("urn:nbn:fi-fe20100803", "nbn:fi-fe20100803"),
        ("urn:nbn:fi:elib-d", "nbn:fi:elib-d"),
        ("urn:isbn:9783161484100", "isbn:9783161484100"),
        ("urn:uuid:f81d4fae-7dec-11d0", "uuid:f81d4fae-7dec-11d0"),
    ],
)
def test_a_urn_is_read_however_it_is_written(written: str, value: str) -> None:
    assert parse_urn(written) == urn(value)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("nbn:de:0074-1000-9", 'it should look like "urn:nbn:de:101:1-201102033592"'),
        ("urn:x:1", 'it should look like "urn:nbn:de:101:1-201102033592"'),
        ("urn:nbn:", 'it should look like "urn:nbn:de:101:1-201102033592"'),
        ("urn:nbn:de:0074 1000", 'it should look like "urn:nbn:de:101:1-201102033592"'),
        (
            "urn:nbn:0074-1000-9",
            'after "urn:nbn:" it should name a country, as in "urn:nbn:de:101:1-201102033592"',
        ),
        ("urn:nbn:de:0074-1000-8", "the check digit should be 9, not 8"),
        ("urn:nbn:de:101:1-201102033529", "the check digit should be 6, not 9"),
        ("urn:nbn:de:0074-1000-X", "the check digit should be 9, not X"),
    ],
)
def test_a_urn_with_a_fault_is_malformed(written: str, reason: str) -> None:
    assert parse_urn(written) == MalformedIdentifier(Scheme.URN, "urn", written, reason)


@pytest.mark.parametrize("written", ["urn:nbn:de:0074-ü000-1", "urn:nbn:se:0074-1000-8"])
def test_a_check_digit_that_nobody_can_tell_is_not_doubted(written: str) -> None:
    assert parse_urn(written) == urn(written.removeprefix("urn:"))


def test_the_fields_of_an_entry_give_handles_and_urns() -> None:
    fields = {
        "url": Field("urn:nbn:de:0074-1000-9", 1, 1),
        "urn": Field("urn:nbn:de:0074-1001-3", 2, 1),
        "eprint": Field("11858/00-001M", 3, 1),
        "eprinttype": Field("hdl", 4, 1),
    }

    assert identify(fields) == (
        {
            "url": (urn("nbn:de:0074-1000-9"),),
            "urn": (urn("nbn:de:0074-1001-3"),),
            "eprint": (handle("11858/00-001M"),),
        },
        (),
    )


def test_the_address_of_a_urn_stays_a_url() -> None:
    url = "https://nbn-resolving.org/urn:nbn:de:0074-1000-9"

    assert parse_url(url) == Identifier(Scheme.URL, url)
