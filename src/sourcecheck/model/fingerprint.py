"""What a finding is known by from one run to the next, wherever it has moved to."""

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from sourcecheck.model.finding import Finding
from sourcecheck.model.identifier import Scheme

VERSION = "sourcecheck/v1"
"""Of the way in which fingerprints are made; with another one, none can be compared."""

_PREFIXES = ("https://", "http://", "ftp://", *(f"{one}:" for one in Scheme if one != Scheme.URL))
_NAMED = re.compile("|".join(('"[^"]*"', "“[^”]*”", *(rf"{one}\S+" for one in _PREFIXES))))
"""What a message names: quoted words and passages, identifiers."""
_FIGURES = re.compile(r"\d+")


def fingerprints(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the fingerprint of each finding: 32 hexadecimal digits, no two of them the same.

    It is made of the rule, the claim and the source that it is about, the file where it is about
    neither, and the thing found. It holds when lines move, when claims change places and when
    the same is said of a link for another reason or since another day. Findings that are the same
    in all of that are told apart by their number, in the order of the files.
    """
    seen: dict[str, int] = {}
    for finding in findings:
        claim, source = finding.claim or "", finding.source or ""
        path = "" if claim or source else finding.location.path
        known = "\0".join((finding.rule, claim, source, path, _thing(finding)))
        number = seen[known] = seen.get(known, 0) + 1
        if number > 1:
            known = f"{known}\0{number}"
        yield blake2b(known.encode(errors="surrogatepass"), digest_size=16).hexdigest()


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
