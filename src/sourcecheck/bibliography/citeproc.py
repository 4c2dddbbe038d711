"""Sets works in a style: items of CSL-JSON in, the paragraphs of a bibliography or of notes out."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from sourcecheck.bibliography.blocks import Node, classes, walk
from sourcecheck.bibliography.pandoc import Pandoc, PandocError
from sourcecheck.bibliography.style import Style
from sourcecheck.errors import Fault, InputError

Item = Mapping[str, Any]
"""A work in CSL-JSON."""
_SAFE = re.compile(r"(?:https?|ftp|mailto):|#", re.IGNORECASE)
"""Where a link may lead: no script, and no file of the reader's."""


class Entry(NamedTuple):
    """One work of a bibliography, set in a style."""

    id: str
    """Of its item."""
    blocks: list[Node]


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
        setter = _Setter(Path(folder), style, locale, pandoc)
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
        setter = _Setter(Path(folder), style, locale, pandoc)
        try:
            return setter.citations(blocks, items)
        except PandocError as error:
            setter.prove_style()
            message = f"pandoc cannot set the notes: {error}"
            raise InputError([Fault(style.name, 0, 0, message)]) from error


class _Setter:
    """Asks pandoc for what is set in one style; its folder holds the style."""

    def __init__(self, folder: Path, style: Style, locale: str | None, pandoc: Pandoc) -> None:
        self._folder = folder
        self._style = style
        self._pandoc = pandoc
        self._options = ["--citeproc", "--csl=style.csl"]
        self._options += [f"--metadata=lang={locale}"] * bool(locale)
        (folder / "style.csl").write_bytes(style.xml)

    def entries(self, items: Sequence[Item]) -> tuple[list[Entry], list[str]]:
        """Return the entries of a bibliography, and what pandoc warns of."""
        made = self._pandoc.run(
            ["--from=csljson", "--to=json", *self._options], _encode(items), self._folder
        )
        document = json.loads(made.content)
        entries = [
            Entry(node["c"][0][0].removeprefix("ref-"), _sound(node["c"][1]))
            for listed in document["blocks"]
            for node in listed["c"][1]
        ]
        warnings = [one for one in made.warnings if "no printed form" not in one]
        return entries, warnings

    def citations(self, blocks: Sequence[Node], items: Sequence[Item]) -> list[Node]:
        """Return blocks with their citations set."""
        (self._folder / "items.json").write_bytes(_encode(items))
        listed = self._pandoc.run(["--from=csljson", "--to=json"], b"[]")
        document = {**json.loads(listed.content), "meta": {}, "blocks": list(blocks)}
        made = self._pandoc.run(
            [
                *("--from=json", "--to=json", *self._options),
                *("--bibliography=items.json", "--metadata=suppress-bibliography=true"),
            ],
            _encode(document),
            self._folder,
        )
        return _sound(json.loads(made.content)["blocks"])

    def prove_style(self) -> None:
        """Raise InputError if not even an empty bibliography can be set in the style."""
        try:
            self.entries([{"id": "proof", "type": "book", "title": "Proof"}])
        except PandocError as error:
            message = f"is a style that pandoc cannot digest: {error}"
            raise InputError([Fault(self._style.name, 0, 0, message)]) from error

    def refused(self, items: Sequence[Item]) -> dict[str, str]:
        """Return the ids of items that cannot be set, and why, by halving what fails."""
        try:
            self.entries(items)
        except PandocError as error:
            if len(items) == 1:
                return {items[0]["id"]: str(error)}
            middle = len(items) // 2
            return self.refused(items[:middle]) | self.refused(items[middle:])
        return {}


def _encode(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


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


def _sound(blocks: list[Node]) -> list[Node]:
    """Return blocks whose links lead nowhere but to pages; others become plain text, in place."""
    for node in walk(blocks):
        if node["t"] == "Link" and not _SAFE.match(node["c"][2][0]):
            node["t"], node["c"] = "Span", [["", [], []], node["c"][1]]
    return blocks


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
