"""Texts that were read in another encoding than they were written in (mojibake)."""

import functools
import re

LOST = "\N{REPLACEMENT CHARACTER}"
"""Stands where a character could not be read."""
_CONTROLS = {
    number: bytes([number]).decode("cp1252")
    for number in range(0x80, 0xA0)
    if number not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
"""Control characters of Latin-1 to what Western Windows has in their places."""
_OCTETS = {ord(character): number for number, character in _CONTROLS.items()}
_ENCODINGS = ("latin-1", "cp1251", "cp1250", "mac_roman")
"""In which UTF-8 is most often misread: Western Windows, as Latin-1 with the above, Russian and
Central European Windows, and the old Macintosh."""
_FIRST_STRANGE = re.compile(r"[^\x00-\x7f]{1,2}")
_EUROPEAN = "[\xa0-\u017f\u2010-\u2122]"
_STRANGE = r"[^\x00-\x7f]"
_CONTROL = r"[\x80-\x9f]"
_PUNCTUATION = "â[€\x80][\x80-\xbf‘’“”–—•…™˜š›œžŸŒ¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿]"
"""A quotation mark or a dash, misread among letters that are right."""


def mended(value: str) -> str:
    """Return the text as it was before it was misread, even twice; as it is if it seems right."""
    while (text := _undone(value)) != value:
        value = text
    return value


def _undone(value: str) -> str:
    for encoding in _ENCODINGS:
        try:
            text = _octets(value, encoding).decode()
        except UnicodeError:
            continue
        if text.isprintable() and _is_likely(text):
            return text
    value = re.sub(_PUNCTUATION, _reread, value)
    return value.translate(_CONTROLS) if re.search(_CONTROL, value) else value


def _is_likely(text: str) -> bool:
    """Return whether a text is more than one exotic letter, which chance makes: "É»" is one."""
    strange = re.findall(_STRANGE, text)
    return len(strange) > 1 or all(re.match(_EUROPEAN, one) for one in strange)


def may_be_garbled(value: str) -> bool:
    """Return whether it is worth while to have a text mended: a quick look at its beginning."""
    if value.isascii():
        return False
    if "â€" in value or LOST in value or not value.isprintable():
        return True
    first = _FIRST_STRANGE.search(value)
    return first is not None and _may_be_one(first[0])


# Texts begin with few different pairs of strange characters, and an encoding that fails is slow.
@functools.lru_cache(maxsize=10_000)
def _may_be_one(pair: str) -> bool:
    """Return whether two characters may be the beginning of one, misread."""
    for encoding in _ENCODINGS:
        try:
            octets = _octets(pair, encoding)
        except UnicodeError:
            continue
        if len(octets) == 2 and 0xC2 <= octets[0] <= 0xF4 and 0x80 <= octets[1] < 0xC0:
            return True
    return False


def _octets(text: str, encoding: str) -> bytes:
    return (text.translate(_OCTETS) if encoding == "latin-1" else text).encode(encoding)


def _reread(found: re.Match[str]) -> str:
    return _octets(found[0], "latin-1").decode()
