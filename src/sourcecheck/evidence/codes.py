"""Status codes as users write them: 403, and 500..599."""

import re
from collections.abc import Iterable

_CODES = re.compile(r"\s*(\d{2,4})\s*(?:\.\.=?\s*(\d{2,4})\s*)?", re.ASCII)
_KNOWN = range(100, 600)
"""RFC 9110 §15."""
_REFUSED = 999
"""Of no standard: by this one LinkedIn refuses robots."""


def read_codes(written: Iterable[object]) -> frozenset[int]:
    """Return the codes that are given one by one and in ranges, of which both ends count.

    Raises ValueError of what is neither.
    """
    codes: set[int] = set()
    for one in written:
        found = _CODES.fullmatch(str(one))
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        if first > last:
            raise ValueError(f'"{one}" is neither a status code nor a range such as 500..599')
        given = range(first, last + 1)
        for code in (first, last):
            if code not in _KNOWN and given != range(_REFUSED, _REFUSED + 1):
                raise ValueError(f"{code} is no status code: those are 100 to 599, and 999")
        codes.update(given)
    return frozenset(codes)
