"""SC305: a DOI is not written as one."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.project import Project
from sourcecheck.rules.malformed import faults
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC305",
    "malformed-doi",
    Severity.ERROR,
    bad=Example(
        bibliography="""
        @article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
          journaltitle={International Security}, date={2021}, doi={11.1162/isec}}
        """,
    ),
    good=Example(
        bibliography="""
        @article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
          journaltitle={International Security}, date={2021}, doi={10.1162/isec_a_00411}}
        """,
    ),
)
def malformed_doi(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The field should hold a DOI, and does not.

    Why: no registry can be asked for it, and a link made of it leads nowhere. A DOI is written
    `10.`, four digits or more, a slash, and a name (DOI Handbook 2.2).

    Fix: copy the DOI from the work itself, or look the work up by its title at Crossref.
    """
    return faults(project, Scheme.DOI)
