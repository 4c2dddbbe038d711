"""A mapping of a ledger, read key by key, with every fault noted at its place."""

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet

from sourcecheck.model.location import Location
from sourcecheck.readers.faults import Faults, Mark, shown
from sourcecheck.readers.yaml_nodes import (
    REFUSED,
    Mapping,
    MarkedNode,
    Node,
    NotText,
    Sequence,
    type_of,
)
from sourcecheck.suggestion import Suggestions


class Entry:
    """A mapping whose keys are known; a large ledger has a hundred thousand of them.

    `noun` says what it is, in messages: "claim"; `owner` is the entry that it belongs to.
    """

    __slots__ = ("_faults", "_marks", "_nodes", "_noun", "_owner", "mark")

    def __init__(
        self, mark: Mark, node: Mapping, noun: str, faults: Faults, owner: "Entry | None" = None
    ) -> None:
        self.mark = mark
        self._nodes, self._marks = node
        self._noun = noun
        self._faults = faults
        self._owner = owner

    @property
    def label(self) -> str:
        """How messages name it: 'claim "c7"', 'a citation of claim "c7"'."""
        if self._owner:
            return f"{self._noun} of {self._owner.label}"
        id_ = self._nodes.get("id") if self._noun == "claim" else None
        return (
            f'{self._noun} "{shown(id_)}"' if isinstance(id_, str) and id_.strip() else self._noun
        )

    def allow(self, keys: AbstractSet[str]) -> None:
        """Note each key that is not one of these, with the nearest one as a hint."""
        if self._nodes.keys() <= keys:
            return
        for key, mark in self._marks.items():
            if key not in keys:
                message = f'unknown key "{shown(key)}" in {self.label}'
                self._faults.add(mark, message, nearest(key, keys))

    def require(self, key: str) -> None:
        """Note a fault if the key is not there."""
        if key not in self._nodes:
            self._faults.add(self.mark, f'{self.label} has no "{key}"', f'add "{key}: …"')

    def text(self, key: str) -> str | None:
        """Return a text, or None if it is missing or no text."""
        node = self._nodes.get(key)
        if node is None or isinstance(node, str):
            return node
        self._expected("a text", key, node, _text_hint(key, node))
        return None

    def filled(self, key: str) -> str | None:
        """Return a text that may not be blank, or None if it is missing, blank or no text."""
        node = self._nodes.get(key)
        if not isinstance(node, str):
            return None if node is None else self.text(key)
        if node and not node.isspace():
            return node
        self.fault(key, f'"{key}" of {self.label} is empty', _fill(key))
        return None

    def required(self, key: str) -> str:
        """Return a text that may not be missing or blank; empty, with a fault noted, if it is."""
        text = self.filled(key)
        if text is None:
            self.require(key)
            return ""
        return text

    def written(self, key: str) -> str | None:
        """Return a text, or a number as it is written."""
        node = self._nodes.get(key)
        if isinstance(node, NotText) and node.type == "a number":
            return node.value
        return self.text(key)

    def explained(self, key: str) -> str | None:
        """Return a text, which is empty if the key stands there without one."""
        node = self._nodes.get(key)
        if isinstance(node, NotText) and node.type == "nothing":
            return ""
        return self.text(key)

    def each(self, key: str) -> Iterator[MarkedNode]:
        """Return the nodes of a list and where each starts; none if it is missing or no list."""
        node = self._nodes.get(key)
        if isinstance(node, Sequence):
            return zip(node.marks, node.nodes, strict=True)
        if node is not None:
            hint = f'write each one on a line of its own under "{key}:", with "- " before it'
            self._expected("a list", key, node, hint)
        return iter(())

    def entry(self, key: str) -> "Entry | None":
        """Return the mapping under a key, or None if it is missing or no mapping."""
        node = self._nodes.get(key)
        if isinstance(node, Mapping):
            return Entry(self._marks[key], node, f'"{key}"', self._faults)
        if node is not None:
            self._expected("a mapping", key, node, f'write its keys below "{key}:", indented')
        return None

    def location(self, key: str = "") -> Location:
        """Return the location of a key, or of the mapping if it has no such key."""
        mark = self._marks.get(key, self.mark)
        return Location(self._faults.path, mark.line + 1, mark.column + 1)

    def place(self, key: str) -> Location | None:
        """Return the location of a key, or None if it is missing."""
        return self.location(key) if key in self._marks else None

    def fault(self, key: str, message: str, hint: str) -> None:
        """Note a fault at a key."""
        self._faults.add(self._marks.get(key, self.mark), message, hint)

    def _expected(self, what: str, key: str, node: Node, hint: str) -> None:
        note_type(self._faults, self._marks[key], f'{what} for "{key}" of {self.label}', node, hint)


def note_type(faults: Faults, mark: Mark, expected: str, node: Node, hint: str) -> None:
    """Note that a node is not what was expected, unless it is refused anyway."""
    if node is not REFUSED:
        faults.add(mark, f"expected {expected}, found {type_of(node)}", hint)


def nearest(written: str, known: Collection[str]) -> str:
    """Return a hint that names the known word nearest to what was written, or all of them."""
    names = sorted(known)
    hint = Suggestions(names).hint(written)
    return hint or "known are: " + ", ".join(f'"{name}"' for name in names)


def _text_hint(key: str, node: Node) -> str:
    if not isinstance(node, NotText):
        return f'write one text: {key}: "…"'
    return f'put it in quotes: {key}: "{shown(node.value)}"' if node.value else _fill(key)


def _fill(key: str) -> str:
    return f'write it after "{key}:"'
