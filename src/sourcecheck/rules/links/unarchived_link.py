"""SC412: a page is gone, and no archive has it."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.archived import living_copy, lost_pages, named
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import listed

_CLAIMS = """
- id: prague
  text: Prague was freed by the army.
  sources: [{key: jurado-1983, locator: p. 28}]
"""
_URL = "https://books.example/volunteers"
_BIBLIOGRAPHY = f"""
@book{{jurado-1983, author={{Jurado, Carlos}}, title={{Foreign Volunteers}}, year=1983,
  url={{{_URL}}}}}
"""


@rule(
    "SC412",
    "unarchived-link",
    Severity.NOTE,
    bad=Example(
        claims=_CLAIMS, bibliography=_BIBLIOGRAPHY, answers={_URL: "gone"}, copies={_URL: ""}
    ),
    good=Example(
        claims=_CLAIMS, bibliography=_BIBLIOGRAPHY, answers={_URL: "alive"}, copies={_URL: ""}
    ),
)
def unarchived_link(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The page is gone or suspect, and the Wayback Machine says that it has no copy of it.

    Why: nothing brings the page back; the source is lost for the reader. An archive that did
    not answer is no reason for this finding. It is only asked with `--rescue`.

    Fix: look in other archives (archive.today, the national web archives) and for the page's
    new address; else cite another source. `sourcecheck archive --save` keeps the others from
    the same end.
    """
    for resolution, mentions in lost_pages(project, evidence):
        identifier = resolution.identifier
        asked_in_vain = identifier in evidence.copies and not evidence.copies[identifier]
        if asked_in_vain and not living_copy(mentions, evidence):
            keys = named(mentions)
            of_whom = f" of {listed(keys)}" if keys else ""
            message = (
                f"the page{of_whom} is {resolution.verdict}, and the Wayback Machine has no copy: "
                f"{identifier}"
            )
            yield Fault(message, mentions[0].location, source=keys[0] if keys else None)
