"""What a fragment can name in an HTML page."""

import re
from functools import cached_property
from urllib.parse import unquote

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.pages.markup import elements, seen
from sourcecheck.evidence.pages.page import text
from sourcecheck.evidence.pages.shown import shown
from sourcecheck.evidence.pages.sight import FOUND, Sight, missing, unknown
from sourcecheck.evidence.pages.text_directive import fold, split

_FOR_SCRIPTS = re.compile(r"[!/]|.*[=&/]|L\d+(?:-L?\d+)?$", re.DOTALL)
"""A route ("#/page", "#!page"), parameters ("#v=onepage", "#t=30") or lines ("#L10-L20")."""
_MOUNTS = {"root", "app", "__next", "__nuxt", "___gatsby", "q-app", "react-root", "app-root"}
"""Names of the elements in which the frameworks have a page built by scripts."""
_FEW_ANCHORS = 10
_LITTLE_TEXT = 1000
"""Characters that a page of its own right has, beside its scripts."""


class Page:
    """An HTML page that was read, perhaps only its beginning."""

    def __init__(self, exchange: Exchange) -> None:
        self._whole = exchange.whole
        self._text = text(exchange)
        self._anchors: set[str] = set()
        self._has_scripts = self._has_mount = False
        for name, attributes in elements(self._text):
            self._has_scripts |= name == "script"
            self._has_mount |= name in _MOUNTS
            if "id" in attributes:
                self._anchors.add(attributes["id"])
            if name == "a" and "name" in attributes:
                self._anchors.add(attributes["name"])
        self._has_mount |= not self._anchors.isdisjoint(_MOUNTS)

    def look(self, fragment: str) -> Sight:
        """Return whether the page has what a fragment names (HTML Standard §7.4.6.3)."""
        anchor, texts = split(fragment)
        for one in texts:
            if not one.is_in(self._folded):
                return self._absence(f'the page does not say "{shown(one.written)}"')
        return FOUND if texts else self._look_for(anchor)

    def _look_for(self, anchor: str) -> Sight:
        name = unquote(anchor)
        if name.lower() in {"", "top"}:
            return FOUND
        # GitHub puts its prefix before the names that a text gives; its scripts know of it.
        if not self._anchors.isdisjoint({anchor, name, f"user-content-{name}"}):
            return FOUND
        if _FOR_SCRIPTS.match(name):
            return unknown("it speaks to the page's scripts")
        return self._absence(f'the page has no "#{shown(name)}"')

    def _absence(self, words: str) -> Sight:
        if not self._whole:
            return unknown("the page is too long to be read to its end")
        if self._is_built_by_scripts:
            return unknown("scripts build the page")
        return missing(words)

    @cached_property
    def _is_built_by_scripts(self) -> bool:
        if self._has_mount and len(self._anchors) < _FEW_ANCHORS:
            return True
        return self._has_scripts and len(self._folded) < _LITTLE_TEXT

    @cached_property
    def _folded(self) -> str:
        return fold(seen(self._text))
