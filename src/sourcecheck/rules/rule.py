"""What a rule is: a pure function over a project and its evidence, with its page and examples."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Finding, Severity
from sourcecheck.model.fix import Fix
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.record import Lookup, Record


class Fault(NamedTuple):
    """What a rule yields for each thing it finds; the rule's own name and severity are added."""

    message: str
    location: Location
    claim: str | None = None
    source: str | None = None
    hint: str = ""
    fix: Fix | None = None


Judge = Callable[[Project, Evidence], Iterator[Fault]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A small project, in the users' own formats, that a rule judges.

    `claims` is the part of a ledger under `claims:`; `answers` maps an identifier
    ("doi:10.1/x" or a URL) to the verdict it had; `copies` maps a URL to the archived copy
    found for it, or to an empty string where the archive has none.
    """

    claims: str = ""
    bibliography: str = ""
    article: str = ""
    document: str = ""
    """A Markdown file of which only the links are checked."""
    answers: Mapping[str, str] = field(default_factory=dict)
    copies: Mapping[str, str] = field(default_factory=dict)
    landing_pages: Mapping[str, str] = field(default_factory=dict)
    """DOIs, as in `answers`, to the verdicts on the pages that they lead to."""
    records: Mapping[str, tuple[Record | Lookup, ...]] = field(default_factory=dict)
    """Identifiers, as in `answers`, to what each registry said: the record that it has, or its
    answer without one."""
    candidates: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    """Keys of sources to the records that a search for their titles brought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule with its code, its name, its page and its two examples."""

    code: str
    name: str
    """States the fault in kebab-case and reads well after "allow"."""
    severity: Severity
    page: str
    """Markdown: what it found in one sentence; then *Why* and *Fix*."""
    bad: Example
    good: Example
    judge: Judge

    @property
    def summary(self) -> str:
        """The first line of its page."""
        return self.page.partition("\n")[0]

    def check(self, project: Project, evidence: Evidence) -> Iterator[Finding]:
        """Yield a finding for each fault in the project."""
        for fault in self.judge(project, evidence):
            yield Finding(
                rule=self.code,
                name=self.name,
                severity=self.severity,
                message=fault.message,
                location=fault.location,
                claim=fault.claim,
                source=fault.source,
                hint=fault.hint,
                fix=fault.fix,
            )


def rule(
    code: str, name: str, severity: Severity, *, bad: Example, good: Example
) -> Callable[[Judge], Rule]:
    """Return a decorator that makes a rule of a function; its docstring becomes the page."""

    def decorate(judge: Judge) -> Rule:
        page = inspect.getdoc(judge) or ""
        return Rule(
            code=code, name=name, severity=severity, page=page, bad=bad, good=good, judge=judge
        )

    return decorate
