"""The answers of all runs, in one SQLite file that is only ever added to."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sourcecheck.errors import Fault, InputError
from sourcecheck.evidence import schema
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.mask import filed, mask
from sourcecheck.model.resolution import Hop, Resolution, Verdict

_BUSY_SECONDS = 30
"""How long to wait for another run that is writing."""
_TOGETHER = 400
"""Identifiers whose histories are read at a time: SQLite before 3.32 takes 999 values at most."""
_ELSEWHERE = 'set "store" to another file, which can be written'


class Store:
    """The history of each identifier; the file and its folder come with the first answer.

    A killed run loses nothing it had added, and several runs may add at once. Raises
    InputError if the file is none of ours or cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file, if it was opened."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def add(self, *resolutions: Resolution) -> None:
        """Keep answers: all of them, or none if it fails."""
        self.write(
            "INSERT INTO resolution (scheme, value, verdict, reason, hops, asked, answered)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            map(_row, resolutions),
        )

    def write(self, statement: str, rows: Iterable[tuple[str | int | None, ...]]) -> None:
        """Run a statement for each row: for all of them, or for none if it fails."""
        with self._faults():
            connection = self._open()
            connection.execute("BEGIN IMMEDIATE")
            with connection:  # commits, or rolls back
                connection.executemany(statement, rows)

    def read(self, query: str, values: tuple[str | int, ...]) -> list[tuple[Any, ...]]:
        """Return the rows that a query finds; none as long as there is no file."""
        with self._faults():
            if not self._connection and not self._holds_anything():
                return []
            return self._open().execute(query, values).fetchall()

    def history(self, identifier: Identifier) -> tuple[Resolution, ...]:
        """Return all answers about an identifier, oldest first."""
        [history] = self.histories([identifier])
        return history

    def histories(self, identifiers: Iterable[Identifier]) -> Iterator[tuple[Resolution, ...]]:
        """Yield the history of each identifier."""
        with self._faults():
            if not self._connection and not self._holds_anything():
                yield from (() for _ in identifiers)
                return
            remaining = iter(identifiers)
            while some := list(islice(remaining, _TOGETHER)):
                yield from self._histories(some)

    def _histories(self, identifiers: Sequence[Identifier]) -> Iterator[tuple[Resolution, ...]]:
        keys = [_key(identifier) for identifier in identifiers]
        each = dict.fromkeys(keys)
        marks = ", ".join(["(?, ?)"] * len(each))
        # Joined in just this order, for SQLite would not look the pairs of a list up in the index.
        query = f"""
            WITH wanted (scheme, value) AS (VALUES {marks})
            SELECT scheme, value, verdict, reason, hops, asked, answered
            FROM wanted CROSS JOIN resolution USING (scheme, value) ORDER BY asked, number
        """  # noqa: S608 -- what is put in is nothing but question marks
        rows = self._open().execute(query, [part for key in each for part in key])
        found: dict[tuple[str, str], list[tuple[str, str, str, str, int]]] = {}
        for scheme, value, *row in rows:
            found.setdefault((scheme, value), []).append(row)
        for identifier, key in zip(identifiers, keys, strict=True):
            yield tuple(_resolution(identifier, row) for row in found.get(key, ()))

    def latest(self, identifier: Identifier) -> Resolution | None:
        """Return the newest answer about an identifier."""
        history = self.history(identifier)
        return history[-1] if history else None

    def _holds_anything(self) -> bool:
        return self._path.is_dir() or (self._path.exists() and self._path.stat().st_size > 0)

    def _open(self) -> sqlite3.Connection:
        if not self._connection:
            _make_folder(self._path.parent)
            self._connection = sqlite3.connect(
                self._path, timeout=_BUSY_SECONDS, isolation_level=None
            )
            self._prepare(self._connection)
        return self._connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Make sure that the file is ours, and that it has our tables."""
        if schema.version(connection) < schema.VERSION:
            schema.upgrade(connection)
        if not schema.is_ours(connection):
            raise self._fault("is a database, but none of sourcecheck's", "name another file")
        if schema.version(connection) > schema.VERSION:
            raise self._fault("was written by a newer sourcecheck", "upgrade sourcecheck")
        # No write waits for the disk: a killed run loses nothing, a power cut the last answers.
        connection.execute("PRAGMA synchronous = NORMAL")
        with suppress(sqlite3.OperationalError):  # another run is using it: the next one will
            connection.execute("PRAGMA journal_mode = WAL")

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            self.close()
            raise self._fault(f"the evidence store cannot be used: {error}", _ELSEWHERE) from error
        except sqlite3.DatabaseError as error:
            self.close()
            hint = 'set "store" to another file, or remove this one if it was one of ours'
            raise self._fault(f"is no evidence store: {error}", hint) from error
        except OSError as error:
            message = f"the evidence store cannot be used: {error.strerror}"
            raise self._fault(message, _ELSEWHERE) from error
        except InputError:
            self.close()
            raise

    def _fault(self, message: str, hint: str = "") -> InputError:
        return InputError([Fault(str(self._path), 0, 0, message, hint)])


def _make_folder(folder: Path) -> None:
    """Make the store's folder if there is none, and keep it out of version control."""
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        return
    (folder / ".gitignore").write_text("*\n", encoding="utf-8")


def _row(resolution: Resolution) -> tuple[str | int, ...]:
    """Return the columns, as plain types: others SQLite's module takes long to make sense of."""
    return (
        *_key(resolution.identifier),
        str(resolution.verdict),
        resolution.reason,
        f"[{', '.join(map(_hop, resolution.hops))}]",
        _moment(resolution.asked),
        int(resolution.answered),
    )


def _hop(hop: Hop) -> str:
    """Return a hop as JSON; to have a list of them encoded takes five times as long."""
    status = "null" if hop.status is None else hop.status
    return f"[{json.dumps(mask(hop.url))}, {status}]"


@lru_cache(maxsize=1)  # answers that are kept together have one
def _moment(asked: datetime) -> str:
    return asked.astimezone(UTC).isoformat()


def _key(identifier: Identifier) -> tuple[str, str]:
    """Return what an identifier is filed under: no secret can be read from it."""
    value = identifier.value
    return str(identifier.scheme), filed(value) if identifier.scheme is Scheme.URL else value


def _resolution(identifier: Identifier, row: tuple[str, str, str, str, int]) -> Resolution:
    verdict, reason, hops, asked, answered = row
    return Resolution(
        identifier=identifier,
        verdict=Verdict(verdict),
        reason=reason,
        hops=tuple(Hop(url, status) for url, status in json.loads(hops)),
        asked=datetime.fromisoformat(asked),
        answered=bool(answered),
    )
