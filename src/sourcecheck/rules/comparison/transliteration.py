"""Cyrillic and Greek words in Latin letters.

A letter is written in many ways; all these are accepted: ISO 9, the scholarly system of DIN 1460,
BGN/PCGN and the Library of Congress, and what German, English, French and Polish newspapers made
of Russian names (Власов: Vlasov, Wlassow, Vlassov).
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

_CYRILLIC = (
    "а a; б b; в v w f ff; г g gh h; ґ g; д d; е e ie je ye yo jo io o; "
    "ж zh z j sch sh; з z s; и i y j ie; й i j y -; к k c ck q; л l ll; м m mm; н n nn; о o; "
    "п p pp; р r rr; с s ss c; т t tt th; у u ou oo; ф f ff ph; х kh h ch x; "
    "ц ts tz c cz z tc; ч ch c tsch tch cz tsh; ш sh s sch ch sz; "
    "щ shch sc schtsch chtch szcz s sht sch sh shh stsch; ъ a u -; ы y i ui; ь i j -; э e eh; "
    "ю yu iu ju u you iou; я ya ia ja a; є ye ie je e; і i y yi ji; ў u w v; ј j y i; "
    "љ lj l ly; њ nj n ny; ћ c ch tj; ђ dj d; џ dz dzh dj d; кс x ks; ий y i iy ii ij yi; "
    "ый y i iy yj yi"
)
_GREEK = (
    "α a; β v b; γ g y gh; δ d dh; ε e; ζ z; η i e h; θ th; ι i; κ k c; λ l; μ m; ν n; ξ x ks; "
    "ο o; π p; ρ r rh; σ s ss; τ t; υ y u i v f; φ f ph; χ ch h kh x; ψ ps; ω o; ου ou u; "
    "αι ai e ae; ει ei i; οι oi i oe; μπ b mp; ντ d nt; γκ g gk ng; γγ ng gg; ευ ef ev eu; "
    "αυ av af au; τζ tz j"
)
TABLES: Mapping[str, str] = {"CYRILLIC": _CYRILLIC, "GREEK": _GREEK}
"""Script to its letters, and pairs of letters, each with the ways to write it; "-" is that it may
be left out."""
_SLAVIC = (
    r"(?:o[vw]|off|e[vw]|eff|yn|in|ine|s[ck]y|[sz]k(?:i|y|ii|ij|iy|yj)|enko|uk|ch|tsch|cz|ic|ez)a?$"
)
"""How names end that newspapers, libraries and passports write in Latin letters each their way."""
_ROMANISATIONS = (
    ("shch|schtsch|chtch|szcz", "S"),
    ("tsch|tch|cz", "C"),
    ("sch|sh|sz", "S"),
    ("zh", "Z"),
    ("kh", "H"),
    ("ch", "C"),
    ("tz|ts", "c"),
    ("ph|ff|f", "v"),
    ("w", "v"),
    ("x", "ks"),
    ("ck|c(?=[aou])", "k"),
    ("[yj]", "i"),
    ("ou", "u"),
    (r"(?<=[^aeiou])i(?=[eao])", ""),
    (r"(.)\1+", r"\1"),
)
"""What becomes of the ways to write one Cyrillic letter, in this order."""
_LONGEST = 40
"""Letters of a word: a longer one would be text without spaces."""


def transliterates(word: str, latin: str, script: str, *, abbreviated: bool = False) -> bool:
    """Return whether a folded word of a script may be written so in folded Latin letters.

    If `abbreviated`, either may be only the beginning of the other, down to its initial.
    """
    if len(word) > _LONGEST or len(latin) > _LONGEST:
        return False
    if not abbreviated:
        return _pattern(word, script).fullmatch(latin) is not None
    # The shorter of the two has its end where the other goes on.
    beginnings = range(1, len(word) + 1)
    return _pattern(word, script).match(latin) is not None or any(
        _pattern(word[:end], script).fullmatch(latin) for end in beginnings
    )


@lru_cache(maxsize=10_000)
def _pattern(word: str, script: str) -> re.Pattern[str]:
    table, unit = _ways(script)
    return re.compile("".join(table.get(one, re.escape(one)) for one in unit.findall(word)))


# Compiled when first asked for: most runs compare no names at all.
@cache
def _ways(script: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Return letters to regular expressions, and one that finds the letters in a word."""
    table = {}
    for row in TABLES[script].split(";"):
        letters, *ways = row.split()
        # The longest way first: it is the likeliest.
        written = sorted((way for way in ways if way != "-"), key=len, reverse=True)
        table[letters] = f"(?:{'|'.join(written)}){'?' if '-' in ways else ''}"
    return table, re.compile("|".join(sorted(table, key=len, reverse=True)) + "|.", re.DOTALL)


def is_slavic(word: str) -> bool:
    """Return whether a folded name in Latin letters ends as Slavic ones do."""
    return re.search(_SLAVIC, word) is not None


@lru_cache(maxsize=10_000)
def reduce(word: str) -> str:
    """Return what the ways to write one Slavic name in Latin letters have in common."""
    for pattern, letter in _ROMANISATIONS:
        word = re.sub(pattern, letter, word)
    return word.casefold()
