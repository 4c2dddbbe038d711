"""DOIs of all other agencies, as doi.org leads to their descriptions (content negotiation).

https://citation.crosscite.org/docs.html: 200 with CSL-JSON; 204 if the agency has no description;
404, by doi.org itself, if there is no such DOI; 406 if the agency does not describe works so.
"""

from collections.abc import Sequence
from urllib.parse import quote

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.records.catalog import Catalog, Question, Said, number
from sourcecheck.evidence.records.values import json_object
from sourcecheck.evidence.records.work import read_work

_NAME = "doi.org"


def negotiation(base_url: str = "https://doi.org") -> Catalog:
    """Return doi.org as a catalog of whatever has a DOI."""
    root = f"{base_url.rstrip('/')}/"

    def address(questions: Sequence[Question]) -> str:
        [question] = questions
        return f"{root}{quote(number(question), safe='/')}"

    def read(exchange: Exchange, questions: Sequence[Question]) -> Said | None:
        [question] = questions
        # Only doi.org knows which DOIs there are: a page that it leads to may be lost.
        if exchange.status == 404 and exchange.url == address(questions):
            return {question: ()}
        said = json_object(exchange)
        record = read_work(said, _NAME) if said else None
        return {question: (record,)} if record and record.titles else None

    return Catalog(
        name=_NAME,
        address=address,
        read=read,
        absence="doi.org knows no such DOI",
        interval=0.2,
        jobs=2,
        accept="application/vnd.citationstyles.csl+json",
        travels=True,
    )
