"""What `sourcecheck badge` does: counts, and draws."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from sourcecheck.checking.summary import summarize
from sourcecheck.cli.named import named
from sourcecheck.config import Config, find_config
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.project import Project
from sourcecheck.model.trend import Share, health
from sourcecheck.readers.project import read_named
from sourcecheck.reporters.badge import claims_badge, links_badge, render_endpoint, render_svg


def draw(
    paths: Sequence[Path] | None, settings: Path | None, *, links: bool, svg: bool
) -> Iterator[str]:
    """Return the badge of a project in pieces: of its links or its claims, as SVG or as JSON.

    Raises:
        SourcecheckError: if the settings, the input or the store are at fault.
    """
    given = named(paths)
    config = find_config(given[0].parent, settings)
    project = read_named(given)
    if links:
        badge = links_badge(_links(project, config))
    else:
        claims = summarize(project, Evidence(), ()).claims
        badge = claims_badge(Share(claims.sourced + claims.exempt, claims.total))
    return render_svg(badge) if svg else render_endpoint(badge)


def _links(project: Project, config: Config) -> Share:
    """Return how many links were alive, by the newest answers that are stored."""
    # The network's libraries come with it, which the badge of the claims need not wait for.
    from sourcecheck.checking.asking import Terms, gather

    evidence = gather(project, config, Terms(offline=True))
    return health(summarize(project, evidence, ()).verdicts)
