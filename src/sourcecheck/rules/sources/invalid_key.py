"""SC352: a key that cannot be cited."""

import re
from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Example, Fault, rule

_REFUSED = re.compile(r"""[\s,{}()%#~"=\\]""")


@rule(
    "SC352",
    "invalid-key",
    Severity.ERROR,
    bad=Example(
        bibliography="@book{ellis 2013, author={Ellis, Frank}, title={Cauldron}, date={2013}}"
    ),
    good=Example(
        bibliography="@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, date={2013}}"
    ),
)
def invalid_key(project: Project, evidence: Evidence) -> Iterator[Fault]:
    r"""The key has a character that no key may have.

    Why: TeX takes it for something else, or biber leaves the entry out. White space and any of
    `, { } ( ) % # ~ " = \` are refused by one or the other.

    Fix: write keys of letters, digits, hyphens, colons and full stops, and correct the citations.
    """
    for source in project.sources:
        if found := _REFUSED.search(source.key):
            what = "white space" if found[0].isspace() else f"'{found[0]}'"
            message = f'key "{source.key}" has {what} in it, which no key may have'
            yield Fault(message, source.location, source=source.key)
