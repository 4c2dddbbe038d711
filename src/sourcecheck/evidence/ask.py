"""The one way in: identifiers to evidence."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from urllib.parse import quote

from sourcecheck.evidence.choice import Choice
from sourcecheck.evidence.collection import Collection, Progress
from sourcecheck.evidence.engine.guard import Guard
from sourcecheck.evidence.engine.url import UrlError, canonical
from sourcecheck.evidence.history import conclude, is_fresh
from sourcecheck.evidence.inquiry import Inquiry
from sourcecheck.evidence.registries import ASKED
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Resolution

_ASKED = {Scheme.URL, *ASKED}


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
    landing_pages: bool = False,
    guard: Guard | None = None,
    clock: Callable[[], datetime] = utc_now,
    progress: Progress | None = None,
) -> Evidence:
    """Return what is known of identifiers, asking for what the store has no fresh answer to.

    Those that nobody can be asked about (ISSN, URN) are left out; those that the settings exclude
    are unchecked, and those that they remap are stored under the address that is asked. With
    `landing_pages` it is also asked where doi.org leads a reader; that is advisory, and kept apart.
    Each answer is stored as it comes, so that an interrupt (KeyboardInterrupt, passed on within a
    second) loses none. With `offline` nothing is asked; with `refresh` fresh answers are asked for
    again. `guard` is by default the one that the settings describe. Raises InputError if the store
    cannot be used.
    """
    choice = Choice((one for one in identifiers if one.scheme in _ASKED), settings)
    wanted = choice.asked
    pages = _landing_pages(wanted, settings) if landing_pages else {}
    collection = Collection(store, clock, progress)
    asked = list(dict.fromkeys((*wanted, *pages.values()))) if pages else wanted
    known: dict[Identifier, tuple[Resolution, ...]] = {}
    for identifier, history in zip(asked, store.histories(asked), strict=True):
        try:
            question = _question(identifier)
        except UrlError as error:
            collection.leave(identifier, str(error))
            continue
        if history:
            known[identifier] = history
        fresh = history and not refresh and is_fresh(history, clock(), settings)
        if not (offline or fresh):
            collection.expect(question, identifier)
    _gather(collection, settings, guard or Guard(allow_private=settings.allow_private))
    missing = "offline: no stored answer" if offline else "no network"
    resolutions: dict[Identifier, Resolution] = {}
    since: dict[Identifier, datetime] = {}
    for identifier in asked:
        stored = collection.stored.pop(identifier, None)
        answers = (*known.pop(identifier, ()), *([stored] if stored else []))
        if identifier not in collection.left and answers:
            latest, begun = conclude(answers, settings)
            resolutions[identifier] = latest
            if begun != latest.asked:
                since[identifier] = begun
        else:
            resolutions[identifier] = collection.leave(identifier, missing)
    evidence = Evidence(
        {one: resolutions[one] for one in wanted} if pages else resolutions,
        since,
        collection.network,
        landing_pages={doi: resolutions[page] for doi, page in pages.items()},
    )
    return choice.told(evidence, clock())


def _landing_pages(
    identifiers: Iterable[Identifier], settings: NetworkSettings
) -> Mapping[Identifier, Identifier]:
    """Return each DOI's address at its resolver (DOI Handbook, section 3.1)."""
    root = settings.doi_base_url.rstrip("/")
    return {
        doi: Identifier(Scheme.URL, f"{root}/{quote(doi.value, safe='/')}")
        for doi in identifiers
        if doi.scheme is Scheme.DOI
    }


def _question(identifier: Identifier) -> str:
    """Return what is asked about: a canonical URL, or "doi:10.1000/182"; raises UrlError."""
    return canonical(identifier.value) if identifier.scheme is Scheme.URL else str(identifier)


def _gather(collection: Collection, settings: NetworkSettings, guard: Guard) -> None:
    """Ask for all that the collection expects."""
    inquiry = Inquiry(collection.urls, collection.numbers, settings, guard)
    try:
        for answers in inquiry.answers():
            collection.take(answers)
    finally:
        collection.take(inquiry.stop())
