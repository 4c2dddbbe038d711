"""SC343: nobody has this name."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.name import Name
from sourcecheck.model.project import Project
from sourcecheck.rules.printed import fault
from sourcecheck.rules.rule import Example, Fault, rule

_DIGIT = re.compile(r"\d")
_PLACEHOLDERS = frozenset(
    {"author", "author a", "author b", "author name", "name author", "your name", "doe jane"}
    | {"doe john", "roe richard", "mustermann max", "mustermann erika", "lastname firstname"}
    | {"name first", "name last", "surname firstname", "surname name", "surname given"}
    | {"family given", "last first", "last f", "lastname f", "todo", "xxx", "tba", "tbd", "???"}
    | {"n/a", "na", "none", "null", "nan", "undefined", "foo", "bar", "foo bar", "bar foo"}
    | {"editor", "editor e", "test", "name", "nachname vorname", "nom prénom", "фамилия имя"}
)
"""What stands in templates, family name first, without the dots of initials."""
_FAMILY_NAMES = frozenset(one.partition(" ")[0] for one in _PLACEHOLDERS)


@rule(
    "SC343",
    "implausible-name",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @book{ellis-2013, author={Lastname, Firstname}, title={Cauldron}, date={2013}}
        """,
    ),
    good=Example(
        bibliography="""
        @book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013}}
        """,
    ),
)
def implausible_name(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The name is one of a template, or has a digit in it.

    Why: "Lastname, Firstname" was to be replaced; "Ellis1" has the number of a footnote, and
    "44th Division" is divided like a person's name unless it stands in braces of its own.

    Fix: write the author's name, or take the field out; the name of an office is
    `author = {{44th Division}}`.
    """
    for source in project.sources:
        for field, names in (("author", source.authors), ("editor", source.editors)):
            if not names:
                continue
            numbered = _DIGIT.search(source.get(field))
            for name in names:
                if name.family.lower() in _FAMILY_NAMES and _is_placeholder(name):
                    yield fault(source, field, f'"{field}" is only a placeholder: "{name}"')
                elif numbered and (name.given or name.particle) and _DIGIT.search(str(name)):
                    hint = f"if it is no person's name: {field} = {{{{{name}}}}}"
                    yield fault(source, field, f'"{field}" has a digit in a name: "{name}"', hint)


def _is_placeholder(name: Name) -> bool:
    return f"{name.family} {name.given}".lower().replace(".", "").strip() in _PLACEHOLDERS
