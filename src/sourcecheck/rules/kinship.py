"""The fields by which one source names another."""

from collections.abc import Iterator, Mapping

from sourcecheck.model.project import Project
from sourcecheck.model.source import Source

HERITAGE = ("crossref", "xdata")
"""Fields that name the entries of which others are inherited."""
KINSHIP = (*HERITAGE, "xref", "related", "entryset")
"""Fields that hold keys of other entries (biblatex manual, section 2.2.3), separated by commas."""


def named(source: Source, name: str) -> list[str]:
    """Return the keys that a field lists."""
    if name not in source.fields:
        return []
    return [key.strip() for key in source.fields[name].value.split(",") if key.strip()]


def keys(project: Project) -> Mapping[str, Source]:
    """Return the sources by key, and by the other keys that they have in `ids`."""
    aliases = {one: source for source in project.sources for one in named(source, "ids")}
    return {**aliases, **project.source}


def kin(source: Source) -> Iterator[tuple[str, str]]:
    """Yield the name of each field that names other sources, with each key in it."""
    for name in KINSHIP:
        for key in named(source, name):
            yield name, key
