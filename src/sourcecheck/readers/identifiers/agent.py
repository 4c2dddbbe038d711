"""Reads what names a person or an institution: ORCID and ISIL."""

import re
from collections.abc import Iterator

from stdnum import isil, isni
from stdnum.exceptions import InvalidChecksum, ValidationError

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers.verbatim import unescape

_ORCID_LABEL = re.compile(
    r"(?:https?://)?(?:www\.)?orcid\.org/|orcid\s*(?:id)?\s*:?\s*", re.IGNORECASE
)
_ORCID = re.compile(r"(?<![\w-])\d{4}[- ]?\d{4}[- ]?\d{4}[- ]?\d{3}[\dxX](?![\w-])")
_ISIL_LABEL = re.compile(r"(?:isil\s*:?\s*|info:isil/)", re.IGNORECASE)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-")
_CHECK_DIGITS = "0123456789X"
_LENGTH = 16


def parse_orcids(written: str, field: str = "orcid") -> Iterator[Identifier | MalformedIdentifier]:
    """Yield each ORCID of a field as "0000-0002-1825-0097".

    Sixteen digits, of which the last is a check digit (ISO 7064, MOD 11-2). Web of Science puts the
    name of its owner and a slash before each one.
    """
    text = _ORCID_LABEL.sub(" ", unescape(written).translate(_DASHES))
    numbers = _ORCID.findall(text)
    if not numbers:
        reason = 'it should look like "0000-0002-1825-0097"'
        yield MalformedIdentifier(Scheme.ORCID, field, written, reason)
    for number in numbers:
        digits = isni.compact(number)
        try:
            isni.validate(digits)
        except InvalidChecksum:
            right = next(one for one in _CHECK_DIGITS if isni.is_valid(digits[:-1] + one))
            reason = f'the check digit of "{number}" should be {right}'
            yield MalformedIdentifier(Scheme.ORCID, field, written, reason)
        else:
            groups = (digits[start : start + 4] for start in range(0, _LENGTH, 4))
            yield Identifier(Scheme.ORCID, "-".join(groups))


def parse_isil(written: str, field: str = "isil") -> Identifier | MalformedIdentifier:
    """Return the ISIL of a field, "DE-1958": a registered prefix, a hyphen and what it names."""
    number = _ISIL_LABEL.sub("", unescape(written).translate(_DASHES), count=1)
    try:
        valid = isil.format(isil.validate(number))
    except ValidationError:
        valid = ""
    if "-" in valid.strip("-"):
        return Identifier(Scheme.ISIL, valid)
    reason = 'it should look like "DE-1958"'
    return MalformedIdentifier(Scheme.ISIL, field, written, reason)
