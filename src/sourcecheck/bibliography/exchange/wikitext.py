"""Text and addresses as wikitext shows them, and never reads them."""

import re
from urllib.parse import quote

from sourcecheck.bibliography.markup import clean

_ENTITIES = {
    "|": "{{!}}",
    **{sign: f"&#{ord(sign)};" for sign in "{}[]<>'~_"},
}
_UNSAFE = re.compile(r"\||[{}\[\]<>]|'{2,}|~{3,}|_{2,}|(?<![A-Za-z])'(?=')")


def address(url: str) -> str:
    """Return a URL as wikitext takes it, of the web or nothing: no other scheme is a link there."""
    if not re.match(r"(?:https?|ftp)://", url, re.IGNORECASE):
        return ""
    return quote(url, safe="!#$%&'()*+,-./:;=?@~_")


def escape(value: str) -> str:
    """Return text that wikitext shows as it stands, in one line."""
    plain = clean(value).strip()
    return _UNSAFE.sub(lambda found: "".join(_ENTITIES[sign] for sign in found[0]), plain)
