"""Where a report goes, and in which format: standard output, and any number of files."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path
from shutil import get_terminal_size

from sourcecheck.cli.hyperlinks import has_links
from sourcecheck.cli.options import Format
from sourcecheck.cli.output import has_color, write
from sourcecheck.evidence.account import Account
from sourcecheck.model.addition import Addition
from sourcecheck.model.finding import Severity
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.report import Report
from sourcecheck.reporters.screen import Screen

SUFFIXES = {
    ".sarif": Format.SARIF,
    ".sarif.json": Format.SARIF,  # SARIF allows both (3.2)
    ".xml": Format.JUNIT,
    ".md": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".csv": Format.CSV,
    ".json": Format.JSON,
    ".txt": Format.TERMINAL,
}
"""Formats that the ends of names tell."""
_NAMES = {"gl-code-quality-report.json": Format.GITLAB}
"""As GitLab's documentation calls it."""
_KINDS_OF_JSON = {Format.JSON, Format.SARIF, Format.GITLAB}
_RULES = "Rules"
"""Label of the package's link to the page about the rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What the user wants of a report."""

    format: Format
    """Of standard output, and of files whose names tell none."""
    outputs: Sequence[Path]
    quiet: bool
    fail_on: Severity
    suppressed: bool = True
    """Whether SARIF lists what is allowed or accepted, too."""
    accounts: Callable[[], Mapping[Identifier, Account]]
    """Reads the histories of the links, for the format that tells them."""

    def formats(self) -> set[Format]:
        """Return every format in which the report is written."""
        return {self.format, *(_format_of(path, self.format) for path in self.outputs)}


def deliver(report: Report, delivery: Delivery, suggested: Sequence[Addition] = ()) -> None:
    """Write a report to each file, and to standard output unless a file has the same already.

    Raises:
        InputError: if not all can be written.
    """
    formats = {path: _format_of(path, delivery.format) for path in delivery.outputs}
    for path, wanted in formats.items():
        write(_render(report, wanted, delivery, suggested), path, encoding=_encoding(wanted))
    if delivery.format not in formats.values():
        color, links = has_color(sys.stdout), has_links(sys.stdout)
        pieces = _render(report, delivery.format, delivery, suggested, color=color, links=links)
        write(pieces, encoding=_encoding(delivery.format))


def _encoding(wanted: Format) -> str | None:
    """Return how a format is written on standard output; None is the terminal's own way."""
    return None if wanted is Format.TERMINAL else "utf-8"


def _format_of(path: Path, wanted: Format) -> Format:
    """Return the format of a file: as its name ends, or else the one that is wanted."""
    endings = ("".join(path.suffixes[-2:]).lower(), path.suffix.lower())
    known = (SUFFIXES[one] for one in endings if one in SUFFIXES)
    found = _NAMES.get(path.name) or next(known, wanted)
    return wanted if found is Format.JSON and wanted in _KINDS_OF_JSON else found


def _render(
    report: Report,
    wanted: Format,
    delivery: Delivery,
    suggested: Sequence[Addition],
    *,
    color: bool = False,
    links: bool = False,
) -> Iterator[str]:
    match wanted:
        case Format.TERMINAL:
            width = get_terminal_size().columns
            screen = Screen(width=width, color=color, quiet=delivery.quiet, links=links)
            return _terminal(report, screen, suggested)
        case Format.SARIF:
            from sourcecheck.reporters import sarif
            from sourcecheck.rules import catalogue

            return sarif.render(
                report, catalogue(), _documentation(), suppressed=delivery.suppressed
            )
        case Format.JUNIT:
            from sourcecheck.reporters import junit

            return junit.render(report, delivery.fail_on)
        case Format.HTML:
            from sourcecheck.reporters import html

            return html.render(report, delivery.accounts())
    # Every other format is named as its module, and needs nothing but the report.
    pieces: Iterator[str] = import_module(f"sourcecheck.reporters.{wanted}").render(report)
    return pieces


def _terminal(report: Report, screen: Screen, suggested: Sequence[Addition]) -> Iterator[str]:
    from sourcecheck.reporters import terminal

    lines = terminal.render(report, screen, _rule_pages() if screen.links else {})
    if suggested and not screen.quiet:
        from sourcecheck.reporters.additions import addition_lines

        added = addition_lines(suggested, screen)
        return chain(lines, ["\n"], (f"{line}\n" for line in added))
    return lines


def _rule_pages() -> Mapping[str, str]:
    """Return the codes of the rules, each with the address of the page about it, if it has one."""
    from sourcecheck.reporters.rule_pages import address
    from sourcecheck.rules import catalogue

    documentation = _documentation()
    return {one.code: address(one, documentation) for one in catalogue()} if documentation else {}


def _documentation() -> str:
    """Return the address of the page about the rules, if the package names one."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        links = metadata("sourcecheck").get_all("Project-URL") or []
    except PackageNotFoundError:  # run from a folder of sources
        return ""
    named = (link.partition(", ") for link in links)
    return next((address for label, _, address in named if label == _RULES), "")
