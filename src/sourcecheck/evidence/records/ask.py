"""The one way in: sources to the records that registries have of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from sourcecheck.evidence.ask import utc_now
from sourcecheck.evidence.choice import Choice
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.records.catalog import Catalog, Question, Reply, Search
from sourcecheck.evidence.records.catalogs import Catalogs
from sourcecheck.evidence.records.inquiry import Inquiry
from sourcecheck.evidence.records.shelf import Shelf
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.record import Lookup, Presence, Record
from sourcecheck.model.source import Source, SourceKind

_SCHEMES = {Scheme.DOI, Scheme.ISBN, Scheme.ARXIV, Scheme.PMID}
_BOOKS = {
    *("book", "mvbook", "bookinbook", "inbook", "suppbook", "booklet", "manual", "collection"),
    *("mvcollection", "incollection", "reference", "mvreference", "inreference"),
}
"""Types of entries that a library's catalog knows better than one of papers."""
_LONGEST_TITLE = 300
"""Characters of a title that are searched for."""

Progress = Callable[[Question, int, int], None]
"""Told of each question that is answered, how many are, and how many there will be."""


class Gathered(NamedTuple):
    """What registries said; see `Evidence`."""

    lookups: Mapping[Identifier, tuple[Lookup, ...]]
    candidates: Mapping[str, tuple[Record, ...]]
    network: bool
    """False if something was asked and no connection to any registry came about."""
    searched: Mapping[str, Mapping[str, datetime]] = MappingProxyType({})

    def added_to(self, evidence: Evidence) -> Evidence:
        """Return evidence with this; whether there is a network, links tell first."""
        network = evidence.network if evidence.resolutions else self.network
        return replace(
            evidence,
            lookups=self.lookups,
            candidates=self.candidates,
            searched=self.searched,
            network=network,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How a run asks."""

    offline: bool = False
    """Whether nobody is asked, and stored replies count whatever their age."""
    refresh: bool = False
    """Whether what is stored, and fresh, is asked for again."""
    guard: Guard | None = None
    """By default the one that the settings describe."""
    clock: Callable[[], datetime] = utc_now
    progress: Progress | None = None


def ask_records(
    sources: Sequence[Source], store: Store, settings: NetworkSettings, terms: Terms | None = None
) -> Gathered:
    """Return what registries say of the works that sources name.

    Each reply is stored as it comes, so that an interrupt (KeyboardInterrupt, passed on within a
    second) loses none; what tells nothing is never stored. Where a registry that had a record
    cannot tell now, its stored record stands behind what it says now.

    Raises:
        InputError: if the store cannot be used.
    """
    identifiers = [
        one
        for source in sources
        for given in source.identifiers.values()
        for one in given
        if one.scheme in _SCHEMES
    ]
    searches = {source.key: search for source in sources if (search := _search(source))}
    asking = _Asking(store, settings, terms or Terms())
    told = asking.replies(Choice(identifiers, settings).asked, tuple(searches.values()))
    brought = {
        key: [reply for reply in told[search] if reply.records] for key, search in searches.items()
    }
    return Gathered(
        {
            one: tuple(reply.lookup for reply in told[one])
            for one in dict.fromkeys(identifiers)
            if told.get(one)
        },
        {
            key: tuple(record for reply in replies for record in reply.records)
            for key, replies in brought.items()
            if replies
        },
        asking.network,
        {
            key: {reply.registry: reply.asked for reply in replies}
            for key, replies in brought.items()
            if replies
        },
    )


def _search(source: Source) -> Search | None:
    """Return what is searched for: the title of a published work without an identifier."""
    given = {one.scheme for found in source.identifiers.values() for one in found}
    if given & _SCHEMES or not source.title or source.kind is not SourceKind.PUBLISHED:
        return None
    names = source.authors or source.editors
    author = (names[0].family or names[0].literal) if names else ""
    return Search(source.title[:_LONGEST_TITLE], author, source.type in _BOOKS)


class _Asking:
    """Replies from the shelf where they are fresh, and from the catalogs where not."""

    def __init__(self, store: Store, settings: NetworkSettings, terms: Terms) -> None:
        self._shelf = Shelf(store, settings)
        self._settings = settings
        self._terms = terms
        self._catalogs = Catalogs(settings)
        self._stored: dict[Question, dict[str, Reply]] = {}
        self._told: dict[Question, list[Reply]] = {}
        self.network = True

    def replies(self, *rounds: Iterable[Question]) -> Mapping[Question, Sequence[Reply]]:
        """Return the replies to each question; one round of questions is put after the other."""
        guard = self._terms.guard or Guard(allow_private=self._settings.allow_private)
        inquiry = Inquiry(self._settings, guard, self._terms.clock)
        waiting = [self._open(questions) for questions in rounds]
        expected, come = sum(map(len, waiting)), 0
        try:
            for chains in waiting:
                for question, reply, is_last in inquiry.replies(chains):
                    self._take(question, reply)
                    come += is_last
                    if is_last and self._terms.progress:
                        self._terms.progress(question, come, expected)
        finally:
            inquiry.stop()
        self.network = inquiry.connected or not expected
        return {question: self._in_order(question) for question in self._told}

    def _open(self, questions: Iterable[Question]) -> dict[Question, Sequence[Catalog]]:
        """Return the questions that have to be asked, each with the catalogs left for it."""
        chains: dict[Question, Sequence[Catalog]] = {}
        for question in dict.fromkeys(questions):
            self._stored[question] = self._shelf.replies(question)
            self._told[question] = []
            chain = self._without_known(question, self._catalogs.chain(question))
            if chain and not self._terms.offline:
                chains[question] = chain
        return chains

    def _without_known(self, question: Question, chain: Sequence[Catalog]) -> Sequence[Catalog]:
        """Take what is stored for told, as far as it counts; return whom that leaves to ask."""
        stored = self._stored[question]
        names = list(dict.fromkeys(catalog.name for catalog in chain))
        found = self._found(question, names)
        if found:  # those after it are not needed
            names = names[: names.index(found) + 1]
        known = {
            name: stored[name]
            for name in names
            if name in stored
            # That another registry has it explains why one had not, however long ago it said so.
            and (self._counts(stored[name]) or (found and stored[name].presence is Presence.ABSENT))
        }
        self._told[question] = list(known.values())
        return [one for one in chain if one.name in names and one.name not in known]

    def _found(self, question: Question, names: Sequence[str]) -> str:
        """Return the first registry that had the record and need not be asked again."""
        if isinstance(question, Search):
            return ""
        for name in names:
            reply = self._stored[question].get(name)
            if reply and reply.presence is Presence.FOUND and self._counts(reply):
                return name
        return ""

    def _in_order(self, question: Question) -> list[Reply]:
        """Return what was told of a question in the order of the registries, up to the record."""
        names = [catalog.name for catalog in self._catalogs.chain(question)]
        replies = sorted(self._told[question], key=lambda reply: names.index(reply.registry))
        if not isinstance(question, Search):
            for number, reply in enumerate(replies, 1):
                if reply.presence is Presence.FOUND:
                    return replies[:number]
        return replies

    def _counts(self, reply: Reply) -> bool:
        if self._terms.offline:
            return True
        return not self._terms.refresh and self._shelf.is_fresh(reply, self._terms.clock())

    def _take(self, question: Question, reply: Reply) -> None:
        self._shelf.keep([(question, reply)])
        self._told[question].append(reply)
        stored = self._stored[question].get(reply.registry)
        if reply.presence is Presence.UNKNOWN and stored and stored.presence is Presence.FOUND:
            self._told[question].append(stored)
