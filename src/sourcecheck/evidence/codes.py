"""Status codes as users write them: 403, and 500..599."""

import re
from collections.abc import Iterable

_CODES = re.compile(r"\s*([1-9]\d\d)\s*(?:\.\.=?\s*([1-9]\d\d)\s*)?", re.ASCII)


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
        codes.update(range(first, last + 1))
    return frozenset(codes)
