"""What is done with documents after they are read: resolving and choosing links."""

from collections.abc import Collection
from dataclasses import replace
from urllib.parse import urljoin

from sourcecheck.model.document import Document, MalformedLink
from sourcecheck.model.identifier import Identifier
from sourcecheck.model.mention import Mention
from sourcecheck.readers.identifiers.url import parse_url


def resolve(document: Document, base_url: str, *, anchors: bool = False) -> Document:
    """Return a document whose local links are URLs.

    Those to anchors of its own stay as they are, unless `anchors` says that it stands at that URL.
    They are resolved as RFC 3986, section 5 says.
    """
    links = list(document.links)
    local = []
    malformed = list(document.malformed_links)
    for link in document.local_links:
        if link.target.startswith("#") and not anchors:
            local.append(link)
            continue
        meant = parse_url(_joined(base_url, link.target.replace(" ", "%20")))
        if isinstance(meant, Identifier):
            links.append(Mention(meant, link.location))
        else:
            malformed.append(MalformedLink(meant, link.location))
    return replace(
        document,
        links=tuple(sorted(links, key=lambda link: link.location)),
        local_links=tuple(local),
        malformed_links=tuple(malformed),
    )


def only_lines(document: Document, lines: Collection[int]) -> Document:
    """Return a document with the links that stand in these lines only."""
    return replace(
        document,
        links=tuple(link for link in document.links if link.location.line in lines),
        local_links=tuple(link for link in document.local_links if link.location.line in lines),
        malformed_links=tuple(
            link for link in document.malformed_links if link.location.line in lines
        ),
    )


def _joined(base_url: str, target: str) -> str:
    try:
        return urljoin(base_url, target)
    except ValueError:  # a broken host: it is told as it stands
        return target
