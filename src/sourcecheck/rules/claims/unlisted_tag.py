"""SC111: the ledger does not list a tag that the article shows."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.passages import surplus, tags_in_place
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import excerpt

_BIBLIOGRAPHY = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"
_ARTICLE = "A quarter of the army were Soviet citizens.[when?] It had a patch of its own."


@rule(
    "SC111",
    "unlisted-tag",
    Severity.WARNING,
    bad=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
        article=_ARTICLE,
    ),
    good=Example(
        claims="""
        - id: strength
          text: A quarter of the army were Soviet citizens.
          tags: ["when?"]
          sources: [{key: ellis-2013, locator: p. 12}]
        """,
        bibliography=_BIBLIOGRAPHY,
        article=_ARTICLE,
    ),
)
def unlisted_tag(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The article shows a tag that the ledger does not list.

    Why: somebody has doubted the claim since it was entered, and the audit does not know it.

    Fix: add the tag to the claim's `tags`. Where the tag stands outside every claim, enter the
    sentence that it belongs to.
    """
    if project.article is None:
        return
    locate, place = project.article.locate, tags_in_place(project.article, project.claims)
    for claim in project.claims:
        for tag in surplus(place.claims.get(claim.id, ()), claim.tags):
            message = f"tag not listed: {excerpt(tag.text)}, {locate(tag.start)}"
            yield Fault(message, claim.text_location, claim=claim.id)
    for tag in place.outside:
        yield Fault(f"tag outside every claim: {excerpt(tag.text)}", locate(tag.start))
