"""What `archive` does: look up copies, have pages saved, list them, and change the bibliography."""

import io
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sourcecheck.cli.output import write
from sourcecheck.cli.progress import progress_bar
from sourcecheck.config import Config, find_config
from sourcecheck.edits.bibtex import add_fields
from sourcecheck.edits.file import patch, replace_file
from sourcecheck.edits.spans import Edit, apply, diff
from sourcecheck.errors import ConfigError
from sourcecheck.evidence.archive.holdings import Holding, Standing, survey
from sourcecheck.evidence.archive.lookups import Lookups
from sourcecheck.evidence.archive.wayback import Lookup, Outcome, Wayback
from sourcecheck.evidence.archive.wayback_save import NotSaved, SavePageNow
from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.project import Project
from sourcecheck.model.source import Source
from sourcecheck.readers.encoding import read_text
from sourcecheck.reporters.screen import visible

_KEYS = ("SOURCECHECK_ARCHIVE_KEY", "SOURCECHECK_ARCHIVE_SECRET")
_ADDABLE = {Standing.FOUND, Standing.SAVED}
_TOTALS = {
    Standing.GIVEN: "with a copy",
    Standing.FOUND: "that could have one",
    Standing.SAVED: "saved now",
    Standing.NONE: "without one",
    Standing.UNKNOWN: "not known",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the user asked for on the command line."""

    write: bool
    diff: bool
    save: bool
    offline: bool
    timeout: float | None
    quiet: bool
    progress: bool
    settings: Path | None
    """The file with the settings, if no other is to be looked for."""


def run(project: Project, folder: Path, wishes: Wishes) -> None:
    """List the archived copies of a project's sources, and do what is wished; see `Wishes`.

    Raises:
        SourcecheckError: if the settings, the keys or the bibliography are at fault.
    """
    config = find_config(folder, wishes.settings)
    if wishes.timeout is not None:
        connect = min(wishes.timeout, config.network.connect_timeout)
        network = replace(config.network, timeout=wishes.timeout, connect_timeout=connect)
        config = replace(config, network=network)
    saver = _saver(config) if wishes.save else None
    wayback = None if wishes.offline else Wayback(config.network, config.network.archive_base_url)
    with Store(config.store) as store:
        lookups = Lookups(store, config.network, datetime.now(UTC), wayback=wayback)
        holdings = _survey(project, config, lookups, store, wishes)
        if saver:
            holdings = [_saved(one, saver, lookups) for one in holdings]
            saver.close()
    if wayback:
        wayback.close()
    changes = dict(_changes(project, holdings))
    if wishes.diff:
        write(_differences(changes))
        return
    write(f"{line}\n" for line in _lines(holdings, quiet=wishes.quiet))
    if wishes.write:
        _rewrite(changes)
    if not wishes.quiet:
        for hint in _hints(holdings, wishes):
            print(f"hint: {hint}", file=sys.stderr)


def _saver(config: Config) -> SavePageNow:
    access, secret = (os.environ.get(name, "") for name in _KEYS)
    if not (access and secret):
        raise ConfigError(
            "error: --save needs the keys of an account at archive.org\n"
            f"  hint: get them at https://archive.org/account/s3.php and set {' and '.join(_KEYS)}"
        )
    base = config.network.archive_base_url
    return SavePageNow(config.network, access=access, secret=secret, base=base)


def _survey(
    project: Project, config: Config, lookups: Lookups, store: Store, wishes: Wishes
) -> list[Holding]:
    with progress_bar(sys.stderr, shown=wishes.progress) as progress:
        return survey(
            project.sources,
            store,
            config.network,
            lookups,
            offline=wishes.offline,
            progress=progress,
        )


def _saved(holding: Holding, saver: SavePageNow, lookups: Lookups) -> Holding:
    if holding.standing is not Standing.NONE:
        return holding
    copy = saver.save(holding.page.value)
    if isinstance(copy, NotSaved):
        return replace(holding, reason=copy.reason)
    lookups.keep(holding.page, holding.wanted, Lookup(Outcome.FOUND, copy))
    address = Identifier(Scheme.URL, copy.url)
    captured = copy.captured.date()
    return replace(holding, standing=Standing.SAVED, copy=address, captured=captured)


def _changes(
    project: Project, holdings: Iterable[Holding]
) -> Iterator[tuple[Path, tuple[bytes, str, list[Edit]]]]:
    """Yield each bibliography that is to be changed: its content, its text, and the edits."""
    additions: dict[str, list[tuple[Source, Mapping[str, str]]]] = {}
    for one in holdings:
        given = one.source.fields
        if one.standing in _ADDABLE and "archiveurl" not in given:
            fields = {"archiveurl": str(one.copy), "archivedate": str(one.captured)}
            missing = {name: value for name, value in fields.items() if name not in given}
            additions.setdefault(one.source.location.path, []).append((one.source, missing))
    for bibliography in project.bibliographies:
        if bibliography.path in additions:
            content = Path(bibliography.path).read_bytes()
            text = read_text(io.BytesIO(content), bibliography.path)
            edits = add_fields(text, additions[bibliography.path])
            yield Path(bibliography.path), (content, text, edits)


def _differences(changes: Mapping[Path, tuple[bytes, str, list[Edit]]]) -> Iterator[str]:
    for path, (_, text, edits) in changes.items():
        yield diff(text, apply(text, edits), path.as_posix())


def _rewrite(changes: Mapping[Path, tuple[bytes, str, list[Edit]]]) -> None:
    for path, (content, _, edits) in changes.items():
        replace_file(path, patch(content, edits))
        entries = "1 entry" if len(edits) == 1 else f"{len(edits)} entries"
        print(f"{visible(str(path))}: copies added to {entries}", file=sys.stderr)


def _lines(holdings: list[Holding], *, quiet: bool) -> Iterator[str]:
    for one in holdings:
        if not (quiet and one.standing is Standing.GIVEN):
            yield visible(f"{one.source.location}: {one.source.key}: {one.page}")
            yield f"  {visible(_told(one))}"
    if not quiet:
        totals = Counter(one.standing for one in holdings)
        parts = [f"{totals[each]} {words}" for each, words in _TOTALS.items() if totals[each]]
        sources = "1 web source" if len(holdings) == 1 else f"{len(holdings)} web sources"
        yield ": ".join([sources, ", ".join(parts)] if parts else [sources])


def _told(holding: Holding) -> str:
    copy = f"copy of {holding.captured}" if holding.captured else "copy"
    address = f"{holding.copy} ({holding.reason})" if holding.reason else f"{holding.copy}"
    match holding.standing:
        case Standing.GIVEN:
            return f"has a {copy}: {address}"
        case Standing.FOUND:
            return f"could have a {copy}: {address}"
        case Standing.SAVED:
            return f"saved, with a {copy}: {address}"
        case Standing.NONE:
            end = f", and none was saved: {holding.reason}" if holding.reason else ""
            return f"has no copy at the Wayback Machine{end}"
        case Standing.UNKNOWN:
            found = f"a {copy} is there, but not usable: {address}"
            return found if holding.copy else f"not known: {holding.reason}"


def _hints(holdings: Iterable[Holding], wishes: Wishes) -> Iterator[str]:
    standings = {one.standing for one in holdings}
    if standings & _ADDABLE and not wishes.write:
        yield "--write adds the copies to the bibliography; --diff shows how"
    if Standing.NONE in standings and not wishes.save:
        yield "--save has archive.org save what has no copy"
