"""Evaluates the values of BibTeX's fields: texts in braces or quotes, numbers and macros."""

import re
from collections.abc import Mapping

from sourcecheck.readers.bibtex_faults import BibtexSyntaxError, shorten

# The macros of BibTeX's standard styles (plain.bst).
MONTHS: Mapping[str, str] = {
    "jan": "January",
    "feb": "February",
    "mar": "March",
    "apr": "April",
    "may": "May",
    "jun": "June",
    "jul": "July",
    "aug": "August",
    "sep": "September",
    "oct": "October",
    "nov": "November",
    "dec": "December",
}

_BRACE = re.compile(r"(?<!\\)[{}]")
_BRACE_OR_QUOTE = re.compile(r"(?<!\\)[{}\"]")
_NEXT_FIELD = re.compile(r"\s*([\w-]+)\s*=")


class Macros(dict[str, str]):
    """The texts of macros by their names, in small letters."""

    def __init__(self) -> None:
        super().__init__(MONTHS)
        self.unknown: list[str] = []
        """Names that were asked for and are not known, for whoever asks to take."""

    def text_of(self, name: str) -> str:
        """Return the text that a name stands for, or a number; an unknown name is its own text."""
        if name.isdecimal():
            return name
        text = self.get(name.lower())
        if text is None:
            self.unknown += [name] if name else []
            return name
        return text


def evaluate(expression: str, name: str, macros: Macros) -> str:
    """Return the text that an expression such as `"Vol. " # volume` stands for.

    Its outer braces or quotes are gone, its macros resolved and its white space folded, as BibTeX
    does (Oren Patashnik, "BibTeXing", section 2.2). An unknown macro is its own name. `name` is
    that of the field or string, for messages.

    Raises:
        BibtexSyntaxError: if there is more than one value, without "#" between them.
    """
    first = expression[:1]
    if first == "{" and expression[-1] == "}" and expression.find("{", 1) < 0:
        return _fold(expression[1:-1])
    if first not in {"{", '"'} and expression.isalnum():
        return macros.text_of(expression)
    terms = []
    position = 0
    while True:
        end = _end_of_term(expression, position)
        terms.append(_term(expression[position:end].strip(), macros))
        rest = expression[end:].lstrip()
        if not rest:
            return _fold("".join(terms))
        if not rest.startswith("#"):
            raise BibtexSyntaxError(_fault(name, rest))
        position = len(expression) - len(rest[1:].lstrip())


def _end_of_term(expression: str, start: int) -> int:
    first = expression[start : start + 1]
    if first == "{":
        return _end_of_group(expression, start, _BRACE, "}")
    if first == '"':
        return _end_of_group(expression, start, _BRACE_OR_QUOTE, '"')
    end = expression.find("#", start)
    return end if end >= 0 else len(expression)


def _end_of_group(expression: str, start: int, marks: re.Pattern[str], closing: str) -> int:
    depth = 1 if closing == "}" else 0
    for mark in marks.finditer(expression, start + 1):
        depth += {"{": 1, "}": -1}.get(mark[0], 0)
        if depth <= 0 and mark[0] == closing:
            return mark.end()
    return len(expression)


def _term(term: str, macros: Macros) -> str:
    if len(term) > 1 and term[0] + term[-1] in {"{}", '""'}:
        return term[1:-1]
    if following := _NEXT_FIELD.search(term):
        raise BibtexSyntaxError(f'there is no comma before the field "{following[1]}"')
    return macros.text_of(term)


def _fault(name: str, rest: str) -> str:
    if following := _NEXT_FIELD.match(rest):
        return f'there is no comma before the field "{following[1]}"'
    return f'the value of "{name}" goes on after its end: "{shorten(rest)}"'


def _fold(text: str) -> str:
    """Return the text with each run of white space as one space, and none at its ends.

    Only that of BibTeX: a space that does not break, or any other of Unicode's, is a character.
    """
    if "\n" in text:
        text = " ".join([line.strip(" \t") for line in text.split("\n")])
    if "  " in text or "\t" in text:
        text = " ".join(filter(None, text.replace("\t", " ").split(" ")))
    return text.strip(" ")
