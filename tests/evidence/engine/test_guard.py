from ipaddress import IPv4Network, IPv6Network

import pytest
from evidence.asking import verdict
from web import Web, answer, redirect

from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.engine.url import canonical
from sourcecheck.evidence.pages.verdicts import Judgement
from sourcecheck.model.resolution import Verdict


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
        "100.127.255.254",
        "::ffff:100.64.0.1",
        "64:ff9b::100.64.0.1",
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
        "fe80::1%eth0",
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


@pytest.mark.parametrize(
    "host",
    [
        "2130706434",
        "0x7f.2",
        "0x7f000002",
        "017700000002",
        "0177.0.0.2",
        "127.2",
        "127.0.0.2.",
        "[::ffff:127.0.0.2]",
        "[::ffff:7f00:2]",
        "user@127.0.0.2",
    ],
)
def test_no_spelling_of_an_address_gets_past_the_guard(web: Web, host: str) -> None:
    narrow = Guard(allowed=[IPv4Network("127.0.0.1/32")])

    with Web("127.0.0.2") as private:
        target = f"http://{host}:{private.port}/admin"
        for url in (target, web.script("/page", [redirect(302, target)])):
            assert verdict(canonical(url), guard=narrow).verdict is Verdict.UNCHECKED
        assert private.requests == []


@pytest.mark.parametrize("host", ["localhost", "localhost.", "LOCALHOST", "[::1]", "0", "[::]"])
def test_no_name_of_this_machine_gets_past_the_guard(web: Web, host: str) -> None:
    url = canonical(f"http://{host}:{web.port}/")

    assert verdict(url, guard=Guard()).verdict is Verdict.UNCHECKED
    assert web.requests == []


class Fickle(Guard):
    """Sees another address each time it is asked, as of a name whose owner changes it."""

    def __init__(self, *addresses: str) -> None:
        super().__init__()
        self._addresses = list(addresses)

    def refusal(self, address: str) -> str:
        assert address == "127.0.0.1"
        return super().refusal(self._addresses.pop(0))


def test_a_name_that_changes_between_two_hops_is_seen_through(web: Web) -> None:
    closing = [("Connection", "close")]
    web.script("/1", [answer(302, b"", location="/2", headers=closing)])
    web.script("/2", [answer()])

    found = verdict(web.url("/1"), guard=Fickle("8.8.8.8", "169.254.169.254"))

    assert found == Judgement(
        Verdict.UNCHECKED,
        f"leads to {web.url('/2')}: 169.254.169.254 is not an address of the public internet: "
        "--allow-private has it asked",
    )
    assert web.paths == ["/1"]


def test_a_name_that_changes_between_two_tries_is_seen_through(web: Web) -> None:
    url = web.script("/", [answer(503, headers=[("Connection", "close")]), answer()])

    assert verdict(url, guard=Fickle("8.8.8.8", "10.0.0.1")).verdict is Verdict.UNCHECKED
    assert web.paths == ["/"]
