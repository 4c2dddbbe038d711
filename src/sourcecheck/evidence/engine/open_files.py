"""How many connections the operating system lets us have at a time."""

import sys
from contextlib import suppress

_RESERVED = 64
"""Files that are open beside the connections: the store, the output, a listing, a lock."""
_WINDOWS = 512
"""Sockets that select() can watch there (FD_SETSIZE of Python's own)."""
_ENOUGH = 16_384
"""Kept-alive connections cost memory too, over TLS about 100 kB each."""


def connections() -> int:
    """Raise the limit of open files as far as we may; return how many connections it leaves."""
    if sys.platform == "win32":
        return _WINDOWS - _RESERVED
    import resource  # noqa: PLC0415 -- Windows has none

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _ENOUGH if hard == resource.RLIM_INFINITY else min(hard, _ENOUGH)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(OSError, ValueError):  # macOS allows less than it says
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            soft = wanted
    most = _ENOUGH if soft == resource.RLIM_INFINITY else min(soft, _ENOUGH)
    return max(most - _RESERVED, 1)
