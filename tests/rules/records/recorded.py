"""Records of one article, and what the rules about records say of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from build import evidence, identifier, project
from rules.judgement import messages

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.name import Name
from sourcecheck.model.record import Lookup, Record, Update, UpdateKind
from sourcecheck.rules import catalogue
from sourcecheck.rules.rule import Rule

DOI = "doi:10.1000/182"
ARTICLE = """
@article{ellis-2013, author={Ellis, Frank and Ford, Anna}, title={The Damned and the Dead: Part I},
  journaltitle={Journal of Slavic Military Studies}, date={2013}, volume={26}, number={2},
  pages={147--195}, doi={10.1000/182}}
"""
RECORD = Record(
    registry="Crossref",
    identifiers=(identifier(DOI),),
    type="journal-article",
    titles=("The Damned and the Dead: Part I",),
    authors=(Name("Ellis", "Frank"), Name("Ford", "Anna")),
    years=(2013,),
    containers=("The Journal of Slavic Military Studies",),
    volume="26",
    issue="2",
    pages="147-195",
)


def told(*said: Record | Lookup) -> Evidence:
    """Return evidence in which registries said this of the article's DOI."""
    return evidence({}, records={DOI: said})


def found(bibliography: str, held: Evidence) -> dict[str, list[str]]:
    """Return the names of the rules about records that fire, each with its messages."""
    read = replace(project(bibliography=bibliography), ledger=None)
    said = {rule.name: messages(rule, read, held) for rule in _rules()}
    return {name: given for name, given in said.items() if given}


def updated(*updates: tuple[UpdateKind, str]) -> Record:
    """Return the article's record with updates of these kinds and days; "" is no day."""
    return replace(
        RECORD,
        updates=tuple(
            Update(kind, None, date.fromisoformat(day) if day else None) for kind, day in updates
        ),
    )


def _rules() -> Iterable[Rule]:
    return (rule for rule in catalogue() if rule.code.startswith("SC5"))
