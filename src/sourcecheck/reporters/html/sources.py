"""The works, as the page shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from sourcecheck.model.finding import Finding
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.language import language
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.readers.tex import decode
from sourcecheck.reporters.addresses import followed
from sourcecheck.reporters.html.anchors import anchors
from sourcecheck.reporters.html.language import attribute
from sourcecheck.reporters.html.links import Link, Links

_CONTAINERS = ("journaltitle", "journal", "booktitle", "maintitle", "series")
_MAKERS = ("publisher", "institution", "organization", "school", "howpublished")
_DATES = ("date", "year")
_ISSUES = ("number", "issue")
_PAGES = ("pages",)


@dataclass(slots=True)
class Work:
    """A source with its links and what was found about it."""

    source: Source
    number: int
    anchor: str
    links: list[Link]
    description: str
    """What tells it from others besides its title."""
    lang: Markup
    """The attribute with the language of its title and of what is quoted from it."""
    findings: list[Finding] = field(default_factory=list)

    @property
    def title(self) -> str:
        """Its title, or the key of one without."""
        return self.source.title or self.source.key

    @property
    def finding_aid(self) -> str:
        """Where the archive describes the document, if that is certain."""
        return followed(self.source.archival.url) if self.source.archival else ""

    @property
    def fails(self) -> bool:
        """Whether any of its links does."""
        return any(link.fails for link in self.links)


def works(project: Project, links: Links) -> tuple[list[Work], Mapping[str, Work]]:
    """Return all works in the order of the bibliographies, and the same by key."""
    sources = project.sources
    made = [
        Work(
            source,
            number,
            anchor,
            links.of(_identifiers(source)),
            _description(source),
            attribute(language(source) if source.title else ""),
        )
        for number, (source, anchor) in enumerate(
            zip(sources, anchors(source.key for source in sources), strict=True), 1
        )
    ]
    return made, {work.source.key: work for work in reversed(made)}


def _identifiers(source: Source) -> list[Identifier]:
    return [one for given in source.identifiers.values() for one in given]


def _description(source: Source) -> str:
    """Return who made a work, where it stands, who published it and when, or where it is kept."""
    details = (_container(source), _first(source, _MAKERS), _first(source, _DATES))
    known = ", ".join(part for part in (*details, _pages(source), _signature(source)) if part)
    return ". ".join(part for part in (_makers(source), known) if part)


def _makers(source: Source) -> str:
    names = ", ".join(map(str, source.authors or source.editors))
    if source.others:
        names += " and others"
    return f"{names} (ed.)" if names and not source.authors else names


def _container(source: Source) -> str:
    container = _first(source, _CONTAINERS)
    volume, issue = _first(source, ("volume",)), _first(source, _ISSUES)
    if container and volume:
        return f"{container} {volume}({issue})" if issue else f"{container} {volume}"
    return ", ".join(part for part in (container, issue and f"no. {issue}") if part)


def _pages(source: Source) -> str:
    pages = _first(source, _PAGES)
    return pages and f"{'p.' if pages.isdecimal() else 'pp.'} {pages}"


def _signature(source: Source) -> str:
    if source.archival:
        return str(source.archival)
    return source.holding.written if source.holding else _first(source, ("library",))


def _first(source: Source, names: Sequence[str]) -> str:
    """Return the first of these fields that an entry has, as plain text."""
    return next((decode(source.get(name)) for name in names if source.get(name)), "")
