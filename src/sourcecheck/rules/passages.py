"""Where claims and tags stand in the article."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from sourcecheck.model.article import ArticleText, Passage
from sourcecheck.model.claim import Claim
from sourcecheck.model.tag import InlineTag, Tag

AnyTag = TypeVar("AnyTag", Tag, InlineTag)


class TagsInPlace(NamedTuple):
    """The tags of an article, by where they stand."""

    claims: Mapping[str, tuple[InlineTag, ...]]
    """Id of each claim that stands in the article, to the tags in its passage."""
    outside: tuple[InlineTag, ...]
    """The tags in no claim's passage, nor where the passage of a changed claim may be."""


def tags_in_place(article: ArticleText, claims: Sequence[Claim]) -> TagsInPlace:
    """Return the article's tags by the claim in whose passage they stand."""
    tags = sorted(article.tags, key=lambda tag: tag.start)
    starts = [tag.start for tag in tags]
    inside = {
        claim: tuple(tags[bisect_left(starts, start) : bisect_left(starts, end)])
        for claim, (start, end) in article.passages.items()
    }
    rooms = (room for _, room in missing(claims, article))
    return TagsInPlace(inside, _outside(tags, sorted({*article.passages.values(), *rooms})))


def _outside(tags: Sequence[InlineTag], stretches: Sequence[Passage]) -> tuple[InlineTag, ...]:
    """Return the tags in none of the stretches; both are in the order of the text."""
    found, at, reach = [], 0, 0
    for tag in tags:
        while at < len(stretches) and stretches[at].start <= tag.start:
            reach = max(reach, stretches[at].end)
            at += 1
        if tag.start >= reach:
            found.append(tag)
    return tuple(found)


def surplus(tags: Iterable[AnyTag], others: Iterable[Tag | InlineTag]) -> list[AnyTag]:
    """Return the tags for which there is no tag of the same kind among the others."""
    left = Counter(other.kind.id for other in others)
    found = []
    for tag in tags:
        if left[tag.kind.id]:
            left[tag.kind.id] -= 1
        else:
            found.append(tag)
    return found


def missing(claims: Sequence[Claim], article: ArticleText) -> list[tuple[Claim, Passage]]:
    """Return the claims without a passage, each with the room between its neighbours' passages."""
    known = article.passages
    ends, end = {}, len(article.text)
    for claim in reversed(claims):
        end = known[claim.id].start if claim.id in known else end
        ends[claim.id] = end
    found, start = [], 0
    for claim in claims:
        if claim.id in known:
            start = known[claim.id].end
        else:
            found.append((claim, Passage(start, ends[claim.id])))
    return found
