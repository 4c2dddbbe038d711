"""Undoes the TeX around and within an identifier; of a URL or a DOI nothing may be typeset."""

import re

_TEX = re.compile(r"[\\{$]")
_LINK = re.compile(r"\\(?:url|nolinkurl|path|href)\s*\{")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_ESCAPE = re.compile(
    r"\{\\(?P<braced>[A-Za-z]+|.)(?:\{\})?\s*\}"
    r"|\\(?P<word>[A-Za-z]+)(?:\{\}|\s+)?"
    r"|\\(?P<sign>.)(?:\{\})?"
    r"|\$(?P<math><|>|~|\\sim)\$"
    r"|\{(?P<bare>[-_%&#~$^<>])\}",
    re.DOTALL,
)
_MEANT = {
    "_": "_",
    "%": "%",
    "&": "&",
    "#": "#",
    "$": "$",
    "~": "~",
    "^": "^",
    "{": "{",
    "}": "}",
    " ": " ",
    "-": "",
    "/": "",
    "allowbreak": "",
    "linebreak": "",
    "slash": "/",
    "sim": "~",
    "string": "",
    "textasciicircum": "^",
    "textasciitilde": "~",
    "textbackslash": "\\",
    "textbar": "|",
    "textgreater": ">",
    "textless": "<",
    "textunderscore": "_",
}
# Zero-width characters and soft hyphens: nobody sees them, and they come with copied text.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def unescape(written: str) -> str:
    r"""Return an identifier without the TeX around it (`\url{…}`) and in it (`\_`, `{\%}`).

    Unknown commands stay, and braces around anything but one sign do.
    """
    text = written.strip()
    if not text.isascii():
        text = text.translate(_UNSEEN)
    if not _TEX.search(text):
        return text
    if found := _LINK.match(text):
        text = group(text, found.end())
    elif text.startswith("{") and len(inner := group(text, 1)) == len(text) - 2:
        text = inner
    return _ESCAPE.sub(_meant, text.strip())


def links(text: str) -> list[str]:
    r"""Return what stands in each `\url{…}` and each `\href{…}{…}` of a text."""
    addresses = []
    position = 0
    while found := _LINK.search(text, position):
        addresses.append(group(text, found.end()))
        position = found.end() + len(addresses[-1])
    return addresses


def group(text: str, start: int) -> str:
    """Return the text from there to the brace that closes its group."""
    depth = 1
    for found in _BRACE.finditer(text, start):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if not depth:
            return text[start : found.start()]
    return text[start:]


def _meant(found: re.Match[str]) -> str:
    name = found["braced"] or found["word"] or found["sign"]
    if not name:
        return found["bare"] or found["math"].replace("\\sim", "~")
    return _MEANT.get(name, found[0])
