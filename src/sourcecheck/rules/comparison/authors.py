"""How the people of a source differ from those that a registry names."""

from collections.abc import Sequence
from typing import NamedTuple

from sourcecheck.model.name import Name
from sourcecheck.model.record import Record
from sourcecheck.model.source import Source
from sourcecheck.rules.comparison.letters import fold
from sourcecheck.rules.comparison.people import is_corporate, key, same_person

_SHORT = 60
"""Names of a list in which each is looked for by itself; in longer ones by how it starts."""
_OTHER_ROLES = (
    "afterword",
    "annotator",
    "bookauthor",
    "commentator",
    "editora",
    "editorb",
    "editorc",
    "foreword",
    "holder",
    "introduction",
    "namea",
    "translator",
)
"""Fields with people whom registries may deposit as authors (biblatex manual, section 2.2)."""


class Differing(NamedTuple):
    """Two names in one place, from 1, that are not one person's."""

    place: int
    written: Name
    recorded: Name


class PeopleComparison(NamedTuple):
    """How two lists of names differ."""

    written: tuple[Name, ...]
    recorded: tuple[Name, ...]
    first: bool | None = None
    """Whether the first names agree; None if there are none, or they cannot be compared."""
    missing: tuple[Name, ...] = ()
    """Only the registry has them."""
    extra: tuple[Name, ...] = ()
    """Only the source has them."""
    differing: tuple[Differing, ...] = ()
    in_order: bool = True
    shared: int = 0
    """How many names the two have in common."""

    @property
    def agree(self) -> bool:
        """Whether there are two people or more, and all are the same in the same order."""
        faults = self.missing or self.extra or self.differing
        return self.shared > 1 and self.in_order and not faults


def compare_authors(source: Source, record: Record) -> PeopleComparison:
    """Return how the authors of a source, or else its editors, differ from a record's.

    No difference is what registries are known for: a first author only, editors and translators
    deposited as authors, no collaborations. Nor is any found where scripts cannot be compared.
    """
    written = source.authors or source.editors
    recorded = record.authors or record.editors
    found = compare_people(written, recorded, others=source.others)
    if len(recorded) == 1 and found.first:
        found = found._replace(extra=())
    return found._replace(
        missing=tuple(name for name in found.missing if not _is_named(name, source)),
        extra=tuple(name for name in found.extra if not _is_among(name, record.editors)),
    )


def compare_people(
    written: Sequence[Name], recorded: Sequence[Name], *, others: bool = False
) -> PeopleComparison:
    """Return how two lists of names differ; with `others`, the first need not be complete."""
    whole = PeopleComparison(tuple(written), tuple(recorded))
    if not written or not recorded:
        return whole
    first = same_person(written[0], recorded[0])
    partners = _partners(written, recorded)
    if partners is None:
        return whole._replace(first=first)
    taken = set(partners.values())
    extra = [place for place in range(len(written)) if place not in partners]
    missing = [place for place in range(len(recorded)) if place not in taken]
    pairs = list(zip(extra, missing, strict=False))
    count = len(pairs)
    single = len(written) == len(recorded) == 1
    order = list(partners.values())
    return whole._replace(
        first=first,
        differing=tuple(
            Differing(place + 1, written[place], recorded[other])
            for place, other in pairs
            if single or not (is_corporate(written[place]) or is_corporate(recorded[other]))
        ),
        extra=tuple(written[place] for place in extra[count:] if not is_corporate(written[place])),
        missing=tuple(
            recorded[place]
            for place in ([] if others else missing[count:])
            if not is_corporate(recorded[place])
        ),
        in_order=order == sorted(order),
        shared=len(partners),
    )


def _partners(written: Sequence[Name], recorded: Sequence[Name]) -> dict[int, int] | None:
    """Return place to place of the names that agree; None if any two cannot be compared."""
    partners: dict[int, int] = {}
    for place, (one, other) in enumerate(zip(written, recorded, strict=False)):
        same = same_person(one, other)
        if same is None:
            return None
        if same:
            partners[place] = place
    free = {place for place in range(len(recorded)) if place not in partners}
    narrow = max(len(written), len(recorded)) > _SHORT
    keys = [key(name) for name in recorded] if narrow else []
    for place, name in enumerate(written):
        if place in partners or not free:
            continue
        wanted = key(name) if narrow else ""
        near = (other for other in sorted(free) if not narrow or keys[other] == wanted)
        found = next((other for other in near if same_person(name, recorded[other])), None)
        if found is not None:
            partners[place] = found
            free.discard(found)
    return dict(sorted(partners.items()))


def _is_among(name: Name, names: Sequence[Name]) -> bool:
    return any(same_person(name, other) for other in names)


def _is_named(name: Name, source: Source) -> bool:
    """Return whether a source names a person in another role."""
    if _is_among(name, source.editors):
        return True
    others = " ".join(fold(source.get(role)).plain for role in _OTHER_ROLES)
    return bool(others) and fold(name.family or name.literal).plain in others
