"""What the options say about how hosts are asked, as settings."""

from collections.abc import Iterable
from dataclasses import replace

from sourcecheck.errors import ConfigError
from sourcecheck.evidence.codes import read_codes
from sourcecheck.evidence.headers import read_header
from sourcecheck.evidence.settings import NetworkSettings


def behave(
    network: NetworkSettings, *, headers: Iterable[str], accept: Iterable[str], robots_txt: bool
) -> NetworkSettings:
    """Return the settings with headers and status codes added to theirs.

    Raises:
        ConfigError: if one of them is none; the value of a header is never shown.
    """
    option = "--header"
    try:
        added = dict(map(read_header, headers))
        option = "--accept"
        accepted = read_codes(code for one in accept for code in one.split(","))
    except ValueError as error:
        raise ConfigError(f"error: {option}: {error}") from error
    return replace(
        network,
        headers={**network.headers, **added},
        accept=network.accept | accepted,
        robots_txt=network.robots_txt or robots_txt,
    )
