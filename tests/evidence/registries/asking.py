"""Short forms for the tests that ask registries of the loopback web."""

import json
from dataclasses import replace
from threading import Event

from evidence.asking import HASTY
from web import After, Answer, answer, hang, raw, reset

from sourcecheck.evidence.answer import Answer as Found
from sourcecheck.evidence.registries.desk import Desk
from sourcecheck.evidence.registries.registry import Registry
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.resolution import Verdict

QUICK = replace(HASTY, retries=0, timeout=0.2)
"""For a registry that is asked once."""


def desk(registry: Registry, settings: NetworkSettings = HASTY) -> Desk:
    """Return a desk that waits no longer than the settings say."""
    return Desk(replace(registry, interval=0), settings, Event())


def look_up(
    registry: Registry, *numbers: str, settings: NetworkSettings = HASTY
) -> list[tuple[Verdict, str]]:
    """Return the verdict on each number and its reason, from one question."""
    return [(one.verdict, one.reason) for one in answers(registry, *numbers, settings=settings)]


def answers(registry: Registry, *numbers: str, settings: NetworkSettings = HASTY) -> list[Found]:
    """Return the answer to each number, from one question."""
    asked = desk(registry, settings)
    try:
        return asked.ask(numbers)
    finally:
        asked.close()


def says(value: object, status: int = 200) -> Answer:
    """Return a JSON answer."""
    return answer(status, json.dumps(value).encode(), content_type="application/json")


UNUSABLE = [
    (answer(429, retry_after=3600), "gave no usable answer: 429 Too Many Requests"),
    (answer(503), "gave no usable answer: 503 Service Unavailable"),
    (answer(403), "gave no usable answer: 403 Forbidden"),
    (answer(200), "gave no usable answer: 200 OK"),
    (says([]), "gave no usable answer: 200 OK"),
    (says({"message": "maintenance"}), "gave no usable answer: 200 OK"),
    (answer(200, b'{"a": '), "gave no usable answer: 200 OK"),
    (answer(200, b"[" * 60_000), "gave no usable answer: 200 OK"),
    (answer(200, b"\xff\xfe\x00"), "gave no usable answer: 200 OK"),
    (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"), "broke off the connection"),
    (raw(b"SSH-2.0\r\n\r\n"), "broke off the connection"),
    (reset(), "broke off the connection"),
    (hang(), "did not answer in time"),
    (
        raw(b'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"', After.HANG),
        "did not answer in time",
    ),
]
"""What a registry in trouble answers, and the reason after its name."""
