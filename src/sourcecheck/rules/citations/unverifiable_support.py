"""SC205: a claim rests only on sources that nobody can get at."""

from collections.abc import Iterator

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.model.source import SourceKind
from sourcecheck.rules.rule import Example, Fault, rule
from sourcecheck.rules.wording import quoted


@rule(
    "SC205",
    "unverifiable-support",
    Severity.WARNING,
    bad=Example(
        claims="""
        - id: surrender
          text: An intelligence officer negotiated the surrender.
          sources: [{key: officer-account}]
        """,
        bibliography="@unpublished{officer-account, author={{An Officer}}, title={My Account}}",
    ),
    good=Example(
        claims="""
        - id: surrender
          text: An intelligence officer negotiated the surrender.
          sources: [{key: officer-account}]
        """,
        bibliography="""
        @unpublished{officer-account, author={{An Officer}}, title={My Account},
          library={NARA, RG 407, entry 427}}
        """,
    ),
)
def unverifiable_support(project: Project, evidence: Evidence) -> Iterator[Fault]:
    """The claim rests only on sources that are neither published nor held by an archive.

    Why: no reader can ask for such a source, so it verifies nothing.

    Fix: name the archive that holds it (`library`), or cite a published source that carries the
    claim.
    """
    unpublished = {
        key for key, source in project.source.items() if source.kind is SourceKind.UNPUBLISHED
    }
    for claim in project.claims if unpublished else ():
        keys = [citation.key for citation in project.support(claim)]
        if keys and unpublished.issuperset(keys):
            verb = "is" if len(set(keys)) == 1 else "are"
            message = (
                f"rests only on {quoted(dict.fromkeys(keys))}, "
                f"which {verb} neither published nor in an archive"
            )
            yield Fault(message, claim.location, claim=claim.id)
