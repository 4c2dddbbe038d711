"""SC308: two sources have the same DOI."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Scheme
from sourcecheck.model.project import Project
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
        + _ENTRY % ("legionnaires", "https://doi.org/10.1162/ISEC_A_00411"),
    ),
    good=Example(bibliography=_ENTRY % ("grasmeder-2021", "10.1162/isec_a_00411")),
)
def shared_doi(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """An earlier source has the same DOI.

    Why: a DOI names one work, so this is one work under two keys, or one of the two has the DOI
    of the other.

    Fix: keep one entry and cite that; or give the other work its own DOI.
    """
    for identifier, mentions in project.mentions.items():
        given = [(one.source, one.location) for one in mentions if one.source]
        if identifier.scheme is not Scheme.DOI or len(given) < 2:
            continue
        (first, place), *later = given
        for source, here in later:
            # Of two entries with one key, or one field that both inherit, others speak.
            if source.key.casefold() != first.key.casefold() and here != place:
                where = f"{first.location.path}:{first.location.line}"
                message = f'same DOI as "{first.key}", {where}: {identifier.value}'
                yield Fault(message, here, source=source.key)
