"""SC361: sources inherit from each other in a circle."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.rules.kinship import HERITAGE, keys, named
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import quoted

_ENTRY = "@book{%s, author={Ellis, Frank}, title={%s}, date={2013}, crossref={%s}}\n"
_SERIES = "@mvbook{ellis-2013, author={Ellis, Frank}, title={Stalingrad}, date={2013}}"


@rule(
    "SC361",
    "circular-parent",
    Severity.ERROR,
    bad=Example(
        bibliography=_ENTRY % ("cauldron", "Cauldron", "damned")
        + _ENTRY % ("damned", "The Damned", "cauldron")
    ),
    good=Example(
        bibliography=_ENTRY % ("cauldron", "Cauldron", "ellis-2013")
        + _ENTRY % ("damned", "The Damned", "ellis-2013")
        + _SERIES
    ),
)
def circular_parent(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The source inherits fields from itself, by way of others or at once.

    Why: nothing can be handed down in a circle; biber stops there.

    Fix: take `crossref` or `xdata` out of the entry of the whole: only parts name their whole.
    """
    known: dict[str, Source] = {}
    ended: set[str] = set()
    for source in project.sources:
        if "crossref" in source.fields or "xdata" in source.fields:
            known = known or dict(keys(project))
            for circle in _circles(source, known, ended):
                first = known[circle[0]]
                name = next(one for one in HERITAGE if one in first.fields)
                way = f" by way of {quoted(circle[1:])}" if circle[1:] else ""
                message = f'"{first.key}" inherits from itself{way}'
                yield Fault(message, first.locate(name), source=first.key)


def _circles(source: Source, known: dict[str, Source], ended: set[str]) -> Iterator[list[str]]:
    """Yield the keys of each circle that is found from a source upwards, each circle once."""
    path: dict[str, Iterator[str]] = {}
    if source.key not in ended and known[source.key] is source:
        path[source.key] = _parents(source, known)
    while path:
        key, elders = next(reversed(path.items()))
        elder = next(elders, None)
        if elder is None:
            path.pop(key)
            ended.add(key)
        elif elder in path:
            line = list(path)
            yield line[line.index(elder) :]
        elif elder not in ended:
            path[elder] = _parents(known[elder], known)


def _parents(source: Source, known: dict[str, Source]) -> Iterator[str]:
    return (known[key].key for name in HERITAGE for key in named(source, name) if key in known)
