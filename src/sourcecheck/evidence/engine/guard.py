"""Which addresses may be connected to."""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_NAT64 = IPv6Network("64:ff9b::/96")
"""The prefix whose last 32 bits are an IPv4 address (RFC 6052 §2.1)."""


class Guard:
    """Allows the addresses of the public internet, and on top those it is told to allow.

    A bibliography is written by others: without a guard, a link in it could reach the
    machines of the private network that the check runs in (server-side request forgery).
    """

    def __init__(
        self, *, allow_private: bool = False, allowed: Iterable[IPv4Network | IPv6Network] = ()
    ) -> None:
        self._allow_private = allow_private
        self._allowed = tuple(allowed)

    def refusal(self, address: str) -> str:
        """Return why an IP address must not be connected to; empty if it may be."""
        if self._allow_private:
            return ""
        destination = _embedded(ip_address(address))
        if any(destination in network for network in self._allowed):
            return ""
        if _public(destination):
            return ""
        return f"{address} is not an address of the public internet"


def _public(address: IPv4Address | IPv6Address) -> bool:
    """Tell whether it is a single machine's and can be reached from anywhere.

    `is_global` alone holds for multicast, for IPv6's reserved ranges (the deprecated
    "::127.0.0.1" among them) and for site-local addresses.
    """
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not (isinstance(address, IPv6Address) and address.is_site_local)
    )


def _embedded(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Return the IPv4 address that an IPv6 address stands for, else the address itself.

    These are IPv4-mapped addresses (RFC 4291 §2.5.5.2), 6to4 (RFC 3056) and NAT64.
    """
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
