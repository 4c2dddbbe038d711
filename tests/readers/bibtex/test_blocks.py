"""What of a bibliography is no entry, and what is one that cannot be read."""

import pytest
from readers.bibtex.reading import keys, only, read, unreadable, values

NO_BRACE = "the entry's braces are not closed before the end of the file"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("@misc{, title={X}}", "the entry has no key"),
        ("@misc{ , title={X}}", "the entry has no key"),
        ("@misc{}", "the entry has no key"),
        ("@{a, title={X}}", "the entry has no type"),
        ("@misc{a, title={X} year=1}", 'there is no comma before the field "year"'),
        ("@misc{a, year=1 title={X}}", 'there is no comma before the field "title"'),
        ('@misc{a, title="X" year=1}', 'there is no comma before the field "year"'),
        ("@misc{a, title={X} {Y}}", 'the value of "title" goes on after its end: "{Y}"'),
        ('@misc{a, title="X" "Y"}', 'the value of "title" goes on after its end: ""Y""'),
        ("@misc{a, title={X}, year}", 'there is no "=" after "year"'),
        ("@misc{a, year}", 'there is no "=" after "year"'),
        ("@misc{a", NO_BRACE),
        ("@misc{a, title={X}", NO_BRACE),
        ("@misc{a, title={X {Y}}", NO_BRACE),
        ("@string{a}", 'a string is written @string{name = "text"}'),
        ("@string{}", 'a string is written @string{name = "text"}'),
        ("@string{a = {x} {y}}", 'the value of "a" goes on after its end: "{y}"'),
        ("@string{a = {x}", NO_BRACE),
        ("@ misc{a, title={X}}", 'an entry starts with "@type{key,"'),
        ("@in-misc{a, title={X}}", 'an entry starts with "@type{key,"'),
        ("@misc{title={X}}", "the entry has no key"),
        ("@misc{a title={X}}", 'there is no comma after the key "a"'),
        ("@misc{a, x={X},, y=1}", "a comma is not followed by a field's name"),
        ("@misc{a, ={X}}", "a field has no name"),
        ("@misc{a, title={X}, {Y}={Z}}", "a comma is not followed by a field's name"),
    ],
)
def test_an_entry_that_cannot_be_read_is_told_with_its_reason(written: str, reason: str) -> None:
    assert unreadable(f"@misc{{before}}\n  {written}\n") == [("2:3", written, reason)]
    assert keys(f"@misc{{before}}\n  {written}\n") == ["before"]


@pytest.mark.parametrize(
    ("written", "excerpt", "reason"),
    [
        ("@misc{\n title={X}}", "@misc{", "the entry has no key"),
        (
            "@misc{a, x={X}\n year={1}}",
            "@misc{a, x={X}",
            'there is no comma before the field "year"',
        ),
        (
            "@misc{a, year = {" + 80 * "9" + "} {}}",
            "@misc{a, year = {" + 63 * "9" + "…",
            'the value of "year" goes on after its end: "{}"',
        ),
        (
            "@misc{a, x = {} {" + 80 * "9" + "}}",
            "@misc{a, x = {} {" + 63 * "9" + "…",
            'the value of "x" goes on after its end: "{' + 39 * "9" + '…"',
        ),
    ],
)
def test_of_what_cannot_be_read_the_first_line_is_shown(
    written: str, excerpt: str, reason: str
) -> None:
    assert unreadable(written) == [("1:1", excerpt, reason)]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("@misc{broken, title={X", "the entry's braces are not closed before the next entry"),
        ("@misc{broken, title={X}", "the entry's braces are not closed before the next entry"),
        ('@misc{broken, title="X}', "a quotation mark is not closed before the next entry"),
        ("@misc(broken, title={X}", "the entry's parenthesis is not closed before the next entry"),
        ("@string{broken = {X}", "the entry's braces are not closed before the next entry"),
    ],
)
def test_the_entries_after_an_unclosed_one_are_read(written: str, reason: str) -> None:
    text = f"@misc{{first}}\n{written}\n\n@misc{{next,\n  note={{n}}}}\n@misc{{last}}"

    assert unreadable(text) == [("2:1", written, reason)]
    assert keys(text) == ["first", "next", "last"]


def test_every_unclosed_entry_is_told() -> None:
    text = "@misc{a, x={\n@misc{b}\n@misc{c, x={\n\n@misc{d"

    assert unreadable(text) == [
        ("1:1", "@misc{a, x={", "the entry's braces are not closed before the next entry"),
        ("3:1", "@misc{c, x={", "the entry's braces are not closed before the next entry"),
        ("5:1", "@misc{d", NO_BRACE),
    ]
    assert keys(text) == ["b"]


def test_an_entry_within_the_head_of_another_is_read() -> None:
    text = "@misc{@misc{b}\n@misc{c}"

    assert unreadable(text) == [
        ("1:1", "@misc{@misc{b}", 'there is no comma after the key "@misc"')
    ]
    assert [(one.key, one.location.column) for one in read(text).sources] == [("b", 7), ("c", 1)]


def test_an_entry_with_a_line_like_an_entry_in_it_does_not_vanish() -> None:
    text = "@misc{mail, note = {Write to\n@misc{x} about it}}\n@misc{next}"

    assert unreadable(text)[0][:2] == ("1:1", "@misc{mail, note = {Write to")
    assert keys(text)[-1] == "next"


@pytest.mark.parametrize(
    ("written", "place", "excerpt"),
    [
        ("@misc{a, title={X}},\n year=1999}", "2:2", "year=1999}"),
        ("@misc{a, title={X}}}, note = {n},\n}", "1:23", "note = {n},"),
        ('@misc{a}\n\n  title = "X"', "3:3", 'title = "X"'),
    ],
)
def test_a_field_behind_the_end_of_its_entry_is_told(
    written: str, place: str, excerpt: str
) -> None:
    reason = 'a field stands outside its entry: is there a "}" too many before it?'

    assert unreadable(written) == [(place, excerpt, reason)]


def test_what_is_left_of_an_unreadable_entry_is_told_only_once() -> None:
    written = "@misc{a, title={X},, year=1999}"

    assert unreadable(written) == [("1:1", written, "a comma is not followed by a field's name")]


@pytest.mark.parametrize(
    "junk",
    [
        "Some words.",
        "mail me@example.org or you@example.org{x}",
        "% @misc{old, title={X}}",
        "  % @misc{old, title={X}",
        "@",
        "@ ",
        "@@",
        "@misc",
        "{}{{",
        '"',
        "},",
        "old{a, b = {c}, d = {e}}",
        "@comment{whatever, {it} is}",
        "@Comment jabref-meta: no braces",
        "@comment{@misc{old, title={X}}}",
        "@comment{left open",
        '@preamble{"\\newcommand{\\x}{y}"}',
        "@PREAMBLE{ {a} # {b} }",
        "\\",
        "\t\f\u2028",
    ],
)
def test_what_is_no_entry_is_passed_over(junk: str) -> None:
    bibliography = read(f"@misc{{a}}\n{junk}\n@misc{{b}}\n{junk}")

    assert [source.key for source in bibliography.sources] == ["a", "b"]
    assert bibliography.unparsed == ()


def test_an_entry_at_the_start_of_a_line_is_read_even_in_a_comment() -> None:
    assert keys("@comment{\n@misc{a}\n}\n@misc{b}") == ["a", "b"]


@pytest.mark.parametrize(
    "written",
    [
        "@misc(a, title={X (y)}, note=1)",
        '@misc(a, title="X (y)", note = "1" )',
        "@misc (a, title={X (y)}, note={1},\n)",
    ],
)
def test_an_entry_may_stand_in_parentheses(written: str) -> None:
    assert values(only(written)) == {"title": "X (y)", "note": "1"}


@pytest.mark.parametrize(
    "written",
    [
        "@misc{a, % the key\n title={X}, note={50%}}",
        "@misc{a,\n % title={Old},\n title={X},\n note={50%}}",
        '@misc{a, title={X}, % } , { = "\n note={50%}}',
        "@misc{a, title={X}, note={50%}, % last\n}",
        '@misc{a, title="X", % "\n note="50%"}',
        "@misc{a, title={X} % a word\n, note={50%}}",
        "@misc{a, title={X}, note={50%} % last\n}",
    ],
)
def test_a_comment_between_fields_is_passed_over(written: str) -> None:
    assert values(only(written)) == {"title": "X", "note": "50%"}


@pytest.mark.parametrize(
    ("written", "value"),
    [(r"{C:\papers\}", "C:\\papers\\"), (r"{a \} b}", r"a \} b"), (r"{a\{b\}c}", r"a\{b\}c")],
)
def test_a_brace_behind_a_backslash_may_close_a_value_or_not(written: str, value: str) -> None:
    assert values(only(f"@misc{{a, file = {written}, year = 1}}")) == {"file": value, "year": "1"}


@pytest.mark.parametrize("value", ['{zeitgem{"a}{\\ss} S}', 'a {"} b {"}', 'a {b "c} d', '{{"}} e'])
def test_a_quotation_mark_in_braces_is_text(value: str) -> None:
    [source] = read(f'@misc{{a, title = "{value}", year = 1930}}').sources

    assert (source.get("title"), source.get("year")) == (value, "1930")
