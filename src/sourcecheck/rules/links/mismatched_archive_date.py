"""SC407: an archived copy is of another day than its entry says."""

import re
from collections.abc import Iterator
from datetime import timedelta

from sourcecheck.model.archived_copy import read_copy
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_CLAIMS = """
- id: prague
  text: Prague was freed by the army.
  sources: [{key: radio-2018}]
"""


@rule(
    "SC407",
    "mismatched-archive-date",
    Severity.WARNING,
    bad=Example(
        claims=_CLAIMS,
        bibliography="""
        @online{radio-2018, title={Free Prague}, date={2018}, url={https://radio.example/1},
          archiveurl={https://web.archive.org/web/20190302120000/https://radio.example/1},
          archivedate={2020-05-04}}
        """,
    ),
    good=Example(
        claims=_CLAIMS,
        bibliography="""
        @online{radio-2018, title={Free Prague}, date={2018}, url={https://radio.example/1},
          archiveurl={https://web.archive.org/web/20190302120000/https://radio.example/1},
          archivedate={2019-03-02}}
        """,
    ),
)
def mismatched_archive_date(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The archived copy was captured on another day than `archivedate` says.

    Why: one of the two is wrong. A page changes, and a reader should know of which day the copy
    is that carries the claim. A day more or less is let pass, for the archive's day is UTC's.

    Fix: see which copy was meant, and write its day or its address.
    """
    for source in project.sources:
        copy = read_copy(source.get("archiveurl"))
        written = source.get("archivedate").strip()
        if not copy or not _DATE.fullmatch(written):
            continue
        days = [(copy.captured + timedelta(shift)).date().isoformat() for shift in (-1, 0, 1)]
        if not any(day.startswith(written) for day in days):
            message = (
                f"{source.key}: the archived copy was captured on {days[1]}, "
                f"not {'on' if len(written) > 7 else 'in'} {written}"
            )
            hint = f"if it is the copy that was meant: archivedate = {{{days[1]}}}"
            yield Fault(message, source.locate("archivedate"), source=source.key, hint=hint)
