"""From the judgement of a page to those of the parts of it that fragments name."""

from collections.abc import Iterable
from typing import Protocol

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.engine.journey import Trail
from sourcecheck.evidence.pages.anchors import Page
from sourcecheck.evidence.pages.page import is_html
from sourcecheck.evidence.pages.pdf_pages import Pdf, is_pdf
from sourcecheck.evidence.pages.shown import shown
from sourcecheck.evidence.pages.sight import Presence, Sight, unknown
from sourcecheck.evidence.pages.verdicts import Judgement
from sourcecheck.model.mask import mask
from sourcecheck.model.resolution import Verdict


class _Place(Protocol):
    """Something that has parts."""

    def look(self, fragment: str) -> Sight: ...


class _Elsewhere:
    """Whatever has no parts that we know of: a picture, a film, a table."""

    def look(self, fragment: str) -> Sight:  # noqa: ARG002 -- it is the same for all
        return unknown("neither an HTML page nor a PDF file")


def judge_fragments(
    trail: Trail, judgement: Judgement, wanted: Iterable[str]
) -> dict[str, Judgement]:
    """Return what a page's trail means for each of the fragments by which it is cited.

    What is wrong with the whole page counts for its parts too. A part that is not there makes
    it suspect, never gone; a part that cannot be looked for leaves it as it is, and is told.
    """
    fragments = [one for one in dict.fromkeys(wanted) if one]
    if not fragments:
        return {}
    last = trail.exchanges[-1]
    if judgement.verdict not in {Verdict.ALIVE, Verdict.MOVED} or last.status != 200:
        return dict.fromkeys(fragments, judgement)
    if _has_own_fragment(trail):
        return dict.fromkeys(fragments, judgement)
    place = _place(last)
    return {one: _judge(judgement, one, place.look(one)) for one in fragments}


def _has_own_fragment(trail: Trail) -> bool:
    """Tell whether a redirect names a fragment: it replaces ours (RFC 9110 §10.2.2)."""
    return any("#" in one.headers.get("location", "") for one in trail.exchanges[:-1])


def _place(last: Exchange) -> _Place:
    if is_pdf(last):
        return Pdf(last)
    return Page(last) if is_html(last) else _Elsewhere()


def _judge(judgement: Judgement, fragment: str, sight: Sight) -> Judgement:
    verdict, reason = judgement
    match sight.presence:
        case Presence.FOUND:
            return judgement
        case Presence.MISSING:
            return Judgement(Verdict.SUSPECT, f"{reason}, but {sight.words}")
        case Presence.UNKNOWN:
            named = shown(mask(f"#{fragment}"))
            return Judgement(verdict, f'{reason}; "{named}" unchecked: {sight.words}')
