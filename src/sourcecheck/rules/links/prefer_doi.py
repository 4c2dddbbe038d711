"""SC406: a URL stands in the place of a DOI, or beside it."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule

_ENTRY = """
@article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
  journaltitle={International Security}, date={2021}, pages={147--195},
"""
# DOI Handbook, section 2.2; in a URL it starts a step of the path, or is a parameter.
_DOI = re.compile(r"(?<=[/=:])10\.\d{4,9}(?:\.\d+)*/[^?#&\s]+")
_VIEW = re.compile(
    r"/(?:abs|abstract|epdf|epub|figures|full|fulltext|html|meta|metrics|pdf|pdfdirect|references"
    r"|summary)(?:/.*)?$"  # Wiley, Taylor & Francis, Frontiers, IOP
    r"|\.(?:abstract|epub|full|html?|pdf|xml)$"  # Springer, HighWire
    r"|/\d{4,}/[^/]*[a-z][^/]*$"  # Silverchair: a number and the title
    r"|(?<=\d)v\d+$"  # bioRxiv: the version
    r"|/$"
)
"""What publishers' addresses have after a DOI."""
_OTHER = re.compile(r"https?:/|/suppl")
"""Another address within it, as archived copies and libraries' proxies have; a supplement."""


@rule(
    "SC406",
    "prefer-doi",
    Severity.NOTE,
    bad=Example(
        bibliography=_ENTRY
        + "url={https://direct.mit.edu/isec/article/doi/10.1162/isec_a_00411/102854/Leaning}}"
    ),
    good=Example(bibliography=_ENTRY + "doi={10.1162/isec_a_00411}}"),
)
def prefer_doi(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The URL is the publisher's page of a work that has a DOI.

    Why: a publisher's addresses change with its owners and its software, and its walls against
    robots keep anyone from checking them. The DOI leads to the page wherever it is.

    Fix: give the DOI in the field `doi`, and leave out a `url` that says no more.
    """
    for source in project.sources:
        given = [one for one in source.identifiers.get("doi", ()) if one.scheme is Scheme.DOI]
        for link in source.identifiers.get("url", ()):
            repeated = [one.value for one in given if _repeats(link, one, evidence)]
            if repeated:
                message = f"url only repeats the DOI {repeated[0]}"
                hint = f"leave the url out: https://doi.org/{repeated[0]} leads there"
            elif not given and (doi := _doi(link)):
                message = f"url holds a DOI, and there is no doi: {doi}"
                hint = f"give doi = {{{doi}}}, if https://doi.org/{doi} leads to the same work"
            else:
                continue
            yield Fault(message, source.locate("url"), source=source.key, hint=hint)


def _repeats(link: Identifier, doi: Identifier, evidence: Evidence) -> bool:
    """Return whether a link says no more than a DOI does, or is where doi.org leads."""
    page = evidence.landing_pages.get(doi)
    leads = [_bare(hop.url) for hop in page.hops] if page else []
    return f"{_doi(link)}/".startswith(f"{doi.value}/") or _bare(link.value) in leads


def _bare(url: str) -> str:
    """Return a URL without what seldom makes a difference: scheme, "www.", the last slash."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")


def _doi(link: Identifier) -> str:
    """Return the DOI in a publisher's address; empty if it has none, or leads to a part of it."""
    if link.scheme is Scheme.DOI:
        return link.value
    parts = urlsplit(link.value)
    written = unquote(f"{parts.path}?{parts.query}").lower()
    found = _DOI.search(written)
    if link.scheme is not Scheme.URL or parts.fragment or not found or _OTHER.search(written):
        return ""
    doi = found[0]
    while (shorter := _VIEW.sub("", doi)) != doi:
        doi = shorter
    return doi if doi.partition("/")[2] else ""
