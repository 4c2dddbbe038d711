"""Writes works in wikitext, as the citation templates of the English Wikipedia."""

import re
from collections.abc import Iterable, Iterator, Mapping

from sourcecheck.bibliography.exchange.mediawiki_template import is_untitled, template
from sourcecheck.bibliography.exchange.wikitext import escape
from sourcecheck.bibliography.notes import page_numbers
from sourcecheck.bibliography.works import Work
from sourcecheck.model.claim import Claim
from sourcecheck.model.project import Project

_BARE_NAME = re.compile(r"[^\w.:/()+-]+")


def write_list(works: Iterable[Work]) -> Iterator[str]:
    """Yield a bulleted list, a template on each line."""
    for work in works:
        yield f"* {template(work)}\n"


def write_references(works: Iterable[Work]) -> Iterator[str]:
    """Yield a list of named references, each to be cited in the text by its name.

    The wiki reports those that the text does not cite.
    """
    yield "<references>\n"
    for work in works:
        yield f'<ref name="{name(work)}">{template(work)}</ref>\n'
    yield "</references>\n"


def write_claims(project: Project, works: Iterable[Work]) -> Iterator[str]:
    """Yield the claims that have sources, with references: a template where a work comes first.

    Later ones name that reference; a locator stands after it, in {{rp}}.
    """
    known = {work.source.key: work for work in reversed(list(works))}
    section, seen = "", set[str]()
    for claim in project.claims:
        references = "".join(_references(project, claim, known, seen))
        if references:
            if claim.section != section:
                section = claim.section
                yield f"== {escape(section)} ==\n" * bool(section)
            yield f"{escape(claim.text)}{references}\n\n"


def remarks(works: Iterable[Work]) -> Iterator[str]:
    """Yield which works the wiki will show with an error."""
    for work in works:
        if is_untitled(work):
            told = "its template has no title, which the wiki shows as an error"
            yield f"{work.source.location}: note: {work.id}: {told}"


def name(work: Work) -> str:
    """Return what a work's reference is called; no name may be a number, or have quotes."""
    plain = _BARE_NAME.sub("-", work.id).strip("-")
    return f"ref-{plain}" if not plain or plain.isdigit() else plain


def _references(
    project: Project, claim: Claim, known: Mapping[str, Work], seen: set[str]
) -> Iterator[str]:
    for citation in project.support(claim):
        work = known.get(citation.key)
        if not work:
            continue
        called = name(work)
        if called in seen:
            yield f'<ref name="{called}" />'
        else:
            seen.add(called)
            yield f'<ref name="{called}">{template(work)}</ref>'
        if locator := work.locator(citation):
            shown = page_numbers(locator).replace("-", "–") or locator
            yield f"{{{{rp|1={escape(shown)}}}}}"
