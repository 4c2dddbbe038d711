"""A clock that nobody waits for, and what the Wayback Machine says."""

import json

from web import Answer, answer

CDX = "/cdx/search/cdx"
URL = "https://www.svoboda.org/a/29011676.html"


class Clock:
    """Time that passes only while one sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 6))
        self.now += seconds


def index(*timestamps: str, url: str = URL) -> Answer:
    """Return the index's answer: captures of one page."""
    rows = [["timestamp", "original"], *([timestamp, url] for timestamp in timestamps)]
    return json_answer(rows if timestamps else [])


def json_answer(value: object, status: int = 200) -> Answer:
    """Return a value as JSON."""
    return answer(status, json.dumps(value).encode(), content_type="application/json")
