"""Documents for tests, and what is found in them."""

import io
from textwrap import dedent

from sourcecheck.model.document import Document
from sourcecheck.readers.documents.document import read_document


def document(text: str | bytes, path: str, *, code: bool = False) -> Document:
    """Return a document from text, dedented, or from bytes as they are."""
    raw = text if isinstance(text, bytes) else dedent(text).encode()
    return read_document(io.BytesIO(raw), path, code=code)


def found(text: str | bytes, path: str, *, code: bool = False) -> list[str]:
    """Return "line:column identifier" for each link of a document."""
    links = document(text, path, code=code).links
    return [f"{link.location.line}:{link.location.column} {link.identifier}" for link in links]


def local(text: str | bytes, path: str) -> list[str]:
    """Return "line:column target" for each local link of a document."""
    links = document(text, path).local_links
    return [f"{link.location.line}:{link.location.column} {link.target}" for link in links]
