"""Secrets that stand in URLs: kept from every output and from the store."""

import re
from collections.abc import Callable
from hashlib import blake2b
from urllib.parse import quote, unquote

_PLACE = re.compile(r"[@=]|%(?:25)*(?:3D|40)", re.IGNORECASE)
"""Without one of these, however often it be encoded, nothing in a URL can be a secret."""
_USERINFO = re.compile(r"(^\s*(?:[a-z][a-z0-9+.-]*:)?//)[^/?#]*@", re.IGNORECASE)
_USERINFO_WITHIN = re.compile(r"((?:^|:)//)[^/?#&;\s]*(?:[&;](?![^/?#&;=@]+=)[^/?#&;\s]*)*@")
"""Of a URL that stands in another, as that of an archived page does; another parameter ends it."""
_DELIMITER = re.compile(r"[?&#;]")
_NAMED_HEAD = re.compile(r"[^/:?&#;=]+=")
"""How parameters begin that stand in a value of others."""
_PARAMETER = re.compile(r"([^?&#;=]+)(=?)((?<==)[^&#;]*(?:;(?![^&#;=]+=)[^&#;]*)*|)")
_NO_LETTER = re.compile(r"[^a-z0-9]")
_SECRETS = re.compile(
    r"""
    \w*(?:token|apikey|secret|password|passwd|passphrase|signature|credentials?)
    | key | appkey | accesskey | accesskeyid | awsaccesskeyid | keypairid | subscriptionkey
    | sig | hmac | pass | pwd | pw | auth | authkey | authorization | jwt
    | samlresponse | session | sessionid | sessid | sid | phpsessid | jsessionid
    | xamz\w+ | xgoog\w+
    """,
    re.VERBOSE,
)
"""Names of parameters, in small letters and without what parts their words.

Those of OAuth (RFC 6749, RFC 6750), of pre-signed links (Amazon's X-Amz-*, Google's X-Goog-*,
Azure's sig, CloudFront's Key-Pair-Id) and of sessions.
"""
_HIDDEN = "***"
_DEPTH = 8
"""How deep URLs are looked for in URLs: more than a login page behind a login page takes."""


def mask(url: str) -> str:
    """Return the URL for a person to read: each secret in it replaced by "***".

    Secrets are user name and password, and the values of parameters that are named like one, in
    the query and in the fragment, also of a URL that stands in it, percent-encoded or not.
    """
    return _hidden(url, lambda _value: _HIDDEN) if _may_hold_secret(url) else url


def filed(url: str) -> str:
    """Return what a URL is filed under: its secrets cannot be read from it.

    In the place of a parameter's value stands a digest of 32 bits, for "key" and "sig" may be
    all by which two pages differ: with one name for both, the answer about one would be held
    for the other's. It is too short to tell the value from the many others that have it too. A
    password is dropped whole: it may be short enough to be guessed from a digest, and names no
    other page.
    """
    return (
        _hidden(url, lambda value: f"{_HIDDEN}{_digest(value)}") if _may_hold_secret(url) else url
    )


def _may_hold_secret(url: str) -> bool:
    return ("=" in url or "@" in url or "%" in url) and _PLACE.search(url) is not None


def _hidden(url: str, instead: Callable[[str], str], depth: int = 0) -> str:
    """Return a URL, or what stands in one, with `instead` of each secret value."""

    def parameter(found: re.Match[str]) -> str:
        name, equals, value = found.groups()
        if value and _is_secret(name):
            return f"{name}={instead(value)}"
        return (
            f"{_hidden_within(name, instead, depth)}{equals}{_hidden_within(value, instead, depth)}"
        )

    userinfo = _USERINFO_WITHIN if depth else _USERINFO
    shown = userinfo.sub(rf"\1{_HIDDEN}@", url)
    shown = _USERINFO_WITHIN.sub(rf"\1{_HIDDEN}@", shown)
    head = "" if depth and _NAMED_HEAD.match(shown) else _DELIMITER.split(shown, 1)[0]
    return _hidden_within(head, instead, depth) + _PARAMETER.sub(parameter, shown[len(head) :])


def _hidden_within(part: str, instead: Callable[[str], str], depth: int) -> str:
    """Return part of a URL without the secrets of what stands in it.

    If there are any, a character that stands both escaped and not comes out as it is.
    """
    if depth == _DEPTH or not _PLACE.search(part):
        return part
    plain = unquote(part, errors="backslashreplace")
    hidden = _hidden(plain, instead, depth + 1)
    if hidden == plain:
        return part
    unescaped = "".join(set(part) - {"%"})
    return quote(hidden, safe=f"*{unescaped}", errors="backslashreplace")


def _is_secret(name: str) -> bool:
    """Tell whether a parameter is named like a secret, in whatever spelling."""
    name = unquote(name) if "%" in name else name
    return _SECRETS.fullmatch(_NO_LETTER.sub("", name.lower())) is not None


def _digest(value: str) -> str:
    return blake2b(value.encode(errors="replace"), digest_size=4).hexdigest()
