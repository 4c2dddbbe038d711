"""Text reduced to its letters, so that two ways of writing the same words are equal."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from sourcecheck.rules.mojibake import may_be_garbled, mended

_TAG = re.compile(r"</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>|<!\[CDATA\[|\]\]>")
_FONT = re.compile(r"\\(?:(?:math|text)[a-z]{2,}|emph|it|bf|rm|sf|tt|em|sc)\b")
_DIAERESIS = re.compile(r'\\"\s*\{?\\?([A-Za-z])\}?')
_ACCENT = re.compile(r"\\(?:[`'^~=.]|[uvHcdkbrt](?=[\s{]))\s*")
_TEX = re.compile(r"[\\{}$]")
_OPTIONAL_MARK = re.compile(
    "(?<![иу])\u0306|[\u0300-\u0305\u0307-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f"
    "\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
"""Marks of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts, which writers leave out. In
other scripts (Devanagari, Thai, the Japanese voicing marks) they are letters, as й is."""
_APOSTROPHE = re.compile(r"(?<=\w)[^\S\r\n]?['’‘ʼʹ′`´](?=\w)|['’‘ʼʹ′`´]")
_OPERATOR = re.compile(r"(?<=\w)([+#]+)")
_LONE_GREEK = re.compile("(?<![\u0370-\u03ff])[α-ω](?![\u0370-\u03ff])")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_ROMANISED = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
    | {"ς": "σ", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": ""}
)
"""Letters that Unicode does not decompose to what they are replaced by where they are missing;
and the Arabic ones that Persian keyboards and careless writers exchange."""
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_GREEK_NAMES = {
    letter: unicodedata.name(letter).rpartition(" ")[2].casefold()
    for letter in "αβγδεζηθικμνξοπρστυφχψω"
} | {"λ": "lambda"}  # which Unicode calls "lamda"


class Folded(NamedTuple):
    """A text's words in lower case, without marks, with one space between them."""

    plain: str
    spelled_out: str
    """The same with the German (and Danish) letters in two: "ae" for "ä"."""

    @property
    def words(self) -> list[str]:
        """The words of the plain form."""
        return self.plain.split()

    def matches(self, other: "Folded") -> bool:
        """Return whether the two have a form in common, whatever their spaces."""
        if self.plain == other.plain:
            return True
        one, two = ({form.replace(" ", "") for form in folded} for folded in (self, other))
        return not one.isdisjoint(two)


def plain(text: str) -> str:
    """Return a text without HTML, JATS or MathML markup, its entities decoded, on one line."""
    if "&" in text:
        text = unescape(unescape(text))  # registries escape twice
    if "<" in text:
        text = _TAG.sub("", text)
    return " ".join(text.split())


@lru_cache(maxsize=50_000)
def fold(text: str) -> Folded:
    r"""Return the letters and digits of a text, in every script.

    Markup goes, TeX's accents too (`\"u` as "ü"); what was read in a wrong encoding is mended;
    compatibility forms are made plain (NFKC), case is folded, optional marks go. A Greek letter
    by itself becomes its name, as in "alpha-synuclein".
    """
    text = plain(text)
    if "\\" in text or "{" in text or "$" in text:
        text = _DIAERESIS.sub("\\1\u0308", _FONT.sub("", text))
        text = _TEX.sub("", _ACCENT.sub("", text))
    if not text.isascii():
        text = unicodedata.normalize("NFKC", mended(text) if may_be_garbled(text) else text)
    text = _OPERATOR.sub(lambda found: " plus" * len(found[1]), text.casefold())
    text = _APOSTROPHE.sub("", text.replace("&", " and "))
    if text.isascii():
        return Folded(words := _words(text), words)
    text = unicodedata.normalize("NFC", text)
    return Folded(_words(_bare(text)), _words(_bare(text.translate(_GERMAN))))


def _bare(text: str) -> str:
    text = unicodedata.normalize("NFD", text.translate(_ROMANISED))
    text = unicodedata.normalize("NFC", _OPTIONAL_MARK.sub("", text)).translate(_ROMANISED)
    return _LONE_GREEK.sub(lambda letter: _GREEK_NAMES.get(letter[0], letter[0]), text)


def _words(text: str) -> str:
    if text.isascii():
        return " ".join(_ASCII_WORD.findall(text))
    # `\w` would not do: it takes the vowel signs of Indian scripts for punctuation.
    return " ".join("".join(one if _is_letter(one) else " " for one in text).split())


@lru_cache(maxsize=10_000)
def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


@lru_cache(maxsize=50_000)
def script(text: str) -> str:
    """Return the script of most letters, as Unicode names it: "LATIN", "CYRILLIC"; "" if none.

    Chinese characters are "HAN", or "SIMPLIFIED" and "TRADITIONAL" where the national standards
    (GB 2312, Big5) have only one of the two; with kana they are "JAPANESE".
    """
    if text.isascii():
        return "LATIN" if any(map(str.isalpha, text)) else ""
    scripts = Counter(_script(character) for character in text if character.isalpha())
    if scripts["HIRAGANA"] or scripts["KATAKANA"]:
        return "JAPANESE"
    name = max(scripts, key=lambda one: scripts[one], default="")
    return _han(text) if name == "CJK" else name


@lru_cache(maxsize=10_000)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _han(text: str) -> str:
    characters = "".join(letter for letter in text if _script(letter) == "CJK")
    simplified, traditional = (_encodes(characters, code) for code in ("gb2312", "big5"))
    if simplified == traditional:
        return "HAN"
    return "SIMPLIFIED" if simplified else "TRADITIONAL"


def _encodes(text: str, code: str) -> bool:
    try:
        text.encode(code)
    except UnicodeEncodeError:
        return False
    return True
