"""SC310: an ISSN, an arXiv or PubMed number, or another identifier is wrong."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.project import Project
from sourcecheck.rules.malformed import faults
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC310",
    "malformed-identifier",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
          journaltitle={International Security}, date={2021}, issn={0162-2888}}
        """,
    ),
    good=Example(
        bibliography="""
        @article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
          journaltitle={International Security}, date={2021}, issn={0162-2889}}
        """,
    ),
)
def malformed_identifier(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The ISSN, ORCID, arXiv or PubMed number or the like has a wrong form or check digit.

    Why: whoever looks it up finds another work, or none.

    Fix: copy it from the work, or from the registry that gave it.
    """
    with_rules_of_their_own = {Scheme.DOI, Scheme.ISBN, Scheme.URL}
    return faults(project, *(one for one in Scheme if one not in with_rules_of_their_own))
