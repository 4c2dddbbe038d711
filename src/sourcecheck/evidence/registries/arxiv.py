"""arXiv numbers, asked by the DOIs that arXiv registers for them at DataCite.

https://info.arxiv.org/help/doi.html: every paper has the DOI 10.48550/arXiv.NUMBER. doi.org can be
asked faster than arXiv itself, which wants three seconds between two questions.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sourcecheck.evidence.answer import Answer
from sourcecheck.evidence.registries.handle import proxy
from sourcecheck.evidence.registries.registry import Registry
from sourcecheck.model.resolution import Verdict

_PREFIX = "10.48550/arxiv."


def _today() -> date:
    return datetime.now(UTC).date()


def arxiv_registry(
    base_url: str = "https://doi.org", today: Callable[[], date] = _today
) -> Registry:
    """Return the registry of arXiv's papers.

    A DOI is registered some time after its paper is announced, so the absence of one proves
    nothing if the number is of this month, or of the month that it was a week ago.
    """
    doi_org = proxy("doi.org", "arXiv number", base_url)

    def question(numbers: Sequence[str]) -> str:
        return doi_org.question([f"{_PREFIX}{number}" for number in numbers])

    def judge(said: Mapping[str, Any], number: str) -> Answer | None:
        answer = doi_org.judge(said, number)
        if answer and answer.verdict is Verdict.GONE and _is_young(number, today()):
            reason = "doi.org does not know it, or not yet: it is a recent number"
            return Answer(Verdict.UNCHECKED, reason)
        return answer

    return replace(doi_org, question=question, judge=judge)


def _is_young(number: str, today: date) -> bool:
    """Tell whether a number, which starts with its year and month, may be of the last week."""
    months = {f"{day:%y%m}" for day in (today, today - timedelta(days=7))}
    return number.partition(".")[0] in months
