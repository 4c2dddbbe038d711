"""Values of JSON that others wrote: what is not as it should be counts as nothing."""

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from stdnum import isbn
from stdnum.exceptions import ValidationError

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.model.identifier import Identifier, Scheme

_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_RESOLVER = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


def json_object(exchange: Exchange) -> Mapping[str, Any] | None:
    """Return the JSON object of an answer with status 200; None if there is none."""
    if exchange.status != 200:
        return None
    try:
        said = json.loads(exchange.body)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def is_absence(exchange: Exchange) -> bool:
    """Tell whether an interface says 404; a page that says so is another server's."""
    page = exchange.headers.get("content-type", "").lower().startswith("text/html")
    return exchange.status == 404 and not page


def mapping(value: object) -> Mapping[str, Any]:
    """Return an object; an empty one if it is something else."""
    return value if isinstance(value, dict) else {}


def mappings(value: object) -> list[Mapping[str, Any]]:
    """Return the objects of a list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def text(value: object) -> str:
    """Return a text on one line, or a number as text."""
    if isinstance(value, str):
        return " ".join(value.split())
    return str(value) if type(value) is int else ""


def texts(value: object) -> tuple[str, ...]:
    """Return the texts of a list, or the one that stands in its place, each once."""
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(one for one in map(text, values) if one))


def years(*values: object) -> tuple[int, ...]:
    """Return the first year in each number or text, each once: 2013 in "May 2013"."""
    found = (_YEAR.search(text(value)) for value in values)
    return tuple(dict.fromkeys(int(year[0]) for year in found if year))


def day(parts: object) -> date | None:
    """Return the day of `date-parts`, "[[2010, 2, 6]]"; None if it is not known to the day."""
    match parts:
        case [[int(year), int(month), int(of_month)]]:
            try:
                return date(year, month, of_month)
            except (ValueError, OverflowError):
                return None
    return None


def doi(value: object) -> Identifier | None:
    """Return a DOI in its canonical form; None if it is none."""
    bare = _RESOLVER.sub("", text(value), count=1).lower()
    return Identifier(Scheme.DOI, bare) if re.fullmatch(r"10\.\d[\d.]*/\S+", bare) else None


def isbns(value: object) -> tuple[Identifier, ...]:
    """Return the valid ISBN of a list, with 13 digits."""
    found = []
    for written in texts(value):
        try:
            found.append(Identifier(Scheme.ISBN, isbn.to_isbn13(isbn.validate(written))))
        except ValidationError:
            continue
    return tuple(dict.fromkeys(found))


def some(*identifiers: Identifier | None) -> tuple[Identifier, ...]:
    """Return those that are there, each once."""
    return tuple(dict.fromkeys(one for one in identifiers if one))
