"""SC307: no claim cites a source."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.rules.rule import Example, Fault, rule

_CLAIMS = """
- id: strength
  text: A quarter of the army were Soviet citizens.
  sources: [{key: ellis-2013, locator: p. 12}]
"""
_NOT_CITED = "not cited"
"""The keyword of a work that is listed for further reading only."""
_PARTS = ("crossref", "xref", "xdata", "entryset", "related")
"""Fields that name other entries by key (biblatex manual, 2.2.3)."""


@rule(
    "SC307",
    "uncited-source",
    Severity.NOTE,
    bad=Example(
        claims=_CLAIMS,
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}
        @book{fersen-1958, author={Fersen, Nicholas}, title={Corridor of Honour}, year=1958}
        """,
    ),
    good=Example(
        claims=_CLAIMS,
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}
        @book{fersen-1958, author={Fersen, Nicholas}, title={Corridor of Honour}, year=1958,
          keywords={not cited}}
        """,
    ),
)
def uncited_source(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """No claim cites the source.

    Why: either a citation was lost, and a claim looks unsourced that is not; or the list
    promises more than the article keeps.

    Fix: cite it where it carries a claim, take it out, or mark it as further reading with
    `keywords = {not cited}`.
    """
    if project.ledger is None:
        return
    cited = {citation.key for claim in project.claims for citation in claim.citations}
    used = {key.casefold() for source in project.sources for key in _named(source)}
    for source in project.sources:
        apart = source.type == "xdata" or _NOT_CITED in _listed(source.get("keywords").casefold())
        if not (apart or source.key in cited or source.key.casefold() in used):
            yield Fault(f'no claim cites "{source.key}"', source.location, source=source.key)


def _named(source: Source) -> list[str]:
    """Return the keys of the entries that this one is made of or takes fields from."""
    return [key for name in _PARTS for key in _listed(source.get(name))]


def _listed(value: str) -> list[str]:
    """Return the parts of a value whose parts are separated by commas."""
    return [part.strip() for part in value.split(",") if part.strip()]
