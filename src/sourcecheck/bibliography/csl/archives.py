"""Where an archive or a library holds a source."""

from sourcecheck.bibliography.csl.rich_text import plain
from sourcecheck.model.source import Source


def holding(source: Source) -> dict[str, str]:
    """Return archive, place in it and place of it, by CSL's variables.

    What is read as an archival reference has its canonical form; any other `library` is the
    "call-number", or the "archive" where a location in it is given too. Never both: a style that
    prints the two would print one thing twice.
    """
    library, location = (plain(source.get(field)) for field in ("library", "librarylocation"))
    if reference := source.archival:
        found = {
            "archive": reference.archive,
            "archive_location": reference.archive_location,
            "archive-place": reference.archive_place,
        }
    elif location:
        found = {"archive": library, "archive_location": location}
    else:
        found = {"call-number": library or plain(source.get("shelfmark"))}
    return {variable: text for variable, text in found.items() if text}
