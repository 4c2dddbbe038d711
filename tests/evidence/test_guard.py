from ipaddress import IPv4Network, IPv6Network

import pytest

from sourcecheck.evidence.guard import Guard


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"],
)
def test_the_public_internet_may_be_asked(address: str) -> None:
    assert Guard().refusal(address) == ""


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",  # noqa: S104 -- an address to refuse, not to bind
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "198.18.0.1",
        "192.0.2.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:a00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "2001::1",
        "2001:db8::1",
        "fc00::1",
        "fe80::1",
        "fe80::1%2",
        "fec0::1",
        "ff0e::1",
    ],
)
def test_what_is_not_on_the_public_internet_is_refused(address: str) -> None:
    assert Guard().refusal(address) == f"{address} is not an address of the public internet"


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "fe80::1"])
def test_private_addresses_may_be_allowed(address: str) -> None:
    assert Guard(allow_private=True).refusal(address) == ""


def test_a_network_may_be_allowed_without_its_neighbours() -> None:
    guard = Guard(allowed=[IPv4Network("127.0.0.1/32"), IPv6Network("fc00::/8")])

    assert guard.refusal("127.0.0.1") == ""
    assert guard.refusal("::ffff:127.0.0.1") == ""
    assert guard.refusal("fc00::7") == ""
    assert guard.refusal("127.0.0.2") == "127.0.0.2 is not an address of the public internet"
