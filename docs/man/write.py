"""Writes the manual page: python docs/man/write.py > docs/man/sourcecheck.1 (groff_man(7))."""

import re
import sys
import textwrap
from collections.abc import Iterator
from datetime import UTC, date, datetime

import typer.main
from typer import Context
from typer.core import TyperArgument, TyperCommand, TyperGroup

from sourcecheck import __version__
from sourcecheck.cli import Exit
from sourcecheck.cli.app import app

_EXITS = {
    Exit.CLEAN: "Clean: no findings at or above --fail-on; or the command did what it was asked.",
    Exit.FINDINGS: "Findings at or above --fail-on, by default errors; changes that "
    "check --diff or bibliography --check shows.",
    Exit.USAGE: "Usage, settings or input; standard error says where.",
    Exit.BUG: "A bug in sourcecheck.",
    Exit.INTERRUPTED: "Interrupted.",
}
_ENVIRONMENT = {
    "SOURCECHECK_CONFIG": "As --config. An option takes precedence, and an empty variable is none.",
    "SOURCECHECK_OFFLINE": "As --offline, if it is 1.",
    "SOURCECHECK_ARCHIVE_KEY, SOURCECHECK_ARCHIVE_SECRET": "Keys for archive --save.",
    "NO_COLOR, FORCE_COLOR": "No colours; colours where there is no terminal. "
    "The former counts for more.",
    "FORCE_HYPERLINK": "Links where there is no terminal that is known for them; 0 for none.",
    "SSL_CERT_FILE": "Certificate authorities to trust.",
}
_FILES = {
    "claims.yaml": "The ledger: the claims, with their citations.",
    "references.bib": "The bibliography, as the ledger names it.",
    "pyproject.toml, sourcecheck.toml": "Settings: [tool.sourcecheck], or the same keys at the "
    "top; the nearest one at or above the ledger's folder.",
    ".sourcecheck/evidence.sqlite3": "Every answer that was had about a link or a work.",
    ".sourcecheck-baseline.json": "Accepted findings.",
}
_MARK = re.compile(r"\[/?bold\]")
_NOTE = re.compile(r"  \[([^][]*)\]$")
_DEFAULT = re.compile(r"default: \((.*?)\)")


def page(day: date) -> Iterator[str]:
    """Yield the lines of the page of all commands, which bears the day."""
    root = typer.main.get_command(app)
    if not isinstance(root, TyperGroup):
        raise TypeError("the application has no commands")
    context = Context(root, info_name="sourcecheck", **root.context_settings)
    summary, *more = _paragraphs(root)
    yield f'.TH SOURCECHECK 1 {day} "sourcecheck {__version__}" "User Commands"'
    yield from (".SH NAME", r"sourcecheck \- audits the claims of a text and checks its sources")
    yield from (".SH SYNOPSIS", ".B sourcecheck", ".RI [ options ]", ".I command")
    yield from (".RI [ arguments ]", ".SH DESCRIPTION", *_lines(summary))
    yield from _after(more)
    yield from (".SH OPTIONS", *_options(root, context), ".SH COMMANDS")
    for name, command in root.commands.items():
        if isinstance(command, TyperCommand):
            yield from _command(command, Context(command, info_name=name, parent=context))
    yield from (".SH EXIT STATUS", *_terms({str(int(code)): _EXITS[code] for code in Exit}))
    yield from (".SH ENVIRONMENT", *_terms(_ENVIRONMENT), ".SH FILES", *_terms(_FILES))
    yield from (".SH SEE ALSO", ".BR git (1),", ".BR pandoc (1)")


def _command(command: TyperCommand, context: Context) -> Iterator[str]:
    """Yield the part on a command: usage, what it does, and its options."""
    yield f".SS {_text(str(context.info_name))}"
    usage = " ".join(command.collect_usage_pieces(context))
    yield from (f".B sourcecheck {_text(str(context.info_name))}", *_lines(usage))
    yield from _after(_paragraphs(command))
    yield from _options(command, context)


def _options(command: TyperCommand | TyperGroup, context: Context) -> Iterator[str]:
    for one in command.get_params(context):
        told = one.get_help_record(context)
        if told:
            names, sentence = told
            if isinstance(one, TyperArgument):
                names = names.partition(" <")[0]
            sentence = _DEFAULT.sub(r"default: \1", sentence)
            yield from _terms({names: _NOTE.sub(r" (\1)", sentence)})


def _paragraphs(command: TyperCommand | TyperGroup) -> list[str]:
    whole = f"{command.help or ''}\n\n{command.epilog or ''}"
    return [one.replace("\n", " ") for one in _MARK.sub("", whole).strip().split("\n\n")]


def _after(paragraphs: list[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (".PP", *_lines(paragraph))


def _terms(told: dict[str, str]) -> Iterator[str]:
    for term, sentence in told.items():
        yield from (".TP", f".B {_text(term)}", *_lines(sentence))


def _lines(words: str) -> list[str]:
    """Return words as lines of the length that manual pages are written in."""
    wrapped = textwrap.wrap(words, 72, break_long_words=False, break_on_hyphens=False)
    return [_text(line) for line in wrapped]


def _text(words: str) -> str:
    """Return words as roff has them: hyphens that can be copied, and no line a request.

    A macro's argument is quoted by none of ours: a double quotation mark has its own name.
    """
    escaped = words.replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    today = datetime.now(UTC).date()
    sys.stdout.writelines(f"{line}\n" for line in page(today))
