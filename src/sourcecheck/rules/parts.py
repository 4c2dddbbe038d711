"""Pages that are there, but lack the part that a link's fragment names."""

from sourcecheck.model.resolution import Resolution, Verdict

_REMEDIES = {
    ', but the page has no "#': (
        'the page is there: give the anchor that the passage has now, or leave the "#…" out'
    ),
    ", but the page does not say ": (
        "the page is there: give words that it says now, or leave the text fragment out"
    ),
    ", but the PDF file has ": (
        "the file is there: give the page as the file counts it, not as it is printed"
    ),
}
"""By how the reason names what is missing."""


def remedy_of_part(resolution: Resolution) -> str:
    """Return what can be done about a part that is missing; empty if it is not only a part."""
    if resolution.verdict is not Verdict.SUSPECT or "#" not in resolution.identifier.value:
        return ""
    return next((todo for lack, todo in _REMEDIES.items() if lack in resolution.reason), "")
