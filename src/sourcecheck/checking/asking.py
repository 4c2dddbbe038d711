"""Asks about what has been read: where identifiers lead, what is archived, what registries say.

It brings the network's libraries with it, which take longer to load than an audit takes.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sourcecheck.config import Config
from sourcecheck.evidence.ask import ask
from sourcecheck.evidence.store import Store
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.project import Project
from sourcecheck.rules.archived import LOST


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a run asks, and how."""

    links: bool = True
    """Whether it is asked where identifiers lead."""
    landing_pages: bool = False
    """Whether it is also asked where DOIs lead a reader."""
    records: bool = False
    """Whether registries are asked what they say of the works."""
    offline: bool = False
    """Whether nobody is asked, and stored answers count whatever their age."""
    refresh: bool = False
    """Whether what is stored, and fresh, is asked for again."""
    progress: Callable[[object, int, int], None] | None = None
    """Told of each answer, how many have come and how many there will be; and then again of each
    lost page that is looked up in the archive, and of each record."""


def gather(project: Project, config: Config, terms: Terms) -> Evidence:
    """Return the evidence for every identifier of a project, asking for what is not at hand.

    Raises:
        InputError: if the evidence store cannot be used.
    """
    with Store(config.store) as store:
        evidence = _resolutions(project, store, config, terms)
        evidence = _with_copies(project, evidence, store, config, terms)
        return _with_records(project, evidence, store, config, terms)


def _resolutions(project: Project, store: Store, config: Config, terms: Terms) -> Evidence:
    """Return where identifiers lead."""
    return ask(
        project.mentions if terms.links else (),
        store,
        config.network,
        offline=terms.offline,
        refresh=terms.refresh,
        landing_pages=terms.landing_pages,
        progress=terms.progress,
    )


def _with_copies(
    project: Project, evidence: Evidence, store: Store, config: Config, terms: Terms
) -> Evidence:
    """Return the evidence with archived copies of what was found lost."""
    asks = config.rescue and evidence.network and not terms.offline
    if not any(one.verdict in LOST for one in evidence.resolutions.values()):
        return evidence
    if not (asks or store.read("SELECT number FROM copy_lookup LIMIT 1", ())):
        return evidence
    # The archive's libraries take a fifth of the time in which all else is loaded.
    from sourcecheck.evidence.archive.rescue import rescue  # noqa: PLC0415 - see above

    return rescue(
        project,
        evidence,
        store,
        config.network,
        asks=asks,
        refresh=terms.refresh,
        progress=terms.progress,
    )


def _with_records(
    project: Project, evidence: Evidence, store: Store, config: Config, terms: Terms
) -> Evidence:
    """Return the evidence with what registries say of the works, if that is wanted."""
    if not terms.records:
        return evidence
    from sourcecheck.evidence.records import ask as records  # noqa: PLC0415 -- as above

    manner = records.Terms(offline=terms.offline, refresh=terms.refresh, progress=terms.progress)
    return records.ask_records(project.sources, store, config.network, manner).added_to(evidence)
