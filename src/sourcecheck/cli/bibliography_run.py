"""What `bibliography` does: choose works, set them in a style, write or compare them."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from sourcecheck.bibliography import biblatex, bibtex, csl_json, mediawiki, ris
from sourcecheck.bibliography.citeproc import Listing, set_citations, set_list
from sourcecheck.bibliography.document import Layout, carried, compose
from sourcecheck.bibliography.format import BINARY, PLAIN, STYLED
from sourcecheck.bibliography.notes import annotate
from sourcecheck.bibliography.pandoc import PandocError, find_pandoc
from sourcecheck.bibliography.states import states
from sourcecheck.bibliography.style import Style, find_style, read_locale, read_style
from sourcecheck.bibliography.words import words
from sourcecheck.bibliography.works import Work, choose, describe
from sourcecheck.bibliography.writer import write as write_document
from sourcecheck.cli import Exit
from sourcecheck.cli.bibliography import Format
from sourcecheck.cli.named import named
from sourcecheck.cli.output import write
from sourcecheck.config import find_config
from sourcecheck.edits.file import replace_file
from sourcecheck.edits.spans import diff
from sourcecheck.errors import ConfigError, Fault, InputError
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.mask import mask
from sourcecheck.model.project import Project
from sourcecheck.readers.project import is_ledger, read_named
from sourcecheck.reporters.screen import visible

_EXCHANGE = {
    Format.CSL_JSON: csl_json.write,
    Format.RIS: ris.write,
    Format.BIBTEX: bibtex.write,
    Format.BIBLATEX: biblatex.write,
}
_WIKI = frozenset((Format.MEDIAWIKI, Format.MEDIAWIKI_REFS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user asked for on the command line."""

    style: str
    locale: str | None
    format: Format
    title: str | None
    in_order: bool
    groups: bool
    cited: bool
    annotate: bool
    states: bool
    notes: bool
    output: Path | None
    check: Path | None
    allow_private: bool
    timeout: float | None
    settings: Path | None
    """The file with the settings, if no other is to be looked for."""


def run(paths: Sequence[Path], wishes: Wishes) -> None:
    """Write the bibliography of a ledger or of .bib files, or compare a file with it.

    Raises:
        SourcecheckError: if the settings or the input are at fault.
        typer.Exit: with 1 if the file compared is another, with 2 if a work cannot be set.
    """
    given = named(paths)
    _refuse_contradictions(wishes, has_ledger=is_ledger(given[0]))
    project = read_named(given)
    try:
        content, faults = _make(project, given[0].parent, wishes)
    except PandocError as error:
        raise ConfigError(f"error: pandoc fails: {error}") from error
    differs = _deliver(content, wishes)
    for fault in faults:
        _tell(str(fault))
    if faults:
        raise typer.Exit(Exit.USAGE)
    if differs:
        raise typer.Exit(Exit.FINDINGS)


def _refuse_contradictions(wishes: Wishes, *, has_ledger: bool) -> None:
    claims = {"--cited": wishes.cited, "--annotate": wishes.annotate, "--notes": wishes.notes}
    claims["--order citation"] = wishes.in_order
    styled = {"--annotate": wishes.annotate, "--states": wishes.states, "--group": wishes.groups}
    for option, wanted in claims.items():
        if wanted and not has_ledger:
            raise typer.BadParameter(f"{option} needs a ledger: its claims cite the works")
    for option, wanted in styled.items():
        if wanted and wishes.format not in STYLED:
            raise typer.BadParameter(f"{option} is not for --format {wishes.format}")
        if wanted and wishes.notes:
            raise typer.BadParameter(f"give {option} or --notes, not both")
    if wishes.notes and wishes.format not in STYLED | _WIKI:
        raise typer.BadParameter(f"--notes is not for --format {wishes.format}")
    if wishes.format in BINARY and not (wishes.output or wishes.check):
        raise typer.BadParameter(f"--format {wishes.format} needs --output: it is no text")


def _make(project: Project, folder: Path, wishes: Wishes) -> tuple[bytes, list[Fault]]:
    """Return what is to be written, and what is wrong with works in it."""
    sources = choose(project, cited=wishes.cited, in_order=wishes.in_order)
    if wishes.format in _EXCHANGE:
        return "".join(_EXCHANGE[wishes.format](sources)).encode("utf-8", "replace"), []
    works = describe(sources)
    if wishes.format in _WIKI:
        return "".join(_wikitext(project, works, wishes)).encode("utf-8", "replace"), []
    locale = read_locale(wishes.locale) if wishes.locale else None
    style = _style(folder, wishes)
    title = wishes.title or words(locale)["title"]
    pandoc = find_pandoc()
    if wishes.notes:
        if not style.has_notes:
            hint = "take one that does: chicago-notes"
            raise ConfigError(f'error: the style "{style.name}" has no notes\n  hint: {hint}')
        claims, unknown = annotate(project, works)
        blocks = set_citations(claims, [work.item for work in works], style, locale, pandoc)
        faults = [Fault(key, 0, 0, "is cited, and no source has that key") for key in unknown]
    else:
        style = style.arranged(sorts=not wishes.in_order, groups=wishes.groups)
        listing = set_list([work.item for work in works], style, locale, pandoc)
        blocks = compose(listing.entries, works, _layout(project, folder, works, locale, wishes))
        faults = _faults(listing, works)
    return write_document(blocks, wishes.format, title, locale, pandoc), faults


def _wikitext(project: Project, works: Sequence[Work], wishes: Wishes) -> list[str]:
    if wishes.notes:
        return list(mediawiki.write_claims(project, works))
    if wishes.format is Format.MEDIAWIKI_REFS:
        return list(mediawiki.write_references(works))
    return list(mediawiki.write_list(works))


def _layout(
    project: Project, folder: Path, works: Sequence[Work], locale: str | None, wishes: Wishes
) -> Layout:
    told = {}
    if wishes.states:
        from sourcecheck.checking.asking import Terms, gather

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
        _tell(
            f"{by_id[one].source.location}: note: {one}: the style prints nothing of such a work; "
            "set as if it were a book"
        )
    for warning in listing.warnings:
        _tell(f"note: pandoc: {warning}")
    return [
        Fault(*by_id[one].source.location, f"{one}: pandoc cannot digest it: {reason}")
        for one, reason in listing.refused.items()
    ]


def _deliver(content: bytes, wishes: Wishes) -> bool:
    """Write the content, or show how a file differs from it; return whether it does."""
    if wishes.check:
        return _compare(content, wishes.check)
    if wishes.output is None:
        write([content.decode("utf-8")], encoding="utf-8")
    elif wishes.output.is_file() and not wishes.output.is_relative_to("/dev"):
        replace_file(wishes.output, content)
    elif wishes.format in BINARY:
        _create(wishes.output, content)
    else:
        write([content.decode("utf-8")], wishes.output)
    return False


def _create(path: Path, content: bytes) -> None:
    try:
        path.touch()
    except OSError as error:
        message = f"cannot be written: {(error.strerror or str(error)).lower()}"
        raise InputError([Fault(str(path), 0, 0, message)]) from error
    replace_file(path, content)


def _compare(content: bytes, path: Path) -> bool:
    try:
        present = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError([Fault(str(path), 0, 0, f"cannot be read: {reason}")]) from error
    if present == content:
        return False
    try:
        shown = diff(present.decode("utf-8"), content.decode("utf-8"), path.as_posix())
    except UnicodeDecodeError:
        shown = ""
    write([shown or f"{path.as_posix()}: differs from what would be written\n"], encoding="utf-8")
    return True


def _tell(message: str) -> None:
    print(visible(message), file=sys.stderr)
