"""Turns the TeX of names and titles into plain text."""

import functools
import re
import unicodedata

from sourcecheck.readers.tex_symbols import (
    ACCENTS,
    BARE_ACCENTS,
    CHARACTERS,
    CONTROL_SYMBOLS,
    DECLARATIONS,
    MATHEMATICS,
    SCRIPTS,
    UNPRINTED_ARGUMENT,
)

_SPECIAL = re.compile(r"[\\{}~$`]")
_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]+)\*?(?P<gap>\s*)|\\(?P<symbol>.)|(?P<brace>[{}])"
    r"|(?P<ligature>---?|``|''|[?!]`|~)",
    re.DOTALL,
)
_LIGATURES = {"--": "–", "---": "—", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "~": " "}
# An accented or special letter, with or without braces around it: nearly all the TeX there is.
_LETTER_NAMES = "|".join(name for name, meant in CHARACTERS.items() if meant.isalpha())
_LETTER = re.compile(
    r"(?<!\\)(?:"
    rf"\{{\\(?:{_LETTER_NAMES})\}}"
    r"|(?P<brace>\{)?\\(?:[`'^~=.\"]\s*|[uvHcdkbrt](?:\s+|(?=\{)))"
    r"(?:\{\\?[A-Za-z]\}|\\[ij](?:\s+|(?![A-Za-z]))|[A-Za-z])(?(brace)\})"
    r")"
)
_MATHEMATICS = re.compile(r"(?<!\\)\$((?:[^$\\]|\\.)*)\$", re.DOTALL)
_DEGREE = re.compile(r"\^(?:\{\\circ\}|\\circ(?![A-Za-z]))")
_SCRIPT = re.compile(r"([_^])(?:\{([0-9+\-=()n]+)\}|([0-9+\-n]))")
_SPACES = re.compile(r" {2,}")
_DOTLESS = {"ı": "i", "ȷ": "j"}


def decode(tex: str) -> str:
    r"""Return the plain text of a name or title written in TeX, in Unicode's form NFC.

    Accents, letters, dashes, quotation marks and escapes become characters, braces go. `~` is a
    plain space: a title is compared and searched more often than it is typeset. A command that
    is not known leaves the text of its argument, or its own name where it has none. A bare `%`
    is text, as BibTeX knows no comments. Never fails: what is not TeX stays as it is.
    """
    if "\\" in tex:
        tex = decode_letters(tex)
    if _SPECIAL.search(tex) or "--" in tex or "''" in tex:
        tex = _Decoder().decode(_MATHEMATICS.sub(_mathematics, tex))
    return unicodedata.normalize("NFC", tex)


def decode_letters(tex: str) -> str:
    """Return the text with its accented and special letters decoded, and all else as it is."""
    return _LETTER.sub(_letter, tex)


def _letter(found: re.Match[str]) -> str:
    return _decode_letter(found[0])


@functools.lru_cache(maxsize=1000)
def _decode_letter(tex: str) -> str:
    return unicodedata.normalize("NFC", _Decoder().decode(tex))


def _mathematics(found: re.Match[str]) -> str:
    return _SCRIPT.sub(_script, _DEGREE.sub("°", found[1]))


def _script(found: re.Match[str]) -> str:
    return (found[2] or found[3]).translate(SCRIPTS[found[1]])


class _Decoder:
    """Reads one text from its start to its end; whatever nests is a counter, never a call."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._accents: list[str] = []  # that wait for their letter, the outermost first
        self._depth = 0
        self._skipped_depth: int | None = None  # of the argument that is not printed
        self._skip_next_group = False

    def decode(self, tex: str) -> str:
        position = 0
        for token in _TOKEN.finditer(tex):
            self._print(tex[position : token.start()])
            position = token.end()
            if token["brace"]:
                self._brace(token["brace"])
            elif self._skipped_depth is not None:
                continue
            elif token["word"]:
                self._word(token["word"], token["gap"], tex[position : position + 2])
            elif token["symbol"]:
                self._symbol(token["symbol"])
            else:
                self._print(_LIGATURES[token["ligature"]])
        self._print(tex[position:])
        self._print_bare_accents()
        return _SPACES.sub(" ", "".join(self._text))

    def _brace(self, brace: str) -> None:
        if brace == "{":
            self._depth += 1
            if self._skip_next_group and self._skipped_depth is None:
                self._skipped_depth = self._depth
            self._skip_next_group = False
            return
        self._print_bare_accents()
        if self._skipped_depth == self._depth:
            self._skipped_depth = None
        self._depth -= 1

    def _word(self, word: str, gap: str, following: str) -> None:
        if word in ACCENTS:
            self._accents.append(ACCENTS[word])
        elif word in CHARACTERS:
            self._print(CHARACTERS[word])
        elif word in MATHEMATICS:
            self._print(MATHEMATICS[word] + gap)
        elif word in UNPRINTED_ARGUMENT:
            self._skip_next_group = following.startswith("{")
        elif word not in DECLARATIONS and (following == "{}" or not following.startswith("{")):
            self._print(word + gap)

    def _symbol(self, symbol: str) -> None:
        if symbol in ACCENTS:
            self._accents.append(ACCENTS[symbol])
        else:
            self._print(CONTROL_SYMBOLS.get(symbol, symbol))

    def _print(self, text: str) -> None:
        if self._skipped_depth is not None:
            return
        if self._accents:
            text = text.lstrip()
            if text:
                base = _DOTLESS.get(text[0], text[0])
                text = base + "".join(reversed(self._accents)) + text[1:]
                self._accents.clear()
        self._text.append(text)

    def _print_bare_accents(self) -> None:
        accents = self._accents.copy()
        self._accents.clear()
        for accent in accents:
            self._print(BARE_ACCENTS.get(accent, ""))
