from unicodedata import category, east_asian_width

import pytest

from sourcecheck.reporters.screen import Screen, visible

ACUTE = "e\N{COMBINING ACUTE ACCENT}"
"""Two characters that take one column."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        (" two\n lines\tand a\r\ntab ", "two lines and a tab"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("bell\x07 null\0 delete\x7f", "bell␇ null␀ delete␡"),
        ("one byte \x9b31m", r"one byte \x9b31m"),
        ("\u202egnp.exe", r"\u202egnp.exe"),
        ("\u2066isolated\u2069", r"\u2066isolated\u2069"),
        ("Русский 中文 العربية é", "Русский 中文 العربية é"),
        ("👩\u200d🚒 joined", "👩\u200d🚒 joined"),
        ("", ""),
    ],
)
def test_what_a_terminal_would_obey_is_made_visible(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two", ["one two"]),
        ("", [""]),
        (f"{'a' * 20} {'b' * 19}", [f"{'a' * 20} {'b' * 19}"]),
        (f"{'a' * 20} {'b' * 20}", ["a" * 20, "b" * 20]),
        (f"see https://{'x' * 60} there", ["see", f"https://{'x' * 60}", "there"]),
        (f"https://{'x' * 60}", [f"https://{'x' * 60}"]),
        (
            "a well-known-and-very-long-hyphenated word",
            ["a well-known-and-very-long-hyphenated", "word"],
        ),
        ("字" * 21, ["字" * 20, "字"]),
        (f"a {'字' * 20}", [f"a {'字' * 19}", "字"]),
        (f"{'é' * 40} x", ["é" * 40, "x"]),
        (ACUTE * 40 + " x", [ACUTE * 40, "x"]),
        (f"{ACUTE} {'b' * 60} c", [ACUTE, "b" * 60, "c"]),
        ("\u200d a", ["\u200d a"]),
    ],
)
def test_a_text_is_broken_between_words_to_fit(text: str, lines: list[str]) -> None:
    assert Screen(width=40).block(text, 0) == lines


def test_lines_are_indented_and_all_but_the_first_hang() -> None:
    assert Screen(width=40).block("one two three four five six seven eight nine", 4, 2) == [
        "    one two three four five six seven",
        "      eight nine",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three four five", ["one two three four five [SC101 name]"]),
        ("one two three four five sixes", ["one two three four five sixes", "[SC101 name]"]),
    ],
)
def test_the_words_of_an_end_stay_together(text: str, lines: list[str]) -> None:
    assert Screen(width=40).block(text, 0, end="[SC101 name]") == lines


@pytest.mark.parametrize(
    ("text", "taken", "cut"),
    [
        ("a" * 40, 0, "a" * 40),
        ("a" * 41, 0, "a" * 39 + "…"),
        ("a" * 40, 1, "a" * 38 + "…"),
        (f"{'a' * 38} bc", 0, "a" * 38 + "…"),
        ("字" * 20, 0, "字" * 20),
        ("字" * 21, 0, "字" * 19 + "…"),
        ("字" * 21, 1, "字" * 19 + "…"),
        ("short", 40, "…"),
        ("short", 100, "…"),
        ("one\ntwo", 0, "one two"),
    ],
)
def test_a_text_is_cut_to_fit_a_line(text: str, taken: int, cut: str) -> None:
    assert Screen(width=40).cut(text, taken) == cut


@pytest.mark.parametrize(
    ("width", "room"), [(0, 40), (-1, 40), (39, 40), (80, 80), (120, 120), (500, 120)]
)
def test_a_line_is_neither_too_short_nor_too_long_to_be_read(width: int, room: int) -> None:
    assert Screen(width=width).room == room


def test_only_a_screen_with_colours_has_them() -> None:
    assert Screen(color=True).paint("text", "error") == "\x1b[31;1mtext\x1b[0m"
    assert Screen().paint("text", "error") == "text"


@pytest.mark.parametrize("color", [True, False])
def test_painted_text_cannot_steer_the_terminal_and_keeps_its_spaces(*, color: bool) -> None:
    assert "  ␛[2J " in Screen(color=color).paint("  \x1b[2J ", "dim")


def test_every_letter_of_latin_greek_and_cyrillic_takes_a_column() -> None:
    letters = [chr(code) for code in (*range(0xA1, 0x300), *range(0x370, 0x530))]

    for letter in letters:
        lines = Screen(width=40).block(f"{letter * 40} x", 0)

        wide, none = east_asian_width(letter) in "WF", category(letter) in {"Mn", "Me", "Cf"}
        assert wide or none or not letter.isprintable() or lines == [letter * 40, "x"]


ADDRESS = "https://a.example/b?c=d"


def linked(text: str, address: str = ADDRESS) -> str:
    """Return a text as OSC 8 makes a link of it."""
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\"


def test_only_a_screen_with_links_has_them() -> None:
    assert Screen(links=True).link("text", ADDRESS) == linked("text")
    assert Screen().link("text", ADDRESS) == "text"
    assert Screen(links=True).link("text", "") == "text"


@pytest.mark.parametrize(
    ("address", "encoded"),
    [
        ("https://a.example/\x1b\\\x1b[2J", "https://a.example/%1B%5C%1B%5B2J"),
        ("https://a.example/\x07 \n", "https://a.example/%07%20%0A"),
        (
            "https://пример.example/ü\ud800",
            "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.example/%C3%BC%5Cud800",
        ),
        ("https://a.example/%20;x#y", "https://a.example/%20;x#y"),
    ],
)
def test_an_address_cannot_end_the_link_that_it_stands_in(address: str, encoded: str) -> None:
    assert Screen(links=True).link("text", address) == linked("text", encoded)


def test_the_text_of_a_link_cannot_steer_the_terminal() -> None:
    assert Screen(links=True).link("\x1b[2J", ADDRESS) == linked("␛[2J")


def test_an_address_that_terminals_pass_over_makes_no_link() -> None:
    longest = f"https://a.example/{'x' * (2083 - 18)}"

    assert Screen(links=True).link("text", longest) == linked("text", longest)
    assert Screen(links=True).link("text", f"{longest}x") == "text"


def test_what_a_line_ends_in_leads_to_its_address() -> None:
    screen = Screen(links=True)

    assert screen.link_end(["a: b", "  ends"], "ends", ADDRESS) == ["a: b", f"  {linked('ends')}"]
    assert screen.link_end(["parted 字", "  字"], "字字", ADDRESS) == ["parted 字", "  字"]
