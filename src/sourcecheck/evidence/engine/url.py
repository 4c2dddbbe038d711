"""The parts of RFC 3986 that links need: one form for each URL, and the likeness of two."""

import re
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import SplitResult, quote, urlsplit

import idna

_PORTS = {"http": 80, "https": 443}
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")
_PLAIN = re.compile(r"[A-Za-z0-9._~/&=+-]*")
"""Of what most URLs consist: it stands for itself."""
_CANONICAL = re.compile(
    r"https?://(?:(?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*"
    r"|(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\.(?!:|/)|(?=:|/))){4})"
    r"(?::(?!80/|443/)(?:6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}))?"
    r"(?:/(?!\.)[A-Za-z0-9._~&=+-]*)+(?:\?[A-Za-z0-9._~/&=+-]+)?"
)
"""Of most URLs this is all: there is nothing in them to normalise."""
_UNRESERVED = re.compile(r"[A-Za-z0-9._~-]")
_MAY_STAND = "%!$&'()*+,/:;=?@[]~"
"""Besides letters, digits and "_.-": a lone "%" too, since browsers send it as it is."""
_IPV4 = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}", re.ASCII)
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+", re.IGNORECASE)
_HOME = re.compile(
    r"(?:/(?:ar|bg|cs|da|de|el|en|es|et|fa|fi|fr|he|hr|hu|it|ja|ko|lt|lv|nb|nl|no|pl|pt|ro|ru"
    r"|sk|sl|sr|sv|tr|uk|zh)(?:[-_][a-z]{2,4})?)?/?(?:(?:index|default|home)(?:\.\w+)?)?/?",
    re.IGNORECASE,
)
"""Also that of one language: "/en/", "/de-at"."""


class UrlError(ValueError):
    """A URL that cannot be asked for; `str()` is the reason in words."""


def canonical(url: str) -> str:
    """Return the form that all equivalent http(s) URLs share, without fragment, ready to send.

    Case, default port, escapes of unreserved characters and dot segments are normalised
    (RFC 3986 §6.2.2 and §6.2.3), the host is in ASCII (UTS #46), and what may not stand in
    a URL is percent-encoded. Raises UrlError.
    """
    if _CANONICAL.fullmatch(url):
        return url
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        userinfo, path, query = (
            _escaped(part)
            for part in (parts.netloc.rpartition("@")[0], parts.path or "/", parts.query)
        )
    except ValueError as error:
        raise UrlError(f"not a URL: {error}") from error
    if parts.scheme not in _PORTS:
        raise UrlError(f"only http and https are asked, not {parts.scheme or 'a bare address'}")
    authority = f"{userinfo}@{_host(parts)}" if userinfo else _host(parts)
    if port is not None and port != _PORTS[parts.scheme]:
        authority = f"{authority}:{port}"
    tail = f"?{query}" if query else ""
    return f"{parts.scheme}://{authority}{_without_dots(path)}{tail}"


def host(url: str) -> str:
    """Return the host of a canonical URL, without port."""
    authority = url.split("/", 3)[2].rpartition("@")[2]
    if authority.startswith("["):
        return authority[1:].partition("]")[0]
    return authority.partition(":")[0]


def origin(url: str) -> str:
    """Return scheme, host and port of a canonical URL, without user name and password."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def fragment(url: str) -> str:
    """Return what a URL points to within its page, as it is written; empty for the page."""
    return url.strip().partition("#")[2]


def same_resource(one: str, other: str) -> bool:
    """Tell whether two canonical URLs name one page as any reader would see it.

    They may differ in http or https, in "www." and in the slash at the end.
    """
    return _identity(one) == _identity(other)


def same_site(one: str, other: str) -> bool:
    """Tell whether two canonical URLs have one host, "www." aside."""
    return _site(one) == _site(other)


def is_home(url: str) -> bool:
    """Tell whether a canonical URL is the front page of its host."""
    parts = urlsplit(url)
    return not parts.query and _HOME.fullmatch(parts.path) is not None


def depth(url: str) -> int:
    """Return how many steps below the front page a canonical URL lies; a query is a step."""
    parts = urlsplit(url)
    return len([step for step in parts.path.split("/") if step]) + bool(parts.query)


def _host(parts: SplitResult) -> str:
    """Return the host as all its spellings share it; a dot at the end names the same one."""
    name = parts.hostname
    if not name or name == ".":
        raise UrlError("not a URL: it names no host")
    if ":" in name:
        return f"[{name if '%' in name else _ipv6(name)}]"
    if not name.isascii():
        try:
            name = idna.encode(name, uts46=True).decode("ascii")
        except idna.IDNAError as error:
            raise UrlError(f"not a URL: {name} cannot be a host's name ({error})") from error
    labels = name.removesuffix(".").split(".")
    if _IPV4.fullmatch(name):
        return name
    return _ipv4(name, labels) if _NUMBER.fullmatch(labels[-1]) else ".".join(labels)


def _ipv6(name: str) -> str:
    try:
        return str(IPv6Address(name))
    except ValueError as error:
        raise UrlError(f"not a URL: {name} is no IPv6 address") from error


def _ipv4(name: str, labels: list[str]) -> str:
    """Return an IPv4 address that is written in any of the ways that browsers understand.

    Fewer than four numbers, octal with 0 and hexadecimal with 0x (URL Standard §3.5, "IPv4
    parser"): http://2130706433/ is http://127.0.0.1/.
    """
    try:
        *first, last = [_number(label) for label in labels]
        head = bytes(first)
        return str(IPv4Address(head + last.to_bytes(max(4 - len(head), 1), "big")))
    except (ValueError, OverflowError) as error:
        raise UrlError(f"not a URL: {name} is no IPv4 address") from error


def _number(label: str) -> int:
    if label[:2].lower() == "0x":
        return int(label[2:] or "0", 16)
    return int(label, 8 if label.startswith("0") else 10)


def _escaped(part: str) -> str:
    if _PLAIN.fullmatch(part):
        return part
    return _ESCAPE.sub(_normal_escape, quote(part, safe=_MAY_STAND))


def _normal_escape(escape: re.Match[str]) -> str:
    character = chr(int(escape[0][1:], 16))
    return character if _UNRESERVED.fullmatch(character) else escape[0].upper()


def _without_dots(path: str) -> str:
    """Return an absolute path with its "." and ".." carried out (RFC 3986 §5.2.4)."""
    if "/." not in path:
        return path
    steps = path.split("/")
    kept: list[str] = []
    for step in steps:
        if step == "..":
            del kept[max(len(kept) - 1, 1) :]
        elif step != ".":
            kept.append(step)
    if steps[-1] in {".", ".."}:
        kept.append("")
    return "/".join(kept)


def _site(url: str) -> str:
    return host(url).removeprefix("www.")


def _identity(url: str) -> tuple[str, int | None, str, str]:
    parts = urlsplit(url)
    return _site(url), parts.port, parts.path.rstrip("/"), parts.query
