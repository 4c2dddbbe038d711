"""SC114: claims repeat each other in a circle."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"
_SHOWN = 6
"""How many claims of a circle a message shows."""


@rule(
    "SC114",
    "circular-repeat",
    Severity.ERROR,
    bad=Example(
        claims="""
        - id: lead-strength
          text: Many of its soldiers were Soviet citizens.
          repeats: strength
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12}]
          repeats: lead-strength
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
    good=Example(
        claims="""
        - id: lead-strength
          text: Many of its soldiers were Soviet citizens.
          repeats: strength
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
    ),
)
def circular_repeat(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The claim repeats itself by way of other claims.

    Why: each of them leaves its support to the next, so in the end nothing supports them.

    Fix: leave `repeats` to the summary, and cite the sources at the claim that it sums up.
    """
    seen: set[str] = set()
    for claim in project.claims:
        path, here = [], claim.id
        while here not in seen and here in project.claim:
            seen.add(here)
            path.append(here)
            here = project.claim[here].repeats or ""
        if here in path:
            yield _fault(project, path[path.index(here) :])


def _fault(project: Project, circle: list[str]) -> Fault:
    """Return the fault of a circle of ids, told from the one that comes first in the ledger."""
    first = min(circle, key=lambda id_: project.claim[id_].location)
    at = circle.index(first)
    turn = [*circle[at:], *circle[:at]]
    between = turn[1:] if len(turn) <= _SHOWN else [*turn[1:_SHOWN], "…"]
    shown = " → ".join([first, *between, first])
    return Fault(f"repeats itself: {shown}", project.claim[first].location, claim=first)
