"""SC357: a web address stands bare in a text."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import fault, given, shown
from sourcecheck.rules.rule import Example, Fault, rule

_TEXTS = (
    *("addendum", "address", "howpublished", "institution", "journal", "journaltitle", "note"),
    *("organization", "publisher", "titleaddon"),
)
_BARE = re.compile(r"\b(?:https?|ftp)://\S")
_LINKED = re.compile(r"\\(?:url|nolinkurl|path|href)\s*\{")
_ENTRY = """
@misc{radio-2018, author={Novák, Jan}, title={Free Prague}, date={2018},
  %s={%shttps://radio.example/29011676}}
"""


@rule(
    "SC357",
    "bare-url",
    Severity.NOTE,
    bad=Example(bibliography=_ENTRY % ("howpublished", "Available at ")),
    good=Example(bibliography=_ENTRY % ("url", "")),
)
def bare_url(project: Project, evidence: Evidence) -> Iterator[Fault]:
    r"""The source has no `url`, and a web address as bare text in another field.

    Why: TeX stops at its `_`, `%` and `#`, cannot divide it at the end of a line, and makes no
    link of it; and an address amid a text is not checked.

    Fix: move it to `url`, or write `\url{…}` around it where a style of BibTeX has no such field.
    """
    for source, name, value in given(project, _TEXTS, _is_suspicious):
        found = _BARE.search(value)
        if found and "url" not in source.fields and not _LINKED.search(value):
            shows = shown(value, found.start())
            yield fault(source, name, f'"{name}" has a bare web address: {shows}')


def _is_suspicious(value: str) -> bool:
    return "://" in value
