"""One registry asked question after question about whether numbers are in use."""

import json
from collections.abc import Mapping, Sequence
from threading import Event
from typing import Any

from sourcecheck.evidence.answer import Answer
from sourcecheck.evidence.engine.exchange import Request
from sourcecheck.evidence.registries.courier import Courier
from sourcecheck.evidence.registries.registry import Registry
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.resolution import Hop, Verdict


class Desk:
    """Asks a registry over connections that are kept; may be used by several threads at a time."""

    def __init__(self, registry: Registry, settings: NetworkSettings, stop: Event) -> None:
        self._registry = registry
        self._courier = Courier(
            registry.name,
            settings,
            stop,
            interval=registry.interval,
            body_limit=registry.body_limit,
        )

    def ask(self, numbers: Sequence[str]) -> list[Answer]:
        """Return what the registry says of numbers, at most a batch; the answers in their order.

        `gone` only if the registry itself says so, and `unreachable` if it says nothing usable.
        """
        if refusal := self._courier.refusal:
            return [Answer(Verdict.UNCHECKED, refusal, answered=False)] * len(numbers)
        exchange = self._courier.fetch(Request(self._registry.question(numbers)))
        hops = (Hop(exchange.url, exchange.status),)
        said = _json(exchange.body)
        answers = [self._registry.judge(said, one) if said is not None else None for one in numbers]
        self._courier.hear(usable=any(answers))
        reason = (
            exchange.reason or f"{self._registry.name} gave no usable answer: {exchange.phrase}"
        )
        unusable = Answer(Verdict.UNREACHABLE, reason, hops, exchange.connected)
        return [one._replace(hops=hops) if one else unusable for one in answers]

    def close(self) -> None:
        """Close the connections that are not in use."""
        self._courier.close()


def _json(body: bytes) -> Mapping[str, Any] | None:
    """Return the JSON object in a body; None if there is none."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None
