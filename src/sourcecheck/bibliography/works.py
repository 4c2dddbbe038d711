"""The works of a bibliography: which of a project's sources, and in what order."""

from collections.abc import Iterable
from typing import NamedTuple

from sourcecheck.bibliography.citeproc.setting import Item, distinct
from sourcecheck.bibliography.csl.items import item
from sourcecheck.errors import Fault
from sourcecheck.model.citation import Citation
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source


class Work(NamedTuple):
    """A source, and what styles are told of it."""

    source: Source
    item: Item

    @property
    def id(self) -> str:
        """Return what it is called in its bibliography: its key, if no other has that too."""
        return str(self.item["id"])

    def locator(self, citation: Citation) -> str:
        """Return where in the work a citation points to, unless the work itself is called so.

        Of a document that is a work of its own, the locator may be its number.
        """
        locator = citation.locator or ""
        return "" if locator and locator in str(self.item.get("number", "")) else locator


def choose(project: Project, *, cited: bool, in_order: bool) -> list[Source]:
    """Return the sources that a bibliography lists: all works, or only those that are cited.

    They stand as in their files, or with `in_order` by their first citation, others after them.
    """
    order: dict[str, int] = {}
    for claim in project.claims:
        for citation in project.support(claim):
            order.setdefault(citation.key, len(order))
    sources = [one for one in project.sources if one.type != "xdata"]
    if cited:
        sources = [source for source in sources if source.key in order]
    if in_order:
        sources.sort(key=lambda source: order.get(source.key, len(order)))
    return sources


def unread(project: Project) -> list[Fault]:
    """Return what looks like an entry and cannot be read: works that the bibliography lacks."""
    return [
        Fault(*block.location, f"cannot be read, and is not listed: {block.reason}")
        for bibliography in project.bibliographies
        for block in bibliography.unparsed
    ]


def describe(sources: Iterable[Source]) -> list[Work]:
    """Return sources with their items, whose ids differ from each other even where keys do not."""
    listed = list(sources)
    ids = distinct(source.key for source in listed)
    return [
        Work(source, {**item(source), "id": given})
        for source, given in zip(listed, ids, strict=True)
    ]
