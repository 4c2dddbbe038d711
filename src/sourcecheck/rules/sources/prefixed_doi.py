"""SC353: a DOI is written with what is no part of it."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import did_you_mean, fault, given, shown
from sourcecheck.rules.rule import Example, Fault, rule

_PREFIX = re.compile(
    r"\s*(?:(?:(?:https?:)?//)?(?:www\.|dx\.)?doi\.org/+\s*|(?:info:|urn:)?doi\s*[:=/]?\s*)+(?=10\.)",
    re.IGNORECASE,
)
_ENTRY = """
@article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
  journaltitle={International Security}, date={2021}, doi={%s}}
"""


@rule(
    "SC353",
    "prefixed-doi",
    Severity.NOTE,
    bad=Example(bibliography=_ENTRY % "https://doi.org/10.1162/isec_a_00411"),
    good=Example(bibliography=_ENTRY % "10.1162/isec_a_00411"),
)
def prefixed_doi(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The field `doi` has more in it than the DOI: a resolver's address, a label, a full stop.

    Why: styles put the resolver before it themselves, and the link that they print then leads
    nowhere: `https://doi.org/https://doi.org/10.…`.

    Fix: write the DOI alone, which starts with `10.`.
    """
    for source, name, value in given(project, ("doi",), _is_suspicious):
        found = [one for one in source.identifiers.get(name, ()) if one.scheme is Scheme.DOI]
        if found:
            new = mended(value)
            safe = new.lower() == found[0].value
            hint = did_you_mean(new if safe else found[0].value)
            message = f'"{name}" has more than the DOI: {shown(value)}'
            yield fault(source, name, message, hint, new if safe else None)


def mended(value: str) -> str:
    """Return a DOI without a resolver or a label before it."""
    return _PREFIX.sub("", value, count=1)


def _is_suspicious(value: str) -> bool:
    return value[:3] != "10." or value[-1:] in ".,;"
