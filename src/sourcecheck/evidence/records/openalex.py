"""Works at OpenAlex, by their titles (https://docs.openalex.org/api-entities/works).

Without a key it answers about a hundred searches a day. Its years may be those of a reissue, and
some of its records bear the title of another paper: it is asked for suggestions only.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.records.catalog import Catalog, Question, Said, Search
from sourcecheck.evidence.records.names import whole_name
from sourcecheck.evidence.records.values import (
    doi,
    json_object,
    mapping,
    mappings,
    some,
    text,
    years,
)
from sourcecheck.model.record import Record, Update, UpdateKind

_NAME = "OpenAlex"
_CANDIDATES = 5
_FIELDS = "id,doi,display_name,publication_year,type,is_retracted,authorships,primary_location"


def openalex_search(base_url: str = "https://api.openalex.org", key: str = "") -> Catalog:
    """Return OpenAlex's search for works by title."""
    root = f"{base_url.rstrip('/')}/works"

    def address(questions: Sequence[Question]) -> str:
        [question] = questions
        title = question.title if isinstance(question, Search) else ""
        # In a filter a comma parts conditions, and a bar stands for "or".
        words = " ".join("".join(c if c.isalnum() else " " for c in title).split())
        asked = {
            "filter": f"title.search:{words}",
            "per-page": str(_CANDIDATES),
            "select": _FIELDS,
        } | ({"api_key": key} if key else {})
        return f"{root}?{urlencode(asked, safe=':,')}"

    def read(exchange: Exchange, questions: Sequence[Question]) -> Said | None:
        [question] = questions
        said = json_object(exchange)
        if said is None or not isinstance(said.get("results"), list):
            return None
        found = (_record(one) for one in mappings(said["results"]))
        return {question: tuple(record for record in found if record)}

    return Catalog(
        name=_NAME,
        address=address,
        read=read,
        absence="OpenAlex finds no such title",
        interval=0.2,
    )


def _record(work: Mapping[str, Any]) -> Record | None:
    title, own = text(work.get("display_name")), doi(work.get("doi"))
    if not title:
        return None
    place = mapping(mapping(work.get("primary_location")).get("source"))
    container = text(place.get("display_name"))
    authors = (
        text(mapping(one.get("author")).get("display_name"))
        for one in mappings(work.get("authorships"))
    )
    return Record(
        registry=_NAME,
        identifiers=some(own),
        type=text(work.get("type")),
        titles=(title,),
        authors=tuple(whole_name(name) for name in authors if name),
        years=years(work.get("publication_year")),
        containers=(container,) if container else (),
        updates=(Update(UpdateKind.RETRACTION, None),) if work.get("is_retracted") is True else (),
        url=text(work.get("id")),
    )
