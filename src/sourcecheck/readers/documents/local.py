"""Finds the local links of documents that lead nowhere."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sourcecheck.errors import InputError
from sourcecheck.model.document import BrokenLink, Document, LocalLink
from sourcecheck.readers.documents.anchors import read_anchors

_INDEXES = ("index.html", "index.htm", "README.md", "index.md")
"""What is shown for a folder, by web servers and by forges."""
_PREFIX = "user-content-"
"""What GitHub puts before the names that a text gives itself."""
_TEXT_FRAGMENT = ":~:"
"""https://wicg.github.io/scroll-to-text-fragment: it asks for a text, not an anchor."""


class LocalLinks:
    """Follows local links through the files that are there; each file is read once."""

    def __init__(self, root: Path | None = None, suffixes: Sequence[str] = ()) -> None:
        """Take the folder that "/" stands for, and suffixes that a link may leave out (".html").

        Without a root, a link that starts with "/" is not judged.
        """
        self._root = root
        self._suffixes = suffixes
        self._anchors = cache(read_anchors)
        self._names = cache(_names)

    def broken(self, documents: Iterable[Document]) -> Iterator[BrokenLink]:
        """Yield each link whose file is not there, or has no such anchor."""
        for document in documents:
            for link in document.local_links:
                yield from self._broken(link)

    def _broken(self, link: LocalLink) -> Iterator[BrokenLink]:
        try:
            parts = urlsplit(link.target)
        except ValueError:
            yield BrokenLink(link, "it is neither a path nor a URL")
            return
        written = unquote(parts.path)
        path = self._path(link, written)
        if path is None:
            return
        found = self._found(path) if written else path
        if found is None:
            yield BrokenLink(link, f'there is no file "{_shown(path)}"', self._hint(path))
        elif parts.fragment:
            yield from self._missing_anchor(link, found, parts.fragment)

    def _path(self, link: LocalLink, written: str) -> Path | None:
        if written.startswith("/"):
            return None if self._root is None else self._root / written.lstrip("/")
        document = Path(link.location.path)
        return document.parent / written if written else document

    def _found(self, path: Path) -> Path | None:
        """Return the file that a path leads to, or the folder if it has no page of its own."""
        for candidate in (path, *(path.with_name(path.name + one) for one in self._suffixes)):
            if self._is_there(candidate):
                if not candidate.is_dir():
                    return candidate
                pages = (candidate / name for name in _INDEXES)
                return next((page for page in pages if page.is_file()), candidate)
        return None

    def _is_there(self, path: Path) -> bool:
        """Return whether there is a file of exactly this name, whatever the system's habits."""
        normal = Path(os.path.normpath(path))
        if normal.name in {"", ".."}:
            return normal.exists()
        return normal.name in self._names(normal.parent) and (
            normal.parent in {Path(), Path(normal.anchor)} or self._is_there(normal.parent)
        )

    def _hint(self, path: Path) -> str:
        normal = Path(os.path.normpath(path))
        for name in sorted(self._names(normal.parent)):
            if name.casefold() == normal.name.casefold() != "":
                return f'it is called "{name}"'
        return ""

    def _missing_anchor(self, link: LocalLink, file: Path, fragment: str) -> Iterator[BrokenLink]:
        wanted = unquote(fragment.partition(_TEXT_FRAGMENT)[0])
        if not wanted or wanted.lower() == "top":
            return
        try:
            anchors = self._anchors(file)
        except (OSError, InputError):  # it is there; whether it can be read is another matter
            return
        if anchors is not None and not _names_anchor(wanted, anchors):
            yield BrokenLink(link, f'there is no anchor "{wanted}" in "{_shown(file)}"')


def _names_anchor(wanted: str, anchors: frozenset[str]) -> bool:
    bare = wanted.removeprefix(_PREFIX)
    names = {wanted, bare, _PREFIX + wanted, bare.lower()}
    return not names.isdisjoint(anchors)


def _names(folder: Path) -> frozenset[str]:
    try:
        return frozenset(path.name for path in folder.iterdir())
    except (OSError, ValueError):  # ValueError: a NUL in it
        return frozenset()


def _shown(path: Path) -> str:
    return Path(os.path.normpath(path)).as_posix()
