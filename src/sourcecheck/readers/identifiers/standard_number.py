"""Reads ISBN and ISSN, as many as stand in one field."""

import re
from collections.abc import Callable, Iterator

from stdnum import isbn, issn
from stdnum.exceptions import InvalidChecksum, ValidationError

from sourcecheck.model.identifier import Identifier, MalformedIdentifier, Scheme
from sourcecheck.readers.identifiers.verbatim import unescape

_ONE_NUMBER = re.compile(r"[0-9][0-9-]*[0-9X]")
_LABEL = re.compile(r"\b(?:[a-z]-?)?IS[BS]N(?:[- ]?1[03](?=[:\s]))?(?:\s*[:=])?\s*", re.IGNORECASE)
_REMARK = re.compile(r"\([^()]*[^\W\d_][^()]*\)")
_PRICE = re.compile(r"(?<=[\dX)])\s+:\s[^;]*")
"""What follows the number in a library's catalogue: " : £25.00" (ISBD, area 8)."""
_SEPARATOR = re.compile(r"[,;/|]|\band\b")
_DASHES = dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\ufe63\uff0d"), "-"
)
_CHECK_DIGITS = "0123456789X"


def parse_isbns(written: str, field: str = "isbn") -> Iterator[Identifier | MalformedIdentifier]:
    """Yield each ISBN of a field with 13 digits, whether written with 10 or 13 (ISO 2108)."""
    for number in _numbers(written, {10, 13}):
        try:
            valid = isbn.validate(number)
            yield Identifier(Scheme.ISBN, valid if len(valid) == 13 else isbn.to_isbn13(valid))
        except ValidationError as error:
            yield MalformedIdentifier(Scheme.ISBN, field, written, _isbn_fault(number, error))


def parse_issns(written: str, field: str = "issn") -> Iterator[Identifier | MalformedIdentifier]:
    """Yield each ISSN of a field in the form "0028-0836" (ISO 3297)."""
    for number in _numbers(written, {8}):
        try:
            yield Identifier(Scheme.ISSN, issn.format(issn.validate(number)))
        except InvalidChecksum:
            reason = _checksum_fault(number, issn.is_valid)
            yield MalformedIdentifier(Scheme.ISSN, field, written, reason)
        except ValidationError:
            reason = f'"{number}" does not look like "0028-0836"'
            yield MalformedIdentifier(Scheme.ISSN, field, written, reason)


def _isbn_fault(number: str, error: ValidationError) -> str:
    digits = isbn.compact(number)
    if len(digits) == 13 and not digits.startswith(("978", "979")):
        return f'"{number}" does not start with 978 or 979'
    if isinstance(error, InvalidChecksum):
        return _checksum_fault(number, isbn.is_valid)
    if issn.is_valid(number):
        return f'"{number}" is an ISSN, which belongs in "issn"'
    return f'"{number}" does not have 10 or 13 digits'


def _checksum_fault(number: str, is_valid: Callable[[str], bool]) -> str:
    right = next(digit for digit in _CHECK_DIGITS if is_valid(number[:-1] + digit))
    return f'the check digit of "{number}" should be {right}'


def _numbers(written: str, lengths: set[int]) -> Iterator[str]:
    """Yield the numbers of a field; one may be divided by spaces, and so may several."""
    if _ONE_NUMBER.fullmatch(written):
        yield written
        return
    text = unescape(written).translate(_DASHES).replace("~", " ")
    text = _REMARK.sub(" ", _PRICE.sub("", text))
    pieces: list[str] = []
    for part in _SEPARATOR.split(_LABEL.sub(" ", text)):
        whole = part.strip(" .?")
        if len(whole.replace("-", "").replace(" ", "")) in lengths:
            pieces.append(whole)
        else:
            pieces += whole.split()
    # Beside a number, "hardback" is a remark on it, in brackets or not.
    yield from [one for one in pieces if not one.strip(":=.").isalpha()] or pieces
