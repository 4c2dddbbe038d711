"""Reads archival references as historians write them, one file an archive.

To add an archive: a file with its `read`, and a row in `_READERS`, behind those whose names it
could be taken for.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from sourcecheck.model.archival_reference import ArchivalReference, Holding, MalformedReference
from sourcecheck.model.source import Field
from sourcecheck.readers.archival import (
    bundesarchiv,
    fonds_and_opis,
    hoover,
    military_archive_prague,
    national_archives_uk,
    national_archives_us,
    politisches_archiv,
    reference_code,
    service_historique,
)
from sourcecheck.readers.archival.reading import Read
from sourcecheck.readers.tex import decode

_READERS: tuple[Callable[[str, bool], Read], ...] = (
    lambda text, bare: bundesarchiv.read(text, bare=bare),
    lambda text, _: politisches_archiv.read(text),
    lambda text, bare: national_archives_uk.read(text, bare=bare),
    lambda text, bare: national_archives_us.read(text, bare=bare),
    lambda text, bare: fonds_and_opis.read(text, bare=bare),
    lambda text, bare: service_historique.read(text, bare=bare),
    lambda text, _: hoover.read(text),
    lambda text, _: military_archive_prague.read(text),
    lambda text, bare: reference_code.read(text) if bare else None,
)
_PLACES = ("librarylocation", "shelfmark")
_IN_PASSING = ("number", "note")
# Types of what an archive may hold; a book's `note` is about the book.
_DOCUMENTS = frozenset(
    {"archival", "image", "letter", "manuscript", "misc", "online", "report", "unpublished"}
)
_FEWEST = 8
_MOST = 400
"""Characters of the shortest and the longest text that can name an archive and a place in it."""
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f~]+")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_SLASHES = dict.fromkeys(map(ord, "\u2044\u2215"), "/")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def read_reference(text: str, *, bare: bool = True) -> Read:
    """Return the archival reference that a text is as a whole, or None if it is none.

    With a reason instead where it names an archive, but no place in it. Without `bare` only what
    names its archive is one: "WO 208/4619" alone is not.
    """
    written = plain(text)
    if len(written) > _MOST:
        return None
    sigil, rest = reference_code.archive_of(written)
    written = f"{sigil}, {rest}" if sigil else written
    found = _read(written, bare=bare)
    if isinstance(found, MalformedReference) and _names_several(written):
        return MalformedReference(written, "it names several files")
    return found


def _read(written: str, *, bare: bool) -> Read:
    return next((found for read in _READERS if (found := read(written, bare))), None)


def _names_several(written: str) -> bool:
    parts = [part.strip() for part in written.split(";")]
    return len(parts) > 1 and all(
        isinstance(_read(one, bare=True), ArchivalReference) for one in parts
    )


def plain(text: str) -> str:
    """Return a text with one kind of space, dash and slash."""
    known = text.translate(_UNSEEN | _DASHES | _SLASHES)
    return _SPACES.sub(" ", known).strip(" ,;")


def read_holding(type_: str, fields: Mapping[str, Field]) -> Holding | None:
    """Return where an archive holds a source, as its fields say; None if none of them does.

    `library` and `librarylocation` are read together; `number` and `note` only of documents, and
    only if they name their archive and nothing else. A book's shelfmark must name an archive, too.
    """
    malformed = None
    for name, value in _written(type_, fields):
        written = decode(value)
        in_passing = name in _IN_PASSING
        found = read_reference(written, bare=type_ in _DOCUMENTS and not in_passing)
        if isinstance(found, ArchivalReference):
            return Holding(name, written, found)
        if found and not (in_passing or malformed):
            malformed = Holding(name, written, found)
    return malformed


def _written(type_: str, fields: Mapping[str, Field]) -> Iterator[tuple[str, str]]:
    """Yield what may be a reference, with the field that it starts in.

    Looked at in nearly every entry of a bibliography, nearly always in vain.
    """
    library = fields["library"].value if "library" in fields else ""
    for name in _PLACES:
        if name in fields:
            place = fields[name].value
            yield ("library", f"{library}, {place}") if library else (name, place)
    if library:
        yield "library", library
    for name in _IN_PASSING if type_ in _DOCUMENTS else ():
        if name in fields and _FEWEST < len(fields[name].value) < _MOST:
            yield name, fields[name].value
