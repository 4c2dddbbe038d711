"""SC358: an undated web page without the day on which it was seen."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import SourceKind
from sourcecheck.rules.rule import Example, Fault, rule

_DATED = (
    *("urldate", "date", "year", "archivedate", "archiveurl", "doi", "eprint", "urlyear"),
    *("lastchecked", "lastvisited", "urlaccessdate", "origdate", "eventdate", "version", "xref"),
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ENTRY = """
@online{radio-2018, title={Free Prague}, url={https://radio.example/29011676}%s}
"""


@rule(
    "SC358",
    "missing-access-date",
    Severity.NOTE,
    bad=Example(bibliography=_ENTRY % ""),
    good=Example(bibliography=_ENTRY % ", urldate={2018-07-12}"),
)
def missing_access_date(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The web page has no date of its own, and none of the day on which it was seen.

    Why: pages change and vanish. Only with a day can anybody tell which state of it is meant, and
    look for that one in an archive.

    Fix: give the day as `urldate = {2018-07-12}`, or the page's own in `date`.
    """
    for source in project.sources:
        if source.kind is not SourceKind.WEB or "url" not in source.fields:
            continue
        remarks = source.get("note") + source.get("howpublished")
        if not any(name in source.fields for name in _DATED) and not _YEAR.search(remarks):
            message = f'web page "{source.key}" has neither date nor urldate'
            yield Fault(message, source.locate("url"), source=source.key)
