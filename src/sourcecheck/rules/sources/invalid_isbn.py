"""SC306: an ISBN is wrong."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.project import Project
from sourcecheck.rules.malformed import faults
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC306",
    "invalid-isbn",
    Severity.ERROR,
    bad=Example(
        bibliography="""
        @book{jurado-1983, author={Jurado, Carlos}, title={Foreign Volunteers}, year=1983,
          isbn={0-85045-524-4}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{jurado-1983, author={Jurado, Carlos}, title={Foreign Volunteers}, year=1983,
          isbn={0-85045-524-3}}
        """,
    ),
)
def invalid_isbn(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The ISBN has a wrong check digit, or is not written as an ISBN.

    Why: at least one digit is wrong, so libraries and bookshops find another book, or none. The
    last digit is computed from the others (ISO 2108).

    Fix: copy the ISBN from the book. If the misprint stands in the book itself, keep it in
    `note`.
    """
    return faults(project, Scheme.ISBN)
