"""What `links --dump` prints."""

from collections.abc import Iterator

from sourcecheck.evidence.choice import Choice
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.project import Project
from sourcecheck.reporters.screen import visible


def dump_links(project: Project, settings: NetworkSettings) -> Iterator[str]:
    """Yield for each link a line: where it stands, what it says, what the settings make of it."""
    mentions = project.mentions
    choice = Choice(mentions, settings)
    for identifier, places in mentions.items():
        remark = choice.remark(identifier)
        shown = f"{identifier} ({remark})" if remark else str(identifier)
        for place in places:
            yield visible(f"{place.location}: {shown}") + "\n"
