"""What libyaml cannot read, told in the words of somebody who writes a ledger."""

import codecs
import re
from typing import BinaryIO, NamedTuple

import yaml

from sourcecheck.errors import InputError
from sourcecheck.readers.encoding import read_text
from sourcecheck.readers.faults import Faults, shown
from sourcecheck.readers.yaml_lines import SEPARATORS, EditorLines

# All but what YAML 1.1, section 4.1.1, calls printable.
_UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TOP = yaml.Mark("", index=0, line=0, column=0, buffer=None, pointer=0)


class _Advice(NamedTuple):
    """What to say; in both texts {char} stands for the character at the place of the fault."""

    message: str
    hint: str
    at_start: bool = False
    """Whether the place is where libyaml began to read a thing, not where it gave up."""


_TAB = _Advice("a tab where only spaces may be", "indent with spaces, not with tabs")
_UNALIGNED = _Advice(
    "the indentation fits nothing above", "indent the line exactly like those it belongs with"
)
_LEFT_OVER = _Advice(
    "expected the line to end before this",
    'write the whole text below ">-", indented: there quotes and brackets are part of it',
)
_OPEN_QUOTE = _Advice(
    "the quote that is opened here is never closed", "write {char} at its end", at_start=True
)
_COLON = _Advice(
    '": " is not allowed here',
    'put quotes around a text that contains ": ", or indent the line like the one above',
)
_BAD_START = _Advice(
    'a text cannot start with "{char}"',
    'put quotes around the text, or write it below ">-", indented',
)
_NO_ESCAPE = _Advice(
    "there is no such escape", r'write "\\" for a backslash, or put single quotes around the text'
)
_SEPARATED = _Advice(
    "the character before this ends a line of YAML, though no editor shows it",
    "remove the line separator (U+2028, U+2029 or U+0085)",
)
_CLOSE = 'write "{}" at its end, and quotes around texts with brackets, colons or quotes'
_DIRECTIVE = _Advice(
    "this directive cannot be read", 'remove the line that starts with "%"', at_start=True
)

# Part of what libyaml says: what we say instead. The first that fits counts.
_ADVICE = {
    "tab character": _TAB,
    "mapping values are not allowed": _COLON,
    "found unexpected ':'": _COLON,
    "could not find expected ':'": _Advice(
        'expected a key with ":" here',
        "indent the line further if it goes on with the text above",
        at_start=True,
    ),
    "expected ',' or ']'": _Advice(
        'expected "," or "]" in the list that starts here', _CLOSE.format("]"), at_start=True
    ),
    "expected ',' or '}'": _Advice(
        'expected "," or "}" in the mapping that starts here', _CLOSE.format("}"), at_start=True
    ),
    "unexpected end of stream": _OPEN_QUOTE,
    "unexpected document indicator": _OPEN_QUOTE,
    "cannot start any token": _BAD_START,
    "not allowed in this context": _BAD_START,
    "expected node content": _Advice(
        "expected a value here",
        "close the bracket before it, or put quotes around a text that starts with a sign",
    ),
    "expected alphabetic or numeric character": _BAD_START._replace(at_start=True),
    "expected comment or line break": _Advice(
        'the text must start in the line below "{char}"',
        'break the line there, or put quotes around a text that starts with "{char}"',
        at_start=True,
    ),
    "unknown escape character": _NO_ESCAPE,
    "hexdecimal number": _NO_ESCAPE,
    "invalid Unicode character escape": _Advice(
        "the escape stands for no character", "write the character itself"
    ),
    "expected <document start>": _Advice(
        "expected the end of the file", "a ledger is one mapping: remove what does not belong to it"
    ),
    "incompatible YAML document": _DIRECTIVE,
    "directive": _DIRECTIVE,
    " tag": _Advice(
        "this YAML tag cannot be read",
        'put quotes around a text that starts with "!"',
        at_start=True,
    ),
}


def note_syntax_error(error: yaml.MarkedYAMLError, file: BinaryIO, faults: Faults) -> None:
    """Note a text that is no YAML; the file is read again, to look at the place."""
    file.seek(0)
    raw = file.read()
    utf_16 = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = raw.decode("utf-16" if utf_16 else "utf-8-sig", "replace")
    stop = error.problem_mark or _TOP
    advice = _advice(f"{error.problem} {error.context or ''}", text, stop)
    mark = error.context_mark or stop if advice.at_start else stop
    line_start = mark.index - mark.column
    if line_start and text[line_start - 1] in SEPARATORS:
        advice = _SEPARATED
    char = shown(text[mark.index : mark.index + 1])
    message, hint = (each.replace("{char}", char) for each in (advice.message, advice.hint))
    faults.add(EditorLines(text).place(mark.index), f"not valid YAML: {message}", hint)


def note_unreadable(file: BinaryIO, faults: Faults) -> None:
    """Note the byte that makes a file no text, or else its first character that YAML forbids."""
    file.seek(0)
    try:
        text = read_text(file, faults.path)
    except InputError as error:
        faults.extend(error.faults)
        return
    match = next(_UNPRINTABLE.finditer(text))
    message = f"not valid YAML: the character U+{ord(match[0]):04X} is not allowed"
    faults.add(EditorLines(text).place(match.start()), message, "remove it")


def _advice(said: str, text: str, stop: yaml.Mark) -> _Advice:
    if text.startswith("\t", stop.index):
        return _TAB
    if "did not find expected key" in said or "expected '-' indicator" in said:
        before = text[stop.index - stop.column : stop.index]
        return _LEFT_OVER if before.strip() else _UNALIGNED
    for part, advice in _ADVICE.items():
        if part in said:
            return advice
    return _Advice(said, "put quotes around a text with special characters; check the indentation")
