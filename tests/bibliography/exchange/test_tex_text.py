"""How rich text is written as TeX."""

import pytest

from sourcecheck.bibliography.csl.rich_text import rich
from sourcecheck.bibliography.exchange.tex_text import tex


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<i>a</i> <b>b</b>", r"\emph{a} \textbf{b}"),
        ("x<sup>2</sup><sub>3</sub>", r"x\textsuperscript{2}\textsubscript{3}"),
        ('<span style="font-variant:small-caps;">a</span>', r"\textsc{a}"),
        ('<span class="nocase">NATO</span>', "{NATO}"),
        ('<span class="nocase"><i>A</i></span>', r"{{}\emph{A}}"),
        ("50% & #1 a_b $5", r"50\% \& \#1 a\_b \$5"),
        (r"\write18{rm}", r"\textbackslash{}write18\textbraceleft{}rm\textbraceright{}"),
        ("~^`", r"\textasciitilde{}\textasciicircum{}\textasciigrave{}"),
        ("-- --- ''", "-{}- -{}-{}- '{}'"),
        ("<\u2060i>a<\u2060/i> <script>", "<i>a</i> <script>"),
        ("Власов – “毛”", "Власов – “毛”"),
        ("@article{a}", r"@article\textbraceleft{}a\textbraceright{}"),
    ],
)
def test_text_is_escaped_and_tags_are_commands(markup: str, expected: str) -> None:
    assert tex(markup) == expected
    assert rich(expected) == markup
