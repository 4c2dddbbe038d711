"""SC336: a range of pages ends before it begins."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import did_you_mean, fault, given, shown
from sourcecheck.rules.rule import Example, Fault, rule

_RANGE = r"([A-Za-z]?)(\d{1,9})\s*(-+|–)\s*([A-Za-z]?)(\d{1,9})"
_SEPARATOR = r"\s*[,;]\s*"


@rule(
    "SC336",
    "reversed-pages",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
          journaltitle={International Security}, date={2021}, pages={195--147}}
        """,
    ),
    good=Example(
        bibliography="""
        @article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
          journaltitle={International Security}, date={2021}, pages={147--195}}
        """,
    ),
)
def reversed_pages(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The range of pages ends before it begins.

    Why: the two numbers have changed places, or one of them is misprinted. `123--8` is fine: it
    means 123 to 128. So is `A12--B3`.

    Fix: look at the work again.
    """
    for source, name, value in given(project, ("pages",), _is_suspicious):
        for part in re.split(_SEPARATOR, value):
            found = re.fullmatch(_RANGE, part)
            if found and _is_reversed(found):
                first, last = f"{found[1]}{found[2]}", f"{found[4]}{found[5]}"
                same_length = len(found[2]) == len(found[5])
                hint = did_you_mean(f"{last}--{first}" if same_length else "")
                yield fault(source, name, f'"pages" run backwards: {shown(part)}', hint)


def _is_suspicious(value: str) -> bool:
    """Return whether it is more than one number, or one range in the common form and order."""
    first, _, last = value.partition("--")
    if first.isdecimal() and last.isdecimal():
        return len(first) > len(last) or (len(first) == len(last) and first > last)
    return "-" in value or "–" in value


def _is_reversed(found: re.Match[str]) -> bool:
    prefix, first, dash, other, last = found.groups()
    if len(last) < len(first):
        if dash == "-" or other:
            return False  # 45-2 is page 2 of chapter 45
        last = first[: -len(last)] + last
    return other in {"", prefix} and int(last) < int(first)
