"""Says in plain words why an entry cannot be read."""

import re

_HEAD = re.compile(r'@(\w*)[ \t]*([{(])([^,={}"]*)([,={}"]?)')
_BRACE = re.compile(r"(?<!\\)[{}]")
_LONGEST_QUOTATION = 40


class BibtexSyntaxError(Exception):
    """An entry cannot be read; `str()` says why, for the user."""


def explain(written: str, end: str) -> str:
    """Return why an entry cannot be read, given its text up to where reading stopped.

    `end` names that place if it is none within the entry: "before the next entry".
    """
    head = _HEAD.match(written)
    if not head:
        return 'an entry starts with "@type{key,"'
    kind, opening, key, delimiter = head.groups()
    if end and (unclosed := _unclosed(written, opening)):
        return f"{unclosed} {end}"
    if kind.lower() == "string":
        return 'a string is written @string{name = "text"}'
    words = key.split()
    if delimiter == ",":
        return _field_fault(written)
    if not words or (delimiter == "=" and len(words) == 1):
        return "the entry has no key"
    return f'there is no comma after the key "{shorten(words[0])}"'


def shorten(text: str) -> str:
    """Return the first line of a text, and not too much of it, to be quoted in a message."""
    line = text.strip().partition("\n")[0].rstrip()
    return line if len(line) <= _LONGEST_QUOTATION else f"{line[:_LONGEST_QUOTATION]}…"


def _unclosed(written: str, opening: str) -> str:
    if sum(1 if brace[0] == "{" else -1 for brace in _BRACE.finditer(written)) > 0:
        return "the entry's braces are not closed"
    if written.count('"') % 2:
        return "a quotation mark is not closed"
    if opening == "(" and not written.rstrip().endswith(")"):
        return "the entry's parenthesis is not closed"
    return ""


def _field_fault(written: str) -> str:
    name = shorten(written[written.rfind(",") + 1 :].strip(' \t\n{}()"'))
    if name:
        return f'there is no "=" after "{name}"'
    return "a comma is not followed by a field's name"
