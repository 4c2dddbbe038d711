"""Writes sources as biblatex's entries, normalised."""

from collections.abc import Iterable, Iterator

from sourcecheck.bibliography.exchange.bib_fields import entry, fields
from sourcecheck.model.source import Source


def write(sources: Iterable[Source]) -> Iterator[str]:
    """Yield the entries of a `.bib` file, in the sources' order and with a blank line between.

    Every entry stands for itself: it has what it inherited, so `@xdata` is left out.
    """
    works = (source for source in sources if source.type != "xdata")
    for number, source in enumerate(works):
        yield ("\n" if number else "") + entry(source.type, source.key, fields(source))
