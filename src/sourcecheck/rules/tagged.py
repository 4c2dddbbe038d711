"""Claims that carry a tag."""

from collections.abc import Iterator

from sourcecheck.model.claim import Claim
from sourcecheck.model.project import Project
from sourcecheck.model.tag import Bucket, Tag
from sourcecheck.rules.rule import Fault


def tagged(project: Project, bucket: Bucket) -> Iterator[tuple[Claim, Tag]]:
    """Yield every tag that asks for this, with the claim that carries it."""
    for claim in project.claims:
        for tag in claim.tags:
            if tag.kind.bucket is bucket:
                yield claim, tag


def shown(tag: Tag) -> str:
    """Return a tag as the article shows it, with its English meaning if that is not the same."""
    text, label = " ".join(tag.text.split()), tag.kind.label
    known = not label or label.casefold() in text.casefold()
    return f'"{text}"' if known else f'"{text}" ({label})'


def faults(project: Project, bucket: Bucket) -> Iterator[Fault]:
    """Yield a fault at every tag that asks for this."""
    for claim, tag in tagged(project, bucket):
        yield Fault(f"tagged {shown(tag)}", tag.location, claim=claim.id)
