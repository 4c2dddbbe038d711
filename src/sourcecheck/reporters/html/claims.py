"""The claims, as the page shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sourcecheck.model.citation import Citation
from sourcecheck.model.claim import Claim
from sourcecheck.model.finding import Finding
from sourcecheck.model.project import ClaimState, Project
from sourcecheck.reporters.html.anchors import anchors
from sourcecheck.reporters.html.sources import Work
from sourcecheck.reporters.wording import counted

_EXCERPT = 160
"""Characters by which a reader knows a sentence again."""


class Support(NamedTuple):
    """A citation, and the work that it points to, if the bibliography has it."""

    citation: Citation
    work: Work | None


@dataclass(slots=True)
class Statement:
    """A claim with its state, what carries it, and what was found about it."""

    claim: Claim
    number: int
    anchor: str
    section: int
    """Number of the section that it stands in."""
    state: ClaimState
    support: list[Support]
    inherited: Claim | None
    """The claim that its support comes from, if it has none of its own."""
    findings: list[Finding] = field(default_factory=list)

    @property
    def fails(self) -> bool:
        """Whether it rests on a work of which a link fails."""
        return any(one.work.fails for one in self.support if one.work)

    @property
    def works(self) -> str:
        """The numbers of the works that carry it, for the filter."""
        return " ".join(dict.fromkeys(str(one.work.number) for one in self.support if one.work))

    @property
    def excerpt(self) -> str:
        """How its text begins."""
        text = self.claim.text
        return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rstrip()}…"

    @property
    def spoken(self) -> str:
        """What the marks of its text say, in words."""
        words = [str(self.state)]
        if self.fails:
            words.append("a link fails")
        if self.findings:
            words.append(counted(len(self.findings), "finding"))
        return ", ".join(words)


class Section(NamedTuple):
    """A section of the article, with how many of its claims are in which state."""

    number: int
    title: str
    first: str
    """The anchor of its first claim."""
    sourced: int
    unsourced: int
    exempt: int

    @property
    def total(self) -> int:
        """How many claims stand in it; never none."""
        return self.sourced + self.unsourced + self.exempt

    @property
    def supported(self) -> int:
        """How many of a hundred claims have what they need."""
        return 100 * (self.sourced + self.exempt) // self.total

    def percent(self, count: int) -> str:
        """Return a share of its claims as a length of SVG."""
        return f"{100 * count / self.total:.4g}%"


def statements(project: Project, works: Mapping[str, Work]) -> list[Statement]:
    """Return all claims in the order of the ledger."""
    numbers: dict[str, int] = {}
    names = anchors(claim.id for claim in project.claims)
    made = []
    for number, (claim, anchor) in enumerate(zip(project.claims, names, strict=True), 1):
        origin = project.origin(claim)
        made.append(
            Statement(
                claim,
                number,
                anchor,
                numbers.setdefault(claim.section, len(numbers) + 1),
                project.state(claim),
                [Support(one, works.get(one.key)) for one in project.support(claim)],
                None if origin is claim else origin,
            )
        )
    return made


def sections(made: Sequence[Statement]) -> list[Section]:
    """Return the sections in the order of their first claims."""
    counts: dict[int, dict[ClaimState, int]] = {}
    firsts: dict[int, Statement] = {}
    for one in made:
        firsts.setdefault(one.section, one)
        states = counts.setdefault(one.section, dict.fromkeys(ClaimState, 0))
        states[one.state] += 1
    return [
        Section(
            number,
            firsts[number].claim.section,
            firsts[number].anchor,
            states[ClaimState.SOURCED],
            states[ClaimState.UNSOURCED],
            states[ClaimState.EXEMPT],
        )
        for number, states in counts.items()
    ]
