"""SC342: a list of names that BibTeX divides wrongly."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.name_list import misdivision, redivided
from sourcecheck.rules.printed import NAMES, fault, printed, shown
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC342",
    "malformed-names",
    Severity.ERROR,
    bad=Example(
        bibliography="""
        @book{anders-munoz, author={Anders, Wladyslaw; Munoz, Antonio}, title={Volunteers},
          date={1996}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{anders-munoz, author={Anders, Wladyslaw and Munoz, Antonio}, title={Volunteers},
          date={1996}}
        """,
    ),
)
def malformed_names(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The names are not divided as BibTeX divides them.

    Why: two people become one, a piece of a name is lost, or the entry is left out. Names are
    separated by "and"; one name has two commas at most: "Last, First", "Last, Jr., First" (Oren
    Patashnik, "BibTeXing", section 4). Nobody is called "et al.".

    Fix: write "and" between the names, "and others" for "et al.", and the name of an office,
    which is not to be divided, in a second pair of braces.
    """
    for source, name, value in printed(project, _is_suspicious, NAMES):
        if reason := misdivision(value):
            yield fault(source, name, f'"{name}" {reason}: {shown(value)}', new=mended(value))


def mended(value: str) -> str:
    """Return the names divided by "and", or as they are where nobody could be sure."""
    return redivided(value)


def _is_suspicious(value: str) -> bool:
    for name in value.split(" and "):
        if name.count(",") > 1:
            return True
    if ";" in value or " al" in value or " and and" in value or ", and " in value:
        return True
    if "., " in value or (value[-2:-1] == " " and ", " in value):  # perhaps "Ellis F., Roe R."
        return True
    start, end = value[:4].lower(), value[-4:].lower()
    return start == "and " or end == " and" or start[:1] == "," or end[-1:] == ","
