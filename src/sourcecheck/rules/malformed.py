"""Fields that should hold an identifier, and do not."""

from collections.abc import Iterator, Mapping

from sourcecheck.model.identifier import Scheme
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Fault

_NOUNS: Mapping[Scheme, str] = {
    Scheme.DOI: "DOI",
    Scheme.URL: "URL",
    Scheme.ISBN: "ISBN",
    Scheme.ISSN: "ISSN",
    Scheme.ARXIV: "arXiv number",
    Scheme.PMID: "PubMed number",
    Scheme.HANDLE: "handle",
    Scheme.URN: "URN",
    Scheme.PMCID: "PubMed Central number",
    Scheme.OCLC: "OCLC number",
    Scheme.S2CID: "S2CID",
    Scheme.ORCID: "ORCID",
    Scheme.ISIL: "ISIL",
}


def faults(project: Project, *schemes: Scheme) -> Iterator[Fault]:
    """Yield a fault for each malformed identifier of these schemes, at its field."""
    for source in project.sources:
        for found in source.malformed:
            if found.scheme in schemes:
                noun = _NOUNS[found.scheme]
                hint = f'did you mean "{found.suggestion}"?' if found.suggestion else ""
                yield Fault(
                    f'"{found.written}" is no {noun}: {found.reason}',
                    source.locate(found.field),
                    source=source.key,
                    hint=hint,
                )
