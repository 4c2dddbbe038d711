"""The answers of one run as they come in: to the store, and to those who wait for them."""

from collections.abc import Callable, Iterable
from datetime import datetime

from sourcecheck.evidence.answer import Answer
from sourcecheck.evidence.engine.url import fragment
from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Resolution, Verdict

Progress = Callable[[Resolution, int, int], None]
"""Told of each answer that comes, how many have come, and how many there will be."""


class Collection:
    """Stores what is an answer, and holds back what may only be the want of a network."""

    def __init__(
        self, store: Store, clock: Callable[[], datetime], progress: Progress | None
    ) -> None:
        self.left: dict[Identifier, Resolution] = {}
        """Unchecked identifiers, each with its reason; these are never stored."""
        self.stored: dict[Identifier, Resolution] = {}
        """What this run has added to the store."""
        self._store = store
        self._clock = clock
        self._progress = progress
        self._questions: dict[str, tuple[Identifier, ...]] = {}
        self._come = self._expected = 0
        self._held: list[Resolution] = []
        self._answered = False

    @property
    def urls(self) -> dict[str, tuple[str, ...]]:
        """The URLs to be asked, each once, with the fragments by which they are cited."""
        return {
            url: tuple(part for one in identifiers if (part := fragment(one.value)))
            for url, identifiers in self._questions.items()
            if identifiers[0].scheme is Scheme.URL
        }

    @property
    def numbers(self) -> list[Identifier]:
        """What registries are to be asked about, each once."""
        first = (identifiers[0] for identifiers in self._questions.values())
        return [identifier for identifier in first if identifier.scheme is not Scheme.URL]

    @property
    def network(self) -> bool:
        """False if something was asked and no connection to any server came about."""
        return self._answered or not self._held

    def expect(self, question: str, identifier: Identifier) -> None:
        """Have a canonical URL, or a number with its scheme, asked for an identifier."""
        self._questions[question] = (*self._questions.get(question, ()), identifier)
        self._expected += 1

    def leave(self, identifier: Identifier, reason: str) -> Resolution:
        """Leave an identifier unchecked; the first reason given counts."""
        answer = Answer(Verdict.UNCHECKED, reason, answered=False)
        return self.left.setdefault(identifier, _resolution(identifier, answer, self._clock()))

    def take(self, answers: Iterable[tuple[str, Answer]]) -> None:
        """Keep each answer for every identifier that it was asked for."""
        now = self._clock()
        come = [
            _resolution(identifier, answer.about(fragment(identifier.value)), now)
            for question, answer in answers
            for identifier in self._questions.pop(question)
        ]
        if not self._questions:
            self._questions.clear()  # what was taken out one by one is still room taken up
        self._keep(come)
        for resolution in come:
            self._come += 1
            if self._progress:
                self._progress(resolution, self._come, self._expected)

    def _keep(self, resolutions: Iterable[Resolution]) -> None:
        for resolution in resolutions:
            if resolution.verdict is Verdict.UNCHECKED:
                self.left[resolution.identifier] = resolution
            else:
                self._held.append(resolution)
                self._answered = self._answered or resolution.answered
        if self._answered and self._held:
            self._store.add(*self._held)
            self.stored.update((one.identifier, one) for one in self._held)
            self._held.clear()


def _resolution(identifier: Identifier, answer: Answer, asked: datetime) -> Resolution:
    return Resolution(
        identifier=identifier,
        verdict=answer.verdict,
        reason=answer.reason,
        hops=answer.hops,
        asked=asked,
        answered=answer.answered,
    )
