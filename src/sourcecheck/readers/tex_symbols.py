"""What TeX's commands stand for in names and titles.

From the LaTeX2e kernel's text encodings (`ltoutenc.dtx`), textcomp and its table of mathematical
symbols; what changes only the looks of the text stands in `DECLARATIONS`.
"""

from collections.abc import Mapping

ACCENTS: Mapping[str, str] = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "h": "\u0309",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "G": "\u030f",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "t": "\u0361",
}
"""Command to the combining character it puts on the letter after it."""

BARE_ACCENTS: Mapping[str, str] = {
    "\u0300": "`",
    "\u0301": "´",
    "\u0302": "^",
    "\u0303": "~",
    "\u0304": "¯",
    "\u0306": "˘",
    "\u0307": "˙",
    "\u0308": "¨",
    "\u030a": "˚",
    "\u030b": "˝",
    "\u030c": "ˇ",
    "\u0327": "¸",
    "\u0328": "˛",
}
r"""Combining character to what it is without a letter, as in `\~{}`."""


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


CHARACTERS: Mapping[str, str] = _pairs(
    "AA Å AE Æ DH Ð DJ Đ IJ Ĳ L Ł NG Ŋ O Ø OE Œ SS ẞ TH Þ aa å ae æ dh ð dj đ i ı ij ĳ j ȷ l ł "
    "ng ŋ o ø oe œ ss ß th þ "
    "textendash – textemdash — ldots … dots … textellipsis … textquoteleft ‘ textquoteright ’ "
    "textquotedblleft “ textquotedblright ” textquotedbl \" textquotesingle ' quotesinglbase ‚ "
    "quotedblbase „ glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq › guillemotleft « "
    "guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › "
    "textexclamdown ¡ textquestiondown ¿ textbackslash \\ textasciitilde ~ textasciicircum ^ "
    "textasciigrave ` textunderscore _ textbar | textless < textgreater > textdollar $ "
    "textbraceleft { textbraceright } slash / S § P ¶ textsection § textparagraph ¶ textbullet • "
    "textperiodcentered · textdegree ° degree ° textcelsius ℃ textmu µ texttimes × textpm ± "
    "textdiv ÷ textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ "
    "texttwosuperior ² textthreesuperior ³ textordfeminine ª textordmasculine º textnumero № "
    "copyright © textcopyright © textregistered ® texttrademark ™ pounds £ textsterling £ "
    "texteuro € euro € EUR € textyen ¥ textcent ¢ textdagger † textdaggerdbl ‡ dag † ddag ‡"
) | dict.fromkeys(("space", "newline", "quad", "qquad", "thinspace", "enspace"), " ")
"""Command to its character; the space after the command only ends it."""

MATHEMATICS: Mapping[str, str] = _pairs(
    "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι "
    "kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ "
    "chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ "
    "Omega Ω pm ± mp ∓ times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet • leq ≤ le ≤ geq ≥ ge ≥ "
    "neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ propto ∝ ll ≪ gg ≫ infty ∞ partial ∂ nabla ∇ sum ∑ "
    "prod ∏ int ∫ sqrt √ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ "
    "neg ¬ wedge ∧ vee ∨ to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ "
    "Leftrightarrow ⇔ mapsto ↦ langle ⟨ rangle ⟩ prime ′ hbar ℏ ell ℓ Re ℜ Im ℑ oplus ⊕ otimes ⊗ "
    "dagger † ddagger ‡ mid | lt < gt >"
)
"""Command to its character; a space after it is kept, since a formula has spaces there."""

CONTROL_SYMBOLS: Mapping[str, str] = dict.fromkeys(" \t\n,;:>\\", " ") | dict.fromkeys(
    "-/!@()[]+*", ""
)
"""What a backslash and one other character give; a character not listed stands for itself."""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


DECLARATIONS = _words(
    "it bf sc rm sf tt sl em up itshape bfseries scshape rmfamily sffamily ttfamily slshape "
    "upshape mdseries normalfont tiny scriptsize footnotesize small normalsize large Large LARGE "
    "huge Huge protect relax noindent allowbreak nobreak linebreak break displaystyle textstyle "
    "cyr selectfont centering par left right limits nocase"
)
"""Commands that print nothing themselves."""

UNPRINTED_ARGUMENT = _words(
    "color fontencoding foreignlanguage href hspace label noopsort selectlanguage textcolor "
    "texorpdfstring vspace"
)
r"""Commands whose first argument is not printed, as the address in `\href{address}{text}`."""

SCRIPTS: Mapping[str, Mapping[int, int]] = {
    "_": str.maketrans("0123456789+-=()n", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ"),
    "^": str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"),
}
"""Mathematical subscripts and superscripts that Unicode has."""
