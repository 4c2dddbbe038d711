"""Handles, of which DOIs are a kind: asked at a proxy of the Handle System.

DOI Handbook, "Proxy Server REST API"; https://www.handle.net/proxy_servlet.html. The page that a
handle leads to is not fetched: many refuse robots, and the registry knows better.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from sourcecheck.evidence.answer import Answer
from sourcecheck.evidence.registries.registry import Registry
from sourcecheck.model.resolution import Verdict

_REGISTERED = {1, 200}
"""Response codes "success" and "values not found": the handle exists, if without a URL."""
_UNKNOWN = 100
"""Response code "handle not found"; all others are about the server."""


def handle_registry(base_url: str = "https://hdl.handle.net") -> Registry:
    """Return the Handle System's own proxy as a registry."""
    return proxy("handle.net", "handle", base_url)


def proxy(name: str, noun: str, base_url: str) -> Registry:
    """Return a proxy of the Handle System as a registry; `noun` is what its numbers are called."""
    root = f"{base_url.rstrip('/')}/api/handles"

    def question(numbers: Sequence[str]) -> str:
        [number] = numbers
        return f"{root}/{quote(number, safe='/')}?type=URL"

    def judge(said: Mapping[str, Any], _: str) -> Answer | None:
        code = said.get("responseCode")
        if not isinstance(code, int):
            return None
        if code in _REGISTERED:
            return Answer(Verdict.ALIVE, f"registered at {name}")
        return Answer(Verdict.GONE, f"{name} knows no such {noun}") if code == _UNKNOWN else None

    return Registry(name=name, question=question, judge=judge)
