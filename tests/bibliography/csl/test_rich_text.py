"""How TeX becomes the rich text of CSL-JSON, and what is text for good."""

import pytest

from sourcecheck.bibliography.csl.rich_text import plain, rich
from sourcecheck.bibliography.markup import text_of


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        ("Plain", "Plain"),
        (r"\emph{a} \textit{b} \textsl{c} \mkbibemph{d}", "<i>a</i> <i>b</i> <i>c</i> <i>d</i>"),
        (r"{\em a} {\it b} {\itshape c}", "<i>a</i> <i>b</i> <i>c</i>"),
        (r"\textbf{a} {\bf b} {\bfseries c}", "<b>a</b> <b>b</b> <b>c</b>"),
        (r"\textsc{a}", '<span style="font-variant:small-caps;">a</span>'),
        (r"{\sc a}", '<span style="font-variant:small-caps;">a</span>'),
        (r"x\textsuperscript{2}", "x<sup>2</sup>"),
        (r"H\textsubscript{2}O", "H<sub>2</sub>O"),
        (r"\emph{a \textbf{b} c}", "<i>a <b>b</b> c</i>"),
        (r"\enquote{a \enquote*{b}}", "“a ‘b’”"),
        ("``a'' and `b'", "“a” and `b'"),
        (r"\emph{}x", "x"),
        (r"\emph {a}", "<i>a</i>"),
    ],
)
def test_what_sets_text_apart_becomes_a_tag(tex: str, expected: str) -> None:
    assert rich(tex) == expected


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        ("The {Wehrmacht}", 'The <span class="nocase">Wehrmacht</span>'),
        ("{Hitler's} War", '<span class="nocase">Hitler\'s</span> War'),
        ("{{All of It}}", '<span class="nocase">All of It</span>'),
        ("i{P}hone", 'i<span class="nocase">P</span>hone'),
        (r"{\emph{Titanic}}", "<i>Titanic</i>"),
        (r"{{}\emph{Titanic}}", '<span class="nocase"><i>Titanic</i></span>'),
        (r"{The \emph{A} {B}}", '<span class="nocase">The <i>A</i> B</span>'),
        ("1{,}000 {2020} {中}", "1,000 2020 中"),
        (r"{\'E}tat {\LaTeX} \'{E}tat", "État LaTeX État"),
    ],
)
def test_braces_keep_letters_as_they_are(tex: str, expected: str) -> None:
    assert rich(tex) == expected


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"G{\"o}del {\ss}\o{} \v{S}koda {\v S} \'{\i}", "Gödel ßø Škoda Š í"),
        (r"50\% \& \#1 a\_b \$5", "50% & #1 a_b $5"),
        ("1--2 --- 3~4", "1–2 — 3 4"),
        (r"\textendash{} \alpha{} \copyright{x}", "– α ©x"),
        ("$E = mc^2$ and $a<b$", "E = mc² and a<b"),
        (r"\href{https://example.org/_a}{Text} \label{x}here", "Text here"),
        (r"see \url{https://example.org/~a\_b%20c}", "see https://example.org/~a_b%20c"),
        (r"\foo{bar} \relax{baz} \LaTeX", "bar baz LaTeX"),
        (r"\textasciitilde{}\^{}\{x\}\textbackslash", "~^{x}\\"),
    ],
)
def test_all_other_tex_is_decoded(tex: str, expected: str) -> None:
    assert rich(tex) == expected


@pytest.mark.parametrize(
    "tex",
    [
        "<i>a</i>",
        "<B>a</B>",
        '<span class="nocase">a</span>',
        "<{}i>a</i>",
        "<{/}i>",
        "{<}sup>",
        r"\textless i>",
        "</span >",
    ],
)
def test_what_looks_like_a_tag_is_text(tex: str) -> None:
    found = rich(tex)

    assert "<\u2060" in found
    assert text_of(found) == text_of(found).replace("\u2060", "")
    assert "<i>" not in found
    assert "</" not in found


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("a < b && c > d &lt;i&gt;", "a < b && c > d &lt;i&gt;"),
        (r"\write18{rm} \input{/etc/passwd} @article", "write18"),
        ("a\x00\x07\x1b[0mb\u0085", "a[0mb"),
        ("tab\tand  spaces ", "tab and spaces"),
    ],
)
def test_hostile_text_is_text(tex: str, expected: str) -> None:
    assert text_of(rich(tex)).startswith(expected)


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        ("}a{", "a"),
        ("{a", '<span class="nocase">a</span>'),
        (r"\emph{a", "<i>a</i>"),
        ("a}b}", "ab"),
        (r"\emph", "emph"),
        ("$5", "$5"),
        ("\\", "\\"),
    ],
)
def test_what_is_not_closed_is_read_as_well_as_it_can_be(tex: str, expected: str) -> None:
    assert rich(tex) == expected


def test_what_is_nested_without_end_is_read() -> None:
    assert rich("{" * 20_000 + "a") == '<span class="nocase">a</span>'
    assert text_of(rich(r"\emph{" * 20_000 + "a")) == "a"


def test_plain_text_has_no_markup() -> None:
    assert plain(r"2\textsuperscript{nd} {NATO} <i>x</i>") == "2nd NATO <\u2060i>x<\u2060/i>"
