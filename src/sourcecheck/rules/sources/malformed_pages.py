"""SC335: page numbers are not written as such."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import fault, given, shown
from sourcecheck.rules.rule import Example, Fault, rule

_PLAIN = re.compile(r"\d+(?:--?\d+)?")


class _Slip(NamedTuple):
    pattern: str
    reason: str
    replacement: str | None = None
    """What stands for it in a value that is mended, if anything can."""


_SLIPS = (
    _Slip(r"^[\s.,]+$", "is no page"),
    _Slip(
        r"^(?:[Pp]ages?|[Pp]p?\s?\.|pp|pgs?\.?|[Ss]eiten?|[Ss]\.|[Сс]\.)\s*(?=\d|[ivxl])",
        "starts with a word that styles add",
        "",
    ),
    _Slip(r"(?<=\w)\s*(?:-{3,}|[—―−‐‑‒])\s*(?=\w)", "has a dash that is not a range's", "--"),
    _Slip(r"(?<=\d)\s+(?:to|bis|until)\s+(?=\d)", "has a word in place of a dash", "--"),
    _Slip(r"^\s*[-–—]+\s*(?=\w)|(?<=\w)\s*[-–—]+\s*$", "has only one end of a range"),
    _Slip(r"\s*[,;][\s.,;]*$|(?<=\d)\.[\s.,;]*$", "ends in a mark that styles add", ""),
)


@rule(
    "SC335",
    "malformed-pages",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
          journaltitle={International Security}, date={2021}, pages={pp. 147--195}}
        """,
    ),
    good=Example(
        bibliography="""
        @article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
          journaltitle={International Security}, date={2021}, pages={147--195}}
        """,
    ),
)
def malformed_pages(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The page numbers are not written as numbers and ranges of them.

    Why: styles add "pp." and the full stop themselves, and then both are printed twice; only
    hyphens and en dashes are known as the sign of a range. `147-195`, `147–195`, `A12--B3`,
    `xii--xiv`, `123f.`, `12, 145--150` and article numbers such as `e12345` are all fine.

    Fix: write the numbers alone, ranges with two hyphens: `147--195`.
    """
    for source, name, value in given(project, ("pages",), _is_suspicious):
        slip = next((one for one in _SLIPS if re.search(one.pattern, value)), None)
        if slip:
            yield fault(source, name, f'"pages" {slip.reason}: {shown(value)}', new=mended(value))


def mended(value: str) -> str:
    """Return the page numbers alone, ranges with two hyphens, where that is all there is to do."""
    new = value
    for slip in _SLIPS:
        if slip.replacement is not None:
            new = re.sub(slip.pattern, slip.replacement, new)
        elif re.search(slip.pattern, new):
            return value
    return new


def _is_suspicious(value: str) -> bool:
    return not _PLAIN.fullmatch(value) and bool(value.strip(" ?-–"))  # else it is a filler
