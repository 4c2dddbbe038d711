"""What is said of a file that is no YAML, or no text."""

import codecs

import pytest
from readers.ledgers import CLAIM, HEAD, refusal

TAB = ("a tab where only spaces may be", "indent with spaces, not with tabs")
UNALIGNED = (
    "the indentation fits nothing above",
    "indent the line exactly like those it belongs with",
)
LEFT_OVER = (
    "expected the line to end before this",
    'write the whole text below ">-", indented: there quotes and brackets are part of it',
)
COLON = (
    '": " is not allowed here',
    'put quotes around a text that contains ": ", or indent the line like the one above',
)
NO_KEY = (
    'expected a key with ":" here',
    "indent the line further if it goes on with the text above",
)
OPEN_LIST = (
    'expected "," or "]" in the list that starts here',
    'write "]" at its end, and quotes around texts with brackets, colons or quotes',
)
OPEN_MAPPING = (
    'expected "," or "}" in the mapping that starts here',
    'write "}" at its end, and quotes around texts with brackets, colons or quotes',
)
NO_VALUE = (
    "expected a value here",
    "close the bracket before it, or put quotes around a text that starts with a sign",
)
NO_ESCAPE = (
    "there is no such escape",
    'write "\\\\" for a backslash, or put single quotes around the text',
)
NO_CHARACTER = ("the escape stands for no character", "write the character itself")
DIRECTIVE = ("this directive cannot be read", 'remove the line that starts with "%"')
NO_TAG = ("this YAML tag cannot be read", 'put quotes around a text that starts with "!"')
FILE_END = (
    "expected the end of the file",
    "a ledger is one mapping: remove what does not belong to it",
)
SEPARATOR = (
    "the character before this ends a line of YAML, though no editor shows it",
    "remove the line separator (U+2028, U+2029 or U+0085)",
)


def open_quote(quote: str) -> tuple[str, str]:
    return "the quote that is opened here is never closed", f"write {quote} at its end"


def bad_start(sign: str) -> tuple[str, str]:
    return (
        f'a text cannot start with "{sign}"',
        'put quotes around the text, or write it below ">-", indented',
    )


def broken_head(sign: str) -> tuple[str, str]:
    return (
        f'the text must start in the line below "{sign}"',
        f'break the line there, or put quotes around a text that starts with "{sign}"',
    )


@pytest.mark.parametrize(
    ("written", "place", "told"),
    [
        ("He said: no", "5:18", COLON),
        ('"He": no', "5:15", COLON),
        ("He left\n      and said: no", "6:15", COLON),
        ("He left\n     section: Origins", "6:13", COLON),
        ("He left\n    and came back\n    tags: []", "6:5", NO_KEY),
        ("b\n    " + "k" * 1025 + ": c", "6:5", NO_KEY),
        ('"He left', "5:11", open_quote('"')),
        ("'He left\n  - id: b", "5:11", open_quote("'")),
        ('"He left\n---\n', "5:11", open_quote('"')),
        ('"No", he said', "5:15", LEFT_OVER),
        ("'the army's men'", "5:21", LEFT_OVER),
        ("[In 1943] he left", "5:21", LEFT_OVER),
        ('"He left\n    section: "Origins"', "6:15", LEFT_OVER),
        ("b\n    tags: [citation needed", "6:11", OPEN_LIST),
        ("b\n    tags: [citation needed\n    sources: []", "6:11", OPEN_LIST),
        ("b\n    tags: [a, [b}]", "6:15", OPEN_LIST),
        ("b\n    sources: [{key: k]", "6:15", OPEN_MAPPING),
        ("b\n    sources: [{key: k, note: a: b}]", "6:15", OPEN_MAPPING),
        ("b\n    tags: [", "7:1", NO_VALUE),
        ("b\n    tags: [a,, b]", "6:14", NO_VALUE),
        (", he left", "5:11", NO_VALUE),
        ("@ once", "5:11", bad_start("@")),
        ("`once`", "5:11", bad_start("`")),
        ("%x", "5:11", bad_start("%")),
        ("- he left", "5:11", bad_start("-")),
        ("? he left", "5:11", bad_start("?")),
        ("* he left", "5:11", bad_start("*")),
        ("& he left", "5:11", bad_start("&")),
        ("| he left", "5:11", broken_head("|")),
        ("> he left", "5:11", broken_head(">")),
        ('"C:\\quest"', "5:14", NO_ESCAPE),
        ('"\\xZZ"', "5:14", NO_ESCAPE),
        ('"\\ud800"', "5:14", NO_CHARACTER),
        ('"\\ud83d\\ude00"', "5:14", NO_CHARACTER),
        ('"\\U00110000"', "5:14", NO_CHARACTER),
        ("!<b", "5:11", NO_TAG),
        ("!b!c d", "5:11", NO_TAG),
        ("!%ff", "5:11", NO_TAG),
        ("b\n...\nmore", "7:1", FILE_END),
        ("a\u2028b", "5:13", SEPARATOR),
        ("'\u2029'\n\tb", "6:1", TAB),
        (">-\n      a\x85b", "6:9", SEPARATOR),
    ],
)
def test_a_text_that_yaml_cannot_read_is_refused_at_its_place(
    written: str, place: str, told: tuple[str, str]
) -> None:
    message, hint = told

    assert refusal(f"{CLAIM}{written}\n") == [(place, f"not valid YAML: {message}", hint)]


@pytest.mark.parametrize(
    ("content", "place", "told"),
    [
        ("article:\n\ttitle: T\n", "2:1", TAB),
        (HEAD + "\t- id: a\n", "4:1", TAB),
        (HEAD + "  - id: a\n\ttext: b\n", "5:1", TAB),
        (HEAD + "  -\tid: a\n", "4:4", TAB),
        (CLAIM + "|-\n\tb\n", "6:1", TAB),
        (CLAIM + ">-\n      b\n\tc\n", "7:1", TAB),
        (HEAD + "  - id: a\n      text: b\n", "5:11", COLON),
        (CLAIM + "b\n - id: c\n", "6:2", UNALIGNED),
        (CLAIM + "b\n   section: c\n", "6:4", UNALIGNED),
        (CLAIM + "'b'\n      section: c\n", "6:7", UNALIGNED),
        (CLAIM + "b\n    - c\n", "6:5", UNALIGNED),
        ("%YAML 1.1\n" + HEAD, "2:1", FILE_END),
        ("%YAML 3.0\n---\n" + HEAD, "1:1", DIRECTIVE),
        ("%YAML 1.1\n%YAML 1.1\n---\n", "2:1", DIRECTIVE),
        ("%FOO bar\n---\n" + HEAD, "1:1", DIRECTIVE),
        ("article: {title: T}\nwords", "2:1", NO_KEY),
        (
            CLAIM + "|0\n      b\n",
            "5:12",
            (
                "found an indentation indicator equal to 0 while scanning a block scalar",
                "put quotes around a text with special characters; check the indentation",
            ),
        ),
    ],
)
def test_a_file_that_is_no_yaml_is_refused_at_its_place(
    content: str, place: str, told: tuple[str, str]
) -> None:
    message, hint = told

    for written in (content, content.replace("\n", "\r\n"), "\ufeff" + content):
        assert refusal(written) == [(place, f"not valid YAML: {message}", hint)]


def test_what_was_read_before_is_told_with_the_place_where_reading_ends() -> None:
    alias = 'write the value out; put quotes around a text that starts with "*"'
    left_over, unaligned = (f"not valid YAML: {message}" for message, _ in (LEFT_OVER, UNALIGNED))

    assert refusal(CLAIM + "*He left*") == [
        ("5:11", 'aliases are not allowed: "*He"', alias),
        ("5:15", left_over, LEFT_OVER[1]),
    ]
    assert refusal(HEAD + "  - id: a\n   text: b\n") == [
        ("4:5", 'claim "a" has no "text"', 'add "text: …"'),
        ("5:4", unaligned, UNALIGNED[1]),
    ]


def test_a_tag_that_no_library_can_decode_is_refused_for_the_file() -> None:
    hint = 'remove the YAML tags: texts that start with "!"'

    for content in (CLAIM + "!<%ED%A0%80> b\n", "%TAG ! tag:%C0%80\n---\n" + HEAD):
        assert refusal(content) == [("0:0", "a YAML tag has escapes that are no text", hint)]


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (b"\0", "1:1", "there is a NUL byte here"),
        (CLAIM.encode() + b"\xd0\x96 \0b\n", "5:13", "there is a NUL byte here"),
        (CLAIM.encode("utf-16-le"), "1:2", "there is a NUL byte here"),
        (CLAIM.encode("utf-16-be"), "1:1", "there is a NUL byte here"),
        (codecs.BOM_UTF32_LE + CLAIM.encode("utf-32-le"), "1:1", "there is a NUL byte here"),
        ((CLAIM + "n\xe9 \xe9\n").encode("latin-1"), "5:12", "the byte 0xE9 is not UTF-8"),
        ((CLAIM + "Жуков").encode("cp1251"), "5:11", "the byte 0xC6 is not UTF-8"),
        ((CLAIM + "Ж né").encode() + b"\xe9 e\n", "5:15", "the byte 0xE9 is not UTF-8"),
        (b"\xef\xbb\xbf#\xd0\x96\r\n# \xff\n", "2:3", "the byte 0xFF is not UTF-8"),
        (CLAIM.encode() + b"b\xed\xa0\x80\n", "5:12", "the byte 0xED is not UTF-8"),
        (CLAIM.encode() + b"b\xc0\x80\n", "5:12", "the byte 0xC0 is not UTF-8"),
        (CLAIM.encode() + b"b\xe2\x80", "5:12", "the byte 0xE2 is not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0", "1:1", "the byte 0x89 is not UTF-8"),
    ],
)
def test_a_file_that_is_no_text_is_refused_where_it_shows(
    content: bytes, place: str, message: str
) -> None:
    assert refusal(content) == [(place, message, "save the file as UTF-8")]


@pytest.mark.parametrize(
    ("character", "name"),
    [("\x01", "U+0001"), ("\x1b", "U+001B"), ("\x7f", "U+007F"), ("\ufffe", "U+FFFE")],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_control_character_is_refused_at_its_place(
    character: str, name: str, encoding: str
) -> None:
    message = f"not valid YAML: the character {name} is not allowed"

    for line_end in ("\n", "\r\n", "\r"):
        content = f"# Ж\n{CLAIM}Ж 😀{character}b\n".replace("\n", line_end).encode(encoding)
        assert refusal(content) == [("6:14", message, "remove it")]
