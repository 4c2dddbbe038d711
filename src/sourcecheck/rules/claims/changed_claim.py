"""SC110: the article no longer says what the claim says."""

from collections.abc import Iterator

from sourcecheck.model.article import ArticleText
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.nearest import Haystack, Nearness
from sourcecheck.rules.passages import missing
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import excerpt

_CLAIMS = """
- id: strength
  text: One quarter of the army were Soviet citizens.
  sources: [{key: ellis-2013, locator: p. 12}]
"""
_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


@rule(
    "SC110",
    "changed-claim",
    Severity.ERROR,
    bad=Example(
        claims=_CLAIMS,
        bibliography=_BIBLIOGRAPHY,
        article="One third of the army were Soviet citizens. It had a patch of its own.",
    ),
    good=Example(
        claims=_CLAIMS,
        bibliography=_BIBLIOGRAPHY,
        article="One quarter of the army were Soviet citizens. It had a patch of its own.",
    ),
)
def changed_claim(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The claim's text no longer stands in the article.

    Why: the sources were found to carry the old words; whether they carry the new ones, nobody
    has looked.

    Fix: compare the article's new words with the sources, then put them into the ledger; drop
    the claim if the article has dropped it.
    """
    if project.article is None:
        return
    haystack = Haystack(project.article.text)
    for claim, room in missing(project.claims, project.article):
        found = haystack.nearest(claim.text, room)
        message = f"text no longer stands in {project.article.path}"
        if found:
            message += f"; nearest passage ({found.score} %), {_show(project.article, found)}"
        yield Fault(message, claim.text_location, claim=claim.id)


def _show(article: ArticleText, found: Nearness) -> str:
    start, end = found.passage
    return f"{article.locate(start)}: {excerpt(article.text[start:end])}"
