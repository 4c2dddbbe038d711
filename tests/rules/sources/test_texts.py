import pytest
from build import project
from rules.judgement import hints, messages, places

from sourcecheck.model.evidence import Evidence
from sourcecheck.rules import mojibake
from sourcecheck.rules.rule import Rule
from sourcecheck.rules.sources import garbled_text as garbled
from sourcecheck.rules.sources import html_markup as html
from sourcecheck.rules.sources import invisible_character as invisible
from sourcecheck.rules.sources import not_normalized as pieces
from sourcecheck.rules.sources.bare_ampersand import bare_ampersand
from sourcecheck.rules.sources.empty_field import empty_field, mended
from sourcecheck.rules.sources.unbalanced_braces import unbalanced_braces


def judged(rule: Rule, value: str, field: str = "title") -> list[tuple[str, str | None]]:
    """Return the messages about a field with this value, each with the value that mends it."""
    read = project(bibliography=f"@book{{x, note={{N}}, {field} = {{{value}}}}}")
    return [
        (found.message, found.fix.new if found.fix else None)
        for found in rule.check(read, Evidence())
    ]


@pytest.mark.parametrize("value", ["", " ", "{}", "{{ }}", "~"])
def test_a_field_with_nothing_in_it_is_empty_and_the_fix_takes_it_out(value: str) -> None:
    assert judged(empty_field, value) == [('field "title" is empty', "")]


def test_a_field_with_anything_in_it_is_not_empty() -> None:
    assert mended("{}") == ""
    assert mended("{0}") == "{0}"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ('"The {Foo"', '"title" has a "{" without its counterpart: "The {Foo"'),
        ('"The Foo}"', '"title" has a "}" without its counterpart: "The Foo}"'),
        (r"{The \{ sign}", r'"title" has a "{" without its counterpart: "The \{ sign"'),
        ('"a } b { c"', '"title" has a "}" without its counterpart: "a } b { c"'),
        (
            '"{a} } { {b} {c}"',
            '"title" has a "}" without its counterpart: "{a} } { {b} {c}"',
        ),
        ("{It costs $5}", '"title" has a "$" without another: "It costs $5"'),
        ("{$x$ costs $5}", '"title" has a "$" without another: "$x$ costs $5"'),
        (r"{\\$x}", r'"title" has a "$" without another: "\\$x"'),
    ],
)
def test_a_brace_or_a_dollar_sign_needs_its_counterpart(written: str, message: str) -> None:
    read = project(bibliography=f"@book{{x, note={{N}}, title = {written}}}")

    assert messages(unbalanced_braces, read) == [message]


@pytest.mark.parametrize(
    "value",
    [r"\{a\}", r"\$5 and $x$", "{a} {b {c}} {d}", r"\url{https://x.example/?a=$b}", r"$a$ \\$b$"],
)
def test_braces_and_dollar_signs_in_pairs_are_sound(value: str) -> None:
    assert judged(unbalanced_braces, value) == []


@pytest.mark.parametrize(
    ("value", "markup", "new"),
    [
        ("Science &amp; Society", "&amp;", r"Science \& Society"),
        (r"Science \&amp; Society", "&amp;", r"Science \& Society"),
        ("5&nbsp;&#37; &lt; &#x3C;", "&nbsp;", r"5~\% < <"),
        ("Vlasov&#8217;s", "&#8217;", "Vlasov’s"),
        ("CO<sub>2</sub>", "<sub>", r"CO\textsubscript{2}"),
        ("The <i>Cauldron</i>", "<i>", r"The \emph{Cauldron}"),
        ("<jats:italic>E. coli</jats:italic>", "<jats:italic>", r"\emph{E. coli}"),
        ("a <i>b <b>c</b></i>", "<i>", r"a \emph{b \textbf{c}}"),
        ("The <i>Cauldron", "<i>", None),
        ("The </i>Cauldron", "</i>", None),
        ("<p>Cauldron</p> &amp; x", "&amp;", None),
        ('<span class="x">Cauldron</span>', '<span class="x">', None),
    ],
)
def test_html_is_no_tex(value: str, markup: str, new: str | None) -> None:
    assert judged(html.html_markup, value) == [(f'"title" has HTML ("{markup}"): "{value}"', new)]


@pytest.mark.parametrize("value", ["AT&T; x", "&nosuchname; x", "$a<b>c$", "<1> & <x>"])
def test_what_html_does_not_know_is_no_html(value: str) -> None:
    assert judged(html.html_markup, value) == []


def test_html_beside_a_formula_is_not_mended() -> None:
    assert judged(html.html_markup, "$a$ <i>b</i> &#05;") == [
        ('"title" has HTML ("&#05;"): "$a$ <i>b</i> &#05;"', None)
    ]
    assert html.mended("&#05;") == "&#05;"


@pytest.mark.parametrize(
    ("value", "new"),
    [
        ("MÃ¼ller", "Müller"),
        ("MÃƒÂ¼ller", "Müller"),
        ("Ã\x9cber", "Über"),
        ("Ãœber", "Über"),
        ("Ð¡Ñ‚Ð°Ð»Ð¸Ð½", "Сталин"),
        ("РњРѕСЃРєРІР°", "Москва"),
        ("MĂĽller", "Müller"),
        ("M√ºller", "Müller"),
        ("DvoÅ™Ã¡k", "Dvořák"),
        ("Dvořák â€“ Praha", "Dvořák – Praha"),
        ("Müllerâ\x80\x99s", "Müller’s"),
        ("It\x92s", "It’s"),
    ],
)
def test_a_text_that_makes_sense_in_another_encoding_was_misread(value: str, new: str) -> None:
    assert judged(garbled.garbled_text, value) == [
        (f'"title" was read in the wrong encoding: "{value}"', new)
    ]


def test_a_lost_character_is_shown_and_cannot_be_restored() -> None:
    assert judged(garbled.garbled_text, "M\ufffdller") == [
        ('"title" has lost a character (U+FFFD): "M\ufffdller"', None)
    ]


@pytest.mark.parametrize(
    "value",
    [
        *("Müller", "Größe", "«Ça»", "SÃO PAULO", "„Fuß“", "»Ü«", "café…”", "Ёжик", "В «Правде»"),
        *("ПОЛЁТ", "Їжак і ґава", "中文", "№ 5 — «Ё»", "naïf…”", "É»", "“É…” A", "Â", "â€ x"),
    ],
)
def test_a_text_in_many_letters_is_not_misread(value: str) -> None:
    assert mojibake.mended(value) == value
    assert judged(garbled.garbled_text, value) == []


@pytest.mark.parametrize(
    ("field", "value", "message", "new"),
    [
        (
            "title",
            "Stalin\N{SOFT HYPHEN}grad",
            'has a soft hyphen, U+00AD: "Stalin<U+00AD>grad"',
            "Stalingrad",
        ),
        (
            "title",
            "War\N{ZERO WIDTH SPACE} Сталин",
            'has a zero width space, U+200B: "War<U+200B> Сталин"',
            "War Сталин",
        ),
        ("title", "\ufeffWar", 'has a zero width no-break space, U+FEFF: "<U+FEFF>War"', "War"),
        ("title", "a\x07b", 'has a control character, U+0007: "a<U+0007>b"', "ab"),
        (
            "title",
            "Mid\N{HYPHEN}war",
            'has a hyphen, U+2010: "Mid<U+2010>war"',
            "Mid-war",
        ),
        (
            "title",
            "A\N{LEFT-TO-RIGHT MARK}B",
            'has a left-to-right mark, U+200E: "A<U+200E>B"',
            "AB",
        ),
        (
            "author",
            "Tolkien, J.\N{NO-BREAK SPACE}R.",
            'has a no-break space, U+00A0: "Tolkien, J.<U+00A0>R."',
            "Tolkien, J.~R.",
        ),
        (
            "pages",
            "12--14\N{NO-BREAK SPACE}f.",
            'has a no-break space, U+00A0: "12--14<U+00A0>f."',
            "12--14 f.",
        ),
    ],
)
def test_a_character_that_nobody_sees_is_made_visible(
    field: str, value: str, message: str, new: str
) -> None:
    assert judged(invisible.invisible_character, value, field) == [(f'"{field}" {message}', new)]


@pytest.mark.parametrize(
    "value",
    [
        "v\N{NO-BREAK SPACE}Praze",
        "می\N{ZERO WIDTH NON-JOINER}خوانیم",
        "ភាសា\N{ZERO WIDTH SPACE}ខ្មែរ",
        "שלום\N{RIGHT-TO-LEFT MARK} (1943)",
        "a\N{NARROW NO-BREAK SPACE}: b",
    ],
)
def test_a_space_or_a_joiner_that_its_script_needs_is_left_alone(value: str) -> None:
    assert judged(invisible.invisible_character, value) == []


def test_an_accent_that_is_a_character_of_its_own_is_shown_as_such() -> None:
    value = "Die Mu\u0308ller"
    read = project(bibliography=f"@book{{x, title = {{{value}}}}}")

    assert messages(pieces.not_normalized, read) == [
        f'"title" is not in Unicode\'s form NFC: "{value}"'
    ]
    assert hints(pieces.not_normalized, read) == ['write "ü" as one character; it is U+0075 U+0308']
    assert judged(pieces.not_normalized, value)[0][1] == "Die Müller"


def test_chinese_characters_in_another_shape_keep_it() -> None:
    assert judged(pieces.not_normalized, "神\ufa19") == []
    assert pieces.mended("\ufa19 e\u0301") == "\ufa19 é"


@pytest.mark.parametrize(
    ("value", "new"),
    [
        ("Science & Society", r"Science \& Society"),
        (r"A \& B & C", r"A \& B \& C"),
        ("AT&T", r"AT\&T"),
    ],
)
def test_a_bare_ampersand_gets_a_backslash(value: str, new: str) -> None:
    assert judged(bare_ampersand, value) == [(f'"title" has a bare "&": "{value}"', new)]


@pytest.mark.parametrize(
    "value",
    [r"A \& B", "A &amp; B", r"\url{https://x.example/?a&b}", r"$\begin{array} a & b \end{array}$"],
)
def test_an_ampersand_in_an_address_or_a_table_is_none(value: str) -> None:
    assert judged(bare_ampersand, value) == []


def test_of_a_long_value_only_what_is_around_the_fault_is_shown() -> None:
    value = f"{'war ' * 30}& peace{' and' * 30}"

    assert judged(bare_ampersand, value)[0][0] == (
        '"title" has a bare "&": '
        '"…war war war war war war war war war war & peace and and and and and and and and…"'
    )


def test_a_fault_of_an_inherited_field_is_told_once_where_it_stands() -> None:
    read = project(
        bibliography="""
        @inbook{one, author={A, B}, title={C}, crossref={whole}}
        @inbook{two, author={A, B}, title={D}, xdata={press}, crossref={whole}}
        @book{whole, author={A, B}, title={War & Peace}}
        @xdata{press, publisher={Barnes & Noble}, location={X}}
        """
    )
    *_, whole, press = read.sources

    assert places(bare_ampersand, read) == [
        str(whole.locate("title")),
        str(press.locate("publisher")),
    ]
    assert [found.source for found in bare_ampersand.check(read, Evidence())] == ["whole", "press"]


@pytest.mark.parametrize("value", ["??", "--", "N/A", "nan", "null", "?? -- ??"])
def test_a_mere_filler_is_reported_and_left_to_the_writer(value: str) -> None:
    assert judged(empty_field, value, "volume") == [
        (f'field "volume" has a mere filler: "{value}"', None)
    ]


def test_an_ampersand_between_people_is_not_mended_to_one_that_is_printed() -> None:
    read = project(bibliography="@book{x, author={John Roe & Ann Jones}}")
    (finding,) = bare_ampersand.check(read, Evidence())

    assert finding.message == '"author" has a bare "&": "John Roe & Ann Jones"'
    assert finding.hint == r'write "and" between two people, and "{Smith \& Sons}" for a firm'
    assert finding.fix is None


def test_an_ampersand_in_the_name_of_an_office_is_mended() -> None:
    assert judged(bare_ampersand, "{Roe & Sons}", "author") == [
        ('"author" has a bare "&": "{Roe & Sons}"', r"{Roe \& Sons}")
    ]


def test_an_ampersand_that_makes_two_names_one_is_told_once() -> None:
    assert judged(bare_ampersand, "Roe, John & Jones, Ann", "author") == []


def test_a_value_without_its_last_brace_is_told_to_run_on_into_the_next_field() -> None:
    read = project(bibliography="@book{x, title={On {Foo}, Publisher={Bar}, year=2001}}")

    assert messages(unbalanced_braces, read) == [
        '"title" runs on into "Publisher": "On {Foo}, Publisher={Bar}, year=2001"'
    ]
    assert hints(unbalanced_braces, read) == ['a brace is missing before "Publisher"']


@pytest.mark.parametrize("value", ["Where a, b = {c, d}", "Data, n = 12", "If x, year: y = 2"])
def test_an_equation_in_a_title_is_no_field(value: str) -> None:
    assert judged(unbalanced_braces, value) == []
