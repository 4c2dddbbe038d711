"""Pandoc's document model, as far as bibliographies need it.

https://hackage.haskell.org/package/pandoc-types/docs/Text-Pandoc-Definition.html; text in it is
never read as markup, whatever it looks like.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from sourcecheck.bibliography.markup import clean

Node: TypeAlias = dict[str, Any]
"""A block or an inline: {"t": kind, "c": content}."""


def text(written: str) -> list[Node]:
    """Return inlines for a text, its words parted by spaces, without control characters."""
    inlines: list[Node] = []
    for word in clean(written).split():
        inlines += [{"t": "Space"}] * bool(inlines)
        inlines.append({"t": "Str", "c": word})
    return inlines


def paragraph(inlines: Sequence[Node]) -> Node:
    """Return a paragraph."""
    return {"t": "Para", "c": list(inlines)}


def header(level: int, written: str, identifier: str = "") -> Node:
    """Return a heading."""
    return {"t": "Header", "c": [level, [identifier, [], []], text(written)]}


def division(
    blocks: Sequence[Node],
    *classes: str,
    identifier: str = "",
    attributes: Iterable[tuple[str, str]] = (),
) -> Node:
    """Return a block of blocks, with the classes of HTML."""
    return {
        "t": "Div",
        "c": [[identifier, list(classes), [list(one) for one in attributes]], list(blocks)],
    }


def bullets(entries: Iterable[Sequence[Node]]) -> Node:
    """Return a list, each entry of which is some blocks."""
    return {"t": "BulletList", "c": [list(blocks) for blocks in entries]}


def emphasis(inlines: Sequence[Node]) -> Node:
    """Return emphasized inlines."""
    return {"t": "Emph", "c": list(inlines)}


def span(inlines: Sequence[Node]) -> Node:
    """Return inlines that belong together."""
    return {"t": "Span", "c": [["", [], []], list(inlines)]}


def link(address: str, inlines: Sequence[Node]) -> Node:
    """Return a link."""
    return {"t": "Link", "c": [["", [], []], list(inlines), [address, ""]]}


def html(written: str) -> Node:
    """Return HTML that is copied into HTML, and left out of any other format."""
    return {"t": "RawInline", "c": ["html", written]}


def classes(node: Node) -> list[str]:
    """Return the classes of a Div or a Span; of anything else none."""
    return list(node["c"][0][1]) if node["t"] in {"Div", "Span"} else []


def walk(*nodes: object) -> Iterator[Node]:
    """Yield each node in some nodes or lists of them, in their order, the outer ones first."""
    waiting = list(reversed(nodes))
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            if "t" not in node:  # a citation within a Cite
                continue
            yield node
            node = node.get("c")
        if isinstance(node, list):
            waiting += [inner for inner in reversed(node) if isinstance(inner, dict | list)]
