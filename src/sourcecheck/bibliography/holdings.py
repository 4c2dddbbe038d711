"""Whether a list says where its documents are kept."""

from collections.abc import Iterable, Mapping

from sourcecheck.bibliography.blocks import Node, walk
from sourcecheck.bibliography.citeproc.setting import Entry, Item
from sourcecheck.bibliography.markup import text_of


def unlocated(entries: Iterable[Entry], items: Mapping[str, Item]) -> list[str]:
    """Return the ids of documents whose signatures the style does not print.

    Half of the common styles (GOST, DIN 1505, Harvard, IEEE, Nature) know nothing of archives.
    """
    return [entry.id for entry in entries if _lacks(entry.blocks, items[entry.id])]


def _lacks(blocks: list[Node], item: Item) -> bool:
    signature = text_of(str(item.get("archive_location", "")))
    return _signs(signature) not in _signs(_printed(blocks))


def _printed(blocks: list[Node]) -> str:
    return "".join(node["c"] for node in walk(blocks) if node["t"] == "Str")


def _signs(text: str) -> str:
    """Return what of a text no style changes."""
    return "".join(filter(str.isalnum, text.casefold()))
