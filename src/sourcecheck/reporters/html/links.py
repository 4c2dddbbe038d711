"""What is known of an identifier, as the page shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sourcecheck.evidence.account import Account
from sourcecheck.model.archived_copy import ArchivedCopy
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.mask import mask
from sourcecheck.model.record import Lookup
from sourcecheck.model.report import Report
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.reporters.addresses import address, followed
from sourcecheck.reporters.wording import unseen

FAILING = frozenset({Verdict.GONE, Verdict.SUSPECT, Verdict.UNREACHABLE})
"""What a reader who follows the link does not get the work by."""


@dataclass(frozen=True, slots=True)
class Link:
    """An identifier with its newest answer, if it was asked about."""

    identifier: Identifier
    href: str
    """Where it leads; empty if nothing may be followed there."""
    resolution: Resolution | None
    since: datetime | None
    copy: ArchivedCopy | None
    account: Account | None
    lookups: tuple[Lookup, ...]

    @property
    def fails(self) -> bool:
        """Whether a reader who follows it does not get the work."""
        return self.resolution is not None and self.resolution.verdict in FAILING

    @property
    def unseen(self) -> str:
        """Why it is unknown whether the page has the part that is cited; empty if it is known."""
        return unseen(self.resolution) if self.resolution else ""

    @property
    def via(self) -> list[tuple[str, str]]:
        """The addresses that it led over, each with its answer, if there was more than one."""
        hops = self.resolution.hops if self.resolution else ()
        if len(hops) < 2:
            return []
        return [(mask(hop.url), str(hop.status or "no answer")) for hop in hops]


class Links:
    """The links of a report, each made once."""

    def __init__(self, report: Report, accounts: Mapping[Identifier, Account]) -> None:
        self._evidence = report.evidence
        self._accounts = accounts
        self._made: dict[Identifier, Link] = {}

    def of(self, identifiers: Iterable[Identifier]) -> list[Link]:
        """Return the links of some identifiers, each once."""
        return [self._link(one) for one in dict.fromkeys(identifiers)]

    def _link(self, identifier: Identifier) -> Link:
        if identifier not in self._made:
            evidence, copy = self._evidence, self._evidence.copies.get(identifier)
            answer = evidence.resolutions.get(identifier)
            is_told = answer and answer.verdict is not Verdict.UNCHECKED
            self._made[identifier] = Link(
                identifier,
                address(identifier),
                answer,
                evidence.so_since(answer) if answer and is_told else None,
                copy if copy and followed(copy.url) else None,
                self._accounts.get(identifier),
                evidence.lookups.get(identifier, ()),
            )
        return self._made[identifier]
