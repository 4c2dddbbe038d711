"""Reads the parts of a document that is a zip archive, and refuses one that would fill memory."""

import zipfile
import zlib
from typing import BinaryIO

from sourcecheck.errors import Fault, InputError

_LARGEST = 200_000_000
"""Bytes of one part, unpacked; a novel's is 5 MB."""
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


class Archive:
    """A zip archive whose parts are read by the names a format gives them, and no others."""

    def __init__(self, file: BinaryIO, path: str) -> None:
        """Open an archive.

        Raises:
            InputError: if it is none.
        """
        self._path = path
        try:
            self._zip = zipfile.ZipFile(file)
        except _BROKEN as error:
            message = "it is no zip archive, as such a document is, or it is cut off"
            hint = "a document with a password has to be saved without it"
            raise InputError([Fault(path, 0, 0, message, hint)]) from error
        self.names = frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """Return a part, unpacked; nothing if there is no such part.

        Raises:
            InputError: if it cannot be unpacked, or is far larger than any document.
        """
        if name not in self.names:
            return b""
        try:
            with self._zip.open(name) as part:
                content = part.read(_LARGEST + 1)
        except _BROKEN as error:
            raise InputError([Fault(self._path, 0, 0, f'"{name}" in it is damaged')]) from error
        except RuntimeError as error:  # what zipfile raises where a password is needed
            raise InputError([Fault(self._path, 0, 0, f'"{name}" in it is encrypted')]) from error
        if len(content) > _LARGEST:
            raise InputError([Fault(self._path, 0, 0, f'"{name}" in it unpacks to over 200 MB')])
        return content
