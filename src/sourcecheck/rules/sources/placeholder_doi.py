"""SC354: a DOI that is only for tests."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule

_TESTS = "10.5555/"
_ENTRY = """
@article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
  journaltitle={International Security}, date={2021}, doi={%s}}
"""


@rule(
    "SC354",
    "placeholder-doi",
    Severity.WARNING,
    bad=Example(bibliography=_ENTRY % "10.5555/3295222.3295349"),
    good=Example(bibliography=_ENTRY % "10.1162/isec_a_00411"),
)
def placeholder_doi(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The DOI starts with 10.5555, which is there for tests and examples.

    Why: hardly any of them is registered, so they lead nowhere. The ACM Digital Library shows them
    for works that have no DOI.

    Fix: look for the work's own DOI, or give the address of its page in `url`.
    """
    for source in project.sources:
        for name, identifiers in source.identifiers.items():
            for one in identifiers:
                if one.value.startswith(_TESTS) and one.scheme is Scheme.DOI:
                    message = f"a DOI for tests, which leads nowhere: {one.value}"
                    yield Fault(message, source.locate(name), source=source.key)
