"""SC602: a suppression gives no reason."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule

_REASONED = "# sourcecheck: allow SC203 because the scan of the page shows the footnote"
_CLAIMS = """
{comment}
- id: prague
  text: Prague was freed by the army.
  sources: [{{key: jurado-1983, locator: p. 28{basis}}}]
"""
_BIBLIOGRAPHY = """
@book{jurado-1983, author={Jurado, Carlos}, title={Foreign Volunteers}, year=1983}
"""


@rule(
    "SC602",
    "unreasoned-suppression",
    Severity.ERROR,
    bad=Example(
        claims=_CLAIMS.format(comment="# sourcecheck: allow SC203", basis=""),
        bibliography=_BIBLIOGRAPHY,
    ),
    good=Example(
        claims=_CLAIMS.format(comment=_REASONED, basis=", basis: order"),
        bibliography=_BIBLIOGRAPHY,
    ),
)
def unreasoned_suppression(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A suppression does not say why the finding may stand.

    Why: whoever reads it later can neither agree nor see that its time is over. Until it gives a
    reason it is not in force, and what it is about is reported.

    Fix: write the reason behind the word "because".
    """
    for one in project.suppressions:
        if one.rule and not one.reason:
            yield Fault(
                f'"{one.rule}" is allowed without a reason, and therefore not',
                one.location,
                hint=f'say why: "sourcecheck: allow {one.rule} because …"',
            )
