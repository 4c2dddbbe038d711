"""Bibliographies for other programs and for wikis: what `bibliography` makes without a style."""

from collections.abc import Iterator, Sequence

from sourcecheck.bibliography.exchange import (
    biblatex,
    bibtex,
    csl_json,
    jsonld,
    mediawiki,
    ris,
    wikidata,
)
from sourcecheck.bibliography.works import Work, choose, describe
from sourcecheck.cli.bibliography_choices import Format
from sourcecheck.cli.bibliography_delivery import tell
from sourcecheck.cli.bibliography_wishes import Wishes
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source

_EXCHANGE = {
    Format.CSL_JSON: csl_json.write,
    Format.RIS: ris.write,
    Format.BIBTEX: bibtex.write,
    Format.BIBLATEX: biblatex.write,
}


def exchange(project: Project, sources: Sequence[Source], wishes: Wishes) -> Iterator[str]:
    """Yield a bibliography in a format that needs no style."""
    if wishes.format in _EXCHANGE:
        return _EXCHANGE[wishes.format](sources)
    works = describe(sources)
    if wishes.format is Format.JSONLD:
        return iter(jsonld.write(works))
    if wishes.format is Format.WIKIDATA:
        for remark in wikidata.remarks(works):
            tell(remark)
        return iter(wikidata.write(works))
    return iter(_wikitext(project, works, wishes))


def _wikitext(project: Project, works: Sequence[Work], wishes: Wishes) -> list[str]:
    listed = choose(project, cited=wishes.cited or wishes.notes, in_order=False)
    for remark in mediawiki.remarks(describe(listed)):
        tell(remark)
    if wishes.notes:
        return list(mediawiki.write_claims(project, works))
    if wishes.format is Format.MEDIAWIKI_REFS:
        return list(mediawiki.write_references(works))
    return list(mediawiki.write_list(works))
