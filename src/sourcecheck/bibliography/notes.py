"""Claims with numbered notes: first a work's full form, then its short one."""

import re
from collections.abc import Iterator, Mapping, Sequence

from sourcecheck.bibliography.blocks import Node, header, paragraph, text
from sourcecheck.bibliography.works import Work
from sourcecheck.model.citation import Citation
from sourcecheck.model.locator import Unit, read_locator
from sourcecheck.model.project import Project

_RANGE = r"\d+(?:\s?[-–]\s?\d+|\s?ff?\.?)?"
_PAGES = re.compile(rf"{_RANGE}(?:,\s?{_RANGE})*")


def annotate(project: Project, works: Sequence[Work]) -> tuple[list[Node], list[str]]:
    """Return the claims that have sources, each with its citations, and keys that no source has.

    The citations are yet to be set (`citeproc.set_citations`). A claim that repeats another has
    that one's sources.
    """
    cited = {work.source.key: work for work in reversed(works)}
    unknown: dict[str, None] = {}
    blocks: list[Node] = []
    section = ""
    for claim in project.claims:
        support = project.support(claim)
        unknown |= {one.key: None for one in support if one.key not in cited}
        known = [one for one in support if one.key in cited]
        if not known:
            continue
        if claim.section != section:
            section = claim.section
            blocks += [header(2, section)] * bool(section)
        blocks.append(paragraph([*text(claim.text), _cite(known, cited)]))
    return blocks, list(unknown)


def _cite(citations: Sequence[Citation], works: Mapping[str, Work]) -> Node:
    cited = [
        {
            "citationId": works[citation.key].id,
            "citationPrefix": [],
            "citationSuffix": list(_suffix(works[citation.key].locator(citation))),
            "citationMode": {"t": "NormalCitation"},
            "citationNoteNum": 0,
            "citationHash": 0,
        }
        for citation in citations
    ]
    return {"t": "Cite", "c": [cited, []]}


def _suffix(locator: str) -> Iterator[Node]:
    """Yield a locator as pandoc takes it (its manual, "Citation syntax").

    Pages are given as such, in braces, and the style writes them; anything else is said as it
    stands, after empty braces, which keep pandoc from looking for pages in "Ia 3385/43".
    """
    plain = " ".join(locator.split())
    if not plain:
        return
    if pages := page_numbers(plain):
        yield {"t": "Str", "c": f"{{{pages}}}"}
        return
    yield {"t": "Str", "c": "{},"}
    yield {"t": "Space"}
    yield from text(plain)


def page_numbers(locator: str) -> str:
    """Return the numbers of a locator that gives pages: of "28-30", "pp. 28-30" and "S. 28 f."."""
    if _PAGES.fullmatch(locator):
        return locator
    before, found = read_locator(locator)
    numbers = locator[re.search(r"\d|$", locator).start() :]  # type: ignore[union-attr] # "$" is found
    is_page = found and not before and found.unit is Unit.PAGE
    return numbers if is_page and _PAGES.fullmatch(numbers) else ""
