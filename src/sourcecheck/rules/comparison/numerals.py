"""Roman numerals."""

import re

_WORD = re.compile(r"\b(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})(?!\w)")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def roman_value(roman: str) -> int:
    """Return the number that a lower-case Roman numeral stands for."""
    values = [_VALUES[letter] for letter in roman]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def with_figures(text: str) -> str:
    """Return a folded text with its Roman numerals up to 39 in Arabic figures.

    Higher ones are few, and look like words ("mix", "di").
    """
    return _WORD.sub(lambda found: str(roman_value(found[0])), text)
