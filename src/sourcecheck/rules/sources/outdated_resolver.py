"""SC356: a DOI's link goes by the resolver's old name."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import fault, given, shown
from sourcecheck.rules.rule import Example, Fault, rule

_OLD = re.compile(r"(?<![\w/.-])https?://dx\.doi\.org/+(?=10\.)")
_ENTRY = """
@misc{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires}, date={2021},
  howpublished={\\url{%s/10.1162/isec_a_00411}}}
"""


@rule(
    "SC356",
    "outdated-resolver",
    Severity.NOTE,
    bad=Example(bibliography=_ENTRY % "http://dx.doi.org"),
    good=Example(bibliography=_ENTRY % "https://doi.org"),
)
def outdated_resolver(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The link to a DOI starts with `dx.doi.org`.

    Why: that name still works, but `https://doi.org` is preferred: it is shorter, and what goes by
    it cannot be read or changed on its way (Crossref's guidelines for the display of DOIs).

    Fix: write `https://doi.org/`, or better the DOI alone in `doi`.
    """
    for source, name, value in given(project, ("url", "howpublished", "note"), _is_suspicious):
        new = mended(value)
        if new != value and name in source.identifiers:
            message = f'"{name}" goes by the old name of doi.org: {shown(value)}'
            yield fault(source, name, message, "write https://doi.org/", new)


def mended(value: str) -> str:
    """Return the text with links by the resolver's present name."""
    return _OLD.sub("https://doi.org/", value)


def _is_suspicious(value: str) -> bool:
    return "dx.doi" in value
