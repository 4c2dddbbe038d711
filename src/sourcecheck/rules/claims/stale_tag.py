"""SC112: the ledger lists a tag that the article does not show."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.passages import surplus, tags_in_place
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.tagged import shown

_CLAIMS = """
- id: strength
  text: A quarter of the army were Soviet citizens.
  tags: ["when?"]
  sources: [{key: ellis-2013, locator: p. 12}]
"""
_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


@rule(
    "SC112",
    "stale-tag",
    Severity.WARNING,
    bad=Example(
        claims=_CLAIMS,
        bibliography=_BIBLIOGRAPHY,
        article="A quarter of the army were Soviet citizens. It had a patch of its own.",
    ),
    good=Example(
        claims=_CLAIMS,
        bibliography=_BIBLIOGRAPHY,
        article="A quarter of the army were Soviet citizens.[when?] It had a patch of its own.",
    ),
)
def stale_tag(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The ledger lists a tag that the article does not show at this claim.

    Why: the question has been answered, or the tag stands at another sentence; the audit counts
    an open question where there is none.

    Fix: take the tag out of the claim's `tags`, and see whether the claim has got a source.
    """
    if project.article is None:
        return
    place = tags_in_place(project.article, project.claims)
    for claim in project.claims:
        passage = project.article.passages.get(claim.id)
        listed = [tag for tag in claim.tags if tag.kind.known]  # others are not found in a text
        if passage is None or not listed:
            continue
        for tag in surplus(listed, place.claims[claim.id]):
            where = project.article.locate(passage.start)
            message = f"tag {shown(tag)} no longer stands at this claim, {where}"
            yield Fault(message, tag.location, claim=claim.id)
