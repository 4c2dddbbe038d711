"""DOIs at DataCite, which registers those of data, theses, reports and preprints; arXiv's too.

https://support.datacite.org/docs/api-get-doi. arXiv registers 10.48550/arXiv.NUMBER for each paper
(https://info.arxiv.org/help/doi.html).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.records.catalog import Catalog, Question, Said, number
from sourcecheck.evidence.records.names import whole_name
from sourcecheck.evidence.records.values import (
    doi,
    is_absence,
    json_object,
    mapping,
    mappings,
    some,
    text,
    years,
)
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record, Update, UpdateKind

_NAME = "DataCite"
_ARXIV = "10.48550/arxiv."
_DATES = {"Issued", "Available", "Submitted", "Created", "Copyrighted"}
"""Types of dates by which a work may be dated; not when its record was changed."""
_NEWER = {"IsObsoletedBy", "IsPreviousVersionOf"}
_PREPRINT = "Preprint"


def datacite(base_url: str = "https://api.datacite.org", contact: str = "") -> Catalog:
    """Return DataCite.

    It answers 500 questions in five minutes, or 1,000 with an address to write to.
    """
    root = f"{base_url.rstrip('/')}/dois"

    def address(questions: Sequence[Question]) -> str:
        [question] = questions
        return f"{root}/{quote(_doi(question), safe='')}"

    def read(exchange: Exchange, questions: Sequence[Question]) -> Said | None:
        [question] = questions
        if is_absence(exchange):
            return {question: ()}
        said = json_object(exchange)
        record = _record(mapping(mapping((said or {}).get("data")).get("attributes")))
        return {question: (record,)} if record else None

    return Catalog(
        name=_NAME,
        address=address,
        read=read,
        absence="not one of DataCite's",
        interval=0.3 if contact else 0.6,
        accept="application/vnd.api+json",
    )


def _doi(question: Question) -> str:
    is_arxiv = isinstance(question, Identifier) and question.scheme is Scheme.ARXIV
    return f"{_ARXIV if is_arxiv else ''}{number(question)}"


def _record(work: Mapping[str, Any]) -> Record | None:
    own, titles = doi(work.get("doi")), tuple(dict.fromkeys(_titles(work)))
    if own is None:
        return None
    types, container = mapping(work.get("types")), mapping(work.get("container"))
    first, last = text(container.get("firstPage")), text(container.get("lastPage"))
    is_arxiv = own.value.startswith(_ARXIV)
    arxiv = Identifier(Scheme.ARXIV, own.value.removeprefix(_ARXIV)) if is_arxiv else None
    publisher = work.get("publisher")
    return Record(
        registry=_NAME,
        identifiers=some(own, arxiv),
        type=text(types.get("resourceTypeGeneral")),
        titles=titles,
        authors=_names(work.get("creators")),
        editors=_names(
            [
                one
                for one in mappings(work.get("contributors"))
                if one.get("contributorType") == "Editor"
            ]
        ),
        years=years(
            work.get("publicationYear"),
            *(
                one.get("date")
                for one in mappings(work.get("dates"))
                if one.get("dateType") in _DATES
            ),
        ),
        containers=tuple(filter(None, [text(container.get("title"))])),
        volume=text(container.get("volume")),
        issue=text(container.get("issue")),
        pages="-".join(filter(None, dict.fromkeys((first, last)))),
        publisher=text(publisher) or text(mapping(publisher).get("name")),
        updates=tuple(
            Update(UpdateKind.NEW_VERSION, newer)
            for newer in some(*_related(work, _NEWER))
            if newer != own
        ),
        published_as=_published_as(work, own),
        url=f"https://doi.org/{own.value}",
    )


def _titles(work: Mapping[str, Any]) -> Iterator[str]:
    """Yield the title with its subtitle, then all titles by themselves."""
    titles = mappings(work.get("titles"))
    main = [text(one.get("title")) for one in titles if not one.get("titleType")]
    added = [text(one.get("title")) for one in titles if one.get("titleType") == "Subtitle"]
    if main and main[0]:
        missing = [one for one in added if one.casefold() not in main[0].casefold()]
        yield ": ".join([main[0], *missing])
    for one in titles:
        if one.get("titleType") != "Subtitle" and (title := text(one.get("title"))):
            yield title


def _names(value: object) -> tuple[Name, ...]:
    return tuple(name for one in mappings(value) if (name := _one_name(one)))


def _one_name(creator: Mapping[str, Any]) -> Name | None:
    written, family = text(creator.get("name")), text(creator.get("familyName"))
    if creator.get("nameType") == "Organizational":
        return Name(literal=written) if written else None
    if family:
        return Name(family, text(creator.get("givenName")))
    return whole_name(written) if written else None


def _published_as(work: Mapping[str, Any], own: Identifier) -> tuple[Identifier, ...]:
    """Return the published work of a preprint.

    arXiv says of it "IsVersionOf"; where a repository says so of a DOI of its own, it means the
    DOI of all versions together.
    """
    general = text(mapping(work.get("types")).get("resourceTypeGeneral"))
    if general != _PREPRINT and not own.value.startswith(_ARXIV):
        return ()
    prefix = own.value.partition("/")[0]
    related = some(*_related(work, {"IsVersionOf", "IsPreprintOf"}))
    return tuple(one for one in related if one.value.partition("/")[0] != prefix)


def _related(work: Mapping[str, Any], types: set[str]) -> Iterator[Identifier | None]:
    for one in mappings(work.get("relatedIdentifiers")):
        if one.get("relationType") in types:
            yield doi(one.get("relatedIdentifier"))
