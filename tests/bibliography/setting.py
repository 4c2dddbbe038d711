"""Works for tests, set by the pandoc that is installed."""

import build
import pytest

from sourcecheck.bibliography.blocks import Node, walk
from sourcecheck.bibliography.citeproc.pandoc import Pandoc, find_pandoc
from sourcecheck.bibliography.citeproc.setting import Item, Listing, set_list
from sourcecheck.bibliography.citeproc.style import find_style
from sourcecheck.bibliography.works import Work, choose, describe
from sourcecheck.errors import ConfigError


def installed() -> Pandoc:
    """Return pandoc, or skip the test."""
    try:
        return find_pandoc()
    except ConfigError:
        pytest.skip("there is no pandoc: the extra `bibliography` brings one")


def listing(*items: Item, style: str = "chicago-notes", locale: str | None = None) -> Listing:
    """Return items as a list in a style."""
    return set_list(items, find_style(style), locale, installed())


def shown(blocks: list[Node]) -> str:
    """Return the words of blocks."""
    words = {"Space": " ", "SoftBreak": " "}
    return "".join(
        words.get(node["t"]) or node["c"] for node in walk(blocks) if node["t"] in {"Str", *words}
    )


def lines(*items: Item, style: str = "chicago-notes", locale: str | None = None) -> list[str]:
    """Return the words of each entry of a list."""
    return [shown(entry.blocks) for entry in listing(*items, style=style, locale=locale).entries]


def works(bibliography: str) -> list[Work]:
    """Return the works of a .bib file."""
    return describe(choose(build.project(bibliography=bibliography), cited=False, in_order=False))
