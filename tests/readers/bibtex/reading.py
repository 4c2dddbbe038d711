"""Reads bibliographies for tests, and tells in short what was read."""

from io import BytesIO

from sourcecheck.model.bibliography import Bibliography
from sourcecheck.model.location import Location
from sourcecheck.model.source import Source
from sourcecheck.readers.bibtex import read_bibliography


def read(content: str | bytes) -> Bibliography:
    """Return the records of a bibliography that is named references.bib."""
    raw = content.encode() if isinstance(content, str) else content
    return read_bibliography(BytesIO(raw), "references.bib")


def only(content: str | bytes) -> Source:
    """Return the source of a bibliography that has one, and nothing that is unreadable."""
    bibliography = read(content)
    assert bibliography.unparsed == ()
    (source,) = bibliography.sources
    return source


def at(line: int, column: int) -> Location:
    """Return a place in references.bib."""
    return Location("references.bib", line, column)


def keys(content: str | bytes) -> list[str]:
    """Return the keys of the sources, in their order."""
    return [source.key for source in read(content).sources]


def values(source: Source) -> dict[str, str]:
    """Return the value of each field, by name."""
    return {name: field.value for name, field in source.fields.items()}


def unreadable(content: str | bytes) -> list[tuple[str, str, str]]:
    """Return of each part that cannot be read "line:column", its first line, and why."""
    return [
        (f"{one.location.line}:{one.location.column}", one.excerpt, one.reason)
        for one in read(content).unparsed
    ]
