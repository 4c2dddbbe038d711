"""`sourcecheck bibliography`: the works in a style and a format."""

from pathlib import Path
from typing import Annotated

import typer

from sourcecheck.cli import options
from sourcecheck.cli.bibliography_choices import SUFFIXES, Format, Group, Order

_CHOICE = "Choice and order"
_FORM = "Form"
_LEDGER = "From the ledger"


Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="LEDGER|BIB",
        show_default=False,
        help="A ledger, or .bib files. By default claims.yaml as for check.",
    ),
]
StyleName = Annotated[
    str,
    typer.Option(
        "--style",
        metavar="NAME|FILE|URL",
        rich_help_panel=_FORM,
        help="chicago-notes, chicago-author-date, apa, mla, harvard, vancouver, ieee, nature, "
        "din-1505, gost, iso-690; or the path or URL of a .csl file.",
    ),
]
Locale = Annotated[
    str | None,
    typer.Option(
        metavar="CODE",
        rich_help_panel=_FORM,
        show_default="the style's",
        help="Language of terms, dates and sorting: cs, de-AT.",
    ),
]
OutputFormat = Annotated[
    Format | None,
    typer.Option(
        "--format",
        rich_help_panel=_FORM,
        show_default="as the name of the file ends, or markdown",
        help="How the bibliography is written.",
    ),
]
Title = Annotated[
    str | None,
    typer.Option(
        metavar="TEXT",
        rich_help_panel=_FORM,
        show_default="Bibliography",
        help="Title of a page or a document.",
    ),
]
Cited = Annotated[
    bool,
    typer.Option("--cited", rich_help_panel=_LEDGER, help="List only works that claims cite."),
]
OrderBy = Annotated[
    Order,
    typer.Option(
        "--order",
        rich_help_panel=_CHOICE,
        help="As the style sorts, or by the first citation in the ledger.",
    ),
]
GroupBy = Annotated[
    Group | None,
    typer.Option(
        "--group",
        rich_help_panel=_CHOICE,
        show_default=False,
        help="Under headings: archival, unpublished and published works, web pages.",
    ),
]
Annotate = Annotated[
    bool,
    typer.Option(
        "--annotate", rich_help_panel=_LEDGER, help="Tell with each work the claims it carries."
    ),
]
States = Annotated[
    bool,
    typer.Option(
        "--states",
        rich_help_panel=_LEDGER,
        help="Mark what stored answers say: retracted, gone with its copy, unverified.",
    ),
]
Notes = Annotated[
    bool,
    typer.Option(
        "--notes",
        rich_help_panel=_LEDGER,
        help="Write the claims with numbered notes instead of the list of works.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel="Output",
        show_default=False,
        help="Write to a file instead of standard output.",
    ),
]
Check = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        rich_help_panel="Output",
        show_default=False,
        help="Write nothing; exit with 1, and show how, if the file is not what would be written.",
    ),
]


def bibliography(
    paths: Paths = None,
    style: StyleName = "chicago-notes",
    locale: Locale = None,
    format_: OutputFormat = None,
    title: Title = None,
    order: OrderBy = Order.STYLE,
    group: GroupBy = None,
    cited: Cited = False,
    annotate: Annotate = False,
    states: States = False,
    notes: Notes = False,
    output: Output = None,
    check: Check = None,
    allow_private: options.AllowPrivate = False,
    timeout: options.Timeout = None,
    settings: options.Settings = None,
) -> None:
    """Write the bibliography in a citation style, or for other programs.

    Example: [bold]sourcecheck bibliography --style apa --output works.docx[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from sourcecheck.cli.bibliography_run import run
    from sourcecheck.cli.bibliography_wishes import Wishes

    if output and check:
        raise typer.BadParameter("give --output or --check, not both")
    wishes = Wishes(
        style=style,
        locale=locale,
        format=format_ or _by_name(output or check),
        title=title,
        in_order=order is Order.CITATION,
        groups=group is Group.KIND,
        cited=cited,
        annotate=annotate,
        states=states,
        notes=notes,
        output=output,
        check=check,
        allow_private=allow_private,
        timeout=timeout,
        settings=settings,
    )
    run(paths or [], wishes)


def _by_name(path: Path | None) -> Format:
    """Return how a file with that name is written."""
    from sourcecheck.cli.suffixes import refuse_other_kinds

    if path is None:
        return Format.MARKDOWN
    refuse_other_kinds([path], SUFFIXES)
    return SUFFIXES.get(path.suffix.lower(), Format.MARKDOWN)
