"""SC322: a document of one army is said to lie in the files of another."""

import re
from collections.abc import Iterator, Mapping

from sourcecheck.model.archival_reference import Level
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.registry_number import read_registry_number
from sourcecheck.model.source import Source
from sourcecheck.rules.rule import Example, Fault, rule

_ENTRY = """
@unpublished{reliability, author={{Armeeoberkommando 8}}, title={Zuverlässigkeit},
  number={AOK 8 Ia 4844/43}, date={1943-10-01}, library={BArch, %s/979}}
"""
# Bundesarchiv, record groups of the commands of the armies and of the panzer armies.
_GROUP = re.compile(r"(?P<kind>RH 2[01])-(?P<army>\d{1,2})")
_ARMY = re.compile(
    r"(?P<panzer>(?:Panzer|Pz\.?)[ -]?)?"
    r"(?:A\. ?O\. ?K\.|AOK|Armeeoberkommando|Armee-Oberkommando) ?(?P<army>\d{1,2})(?!\d)",
    re.IGNORECASE,
)
_NAMES: Mapping[str, str] = {"RH 20": "AOK", "RH 21": "Pz. AOK"}


@rule(
    "SC322",
    "mismatched-record-group",
    Severity.NOTE,
    bad=Example(bibliography=_ENTRY % "RH 20-2"),
    good=Example(bibliography=_ENTRY % "RH 20-8"),
)
def mismatched_record_group(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The document is of one army, its signature of another one's files.

    Why: in the Bundesarchiv, RH 20-2 holds the files of AOK 2, RH 20-8 those of AOK 8, and so on;
    RH 21 those of the panzer armies. An army's own document mostly lies in its own files. A copy
    may lie elsewhere, but a misprinted number is as likely.

    Fix: look at the document again. If the copy does lie there, say so in `note`.
    """
    for source in project.sources:
        fonds = source.archival.part(Level.FONDS) if source.archival else ""
        group = _GROUP.fullmatch(fonds)
        army = _issuer(source) if group else None
        if not (group and army):
            continue
        kind = "RH 21" if army["panzer"] else "RH 20"
        if kind == group["kind"] and int(army["army"]) != int(group["army"]):
            name = f"{_NAMES[kind]} {army['army']}"
            message = (
                f'"{source.key}" is of {name}, but {fonds} is of {_NAMES[kind]} {group["army"]}'
            )
            place = source.locate(source.holding.field if source.holding else "library")
            hint = f"the files of {name} are {kind}-{army['army']}"
            yield Fault(message, place, source=source.key, hint=hint)


def _issuer(source: Source) -> re.Match[str] | None:
    """Return the army that a document's registry number or its first author names."""
    number = read_registry_number(source.get("number"))
    authors = [source.authors[0].literal] if source.authors else []
    offices = ([number.office] if number else []) + authors
    return next((found for office in offices if (found := _ARMY.match(office))), None)
