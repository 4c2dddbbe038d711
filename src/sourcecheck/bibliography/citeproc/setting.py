"""Sets works in a style: items of CSL-JSON in, the paragraphs of a bibliography or of notes out."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from sourcecheck.bibliography.blocks import Node, classes, walk
from sourcecheck.bibliography.citeproc.divided_style import Item
from sourcecheck.bibliography.citeproc.pandoc import Pandoc, PandocError
from sourcecheck.bibliography.citeproc.setter import Entry, Setter
from sourcecheck.bibliography.citeproc.style import Style
from sourcecheck.errors import Fault, InputError

__all__ = ["Entry", "Item", "Listing", "distinct", "numbers", "set_citations", "set_list"]


class Listing(NamedTuple):
    """A bibliography in the style's order, and what became of works that could not be set."""

    entries: list[Entry]
    recast: list[str]
    """Ids of works that the style prints nothing of as they are: set as if they were books."""
    refused: dict[str, str]
    """Ids of works that pandoc cannot digest, to what it says of them."""
    warnings: list[str]


def set_list(items: Sequence[Item], style: Style, locale: str | None, pandoc: Pandoc) -> Listing:
    """Return a bibliography of items, whose ids differ from each other.

    Raises:
        InputError: if pandoc cannot digest the style.
        ConfigError: if pandoc cannot be run.
    """
    with TemporaryDirectory() as folder:
        setter = Setter(Path(folder), style, locale, pandoc)
        refused: dict[str, str] = {}
        try:
            entries, warnings = setter.entries(items)
        except PandocError:
            setter.prove_style()
            refused = setter.refused(items)
            items = [item for item in items if item["id"] not in refused]
            entries, warnings = setter.entries(items)
        recast = _unprinted(items, entries)
        if recast:
            cast = [_cast(item) for item in items if item["id"] in recast]
            entries = _filled(entries, setter.entries(cast)[0])
            if blank := _unprinted(cast, entries):
                refused |= dict.fromkeys(blank, "the style prints nothing of it, nor of a book")
                entries = [entry for entry in entries if entry.id not in blank]
                recast = [one for one in recast if one not in blank]
    return Listing(entries, recast, refused, warnings)


def set_citations(
    blocks: Sequence[Node],
    items: Sequence[Item],
    style: Style,
    locale: str | None,
    pandoc: Pandoc,
) -> list[Node]:
    """Return blocks with their citations set in a style; see `blocks` and pandoc's Cite.

    Raises:
        InputError: if pandoc cannot digest the style or an item.
        ConfigError: if pandoc cannot be run.
    """
    with TemporaryDirectory() as folder:
        setter = Setter(Path(folder), style, locale, pandoc)
        try:
            return setter.citations(blocks, items)
        except PandocError as error:
            setter.prove_style()
            message = f"pandoc cannot set the notes: {error}"
            raise InputError([Fault(style.name, 0, 0, message)]) from error


def _cast(item: Item) -> Item:
    """Return an item that every style prints something of."""
    return {**item, "type": "book", "title": item.get("title") or "[untitled]"}


def _unprinted(items: Sequence[Item], entries: Sequence[Entry]) -> list[str]:
    """Return the ids of items whose entries show no more than a number, or are missing."""
    printed = {entry.id for entry in entries if _prints(entry)}
    return [item["id"] for item in items if item["id"] not in printed]


def _prints(entry: Entry) -> bool:
    inside = {id(inner) for number in numbers(entry.blocks) for inner in walk(number)}
    return any(
        node["t"] == "Str" and any(map(str.isalnum, node["c"])) and id(node) not in inside
        for node in walk(entry.blocks)
    )


def _filled(entries: Sequence[Entry], cast: Iterable[Entry]) -> list[Entry]:
    """Return a list in which works that print nothing show what they do as other works.

    They keep their places, and their numbers; one that has no place comes at the end.
    """
    later = {entry.id: entry for entry in cast}
    filled = []
    for entry in entries:
        other = later.pop(entry.id, entry)
        for number, own in zip(numbers(other.blocks), numbers(entry.blocks), strict=False):
            number["c"] = own["c"]
        filled.append(other)
    return [*filled, *later.values()]


def numbers(blocks: list[Node]) -> list[Node]:
    """Return the spans in an entry that the style sets in the margin, as its number is."""
    inlines = [inline for block in blocks if block["t"] == "Para" for inline in block["c"]]
    return [node for node in inlines if "csl-left-margin" in classes(node)]


def distinct(keys: Iterable[str]) -> list[str]:
    """Return an id for each key: the key, and where it was taken before, with a number after."""
    taken: dict[str, int] = {}
    ids = []
    for key in keys:
        given, number = key, 1
        while given in taken:
            number += 1
            given = f"{key}-{number}"
        taken[given] = 1
        ids.append(given)
    return ids
