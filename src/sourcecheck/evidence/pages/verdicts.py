"""From the trail of a URL to its verdict: pure, and the one place that decides."""

from typing import NamedTuple

from sourcecheck.evidence.engine.exchange import Exchange, Failure
from sourcecheck.evidence.engine.journey import DeadEnd, Trail
from sourcecheck.evidence.engine.url import depth, is_home, same_resource, same_site
from sourcecheck.evidence.pages.challenge import wall
from sourcecheck.evidence.pages.login import login_wall
from sourcecheck.evidence.pages.parking import parked
from sourcecheck.evidence.pages.shown import shown
from sourcecheck.evidence.pages.soft_404 import soft_404
from sourcecheck.model.mask import mask
from sourcecheck.model.resolution import Verdict

_GONE = {404, 410}
_BUSY = {408, 425}
"""Of the 4xx, those that are about this moment only; tried again like server errors."""
_PERMANENT = {301, 308}


class Judgement(NamedTuple):
    """A verdict and the reason for it; what to do about it is for the rules to say."""

    verdict: Verdict
    reason: str


def judge(trail: Trail) -> Judgement:
    """Return what a trail means for a reader who follows the link."""
    last = trail.exchanges[-1]
    if trail.dead_end:
        return _dead_end(trail.dead_end, shown(mask(trail.target)), trail)
    if last.failure:
        judgement = _failed(last.failure, last.reason, trail.tries)
    elif trail.accepted or (last.status is not None and 200 <= last.status < 400):
        return _arrived(trail)
    else:
        judgement = _refused(trail)
    if len(trail.exchanges) > 1:
        return Judgement(judgement.verdict, f"leads to {shown(mask(last.url))}: {judgement.reason}")
    return judgement


def _dead_end(dead_end: DeadEnd, target: str, trail: Trail) -> Judgement:
    last = trail.exchanges[-1]
    redirect = f"{mask(last.url)} redirects ({last.status})"
    match dead_end:
        case DeadEnd.NOWHERE:
            return Judgement(Verdict.UNREACHABLE, f"{redirect} without saying where")
        case DeadEnd.NO_URL:
            return Judgement(Verdict.UNREACHABLE, f'{redirect} to "{target}", which is no URL')
        case DeadEnd.CIRCLE:
            reason = f"{redirect} in a circle, back to {target}; a browser may get through"
            return Judgement(Verdict.UNREACHABLE, reason)
        case DeadEnd.TOO_MANY:
            return Judgement(Verdict.UNREACHABLE, f"too many redirects, the next to {target}")
        case DeadEnd.OTHER_SCHEME:
            return Judgement(
                Verdict.UNCHECKED, f"{redirect} to {target}: only http and https are asked"
            )
        case DeadEnd.EXCLUDED:
            return Judgement(Verdict.UNCHECKED, f"{redirect} to {target}: {trail.refusal}")


def _failed(failure: Failure, reason: str, tries: int) -> Judgement:
    if failure is Failure.GUARD:
        return Judgement(Verdict.UNCHECKED, f"{reason}: --allow-private has it asked")
    if failure is Failure.PATIENCE:
        return Judgement(Verdict.UNCHECKED, f"not asked: {reason}")
    if failure in {Failure.MALFORMED, Failure.ROBOTS}:
        return Judgement(Verdict.UNCHECKED, reason)
    return Judgement(Verdict.UNREACHABLE, _times(reason, tries))


def _refused(trail: Trail) -> Judgement:
    """Judge an answer that is neither a success nor a redirect.

    A 4xx other than 404 and 410 refuses our request and proves nothing about the page: what
    is wrong with it (400, 405, 406, 418 ...) may be right with a browser's.
    """
    last = trail.exchanges[-1]
    status = last.status or 0
    behind = wall(last)
    if behind:
        return _challenged(behind, last)
    words = _times(last.phrase, trail.tries)
    if trail.refusal:
        words = f"{words}; {trail.refusal}"
    elif trail.asked is not None and trail.tries == 1:
        words = f"{words}, and asks to wait {trail.asked:.0f} s"
    if status in _GONE:
        return Judgement(Verdict.GONE, words)
    if 500 <= status < 600 or status in _BUSY:
        return Judgement(Verdict.UNREACHABLE, words)
    return Judgement(Verdict.BLOCKED, words)


def _arrived(trail: Trail) -> Judgement:
    first, last = trail.exchanges[0], trail.exchanges[-1]
    if not trail.accepted and (doubt := _doubt(first, last)):
        return doubt
    moved = _new_address(trail)
    if moved != first.url and not same_resource(moved, first.url):
        return Judgement(Verdict.MOVED, f"moved permanently to {mask(moved)}")
    words = f"{last.phrase}, accepted by the settings" if trail.accepted else last.phrase
    return Judgement(Verdict.ALIVE, words)


def _doubt(first: Exchange, last: Exchange) -> Judgement | None:
    """Judge a page by what it shows: some say 200 and are not what was cited."""
    behind = wall(last)
    if behind:
        return _challenged(behind, last)
    for look in (parked, login_wall, soft_404):
        if words := look(first.url, last):
            return Judgement(Verdict.SUSPECT, f"{last.phrase}, but {words}")
    if _lands_on_home(first.url, last.url):
        return Judgement(Verdict.SUSPECT, f"leads to the home page {mask(last.url)}")
    return None


def _lands_on_home(first: str, last: str) -> bool:
    """Tell whether a deep link was sent to the front page, as sites do with pages they drop.

    To the front page of another site, one step may be a short link or a person's directory
    ("/~name") that has moved; deeper links have been dropped there too.
    """
    if last == first or not is_home(last) or is_home(first):
        return False
    return same_site(first, last) or depth(first) > 1


def _new_address(trail: Trail) -> str:
    """Return where the permanent redirects lead; a temporary one leaves the address good."""
    return next(one.url for one in trail.exchanges if one.status not in _PERMANENT)


def _challenged(behind: str, last: Exchange) -> Judgement:
    return Judgement(Verdict.BLOCKED, f"{last.phrase}: {behind} asks for proof of being no robot")


def _times(words: str, tries: int) -> str:
    return f"{words}, {tries} times" if tries > 1 else words
