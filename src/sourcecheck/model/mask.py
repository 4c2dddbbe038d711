"""Secrets that stand in URLs: kept from every output and from the store."""

import re
from hashlib import blake2b

_USERINFO = re.compile(r"((?:^\s*|:)//)[^/?#]*@")
"""Of the URL, and of one that stands in it, as that of an archived page does."""
_PARAMETER = re.compile(r"(?<=[?&#;])([^?&#;=]+)=([^&#;]+(?:;(?![^&#;=]+=)[^&#;]*)*)")
_NO_LETTER = re.compile(r"%5B|%5D|%2D|[^a-z0-9]", re.IGNORECASE)
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


def mask(url: str) -> str:
    """Return the URL for a person to read: each secret in it replaced by "***".

    Secrets are user name and password, and the values of parameters that are named like one, in
    the query and in the fragment.
    """
    if _is_plain(url):
        return url
    shown = _USERINFO.sub(rf"\1{_HIDDEN}@", url)
    return _PARAMETER.sub(lambda found: _parameter(found, _HIDDEN), shown)


def filed(url: str) -> str:
    """Return what a URL is filed under: its secrets cannot be read from it.

    In the place of a parameter's value stands a digest of 32 bits, for "key" and "sig" may be
    all by which two pages differ: with one name for both, the answer about one would be held
    for the other's. It is too short to tell the value from the many others that have it too. A
    password is dropped whole: it may be short enough to be guessed from a digest, and names no
    other page.
    """
    if _is_plain(url):
        return url
    shown = _USERINFO.sub(rf"\1{_HIDDEN}@", url)
    return _PARAMETER.sub(lambda found: _parameter(found, f"{_HIDDEN}{_digest(found[2])}"), shown)


def _is_plain(url: str) -> bool:
    """Tell whether a URL has no place for a secret, as most have none."""
    return "@" not in url and "=" not in url


def _parameter(found: re.Match[str], instead: str) -> str:
    name = _NO_LETTER.sub("", found[1]).lower()
    return f"{found[1]}={instead}" if _SECRETS.fullmatch(name) else found[0]


def _digest(value: str) -> str:
    return blake2b(value.encode(errors="replace"), digest_size=4).hexdigest()
