"""Which identifiers are asked about, and which under another address."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from sourcecheck.evidence.engine.url import UrlError, canonical
from sourcecheck.evidence.patterns import Remap, left_out
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Resolution, Verdict


class Choice:
    """Sorts identifiers out before they are asked about, and puts the answers in their place."""

    def __init__(self, identifiers: Iterable[Identifier], settings: NetworkSettings) -> None:
        self._wanted = list(dict.fromkeys(identifiers))
        self._left: dict[Identifier, str] = {}
        """Those that nobody is asked about, each with the reason."""
        self._instead: dict[Identifier, Identifier] = {}
        """Those that are asked about under another address."""
        if settings.include or settings.exclude or settings.remap:
            self._sort_out(settings)

    @property
    def asked(self) -> Sequence[Identifier]:
        """What is to be asked about, each once."""
        if not (self._left or self._instead):
            return self._wanted
        chosen = (one for one in self._wanted if one not in self._left)
        return list(dict.fromkeys(self._instead.get(one, one) for one in chosen))

    def remark(self, identifier: Identifier) -> str:
        """Return what becomes of an identifier; empty if it is asked about as it is."""
        if instead := self._instead.get(identifier):
            return f"asked as {instead}"
        return self._left.get(identifier, "")

    def told(self, evidence: Evidence, now: datetime) -> Evidence:
        """Return the evidence on what is `asked` as evidence on the identifiers as written."""
        if not (self._left or self._instead):
            return evidence
        since = {
            one: evidence.since[target]
            for one, target in self._instead.items()
            if target in evidence.since
        }
        return replace(
            evidence,
            resolutions={one: self._resolution(one, evidence, now) for one in self._wanted},
            since={**evidence.since, **since},
        )

    def _sort_out(self, settings: NetworkSettings) -> None:
        for identifier in self._wanted:
            target = _target(identifier, settings.remap)
            forms = list(_forms(identifier, target))
            if reason := left_out(forms, settings.include, settings.exclude):
                self._left[identifier] = reason
            elif target != identifier:
                self._instead[identifier] = target

    def _resolution(self, identifier: Identifier, evidence: Evidence, now: datetime) -> Resolution:
        if reason := self._left.get(identifier):
            return Resolution(
                identifier=identifier,
                verdict=Verdict.UNCHECKED,
                reason=reason,
                asked=now,
                answered=False,
            )
        found = evidence.resolutions[self._instead.get(identifier, identifier)]
        if remark := self.remark(identifier):
            return replace(found, identifier=identifier, reason=f"{found.reason} ({remark})")
        return found


def _target(identifier: Identifier, rules: Iterable[Remap]) -> Identifier:
    if identifier.scheme is Scheme.URL:
        for rule in rules:
            if rule.pattern.search(identifier.value):
                return Identifier(Scheme.URL, rule.pattern.sub(rule.replacement, identifier.value))
    return identifier


def _forms(identifier: Identifier, target: Identifier) -> Iterator[str]:
    """Yield what patterns may match of a link: as it is written, as it is asked for, normalised."""
    match identifier.scheme:
        case Scheme.URL:
            yield identifier.value
            yield target.value
            with suppress(UrlError):
                yield canonical(target.value)
        case Scheme.DOI:
            yield f"https://doi.org/{identifier.value}"
        case _:
            yield str(identifier)
