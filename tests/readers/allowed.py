"""What is allowed in a file, told in short."""

from collections.abc import Iterable

from sourcecheck.model.suppression import Suppression, SuppressionKind


def told(suppressions: Iterable[Suppression]) -> list[str]:
    """Return "line:column rule lines: reason" of each; "all" for the lines of a whole file."""
    return [_told(one) for one in suppressions]


def _told(one: Suppression) -> str:
    path, line, column = one.location
    assert one.kind is SuppressionKind.COMMENT
    assert (one.reach.path, one.reach.claim, one.reach.source, one.reach.url) == (path, None) + (
        None,
    ) * 2
    lines = one.reach.lines
    reach = "all" if lines is None else f"{lines.start}-{lines.stop - 1}" if lines else "none"
    return f"{line}:{column} {one.rule} {reach}: {one.reason}"
