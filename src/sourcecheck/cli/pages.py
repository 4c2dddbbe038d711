"""Pages that the user names by their URLs, as documents."""

import io
from collections.abc import Sequence
from urllib.parse import urlsplit

from sourcecheck.errors import Fault, InputError
from sourcecheck.evidence.fetch import Page, fetch
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.document import Document
from sourcecheck.model.mask import mask
from sourcecheck.readers.documents.choice import resolve
from sourcecheck.readers.documents.document import format_of, read_document


def read_pages(urls: Sequence[str], settings: NetworkSettings, *, code: bool) -> list[Document]:
    """Return the pages of these URLs with their links, of which no one is local.

    `code` is whether links in code count.

    Raises:
        InputError: with the faults of each page that cannot be had or read.
    """
    documents = []
    faults: list[Fault] = []
    for url, page in zip(urls, fetch(urls, settings), strict=True):
        try:
            documents.append(_document(url, page, code=code))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    return documents


def _document(url: str, page: Page, *, code: bool) -> Document:
    format_ = format_of(urlsplit(page.url).path, page.media_type)
    content = io.BytesIO(page.content)
    document = read_document(content, mask(url), code=code, format_=format_)
    return resolve(document, page.url, anchors=True)
