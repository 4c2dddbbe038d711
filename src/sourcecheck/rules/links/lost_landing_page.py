"""SC409: a registered DOI leads to a page that is not there."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.resolution import Verdict
from sourcecheck.rules.rule import Example, Fault, rule

_BIBLIOGRAPHY = """
@article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
  journaltitle={International Security}, date={2021}, pages={147--195},
  doi={10.1162/isec_a_00411}}
"""
_LOST = {Verdict.GONE, Verdict.SUSPECT, Verdict.UNREACHABLE}
"""Not `blocked`: most publishers refuse robots."""


@rule(
    "SC409",
    "lost-landing-page",
    Severity.NOTE,
    bad=Example(
        bibliography=_BIBLIOGRAPHY,
        answers={"doi:10.1162/isec_a_00411": "alive"},
        landing_pages={"doi:10.1162/isec_a_00411": "gone"},
    ),
    good=Example(
        bibliography=_BIBLIOGRAPHY,
        answers={"doi:10.1162/isec_a_00411": "alive"},
        landing_pages={"doi:10.1162/isec_a_00411": "alive"},
    ),
)
def lost_landing_page(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The DOI is registered, but the page that it leads to was not found.

    Why: a reader who follows it is stranded. The work is not gone: the DOI still names it, and
    its owner can mend where it leads. It is only asked with `--landing-pages`.

    Fix: open it in a browser. If the page is not there, tell the publisher or doi.org.
    """
    if not evidence.network:
        return
    for doi, page in evidence.landing_pages.items():
        registered = evidence.resolutions.get(doi)
        if page.verdict in _LOST and registered and registered.verdict is Verdict.ALIVE:
            mention = project.mentions[doi][0]
            yield Fault(
                f"{doi} is registered, but its page is {page.verdict}: {page.reason}",
                mention.location,
                source=mention.source.key if mention.source else None,
                hint=f"open https://doi.org/{doi.value}; its publisher can mend it",
            )
