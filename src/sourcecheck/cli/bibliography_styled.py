"""Bibliographies and notes in a citation style."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sourcecheck.bibliography.blocks import Node
from sourcecheck.bibliography.citeproc.pandoc import Pandoc, PandocError, find_pandoc
from sourcecheck.bibliography.citeproc.repairs import repaired
from sourcecheck.bibliography.citeproc.scripts import own_script_first
from sourcecheck.bibliography.citeproc.setting import Listing, set_citations, set_list
from sourcecheck.bibliography.citeproc.style import Style, find_style, read_locale, read_style
from sourcecheck.bibliography.document import Layout, carried, compose
from sourcecheck.bibliography.format import PLAIN
from sourcecheck.bibliography.holdings import unlocated
from sourcecheck.bibliography.words import words
from sourcecheck.bibliography.works import Work, choose, describe
from sourcecheck.bibliography.writer import write
from sourcecheck.cli.bibliography_delivery import tell
from sourcecheck.cli.bibliography_wishes import Wishes
from sourcecheck.errors import ConfigError, Fault, InputError
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.mask import mask
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source


def styled(
    project: Project, sources: Sequence[Source], folder: Path, wishes: Wishes
) -> tuple[bytes, list[Fault]]:
    """Return a list of works, or notes, and what is wrong with works in it.

    Raises:
        SourcecheckError: if the style is at fault, or pandoc.
    """
    locale = read_locale(wishes.locale) if wishes.locale else None
    style = repaired(_style(folder, wishes), locale)
    if not style.sorts:
        sources = choose(project, cited=wishes.cited, in_order=True)
    works = describe(sources)
    title = wishes.title or words(locale)["title"]
    pandoc = find_pandoc()
    try:
        if wishes.notes:
            blocks, faults = _notes(project, works, style, locale, pandoc)
        else:
            style = style.arranged(sorts=not wishes.in_order, groups=wishes.groups)
            items = [work.item for work in works]
            listing = set_list(*own_script_first(items, style, locale), locale, pandoc)
            layout = _layout(project, folder, works, locale, wishes)
            layout = replace(layout, numbered=style.numbers)
            blocks, faults = compose(listing.entries, works, layout), _faults(listing, works)
        return write(blocks, wishes.format, title, locale, pandoc), faults
    except PandocError as error:
        raise ConfigError(f"error: pandoc fails: {error}") from error


def _notes(
    project: Project, works: Sequence[Work], style: Style, locale: str | None, pandoc: Pandoc
) -> tuple[list[Node], list[Fault]]:
    """Return the claims with notes, and keys that no source has."""
    from sourcecheck.bibliography.notes import annotate

    if not style.has_notes:
        hint = "take one that does: chicago-notes"
        raise ConfigError(f'error: the style "{style.name}" has no notes\n  hint: {hint}')
    claims, unknown = annotate(project, works)
    blocks = set_citations(claims, [work.item for work in works], style, locale, pandoc)
    return blocks, [Fault(key, 0, 0, "is cited, and no source has that key") for key in unknown]


def _layout(
    project: Project, folder: Path, works: Sequence[Work], locale: str | None, wishes: Wishes
) -> Layout:
    told = {}
    if wishes.states:
        from sourcecheck.bibliography.states import states
        from sourcecheck.checking.asking import Terms, gather
        from sourcecheck.config import find_config

        evidence = gather(
            project, find_config(folder, wishes.settings), Terms(offline=True, records=True)
        )
        told = {work.id: list(states(work.source, evidence)) for work in works}
    return Layout(
        locale=locale,
        groups=wishes.groups,
        plain=wishes.format in PLAIN,
        states=told,
        claims=carried(project, works) if wishes.annotate else {},
    )


def _style(folder: Path, wishes: Wishes) -> Style:
    """Return the style that is named: one of ours, a file, or a page of the web."""
    name = wishes.style
    if name.lower().startswith(("http://", "https://")):
        from sourcecheck.evidence.fetch import fetch

        [page] = fetch([name], _network(folder, wishes))
        return read_style(page.content, mask(name))
    if not name.lower().endswith(".csl"):
        return find_style(name)
    try:
        return read_style(Path(name).read_bytes(), name)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError([Fault(name, 0, 0, f"cannot be read: {reason}")]) from error


def _network(folder: Path, wishes: Wishes) -> NetworkSettings:
    from sourcecheck.config import find_config

    network = find_config(folder, wishes.settings).network
    if wishes.allow_private:
        network = replace(network, allow_private=True)
    if wishes.timeout is not None:
        connect = min(wishes.timeout, network.connect_timeout)
        network = replace(network, timeout=wishes.timeout, connect_timeout=connect)
    return network


def _faults(listing: Listing, works: Sequence[Work]) -> list[Fault]:
    """Return works that are missing in a list; tell what else is to be known of it."""
    by_id = {work.id: work for work in works}
    for one in listing.recast:
        tell(
            f"{by_id[one].source.location}: note: {one}: the style prints nothing of such a work; "
            "set as if it were a book"
        )
    if lost := unlocated(listing.entries, {id_: work.item for id_, work in by_id.items()}):
        tell(
            "note: the style prints no signature of an archive; where these are kept is not said: "
            + ", ".join(lost)
        )
    for warning in listing.warnings:
        tell(f"note: pandoc: {warning}")
    return [
        Fault(*by_id[one].source.location, f"{one}: pandoc cannot digest it: {reason}")
        for one, reason in listing.refused.items()
    ]
