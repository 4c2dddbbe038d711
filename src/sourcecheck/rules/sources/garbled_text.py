"""SC339: a text was read in the wrong encoding."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.mojibake import LOST, may_be_garbled, mended
from sourcecheck.rules.printed import fault, printed, shown
from sourcecheck.rules.rule import Example, Fault, rule


@rule(
    "SC339",
    "garbled-text",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @book{mueller-2012, author={MÃ¼ller, Rolf-Dieter}, title={Eastern Front}, date={2012}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{mueller-2012, author={Müller, Rolf-Dieter}, title={Eastern Front}, date={2012}}
        """,
    ),
)
def garbled_text(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The text was once read in another encoding than it was written in (mojibake).

    Why: "Müller" has become "MÃ¼ller", or a letter is lost and U+FFFD stands for it; nobody finds
    the name or the title. A text counts as garbled only if all of it makes sense when the mistake
    is undone.

    Fix: write the characters that were meant. To save the file as UTF-8, and to read what is
    imported as UTF-8, keeps it from happening again.
    """
    for source, name, value in printed(project, may_be_garbled):
        new = mended(value)
        if new != value:
            message = f'"{name}" was read in the wrong encoding: {shown(value)}'
            yield fault(source, name, message, new=new)
        elif LOST in value:
            message = f'"{name}" has lost a character (U+FFFD): {shown(value, value.find(LOST))}'
            yield fault(source, name, message)
