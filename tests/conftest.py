"""What every test may use: the loopback web; and no other network."""

import sys
from collections.abc import Iterator
from ipaddress import ip_address

import pytest
from web import Web

_strays: list[str] = []


def _stay_on_loopback(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse what leaves the machine, and remember it: a test may swallow the exception."""
    if event not in {"socket.connect", "socket.sendto"}:
        return
    address = arguments[1]
    if not isinstance(address, tuple) or address[0] == "localhost":
        return
    if not ip_address(address[0]).is_loopback:
        _strays.append(f"{address[0]}:{address[1]}")
        raise PermissionError(f"tests may not connect to {address[0]}")


sys.addaudithook(_stay_on_loopback)


@pytest.fixture(autouse=True)
def _no_outside_network() -> Iterator[None]:
    _strays.clear()
    yield
    assert not _strays, f"the test tried to reach {', '.join(_strays)}"


@pytest.fixture
def web() -> Iterator[Web]:
    """Start a scripted server on loopback; see web.py."""
    with Web() as started:
        yield started
