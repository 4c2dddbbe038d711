"""The nodes of a YAML file."""

from typing import NamedTuple

from sourcecheck.readers.faults import Mark


class NotText(NamedTuple):
    """A plain scalar that YAML does not take for text."""

    value: str
    type: str
    """ "nothing", "true or false" or "a number"."""


class Sequence(NamedTuple):
    """A list of nodes and where each one starts."""

    nodes: list["Node"]
    marks: list[Mark]


class Mapping(NamedTuple):
    """Keys with their values and where each key stands; of a key given twice, the first."""

    nodes: dict[str, "Node"]
    marks: dict[str, Mark]


# A text is no more than itself, for a large ledger has half a million of them.
Node = str | NotText | Sequence | Mapping
MarkedNode = tuple[Mark, Node]

REFUSED = NotText("", "refused")
"""Stands for an alias, whose fault is noted: what it is instead of is not to be asked."""


def type_of(node: Node) -> str:
    """Return what a node is, for messages: "a text", "a number", "a list"."""
    if isinstance(node, NotText):
        return node.type
    if isinstance(node, str):
        return "a text"
    return "a list" if isinstance(node, Sequence) else "a mapping"
