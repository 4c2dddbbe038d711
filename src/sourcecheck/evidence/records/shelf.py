"""What registries said of works in earlier runs."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime

from sourcecheck.evidence.records.catalog import Question, Reply, Search
from sourcecheck.evidence.records.serial import as_json, from_json
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.record import Presence

_SEARCH = "title"
"""Stands in the place of a scheme."""


class Shelf:
    """The newest reply of each registry to each question; replies that tell nothing are not kept.

    Raises InputError if the store cannot be used.
    """

    def __init__(self, store: Store, settings: NetworkSettings) -> None:
        self._store = store
        self._settings = settings

    def keep(self, replies: Iterable[tuple[Question, Reply]]) -> None:
        """Store replies, all of them or none."""
        rows = [
            (
                *_key(question),
                reply.registry,
                str(reply.presence),
                reply.reason,
                json.dumps([as_json(record) for record in reply.records], ensure_ascii=False),
                reply.asked.astimezone(UTC).isoformat(),
            )
            for question, reply in replies
            if reply.presence is not Presence.UNKNOWN
        ]
        if rows:
            self._store.write(
                "INSERT INTO record_lookup"
                " (scheme, value, registry, presence, reason, records, asked)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )

    def replies(self, question: Question) -> dict[str, Reply]:
        """Return the newest stored reply of each registry, by its name."""
        rows = self._store.read(
            "SELECT registry, presence, reason, records, asked FROM record_lookup"
            " WHERE scheme = ? AND value = ? ORDER BY asked, number",
            _key(question),
        )
        return {
            registry: Reply(
                registry,
                Presence(presence),
                reason,
                tuple(map(from_json, json.loads(records))),
                datetime.fromisoformat(asked),
            )
            for registry, presence, reason, records, asked in rows
        }

    def is_fresh(self, reply: Reply, now: datetime) -> bool:
        """Tell whether a reply is young enough not to be asked for again."""
        found = reply.presence is Presence.FOUND
        fresh = self._settings.record_fresh if found else self._settings.absence_fresh
        return reply.asked <= now <= reply.asked + fresh


def _key(question: Question) -> tuple[str, str]:
    if isinstance(question, Search):
        return _SEARCH, f"{question.title}\n{question.author}"
    return str(question.scheme), question.value
