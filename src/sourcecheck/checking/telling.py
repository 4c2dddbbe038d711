"""Whether a run could tell at all: that a link finding is missing may mean that nobody answered."""

from collections.abc import Iterable
from functools import cached_property

from sourcecheck.model.baseline import Accepted
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.mention import Mention
from sourcecheck.model.project import Project
from sourcecheck.model.record import Presence
from sourcecheck.model.resolution import Verdict
from sourcecheck.model.suppression import Suppression, words
from sourcecheck.rules.archived import LOST

_TELLING = {Verdict.ALIVE, Verdict.MOVED, *LOST}
"""Verdicts by which it is known whether the work is there."""
_OF_LINKS = ("SC206", "SC4")
_OF_RECORDS = "SC5"
_OF_LANDING_PAGES = "SC409"
_OF_COPIES = "SC412"
_RECORDED = {Scheme.DOI, Scheme.ISBN, Scheme.ARXIV, Scheme.PMID}
"""Identifiers under which registries hold records."""


class Telling:
    """What one run could tell about its project."""

    def __init__(self, project: Project, evidence: Evidence) -> None:
        self._project = project
        self._evidence = evidence

    @cached_property
    def _named(self) -> dict[str, Identifier]:
        """Identifiers as messages name them."""
        return {str(identifier): identifier for identifier in self._project.mentions}

    def of_suppression(self, one: Suppression, rule: str) -> bool:
        """Return whether the rule would have found what is meant, if it were there."""
        project, reach = self._project, one.reach
        is_there = (
            not project.partial
            and (reach.claim is None or project.ledger is not None)
            and (reach.source is None or reach.source in project.source or bool(project.ledger))
            and (reach.url is None or reach.url in self._named)
            and (reach.path is None or reach.lines is not None or self._is_read(reach.path))
        )
        return is_there and self._tells(rule, self._meant(one))

    def of_accepted(self, one: Accepted) -> bool:
        """Return whether a finding that was accepted would have been found again."""
        project = self._project
        if project.partial or one.path not in project.paths:
            return False
        if one.rule.startswith("SC4"):
            named = (self._named.get(word) for word in words(one.message))
            return self._tells(one.rule, [found for found in named if found])
        claim = project.claim.get(one.claim or "")
        cited = project.support(claim) if claim else ()
        keys = {one.source, *(citation.key for citation in cited)}
        meant = [found for found, at in self._mentions() if at.source and at.source.key in keys]
        return self._tells(one.rule, meant)

    def _is_read(self, path: str) -> bool:
        return any(one == path or one.startswith(f"{path}/") for one in self._project.paths)

    def _meant(self, one: Suppression) -> list[Identifier]:
        """Return the identifiers to which a suppression may apply."""
        return [found for found, at in self._mentions() if self._is_meant(one, found, at)]

    def _is_meant(self, one: Suppression, identifier: Identifier, at: Mention) -> bool:
        named = (str(identifier),)
        key = at.source.key if at.source else None
        claims = self._project.resting.get(key or "", ())
        return one.reach.covers(at.location, None, key, named) or any(
            one.reach.covers(place, claim.id, key, named)
            for claim in claims
            for place in (claim.location, *(cited.location for cited in claim.citations))
        )

    def _mentions(self) -> Iterable[tuple[Identifier, Mention]]:
        return ((found, at) for found, places in self._project.mentions.items() for at in places)

    def _tells(self, rule: str, identifiers: Iterable[Identifier]) -> bool:
        if rule.startswith(_OF_LINKS):
            return all(self._is_answered(rule, one) for one in identifiers)
        if rule.startswith(_OF_RECORDS):
            recorded = [one for one in identifiers if one.scheme in _RECORDED]
            return bool(recorded) and all(map(self._is_looked_up, recorded))
        return True

    def _is_answered(self, rule: str, identifier: Identifier) -> bool:
        evidence = self._evidence
        if not (evidence.network and evidence.resolutions):
            return False
        answers = evidence.landing_pages if rule == _OF_LANDING_PAGES else evidence.resolutions
        found = answers.get(identifier)
        if found is None:  # nobody can be asked about it, unless it is a landing page
            return rule != _OF_LANDING_PAGES or identifier.scheme is not Scheme.DOI
        if rule == _OF_COPIES and found.verdict in LOST and identifier not in evidence.copies:
            return False
        return found.verdict in _TELLING

    def _is_looked_up(self, identifier: Identifier) -> bool:
        told = {one.presence for one in self._evidence.lookups.get(identifier, ())}
        return Presence.FOUND in told or told == {Presence.ABSENT}
