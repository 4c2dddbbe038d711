"""Records as JSON: as they are stored, and as reports give them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record, Update, UpdateKind


def as_json(record: Record) -> dict[str, Any]:
    """Return a record as an object of JSON; what it does not say is left out."""
    value = {
        "registry": record.registry,
        "identifiers": [str(one) for one in record.identifiers],
        "type": record.type,
        "titles": list(record.titles),
        "authors": [_name(one) for one in record.authors],
        "editors": [_name(one) for one in record.editors],
        "years": list(record.years),
        "containers": list(record.containers),
        "volume": record.volume,
        "issue": record.issue,
        "pages": record.pages,
        "publisher": record.publisher,
        "updates": [_update(one) for one in record.updates],
        "published_as": [str(one) for one in record.published_as],
        "url": record.url,
    }
    return {key: said for key, said in value.items() if said}


def from_json(value: Mapping[str, Any]) -> Record:
    """Return the record of an object that `as_json` made."""
    return Record(**{key: _READERS.get(key, _as_it_is)(said) for key, said in value.items()})


def _name(name: Name) -> dict[str, str]:
    return {part: said for part, said in asdict(name).items() if said}


def _update(update: Update) -> dict[str, Any]:
    return {
        "kind": update.kind,
        "notice": str(update.notice) if update.notice else None,
        "published": update.published.isoformat() if update.published else None,
        "told_by": update.told_by,
    }


def _read_update(value: Mapping[str, Any]) -> Update:
    return Update(
        kind=UpdateKind(value["kind"]),
        notice=_identifier(value["notice"]) if value["notice"] else None,
        published=date.fromisoformat(value["published"]) if value["published"] else None,
        told_by=value["told_by"],
    )


def _identifier(written: str) -> Identifier:
    scheme, _, value = written.partition(":")
    return Identifier(Scheme(scheme), value)


def _as_it_is(said: str) -> str:
    return said


def _identifiers(said: Iterable[str]) -> tuple[Identifier, ...]:
    return tuple(map(_identifier, said))


def _names(said: Iterable[Mapping[str, str]]) -> tuple[Name, ...]:
    return tuple(Name(**one) for one in said)


def _updates(said: Iterable[Mapping[str, Any]]) -> tuple[Update, ...]:
    return tuple(map(_read_update, said))


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "identifiers": _identifiers,
    "titles": tuple,
    "authors": _names,
    "editors": _names,
    "years": tuple,
    "containers": tuple,
    "updates": _updates,
    "published_as": _identifiers,
}
"""Fields of a record that are more than a text."""
