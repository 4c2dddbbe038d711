"""SC308: two sources have the same DOI."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.rules.rule import Example, Fault, rule

_ENTRY = """
@article{%s, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
  journaltitle={International Security}, date={2021}, doi={%s}}
"""


@rule(
    "SC308",
    "shared-doi",
    Severity.WARNING,
    bad=Example(
        bibliography=_ENTRY % ("grasmeder-2021", "10.1162/isec_a_00411")
        + _ENTRY % ("legionnaires", "10.1162/ISEC_A_00411"),
    ),
    good=Example(bibliography=_ENTRY % ("grasmeder-2021", "10.1162/isec_a_00411")),
)
def shared_doi(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """An earlier source has the same DOI.

    Why: a DOI names one work, so this is one work under two keys, or one of the two has the DOI
    of the other.

    Fix: keep one entry and cite that; or give the other work its own DOI.
    """
    known: dict[str, Source] = {}
    for source in project.sources:
        for doi, name in _dois(source).items():
            first = known.setdefault(doi, source)
            if first is source or first.key.casefold() == source.key.casefold():
                continue
            # Of two entries with one key, or one field that both inherit, others speak.
            if source.locate(name) != first.locate(_dois(first)[doi]):
                where = f"{first.location.path}:{first.location.line}"
                message = f'same DOI as "{first.key}", {where}: {doi}'
                yield Fault(message, source.locate(name), source=source.key)


def _dois(source: Source) -> dict[str, str]:
    """Return the DOIs of a source, each with the first field that gives it."""
    dois: dict[str, str] = {}
    for name, identifiers in source.identifiers.items():
        for one in identifiers:
            if one.scheme is Scheme.DOI:
                dois.setdefault(one.value, name)
    return dois
