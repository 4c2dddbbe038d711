"""The one way in: identifiers to evidence."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from sourcecheck.evidence.collection import Collection, Progress
from sourcecheck.evidence.guard import Guard
from sourcecheck.evidence.history import conclude, is_fresh
from sourcecheck.evidence.inquiry import Inquiry
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.evidence.url import UrlError, canonical
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Resolution


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


def ask(  # noqa: PLR0913 -- each is one choice of the caller's, and most have a default
    identifiers: Iterable[Identifier],
    store: Store,
    settings: NetworkSettings,
    *,
    offline: bool = False,
    refresh: bool = False,
    guard: Guard | None = None,
    clock: Callable[[], datetime] = utc_now,
    progress: Progress | None = None,
) -> Evidence:
    """Return what is known of DOIs and URLs, asking for what the store has no fresh answer to.

    Identifiers of other schemes are left out. Each answer is stored as it comes, so that an
    interrupt (KeyboardInterrupt, passed on within a second) loses none. With `offline`
    nothing is asked; with `refresh` fresh answers are asked for again. `guard` is by default
    the one that the settings describe. Raises InputError if the store cannot be used.
    """
    wanted = [one for one in dict.fromkeys(identifiers) if one.scheme in (Scheme.DOI, Scheme.URL)]
    collection = Collection(store, clock, progress)
    known: set[Identifier] = set()
    for identifier, history in zip(wanted, store.histories(wanted), strict=True):
        try:
            question = _question(identifier)
        except UrlError as error:
            collection.leave(identifier, str(error))
            continue
        if history:
            known.add(identifier)
        if not offline and (refresh or not is_fresh(history, clock(), settings)):
            collection.expect(question, identifier)
    _gather(collection, settings, guard or Guard(allow_private=settings.allow_private))
    missing = "offline: no stored answer" if offline else "no network"
    resolutions: dict[Identifier, Resolution] = {}
    since: dict[Identifier, datetime] = {}
    for identifier in wanted:
        stored = collection.stored.pop(identifier, None)
        answers = store.history(identifier) if identifier in known else (stored,) if stored else ()
        if identifier not in collection.left and answers:
            resolutions[identifier], since[identifier] = conclude(answers, settings)
        else:
            resolutions[identifier] = collection.leave(identifier, missing)
    return Evidence(resolutions, since, collection.network)


def _question(identifier: Identifier) -> str:
    """Return what is asked about an identifier: a canonical URL, or a DOI; raises UrlError."""
    return canonical(identifier.value) if identifier.scheme is Scheme.URL else identifier.value


def _gather(collection: Collection, settings: NetworkSettings, guard: Guard) -> None:
    """Ask for all that the collection expects."""
    inquiry = Inquiry(collection.urls, collection.dois, settings, guard)
    try:
        for answers in inquiry.answers():
            collection.take(answers)
    finally:
        collection.take(inquiry.stop())
