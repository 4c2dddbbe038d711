"""What is done with documents after they are read: resolving, rewriting and choosing links."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from sourcecheck.errors import ConfigError
from sourcecheck.model.document import Document, Link, MalformedLink
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.readers.identifiers.url import parse_url


def compile_patterns(patterns: Iterable[str], setting: str) -> tuple[re.Pattern[str], ...]:
    """Return regular expressions; `setting` is what the user calls where they come from.

    Raises:
        ConfigError: if one cannot be compiled.
    """
    compiled = []
    for pattern in patterns:
        try:
            compiled.append(re.compile(pattern))
        except re.error as error:
            message = f'error: {setting}: "{pattern}" is no regular expression: {error}'
            raise ConfigError(message) from error
    return tuple(compiled)


def is_chosen(
    identifier: Identifier,
    include: Sequence[re.Pattern[str]] = (),
    exclude: Sequence[re.Pattern[str]] = (),
) -> bool:
    """Return whether an identifier is to be checked: `include` wins, and if given is all there is.

    A pattern may match anywhere in a URL, or in a DOI's "https://doi.org/10.1000/182".
    """
    doi = f"https://doi.org/{identifier.value}"
    written = doi if identifier.scheme is Scheme.DOI else str(identifier)
    if any(pattern.search(written) for pattern in include):
        return True
    return not include and not any(pattern.search(written) for pattern in exclude)


def remap(document: Document, rules: Mapping[re.Pattern[str], str]) -> Document:
    r"""Return a document whose URLs are rewritten by the first pattern that matches anywhere.

    A replacement takes groups as `\1` or `\g<name>`. What becomes of a URL may be malformed.
    """
    links: list[Link] = []
    malformed = list(document.malformed_links)
    for link in document.links:
        if link.identifier.scheme is not Scheme.URL:
            links.append(link)
            continue
        meant = parse_url(_rewritten(link.identifier.value, rules))
        if isinstance(meant, Identifier):
            links.append(link._replace(identifier=meant))
        else:
            malformed.append(MalformedLink(meant, link.location))
    return replace(document, links=tuple(links), malformed_links=tuple(malformed))


def resolve(document: Document, base_url: str) -> Document:
    """Return a document whose local links are URLs: those to anchors of its own stay as they are.

    They are resolved as RFC 3986, section 5 says.
    """
    links = list(document.links)
    local = []
    malformed = list(document.malformed_links)
    for link in document.local_links:
        if link.target.startswith("#"):
            local.append(link)
            continue
        meant = parse_url(_joined(base_url, link.target.replace(" ", "%20")))
        if isinstance(meant, Identifier):
            links.append(Link(meant, link.location))
        else:
            malformed.append(MalformedLink(meant, link.location))
    return Document(
        document.path,
        tuple(sorted(links, key=lambda link: link.location)),
        tuple(local),
        tuple(malformed),
    )


def only_lines(document: Document, lines: Collection[int]) -> Document:
    """Return a document with the links that stand in these lines only."""
    return Document(
        document.path,
        tuple(link for link in document.links if link.location.line in lines),
        tuple(link for link in document.local_links if link.location.line in lines),
        tuple(link for link in document.malformed_links if link.location.line in lines),
    )


def _rewritten(url: str, rules: Mapping[re.Pattern[str], str]) -> str:
    for pattern, replacement in rules.items():
        if pattern.search(url):
            return pattern.sub(replacement, url)
    return url


def _joined(base_url: str, target: str) -> str:
    try:
        return urljoin(base_url, target)
    except ValueError:  # a broken host: it is told as it stands
        return target
