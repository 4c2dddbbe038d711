"""SC347: the end of a title is missing."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import TITLES, fault, printed, shown
from sourcecheck.rules.rule import Example, Fault, rule

_ENDS = (" on", " of", " the", " and", " for", " in", ",", ":", ";", " -", " –", " —", "--")
_MEETING = (
    r"(?i)\b(?:conference|symposium|workshop|congress|colloquium|seminar|meeting|proceedings)\b"
)


@rule(
    "SC347",
    "truncated-title",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @inproceedings{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013},
          booktitle={Proceedings of the International Conference on}}
        """,
    ),
    good=Example(
        bibliography="""
        @inproceedings{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013},
          booktitle={Proceedings of the International Conference on Military History}}
        """,
    ),
)
def truncated_title(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The title ends in the middle: "Conference on", or in a comma or a colon.

    Why: its end was lost when it was copied, and nobody can tell which of many conferences it
    was.

    Fix: copy the whole title from the work.
    """
    for source, name, value in printed(project, _is_suspicious, TITLES):
        plain = value.rstrip("} ")
        if not plain[-1].isalpha() or re.search(_MEETING, plain):
            yield fault(source, name, f'"{name}" has lost its end: {shown(value, len(value))}')


def _is_suspicious(value: str) -> bool:
    return value.endswith(_ENDS) or (value[-1:] == "}" and value.rstrip("} ").endswith(_ENDS))
