"""What a finding is known by from one run to the next, wherever it has moved to."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from sourcecheck.model.finding import Finding
from sourcecheck.model.identifier import Scheme

VERSION = "sourcecheck/v1"
"""Of the way in which fingerprints are made; with another one, none can be compared."""

_SIZE = 16
"""Bytes of a fingerprint."""
_PREFIXES = ("https://", "http://", "ftp://", *(f"{one}:" for one in Scheme if one != Scheme.URL))
_NAMED = re.compile("|".join(('"[^"]*"', "“[^”]*”", *(rf"{one}\S+" for one in _PREFIXES))))
"""What a message names: quoted words and passages, identifiers."""
_FIGURES = re.compile(r"\d+")


def fingerprints(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the fingerprint of each finding: 32 hexadecimal digits, no two of them the same.

    It is made of the rule, the claim and the source that it is about, the file where it is about
    neither, and the thing found. It holds when lines move, when claims change places and when
    the same is said of a link for another reason or since another day. Findings that are the same
    in all of that are told apart by their number, in the order of the files.
    """
    return written(digests(findings))


def written(made: bytearray) -> Iterator[str]:
    """Yield fingerprints as they are written, of what `digests` returned."""
    return (made[start : start + _SIZE].hex() for start in range(0, len(made), _SIZE))


def digests(findings: Sequence[Finding]) -> bytearray:
    """Return the fingerprints of all findings, 16 bytes each: little to keep of many findings."""
    made = bytearray()
    for finding in findings:
        made += _digest(_known(finding))
    for index, number in _repeated(made):
        start = index * _SIZE
        made[start : start + _SIZE] = _digest(f"{_known(findings[index])}\0{number}")
    return made


def _known(finding: Finding) -> str:
    claim, source = finding.claim or "", finding.source or ""
    path = "" if claim or source else finding.location.path
    return "\0".join((finding.rule, claim, source, path, _thing(finding)))


def _digest(known: str) -> bytes:
    return blake2b(known.encode(errors="surrogatepass"), digest_size=_SIZE).digest()


def _repeated(made: bytearray) -> list[tuple[int, int]]:
    """Return the indexes of digests that were there before, each with how many there are by then.

    Few are looked at twice: those of which a few bits are found a second time. To keep them all
    in a set would take as much memory as the findings' messages.
    """
    halves = memoryview(made).cast("Q")[::2]
    slots = 1 << (8 * len(halves)).bit_length()
    taken = bytearray(slots)
    doubtful = set()
    for half in halves:
        if taken[half % slots]:
            doubtful.add(half)
        taken[half % slots] = True
    numbers: Counter[bytes] = Counter()
    found = []
    for index, half in enumerate(halves if doubtful else ()):
        if half in doubtful:
            digest = bytes(made[index * _SIZE : (index + 1) * _SIZE])
            numbers[digest] += 1
            if numbers[digest] > 1:
                found.append((index, numbers[digest]))
    return found


def _thing(finding: Finding) -> str:
    """Return what a message is about, without what changes while that stays.

    That is an identifier, as of a link whose state and dates follow; or else all that is quoted
    besides the claim and the source themselves; or else the words without their figures, which
    count lines, days and other sources.
    """
    quoted = []
    for named in _NAMED.findall(finding.message):
        if named[0] not in '"“':
            return str(named).rstrip('.,:;)"”')
        if named[1:-1] not in {finding.claim, finding.source}:
            quoted.append(named)
    return "\0".join(quoted) or _FIGURES.sub("", finding.message)
