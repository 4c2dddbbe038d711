"""What the TeX of names and titles becomes."""

from unicodedata import normalize

import pytest

from sourcecheck.readers.tex import decode


@pytest.mark.parametrize(
    "written",
    [
        r"\'e",
        r"\' e",
        r"\'{e}",
        r"{\'e}",
        r"{\'{e}}",
        r"{\' e}",
        r"{{\'e}}",
        r"\'{{e}}",
        "é",
        "e\u0301",
        "{é}",
    ],
)
def test_an_accent_may_be_spelled_in_many_ways(written: str) -> None:
    assert decode(f"Caf{written} au lait") == "Café au lait"


@pytest.mark.parametrize(
    ("written", "character"),
    [
        (r"\`a", "à"),
        (r"\'a", "á"),
        (r"\^o", "ô"),
        (r"\~n", "ñ"),
        (r"\=u", "ū"),
        (r"\.z", "ż"),
        (r"\"o", "ö"),
        (r"\u{g}", "ğ"),
        (r"\u g", "ğ"),
        (r"\v{c}", "č"),
        (r"\v c", "č"),
        (r"\H{o}", "ő"),
        (r"\c{c}", "ç"),
        (r"\k{a}", "ą"),
        (r"\d{a}", "ạ"),
        (r"\b{d}", "ḏ"),
        (r"\r{a}", "å"),
        (r"\t{oo}", "o\u0361o"),
        (r"\'\i", "í"),
        (r"\'{\i}", "í"),
        (r"{\'\i}", "í"),
        (r"\"\i", "ï"),
        (r"\^\j", "ĵ"),
        (r"\i", "ı"),
        (r"{\ss}", "ß"),
        (r"\ss{}", "ß"),
        (r"\o", "ø"),
        (r"{\O}", "Ø"),
        (r"\l{}", "ł"),
        (r"{\L}", "Ł"),
        (r"\ae", "æ"),
        (r"\OE", "Œ"),
        (r"{\aa}", "å"),
        (r"\AA", "Å"),
        (r"\dh", "ð"),
        (r"\TH", "Þ"),
        (r"\'{\'e}", normalize("NFC", "e\u0301\u0301")),
        (r"\.I", "İ"),
    ],
)
def test_an_accented_or_special_letter_becomes_one(written: str, character: str) -> None:
    assert decode(written) == character
    assert decode(f"x{{{written}}}y") == f"x{character}y"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"Stra\ss e", "Straße"),
        (r"Stra{\ss}e", "Straße"),
        (r"\'Ecole d'\'et\'e", "École d'été"),
        (r"Universit\'e de Montr\'eal", "Université de Montréal"),
        (r"\O re", "Øre"),
        (r"\o\ \O{} x", "ø Ø x"),
        (r"\~{}user \^{} \'{}", "~user ^ ´"),
        ("\\'", "´"),
    ],
)
def test_a_space_after_a_command_only_ends_it(written: str, text: str) -> None:
    assert decode(written) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("1943--1945", "1943–1945"),
        ("A---B", "A—B"),
        ("A - B", "A - B"),
        ("``A'' and 'B'", "“A” and 'B'"),
        ("?`Qu\\'e?", "¿Qué?"),
        ("!`Ay!", "¡Ay!"),
        ("Vol.~2", "Vol. 2"),
        (r"\textendash\textemdash", "–—"),
        (r"\glqq A\grqq{} \flqq B\frqq", "„A“ «B»"),
        (r"\guillemotleft A\guillemotright", "«A»"),
        (r"\textquotedblleft A\textquotedblright", "“A”"),
        (r"\ldots\ and \dots{}", "… and …"),
    ],
)
def test_dashes_quotation_marks_and_ties_become_characters(written: str, text: str) -> None:
    assert decode(written) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"\& \% \# \_ \$ \{ \}", "& % # _ $ { }"),
        (r"A \\ B", "A B"),
        (r"a\-b\/c", "abc"),
        (r"a\,b\;c\ d", "a b c d"),
        (r"\textbackslash\textasciitilde", "\\~"),
        (r"\copyright{} \texttrademark{} \S 5 \euro{}", "© ™ §5 €"),
    ],
)
def test_an_escaped_character_is_itself(written: str, text: str) -> None:
    assert decode(written) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("The {Stalingrad} Cauldron", "The Stalingrad Cauldron"),
        ("{{A}}{B}", "AB"),
        (r"\emph{A B} C", "A B C"),
        (r"\textit{\textbf{A} B}", "A B"),
        (r"{\em A} B", "A B"),
        (r"{\it A\/} B", "A B"),
        (r"\textsc{Nato}", "Nato"),
        (r"\mkbibquote{A}", "A"),
        (r"\mbox{A}~B", "A B"),
        (r"\unknown{A}{B} C", "AB C"),
        (r"\unknown C", "unknown C"),
        (r"\LaTeX{} and \TeX", "LaTeX and TeX"),
        (r"\href{https://a.example/}{A}", "A"),
        (r"\textcolor{red}{A}", "A"),
        (r"\foreignlanguage{german}{Abt.}", "Abt."),
        (r"{\noopsort{1973}}Works", "Works"),
        (r"\section*{A}", "A"),
    ],
)
def test_commands_leave_the_text_of_their_arguments(written: str, text: str) -> None:
    assert decode(written) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"$\alpha$-helix", "α-helix"),
        (r"\ensuremath{\beta}", "β"),
        ("H$_2$O", "H₂O"),
        ("10$^{-3}$", "10⁻³"),
        (r"$90^\circ$", "90°"),
        (r"$90^{\circ}$C", "90°C"),
        ("$x^2 + y_{10}$", "x² + y₁₀"),
        (r"$a \leq b$", "a ≤ b"),
        ("$x^a$", "x^a"),
        (r"\(x\)", "x"),
        (r"\$5 and \$6", "$5 and $6"),
        ("$5", "$5"),
    ],
)
def test_simple_mathematics_become_characters(written: str, text: str) -> None:
    assert decode(written) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " A  B ",
        "100% sure",
        "AT&T #1_a",
        "a\N{NO-BREAK SPACE}b",
        "'A' `B",
        "«Рубать немцев, освободить Прагу»",
        "https://a.example/%7Ea?b=c&d",
        "a-b",
        "\\",
    ],
)
def test_what_is_no_tex_stays_as_it_is(text: str) -> None:
    assert decode(text) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [("{A", "A"), ("A}", "A"), ("}{", ""), ("}A{", "A"), ("A\\", "A\\"), ("\\emph{A", "A")],
)
def test_unbalanced_braces_are_passed_over(written: str, text: str) -> None:
    assert decode(written) == text


def test_the_text_is_in_unicodes_form_nfc() -> None:
    assert decode("Mu\u0308ller, \u212bngstro\u0308m") == "Müller, Ångström"


def test_groups_may_nest_very_deep() -> None:
    assert decode("{" * 50_000 + r"\'" + "e" + "}" * 50_000) == "é"
