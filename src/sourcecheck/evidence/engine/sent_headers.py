"""Which of a user's request headers go where."""

from collections.abc import Mapping

from sourcecheck.evidence.engine.url import host, origin
from sourcecheck.evidence.settings import NetworkSettings


def headers_to(url: str, start: str, settings: NetworkSettings) -> Mapping[str, str]:
    """Return the headers to be sent to a canonical URL on the way from the link `start`.

    They may be secret. A link gets them all; where a redirect leads to another origin, a host
    gets its own by https at its usual port only, and of those for all hosts what is negotiated
    by them (Accept, Accept-Language): nobody can send them to where they were not meant for.
    """
    name = host(url)
    headers = settings.of(name).headers
    if not headers or url == start or origin(url) == origin(start):
        return headers
    is_meant = origin(url) == f"https://{name}"
    is_start = name == host(start)
    return {
        header: value
        for header, value in headers.items()
        if header.startswith("Accept")
        or (is_meant and (is_start or settings.headers.get(header) != value))
    }
