"""SC350: a type of entry that no style knows."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.rules.data_model import TYPES
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.suggestion import Suggestions

_MEANT = {
    **dict.fromkeys(("blog", "blogpost", "internet", "web", "webpage", "website"), "online"),
    **dict.fromkeys(("archival", "archive", "archivalmaterial", "interview"), "unpublished"),
    **dict.fromkeys(("magazine", "newspaper", "newspaperarticle"), "article"),
    **dict.fromkeys(("chapter", "booksection"), "incollection"),
    **dict.fromkeys(("dissertation", "masterthesis"), "thesis"),
    "conferencepaper": "inproceedings",
    "film": "movie",
}
"""Types that other programs and formats have, to biblatex's."""


@rule(
    "SC350",
    "unknown-type",
    Severity.WARNING,
    bad=Example(
        bibliography="""
        @artcle{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
          journaltitle={International Security}, date={2021}}
        """,
    ),
    good=Example(
        bibliography="""
        @article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
          journaltitle={International Security}, date={2021}}
        """,
    ),
)
def unknown_type(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The type of the entry is none of biblatex's or BibTeX's.

    Why: styles print an entry of a type that they do not know like `@misc`, or leave it out: a
    journal's name and pages are lost.

    Fix: correct the type. For what has none of its own there is `@misc`, with the kind of work in
    `type` or `howpublished`.
    """
    unknown = {source.type for source in project.sources} - TYPES
    suggestions = Suggestions(TYPES)
    for source in project.sources if unknown else ():
        if source.type in unknown:
            message = f'"{source.key}" is of a type that neither biblatex nor BibTeX has: '
            message += f"@{source.type}"
            meant = _MEANT.get(source.type)
            hint = f"write @{meant}" if meant else suggestions.hint(source.type)
            yield Fault(message, source.location, source=source.key, hint=hint)
