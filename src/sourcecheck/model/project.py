"""Everything that was read: what the rules judge."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from sourcecheck.model.article import ArticleText
from sourcecheck.model.bibliography import Bibliography
from sourcecheck.model.citation import Citation
from sourcecheck.model.claim import Claim
from sourcecheck.model.document import BrokenLink, Document
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.ledger import Ledger
from sourcecheck.model.mention import Mention
from sourcecheck.model.source import Source
from sourcecheck.model.suppression import Suppression


class ClaimState(StrEnum):
    """Whether a claim has the support it needs."""

    SOURCED = "sourced"
    UNSOURCED = "unsourced"
    EXEMPT = "exempt"


@dataclass(frozen=True, kw_only=True)
class Project:
    """An article's claims, its sources and its text; the ledger may be missing, as may the text."""

    ledger: Ledger | None = None
    bibliographies: tuple[Bibliography, ...] = ()
    article: ArticleText | None = None
    documents: tuple[Document, ...] = ()
    """Texts that are checked for their links only."""
    broken_links: tuple[BrokenLink, ...] = ()
    """The local links of these documents that lead nowhere."""
    partial: bool = False
    """Whether only some of the files' links were taken, such as those in changed lines."""
    idle: tuple[Suppression, ...] = ()
    """Suppressions that allowed nothing; known once all other rules have judged."""

    @property
    def suppressions(self) -> tuple[Suppression, ...]:
        """What comments of the files allow to stand."""
        read = (*([self.ledger] if self.ledger else ()), *self.bibliographies, *self.documents)
        return tuple(suppression for one in read for suppression in one.suppressions)

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that were read."""
        read = (self.ledger, self.article, *self.bibliographies, *self.documents)
        return tuple(one.path for one in read if one)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The ledger's claims in its order."""
        return self.ledger.claims if self.ledger else ()

    @cached_property
    def claim(self) -> Mapping[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all bibliographies, in their order."""
        return tuple(source for one in self.bibliographies for source in one.sources)

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by key; where a key is given twice, its first source."""
        return {source.key: source for source in reversed(self.sources)}

    @cached_property
    def mentions(self) -> Mapping[Identifier, tuple[Mention, ...]]:
        """Identifier to the places that give it: of each source the first, of documents all."""
        places: dict[Identifier, list[Mention]] = {}
        for source in self.sources:
            first: dict[Identifier, str] = {}
            for field, identifiers in source.identifiers.items():
                for identifier in identifiers:
                    first.setdefault(identifier, field)
            for identifier, field in first.items():
                places.setdefault(identifier, []).append(
                    Mention(identifier, source.locate(field), source)
                )
        for document in self.documents:
            for link in document.links:
                places.setdefault(link.identifier, []).append(link)
        return {identifier: tuple(given) for identifier, given in places.items()}

    def origin(self, claim: Claim) -> Claim:
        """Return the nearest claim with citations of its own along the chain of `repeats`.

        That is the claim itself if it has any, and also where the chain finds none, leads
        nowhere or runs in a circle.
        """
        return claim if claim.citations else self._origins.get(claim.id, claim)

    @cached_property
    def _origins(self) -> Mapping[str, Claim]:
        """Ids of the claims that inherit citations to the claim they inherit from."""
        origins: dict[str, Claim] = {}
        heirs = self._heirs
        for origin in self.claims:
            if origin.citations:
                inheriting = [origin.id]
                for known in inheriting:
                    for heir in heirs.get(known, ()):
                        origins[heir] = origin
                        inheriting.append(heir)
        return origins

    @cached_property
    def _heirs(self) -> Mapping[str, list[str]]:
        """Claim id to the claims that repeat it and cite nothing themselves."""
        heirs: dict[str, list[str]] = {}
        for claim in self.claims:
            if claim.repeats and not claim.citations:
                heirs.setdefault(claim.repeats, []).append(claim.id)
        return heirs

    def support(self, claim: Claim) -> tuple[Citation, ...]:
        """Return the citations that carry a claim: its own, else those of what it repeats."""
        return claim.citations or self.origin(claim).citations

    def state(self, claim: Claim) -> ClaimState:
        """Return whether a claim, or one that it repeats, has a source or needs none."""
        if claim.id in self.exempted:
            return ClaimState.EXEMPT
        return ClaimState.SOURCED if self.support(claim) else ClaimState.UNSOURCED

    @cached_property
    def exempted(self) -> frozenset[str]:
        """Ids of the claims that are exempt, or cite nothing and repeat one that is."""
        found = [claim.id for claim in self.claims if claim.exempt is not None]
        seen = set(found)
        for known in found:
            found.extend(heir for heir in self._heirs.get(known, ()) if heir not in seen)
            seen.update(self._heirs.get(known, ()))
        return frozenset(seen)

    @cached_property
    def resting(self) -> Mapping[str, tuple[Claim, ...]]:
        """Key of a source to the claims that cite it, or repeat one that does, in their order."""
        claims: dict[str, dict[str, Claim]] = {}
        for claim in self.claims:
            for citation in self.support(claim):
                claims.setdefault(citation.key, {})[claim.id] = claim
        return {key: tuple(found.values()) for key, found in claims.items()}
