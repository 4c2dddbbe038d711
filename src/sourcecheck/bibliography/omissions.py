"""Which numbers of works a bibliography leaves out, because they are none."""

from collections.abc import Iterable, Iterator

from sourcecheck.model.identifier import Scheme
from sourcecheck.model.source import Source

_NUMBERS = {
    Scheme.DOI: "DOI",
    Scheme.ISBN: "ISBN",
    Scheme.ISSN: "ISSN",
    Scheme.PMID: "PubMed number",
    Scheme.PMCID: "PubMed Central number",
}
"""Those of which only well-formed ones get into an item of CSL (`csl.identifiers`)."""


def omissions(sources: Iterable[Source]) -> Iterator[str]:
    """Yield a remark on each number that is left out, with its place and its work.

    A field that has a well-formed number too is written as it stands.
    """
    for source in sources:
        for one in source.malformed:
            if one.scheme in _NUMBERS and one.field not in source.identifiers:
                place = source.locate(one.field)
                told = f"its {_NUMBERS[one.scheme]} is left out: {one.reason}"
                yield f"{place}: note: {source.key}: {told}"
