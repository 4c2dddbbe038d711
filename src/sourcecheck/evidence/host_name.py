"""The names of hosts as users write them: example.org, and *.example.org."""

import re
from ipaddress import ip_address

from sourcecheck.evidence.engine.url import UrlError, canonical, host

_NO_HOST = re.compile(r"[\s/@?#%\\*]|^\.?$")


def read_host(written: str) -> str:
    """Return the name or address of a host as canonical URLs have it, with its "*." if it has one.

    Raises ValueError of what is no host, and of an address with "*.".
    """
    name = written.removeprefix("*.")
    found = _found(name)
    if not found or (name != written and _is_address(found)):
        raise ValueError(
            f'"{written}" is no host: write "example.org", or "*.example.org" for its subdomains'
        )
    return found if name == written else f"*.{found}"


def _found(name: str) -> str:
    """Return what a URL with this host has there; empty if that is more than a host."""
    bare = name.strip("[]")
    is_ipv6 = bare.count(":") > 1
    if _NO_HOST.search(name) or (":" in name and not is_ipv6):
        return ""
    try:
        return host(canonical(f"http://{f'[{bare}]' if is_ipv6 else name}/"))
    except UrlError:
        return ""


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
