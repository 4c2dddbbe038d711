"""How many pages a PDF file has."""

import re

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.pages.sight import FOUND, Sight, missing, unknown

_PAGE = re.compile(r"(?:^|[&,])page=(\d+)", re.IGNORECASE)
"""Adobe, "Parameters for Opening PDF Files"."""
_HEAD = 1024
"""Bytes within which a linearized file says so (ISO 32000-1 §F.3.3)."""


def is_pdf(exchange: Exchange) -> bool:
    """Tell whether an answer is a PDF file."""
    return exchange.body.startswith(b"%PDF-")


class Pdf:
    """A PDF file that was read, perhaps only its beginning."""

    def __init__(self, exchange: Exchange) -> None:
        self._pages = _count(exchange.body) if exchange.whole else _announced(exchange)

    def look(self, fragment: str) -> Sight:
        """Return whether the file has the page that a fragment names."""
        wanted = _PAGE.search(fragment)
        if not wanted:
            return unknown("of a PDF file only pages can be checked")
        if self._pages is None:
            return unknown("the number of the PDF file's pages is not known")
        if 1 <= int(wanted[1]) <= self._pages:
            return FOUND
        return missing(f"the PDF file has {self._pages} pages, and no page {wanted[1]}")


def _count(body: bytes) -> int | None:
    try:
        # It comes with the extra "documents", and takes 0.1 s that few runs have a use for.
        import pypdfium2  # noqa: PLC0415 - see above
    except ModuleNotFoundError:
        return None
    try:
        with pypdfium2.PdfDocument(body) as document:
            return len(document)
    except pypdfium2.PdfiumError:  # damaged, or locked by a password
        return None


def _announced(exchange: Exchange) -> int | None:
    """Return what a linearized file says at its beginning, if nothing was appended to it."""
    head = exchange.body[:_HEAD]
    pages, length = re.search(rb"/N\s+(\d+)", head), re.search(rb"/L\s+(\d+)", head)
    if not (b"/Linearized" in head and pages and length):
        return None
    said = exchange.headers.get("content-length", "")
    return int(pages[1]) if said == length[1].decode() else None
