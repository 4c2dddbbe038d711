"""PubMed numbers, asked at the E-utilities of the National Center for Biotechnology Information.

https://www.ncbi.nlm.nih.gov/books/NBK25497: at most three requests a second without a key, several
numbers in each, and the name of the asking program as `tool`.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from sourcecheck.evidence.answer import Answer
from sourcecheck.evidence.registries.registry import Registry
from sourcecheck.model.resolution import Verdict

_ABSENT = "cannot get document summary"
"""What ESummary says, with status 200, of a number that no record has."""


def pubmed_registry(base_url: str = "https://eutils.ncbi.nlm.nih.gov") -> Registry:
    """Return PubMed as a registry."""
    root = f"{base_url.rstrip('/')}/entrez/eutils/esummary.fcgi"

    def question(numbers: Sequence[str]) -> str:
        asked = {"db": "pubmed", "retmode": "json", "tool": "sourcecheck", "id": ",".join(numbers)}
        return f"{root}?{urlencode(asked, safe=',')}"

    # A summary has some thousand bytes; that of a paper with 3,000 authors has 200,000.
    return Registry(
        name="PubMed",
        question=question,
        judge=_judge,
        batch=20,
        jobs=1,
        interval=0.34,
        body_limit=4 * 1024 * 1024,
    )


def _judge(said: Mapping[str, Any], number: str) -> Answer | None:
    result = said.get("result")
    record = result.get(number) if isinstance(result, dict) else None
    if not isinstance(record, dict):
        return None
    if "error" not in record:
        return Answer(Verdict.ALIVE, "has a record at PubMed")
    return (
        Answer(Verdict.GONE, "PubMed knows no such number") if record["error"] == _ABSENT else None
    )
