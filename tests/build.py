"""Projects and evidence for tests, from text as users write it."""

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from textwrap import dedent, indent

from sourcecheck.model.archived_copy import read_copy
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.project import Project
from sourcecheck.model.record import Lookup, Presence, Record
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.readers.article import read_article
from sourcecheck.readers.bibtex import read_bibliography
from sourcecheck.readers.documents.document import read_document
from sourcecheck.readers.documents.local import LocalLinks
from sourcecheck.readers.ledger import read_ledger

NOW = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


def project(
    claims: str = "", bibliography: str = "", article: str = "", document: str = ""
) -> Project:
    """Return a project; `claims` is what stands under `claims:` of a ledger."""
    body = dedent(claims).strip("\n")
    listed = "\n" + indent(body, "  ") if body else " []"
    text = f"article:\n  title: An article\nclaims:{listed}\n"
    ledger = read_ledger(io.BytesIO(text.encode()), "claims.yaml")
    sources = read_bibliography(io.BytesIO(dedent(bibliography).encode()), "references.bib")
    placed = read_article(io.BytesIO(article.encode()), "article.txt", ledger.claims)
    page = read_document(io.BytesIO(document.encode()), "page.md")
    return Project(
        ledger=ledger,
        bibliographies=(sources,),
        article=placed if article else None,
        documents=(page,) if document else (),
        broken_links=tuple(LocalLinks().broken([page])),
    )


def identifier(written: str) -> Identifier:
    """Return an identifier from "doi:10.1/x" or a URL."""
    scheme, _, value = written.partition(":")
    if scheme in {"http", "https"}:
        return Identifier(Scheme.URL, written)
    return Identifier(Scheme(scheme), value)


def evidence(
    answers: Mapping[str, str],
    *,
    network: bool = True,
    landing_pages: Mapping[str, str] | None = None,
    copies: Mapping[str, str] | None = None,
    records: Mapping[str, tuple[Record | Lookup, ...]] | None = None,
    candidates: Mapping[str, tuple[Record, ...]] | None = None,
) -> Evidence:
    """Return evidence in which each identifier has had its verdict since `NOW`.

    `copies` maps URLs to archived copies of them, or to nothing where there is none; `records`
    maps identifiers to what registries said, of which a record is one that was found `NOW`.
    """
    resolutions = _resolutions(answers)
    return Evidence(
        resolutions,
        dict.fromkeys(resolutions, NOW),
        network,
        copies={identifier(page): read_copy(copy) for page, copy in (copies or {}).items()},
        landing_pages=_resolutions(landing_pages or {}),
        lookups={
            identifier(written): tuple(map(lookup, said))
            for written, said in (records or {}).items()
        },
        candidates=candidates or {},
        searched={
            key: {record.registry: NOW for record in found}
            for key, found in (candidates or {}).items()
        },
    )


def lookup(said: Record | Lookup) -> Lookup:
    """Return a registry's answer, which is the record that was found `NOW` if it is one."""
    if isinstance(said, Lookup):
        return said
    return Lookup(registry=said.registry, presence=Presence.FOUND, record=said, asked=NOW)


def _resolutions(answers: Mapping[str, str]) -> dict[Identifier, Resolution]:
    resolutions = [
        Resolution(
            identifier=identifier(written),
            verdict=Verdict(verdict),
            reason=f"it is {verdict}",
            asked=NOW,
        )
        for written, verdict in answers.items()
    ]
    return {one.identifier: one for one in resolutions}
