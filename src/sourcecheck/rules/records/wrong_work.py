"""SC501: an identifier leads to another work."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.comparison.example import ENTRY, RECORDS
from sourcecheck.rules.comparison.works import Description, Relation, cited, descriptions
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC501",
    "wrong-work",
    Severity.ERROR,
    bad=Example(
        bibliography="""
        @article{mcauley-1996, author={McAuley, James}, title={From Loyal Soldiers to Political
          Spokespersons}, journaltitle={Etudes irlandaises}, date={1996}, pages={165--182},
          doi={10.1162/isec_a_00411}}
        """,
        records=RECORDS,
    ),
    good=Example(bibliography=ENTRY, records=RECORDS),
)
def wrong_work(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The registry describes another work under the source's identifier.

    Why: a reader who follows it finds another work than the one that carries the claim. That is
    how invented references give themselves away, and how copied ones go wrong. A work counts as
    another only if its title is, and its author, year and pages do not say that it is the same.

    Fix: look up the identifier of the work that was meant; or, if the identifier is right,
    correct the entry.
    """
    for source, found in descriptions(project, evidence):
        for identifier in dict.fromkeys(one.identifier for one in found):
            under_it = [one for one in found if one.identifier == identifier]
            if all(one.relation is Relation.OTHER for one in under_it):
                one = under_it[0]
                message = f"{source.key}: {identifier} is another work: {cited(one.record)}"
                yield Fault(message, source.locate(one.field), source=source.key, hint=_hint(one))


def _hint(description: Description) -> str:
    where = f": {description.record.url}" if description.record.url else ""
    return f"so says {description.record.registry}{where}"
