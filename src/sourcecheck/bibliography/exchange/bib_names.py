"""Writes names as BibTeX reads them."""

import re

from sourcecheck.bibliography.csl.names import literal_list, use_prefix
from sourcecheck.bibliography.exchange.tex_text import tex
from sourcecheck.bibliography.markup import escape
from sourcecheck.model.name import Name
from sourcecheck.readers.names import parse_names

_SEPARATOR = re.compile(r",|=|(?:^|\s)(?:and|et\.?\s+al\.?)(?:\s|$)", re.IGNORECASE)


def name_list(written: str, *, extended: bool) -> str:
    """Return a list of names in one form: "von Last, Jr., First and {Office} and others".

    What this form cannot say is written in parts, "family=…, given=…", if `extended`, which
    biblatex reads and BibTeX does not; else as a name that is kept whole.
    """
    listed: list[str] = []
    for one in literal_list(written):
        names, others = parse_names(one)
        said = use_prefix(one) if extended else ""
        listed += (_name(name, extended=extended, said=said) for name in names)
        listed += ["others"] if others else []
    return " and ".join(listed)


def _name(name: Name, *, extended: bool, said: str) -> str:
    if name.literal:
        return f"{{{tex(escape(name.literal))}}}"
    usual = _usual(name)
    if not said and parse_names(usual) == ((name,), False):
        return usual
    if extended:
        return _in_parts(name, said)
    return f"{{{tex(escape(str(name)))}}}"


def _usual(name: Name) -> str:
    family = " ".join(filter(None, (_part(name.particle), _part(name.family))))
    if not (name.given or name.suffix):
        return family
    return ", ".join([family, *([_part(name.suffix)] if name.suffix else []), _part(name.given)])


def _in_parts(name: Name, said: str) -> str:
    parts = {
        "family": _part(name.family),
        "given": _part(name.given),
        "prefix": _part(name.particle),
        "suffix": _part(name.suffix),
        "useprefix": said,
    }
    # Quotation marks around a value are no part of it.
    values = {part: f"{{{value}}}" if '"' in value else value for part, value in parts.items()}
    return ", ".join(f"{part}={value}" for part, value in values.items() if value)


def _part(text: str) -> str:
    written = tex(escape(text))
    return f"{{{written}}}" if _SEPARATOR.search(text) else written
