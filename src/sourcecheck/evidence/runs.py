"""Answers in a row that say the same."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from sourcecheck.model.resolution import Resolution, Verdict


class Run(NamedTuple):
    """At least one answer, oldest first, all of one verdict."""

    verdict: Verdict
    answers: tuple[Resolution, ...]

    @property
    def since(self) -> datetime:
        """When it was first answered so."""
        return self.answers[0].asked

    @property
    def until(self) -> datetime:
        """When it was last answered so."""
        return self.answers[-1].asked

    def strikes(self, gap: timedelta) -> list[datetime]:
        """Return the moments of the answers that lie at least so far apart, from the first on."""
        struck = [self.since]
        for answer in self.answers:
            if answer.asked - struck[-1] >= gap:
                struck.append(answer.asked)
        return struck


def runs(history: Sequence[Resolution]) -> list[Run]:
    """Return the runs of a history, oldest first."""
    return [
        Run(verdict, tuple(answers))
        for verdict, answers in groupby(history, key=lambda answer: answer.verdict)
    ]
