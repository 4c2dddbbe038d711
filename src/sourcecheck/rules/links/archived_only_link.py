"""SC408: only an archived copy of a page is left."""

from collections.abc import Iterator

from sourcecheck.model.archived_copy import read_copy
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.project import Project
from sourcecheck.rules.archived import living_copy, lost_pages, named, with_copy
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed

_CLAIMS = """
- id: prague
  text: Prague was freed by the army.
  sources: [{key: radio-2018}]
"""
_URL = "https://radio.example/29011676"
_COPY = f"https://web.archive.org/web/20190302120000/{_URL}"
_BIBLIOGRAPHY = f"""
@online{{radio-2018, title={{Free Prague}}, date={{2018}}, url={{{_URL}}},
  archiveurl={{{_COPY}}}, archivedate={{2019-03-02}}}}
"""


@rule(
    "SC408",
    "archived-only-link",
    Severity.NOTE,
    bad=Example(claims=_CLAIMS, bibliography=_BIBLIOGRAPHY, answers={_URL: "gone", _COPY: "alive"}),
    good=Example(
        claims=_CLAIMS, bibliography=_BIBLIOGRAPHY, answers={_URL: "alive", _COPY: "alive"}
    ),
)
def archived_only_link(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The page is gone or suspect, and the archived copy that its source gives is alive.

    Why: a reader finds the source all the same, if the article leads to the copy. A second copy
    somewhere else would outlive the archive.

    Fix: nothing needs to be done. Where the article shows links, let it show the copy's.
    """
    for resolution, mentions in lost_pages(project, evidence):
        kept = with_copy(mentions, evidence)
        if copy := living_copy(kept, evidence):
            since = evidence.so_since(resolution).date()
            keys = named(kept)
            message = (
                f"the page of {listed(keys)} is {resolution.verdict} since {since}; "
                f"{_named(copy)} is alive"
            )
            yield Fault(message, kept[0].location, source=keys[0])


def _named(identifier: Identifier) -> str:
    copy = read_copy(identifier.value)
    return f"the archived copy of {copy.captured.date()}" if copy else "the archived copy"
