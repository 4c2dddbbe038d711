r"""Turns the TeX of titles and notes into the rich text of CSL-JSON."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from sourcecheck.bibliography.markup import (
    BOLD,
    ITALIC,
    NO_CASE,
    SMALL_CAPITALS,
    SUBSCRIPT,
    SUPERSCRIPT,
    Piece,
    clean,
    escape,
)
from sourcecheck.readers.tex import decode, decode_letters
from sourcecheck.readers.tex_symbols import CHARACTERS, MATHEMATICS, UNPRINTED_ARGUMENT

_Pair = tuple[str, str]
_NOTHING: _Pair = ("", "")
_QUOTES: _Pair = ("“", "”")
_INNER_QUOTES: _Pair = ("‘", "’")

_STYLES: Mapping[str, _Pair] = (
    dict.fromkeys(("emph", "textit", "textsl", "mkbibemph", "mkbibitalic"), ITALIC)
    | dict.fromkeys(("textbf", "mkbibbold"), BOLD)
    | dict.fromkeys(("textsc", "mkbibacro"), SMALL_CAPITALS)
    | dict.fromkeys(("textsuperscript", "mkbibsuperscript"), SUPERSCRIPT)
    | dict.fromkeys(("textsubscript", "mkbibsubscript"), SUBSCRIPT)
    | dict.fromkeys(("enquote", "mkbibquote", "textquote"), _QUOTES)
    | {"enquote*": _INNER_QUOTES, "mkbibparens": ("(", ")"), "mkbibbrackets": ("[", "]")}
    | {"NoCaseChange": NO_CASE}
)
"""Command to what stands around its argument: LaTeX's, csquotes', and biblatex's own."""
_DECLARED: Mapping[str, _Pair] = (
    dict.fromkeys(("em", "it", "sl", "itshape", "slshape"), ITALIC)
    | dict.fromkeys(("bf", "bfseries"), BOLD)
    | dict.fromkeys(("sc", "scshape"), SMALL_CAPITALS)
)
"""Command to what stands around the rest of its group."""


def _any(words: Mapping[str, _Pair] | frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, reverse=True))


_ESCAPE = re.compile(r"\\([^A-Za-z])")
_TOKEN = re.compile(
    r"(?P<text>\$(?:[^$\\]|\\.)*\$|\\[`'^~=.\"]\s*\{[^{}]*\}|\\[uvHcdkbrtGh]\s*\{[^{}]*\}"
    r"|\\[^A-Za-z]|\{\})"
    rf"|\\(?P<style>{_any(_STYLES)})\s*\{{"
    rf"|\{{\s*\\(?P<declared>{_any(_DECLARED)})(?![A-Za-z])\s*"
    r"|\\(?:url|nolinkurl|path)\s*\{(?P<address>[^{}]*)\}"
    rf"|(?P<unprinted>\\(?:{_any(UNPRINTED_ARGUMENT)})\*?\s*\{{[^{{}}]*\}})(?P<shown>\s*\{{)?"
    r"|\\(?P<command>[A-Za-z]+)\*?(?P<gap>\s*)(?P<argument>\{(?!\}))?"
    r"|(?P<special>\{(?=\\))|(?P<open>\{)|(?P<close>\})",
    re.DOTALL,
)


def rich(tex: str) -> str:
    r"""Return the rich text that a value in TeX stands for, white space folded.

    `\emph` and its kin become tags, braces around a word keep its letters as they are
    (`<span class="nocase">`), all else is decoded as `readers.tex` does. Never fails, and what
    looks like a tag in the TeX is text.
    """
    if not tex:
        return ""
    if "\\" not in tex and "{" not in tex and "}" not in tex and "$" not in tex:
        return escape(decode(tex)).strip()
    return _Conversion().convert(decode_letters(tex))


def plain(tex: str) -> str:
    """Return the text that a value in TeX stands for, without any markup."""
    return escape(decode(tex)).strip() if tex else ""


class _Group(NamedTuple):
    """A group in braces that is not closed yet, and how much was read before it."""

    pair: _Pair
    start: int
    """The piece that opens it."""
    length: int
    letters: int
    protected: bool
    """Whether no style may write it in other letters."""


class _Conversion:
    """Reads one text from its start to its end; whatever nests is on a stack, never a call."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._tex: list[str] = []  # not yet decoded
        self._open: list[_Group] = []
        self._length = 0  # of the text read
        self._letters = 0  # stretches of it with letters that have another case

    def convert(self, tex: str) -> str:
        position = 0
        for token in _TOKEN.finditer(tex):
            self._tex.append(tex[position : token.start()])
            position = token.end()
            self._take(token)
        self._tex.append(tex[position:])
        while self._open:
            self._leave()
        self._decode()
        return self._joined()

    def _take(self, token: re.Match[str]) -> None:
        if token["style"]:
            self._enter(_STYLES[token["style"]])
        elif token["declared"]:
            self._enter(_DECLARED[token["declared"]])
        elif token["open"]:
            self._enter(NO_CASE)
        elif token["close"]:
            self._leave()
        elif token["special"] or token["shown"]:
            self._enter(_NOTHING)
        elif token["command"]:
            self._command(token["command"], token[0], has_argument=bool(token["argument"]))
        elif token["address"]:
            self._address(token["address"])
        elif token["text"]:
            self._tex.append(token[0])

    def _command(self, name: str, written: str, *, has_argument: bool) -> None:
        if not has_argument:
            self._tex.append(written)
            return
        if name in CHARACTERS or name in MATHEMATICS:
            self._tex.append(written.removesuffix("{"))
        self._enter(_NOTHING)

    def _address(self, written: str) -> None:
        r"""Take an address as it stands: in it, "~" and "%" are no TeX."""
        self._decode()
        self._print(_ESCAPE.sub(r"\1", written))

    def _enter(self, pair: _Pair) -> None:
        self._decode()
        protected = bool(self._open) and self._open[-1].protected
        if pair is NO_CASE and protected:
            pair = _NOTHING
        protected = protected or pair is NO_CASE
        group = _Group(pair, len(self._pieces), self._length, self._letters, protected)
        self._open.append(group)
        self._pieces.append(Piece(pair[0], is_tag=pair[0].startswith("<")))

    def _leave(self) -> None:
        self._decode()
        if not self._open:
            return
        group = self._open.pop()
        is_idle = group.pair is NO_CASE and self._letters == group.letters
        if is_idle or self._length == group.length:
            self._pieces[group.start] = Piece("")
        else:
            closing = group.pair[1]
            self._pieces.append(Piece(closing, is_tag=closing.startswith("<")))

    def _decode(self) -> None:
        if self._tex:
            text = decode("".join(self._tex))
            self._tex.clear()
            self._print(text)

    def _print(self, text: str) -> None:
        self._pieces.append(Piece(text))
        self._length += len(text)
        self._letters += text.lower() != text.upper()

    def _joined(self) -> str:
        """Return it all; only text that is whole shows whether a tag seems to be in it."""
        written: list[str] = []
        text: list[str] = []
        for piece in (*self._pieces, Piece("", is_tag=True)):
            if piece.is_tag:
                written += (escape("".join(text)), piece.text)
                text.clear()
            else:
                text.append(piece.text)
        return clean("".join(written)).strip()
