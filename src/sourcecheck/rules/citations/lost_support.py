"""SC206: all sources of a claim are gone."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Verdict
from sourcecheck.model.source import Source, SourceKind
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed

_CLAIMS = """
- id: prague
  text: Prague was freed by the army.
  sources: [{key: radio-2018}]
"""
_BIBLIOGRAPHY = """
@online{radio-2018, title={Free Prague}, date={2018}, url={https://radio.example/29011676}}
"""


@rule(
    "SC206",
    "lost-support",
    Severity.ERROR,
    bad=Example(
        claims=_CLAIMS,
        bibliography=_BIBLIOGRAPHY,
        answers={"https://radio.example/29011676": "gone"},
    ),
    good=Example(
        claims=_CLAIMS,
        bibliography=_BIBLIOGRAPHY,
        answers={"https://radio.example/29011676": "alive"},
    ),
)
def lost_support(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """All of the claim's sources are gone from the web.

    Why: the claim looks sourced, and is not: no reader can see any of its sources. A book or an
    article with a dead link is not gone, for libraries have it.

    Fix: give an archived copy in the bibliography, or cite another source.
    """
    if not evidence.network:
        return
    states = ((key, _gone(source, evidence)) for key, source in project.source.items())
    gone = {key: state for key, state in states if state}
    for claim in project.claims if gone else ():
        keys = [citation.key for citation in project.support(claim)]
        if keys and gone.keys() >= set(keys):
            names = [f'"{key}" ({gone[key]})' for key in dict.fromkeys(keys)]
            yield Fault(f"rests only on {listed(names)}", claim.location, claim=claim.id)


def _gone(source: Source, evidence: Evidence) -> str:
    """Return "gone since 2026-11-02" if each way to a web page is gone, else an empty string."""
    if source.kind is not SourceKind.WEB:
        return ""
    given = {identifier for found in source.identifiers.values() for identifier in found}
    answers = [evidence.resolutions[one] for one in given if one in evidence.resolutions]
    asked = [answer for answer in answers if answer.verdict is not Verdict.UNCHECKED]
    if not asked or any(answer.verdict is not Verdict.GONE for answer in asked):
        return ""
    since = [evidence.so_since(answer) for answer in asked]
    return f"gone since {max(since).date()}"
