"""What is allowed to stand although a rule finds it, and why."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sourcecheck.model.finding import Finding
from sourcecheck.model.location import Location


class SuppressionKind(StrEnum):
    """Where it is said that a finding is allowed."""

    COMMENT = "comment"
    """In a comment of the file itself."""
    SETTING = "setting"
    """In the settings."""
    BASELINE = "baseline"
    """In the file of the findings that were accepted as they were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Which findings are meant: those to which all that is given applies."""

    path: str | None = None
    """A file, or a folder with all below it, named as in locations."""
    lines: range | None = None
    claim: str | None = None
    source: str | None = None
    url: str | None = None
    """An identifier as messages name it: a URL, "doi:10.1/x"."""

    def covers(
        self, location: Location, claim: str | None, source: str | None, named: Collection[str]
    ) -> bool:
        """Return whether something here is meant; `named` are the identifiers that it is about."""
        path = self.path
        return (
            (path is None or location.path == path or location.path.startswith(f"{path}/"))
            and (self.lines is None or location.line in self.lines)
            and (self.claim is None or self.claim == claim)
            and (self.source is None or self.source == source)
            and (self.url is None or self.url in named)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """That what one rule finds is allowed to stand."""

    kind: SuppressionKind
    rule: str
    """Code or name, as written; empty where none is given."""
    reason: str
    """Why; empty where none is given: then it is not in force."""
    reach: Reach
    location: Location
    """Where it is written."""
    unknown: str = ""
    """The word that stands in place of "allow", if another does: then nothing is allowed."""


class Suppressions:
    """The suppressions of a run that are in force, to be asked about its findings in turn."""

    def __init__(self, given: Iterable[Suppression]) -> None:
        self._in_force = [one for one in given if one.reason or not one.rule]
        self._used: set[int] = set()
        self._in_lines: dict[tuple[str, str | None, int], list[int]] = {}
        self._elsewhere: dict[str, list[int]] = {}
        for number, one in enumerate(self._in_force):
            rule, reach = one.rule.lower(), one.reach
            if reach.lines is None:
                self._elsewhere.setdefault(rule, []).append(number)
            for line in reach.lines or ():
                self._in_lines.setdefault((rule, reach.path, line), []).append(number)

    def over(self, finding: Finding) -> Suppression | None:
        """Return what allows a finding, if anything does: where several do, the first."""
        numbers = [number for number in self._candidates(finding) if self._covers(number, finding)]
        self._used.update(numbers)
        return self._in_force[min(numbers)] if numbers else None

    def idle(self) -> tuple[Suppression, ...]:
        """Return those that have allowed nothing so far."""
        return tuple(one for n, one in enumerate(self._in_force) if n not in self._used)

    def _candidates(self, finding: Finding) -> Iterator[int]:
        path, line, _ = finding.location
        for rule in (finding.rule.lower(), finding.name):
            yield from self._elsewhere.get(rule, ())
            yield from self._in_lines.get((rule, path, line), ())

    def _covers(self, number: int, finding: Finding) -> bool:
        reach = self._in_force[number].reach
        named = words(finding.message) if reach.url else ()
        return reach.covers(finding.location, finding.claim, finding.source, named)


def words(message: str) -> frozenset[str]:
    """Return the words of a message, identifiers among them, without signs around them."""
    return frozenset(word.strip("\"“”'.,:;()") for word in message.split())
