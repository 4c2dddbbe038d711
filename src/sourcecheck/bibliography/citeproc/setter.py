"""Asks pandoc for what is set in a style."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sourcecheck.bibliography.blocks import Node
from sourcecheck.bibliography.citeproc.circa import spelled
from sourcecheck.bibliography.citeproc.divided_style import DividedStyle, Item
from sourcecheck.bibliography.citeproc.letters import Citation, lettered, read, to_cite
from sourcecheck.bibliography.citeproc.pandoc import Pandoc, PandocError
from sourcecheck.bibliography.citeproc.style import Style
from sourcecheck.errors import Fault, InputError

_SAFE = re.compile(r"(?:https?|ftp|mailto):|#", re.IGNORECASE)
"""Where a link may lead: no script, and no file of the reader's."""
_FEW = 150
"""Works that pandoc tells apart as quickly as we can help it to."""
_ALL = b'---\nnocite: "@*"\n---\n'
"""A document that lists all works. Pandoc's reader of CSL-JSON does so too, and loses dates that
are given in words ("literal") on its way."""


class Entry(NamedTuple):
    """One work of a bibliography, set in a style."""

    id: str
    """Of its item."""
    blocks: list[Node]


class Setter:
    """Asks pandoc for what is set in one style; its folder holds the style.

    No more than a `few` works are set in one go, whatever that takes.
    """

    def __init__(
        self,
        folder: Path,
        style: Style,
        locale: str | None,
        pandoc: Pandoc,
        few: int = _FEW,
    ) -> None:
        self._folder = folder
        self._style = style
        self._pandoc = pandoc
        self._few = few
        self._options = ["--citeproc", "--csl=style.csl"]
        self._options += [f"--metadata=lang={locale}"] * bool(locale)
        self._marks_doubt = b"is-uncertain-date" in style.xml

    def entries(self, items: Sequence[Item]) -> tuple[list[Entry], list[str]]:
        """Return the entries of a bibliography, and what pandoc warns of."""
        is_much = len(items) > self._few
        told, style = self._lettered(items) if is_much else (items, self._style.xml)
        self._give(told, style)
        made = self._pandoc.run(
            ["--from=markdown", "--to=json", *self._options, "--bibliography=items.json"],
            _ALL,
            self._folder,
            len(items),
        )
        document = _read(made.content)
        entries = [
            Entry(node["c"][0][0].removeprefix("ref-"), node["c"][1])
            for listed in document["blocks"]
            for node in listed["c"][1]
        ]
        warnings = [one for one in made.warnings if "no printed form" not in one]
        return entries, warnings

    def citations(self, blocks: Sequence[Node], items: Sequence[Item]) -> list[Node]:
        """Return blocks with their citations set."""
        return self._set(blocks, items, self._style.xml)

    def _lettered(self, items: Sequence[Item]) -> tuple[Sequence[Item], bytes]:
        """Return items and a style of which the same list is made, and far sooner."""
        divided = DividedStyle(self._style)
        told = divided.divides(items) and lettered(
            items,
            lambda some: self._cited(divided.citing(apart=False), some),
            lambda some: self._cited(divided.citing(apart=True), some),
            divided.most,
        )
        return (told, divided.listing()) if told else (items, self._style.xml)

    def _cited(self, style: bytes, items: Sequence[Item]) -> list[Citation]:
        return [read(block) for block in self._set(to_cite(items), items, style)]

    def _set(self, blocks: Sequence[Node], items: Sequence[Item], style: bytes) -> list[Node]:
        self._give(items, style)
        listed = self._pandoc.run(["--from=csljson", "--to=json"], b"[]")
        document = {**json.loads(listed.content), "meta": {}, "blocks": list(blocks)}
        made = self._pandoc.run(
            [
                *("--from=json", "--to=json", *self._options),
                *("--bibliography=items.json", "--metadata=suppress-bibliography=true"),
            ],
            _encode(document),
            self._folder,
            len(items),
        )
        set_: list[Node] = _read(made.content)["blocks"]
        return set_

    def _give(self, items: Sequence[Item], style: bytes) -> None:
        (self._folder / "style.csl").write_bytes(style)
        told = items if self._marks_doubt else [spelled(item) for item in items]
        (self._folder / "items.json").write_bytes(_encode(told))

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


def _read(content: bytes) -> Any:  # noqa: ANN401 - as JSON has it
    """Return a document whose links lead nowhere but to pages; others become plain text."""
    return json.loads(content, object_hook=_sound)


def _sound(node: Node) -> Node:
    if node.get("t") == "Link" and not _SAFE.match(node["c"][2][0]):
        return {"t": "Span", "c": [["", [], []], node["c"][1]]}
    return node
