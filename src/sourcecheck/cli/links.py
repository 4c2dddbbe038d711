"""`sourcecheck links`: identifiers only."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from sourcecheck.cli import options

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE|FOLDER|GLOB|URL",
        show_default=False,
        help="A ledger, .bib files, documents, folders, globs, pages; - for standard input. "
        "By default claims.yaml as for check.",
    ),
]
_NOTHING_NAMED = (
    "name what has links, such as files, folders, globs, URLs, or - for standard input: "
    "sourcecheck links README.md docs"
)
_INPUT = "Input"
FilesFrom = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel=_INPUT,
        show_default=False,
        help="Check the files and pages that this names, one a line; - for standard input.",
    ),
]
BaseUrl = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        rich_help_panel=_INPUT,
        show_default=False,
        help="Resolve relative links against this instead of looking for files.",
    ),
]
Code = Annotated[
    bool,
    typer.Option("--include-code", rich_help_panel=_INPUT, help="Check links in code, too."),
]
ChangedSince = Annotated[
    str | None,
    typer.Option(
        metavar="REVISION",
        rich_help_panel=_INPUT,
        show_default=False,
        help="Check only links in lines that changed since this revision of git.",
    ),
]
Dump = Annotated[
    bool,
    typer.Option(
        "--dump",
        rich_help_panel=_INPUT,
        help="List the links and where they stand; ask nobody about them.",
    ),
]


def links(
    paths: Paths = None,
    files_from: FilesFrom = None,
    base_url: BaseUrl = None,
    code: Code = False,
    changed_since: ChangedSince = None,
    dump: Dump = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = None,
    baseline: options.Baseline = None,
    include: options.Include = None,
    include_file: options.IncludeFile = None,
    exclude: options.Exclude = None,
    exclude_file: options.ExcludeFile = None,
    remap: options.Remap = None,
    offline: options.Offline = False,
    refresh: options.Refresh = False,
    landing_pages: options.LandingPages = False,
    rescue: options.Rescue = None,
    allow_private: options.AllowPrivate = False,
    timeout: options.Timeout = None,
    jobs: options.Jobs = None,
    header: options.Header = None,
    accept: options.Accept = None,
    robots_txt: options.RobotsTxt = False,
    format_: options.OutputFormat = options.Format.TERMINAL,
    output: options.Output = None,
    suppressed: options.Suppressed = True,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
    settings: options.Settings = None,
) -> None:
    """Check that DOIs are registered and URLs still lead somewhere.

    Example: [bold]sourcecheck links README.md references.bib[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from sourcecheck.checking import Scope
    from sourcecheck.cli.output import write
    from sourcecheck.cli.run import Wishes, configure, run
    from sourcecheck.model.document import Document
    from sourcecheck.model.project import Project
    from sourcecheck.readers.documents.inputs import is_page
    from sourcecheck.readers.links import Reading, read_links, read_names

    given = [*(paths or ())]
    if files_from is not None:
        given += read_names(files_from, sys.stdin.buffer)
    elif not given:
        from sourcecheck.readers.project import find_ledger

        given = [str(find_ledger(Path(), _NOTHING_NAMED))]
    if base_url is not None and not is_page(base_url):
        message = f'"{base_url}" is no URL of http or https'
        raise typer.BadParameter(message, param_hint="--base-url")
    reading = Reading(code=code, base_url=base_url, changed_since=changed_since)

    wishes = Wishes(
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        baseline=baseline,
        asks=True,
        include=include,
        include_file=include_file,
        exclude=exclude,
        exclude_file=exclude_file,
        remap=remap,
        offline=offline,
        refresh=refresh,
        landing_pages=landing_pages,
        rescue=rescue,
        allow_private=allow_private,
        timeout=timeout,
        jobs=jobs,
        header=header,
        accept=accept,
        robots_txt=robots_txt,
        format=format_,
        output=output,
        suppressed=suppressed,
        quiet=quiet,
        no_progress=no_progress,
        settings=settings,
    )
    first = Path(given[0]) if given and not is_page(given[0]) else Path()
    folder = first if first.is_dir() else first.parent

    def read_pages(urls: Sequence[str]) -> Sequence[Document]:
        from sourcecheck.cli import pages  # and with it the network's libraries

        if offline:
            raise typer.BadParameter("no page can be read offline")
        return pages.read_pages(urls, configure(folder, wishes).network, code=code)

    def read() -> Project:
        return read_links(given, reading, sys.stdin.buffer, read_pages)

    if dump:
        from sourcecheck.cli.dump import dump_links

        write(dump_links(read(), configure(folder, wishes).network))
    else:
        run(Scope.LINKS, folder, read, wishes)
