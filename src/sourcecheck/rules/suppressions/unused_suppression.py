"""SC601: a suppression allows nothing."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.suppression import Suppression
from sourcecheck.rules import catalogue, find_rule
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.suggestion import Suggestions


@rule(
    "SC601",
    "unused-suppression",
    Severity.WARNING,
    bad=Example(
        claims="""
        # sourcecheck: allow SC101 because nobody doubts it
        - id: prague
          text: Prague was freed by the army.
          sources: [{key: jurado-1983, locator: p. 28}]
        """,
        bibliography="""
        @book{jurado-1983, author={Jurado, Carlos}, title={Foreign Volunteers}, year=1983}
        """,
    ),
    good=Example(
        claims="""
        # sourcecheck: allow SC101 because nobody doubts it
        - id: prague
          text: Prague was freed by the army.
        """,
    ),
)
def unused_suppression(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """A suppression allows what is not found.

    Why: what it was there for is mended, or it never meant what it was to mean: a rule's name is
    misspelt, or the comment stands elsewhere. The next fault of that kind would pass unseen. Of
    the findings of a run this is judged last; a suppression of a rule that was not applied is not
    judged, nor one of a link about which nobody could tell.

    Fix: take the suppression out, or correct it.
    """
    for one in project.idle:
        if one.unknown:
            message = f'"sourcecheck: {one.unknown}" allows nothing: there is no such word'
            yield Fault(message, one.location, hint='did you mean "allow"?')
        elif not one.rule:
            yield Fault("what is allowed here is not said", one.location, hint=_WRITTEN)
        elif find_rule(one.rule):
            message = f'"{one.rule}" is allowed, and is not found{_where(one)}'
            yield Fault(message, one.location, hint=f"take it out; its reason was: {one.reason}")
        else:
            hint = Suggestions(known.name for known in catalogue()).hint(one.rule)
            message = f'"{one.rule}" is allowed, and there is no such rule'
            yield Fault(message, one.location, hint=hint or 'see "sourcecheck rules"')


_WRITTEN = 'name a rule: "sourcecheck: allow SC101 because …"'


def _where(suppression: Suppression) -> str:
    """Return what the settings name, as a message goes on with it."""
    reach = suppression.reach
    named = {"claim": reach.claim, "source": reach.source, "link": reach.url}
    parts = [f'{kind} "{name}"' for kind, name in named.items() if name]
    if reach.path and not reach.lines and reach.path != suppression.location.path:
        parts.append(f'"{reach.path}"')
    return f" for {', '.join(parts)}" if parts else " there"
