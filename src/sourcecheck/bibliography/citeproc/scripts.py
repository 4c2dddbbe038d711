"""Which script comes first in a sorted list: that of the list's own language."""

import unicodedata
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from sourcecheck.bibliography.citeproc.setting import Item
from sourcecheck.bibliography.citeproc.style import Style
from sourcecheck.bibliography.markup import text_of

_SPACE = "http://purl.org/net/xbiblio/csl"
_CSL = f"{{{_SPACE}}}"
_RANK = "sourcecheck-script"
"""Variable of an item that tells whether it comes with those of the list's own script."""
_SCRIPTS = {
    **dict.fromkeys(("bg", "mn", "ru", "sr", "uk"), "CYRILLIC"),
    **dict.fromkeys(("ar", "fa"), "ARABIC"),
    "el": "GREEK",
    "he": "HEBREW",
    "hi": "DEVANAGARI",
    "th": "THAI",
}
"""Languages whose rules of collation have their own script before the Latin one ("reorder" in
https://github.com/unicode-org/cldr, common/collation), which pandoc 3.9 does not do."""


def own_script_first(
    items: Sequence[Item], style: Style, locale: str | None
) -> tuple[Sequence[Item], Style]:
    """Return items and a style of which the list has works in its own script before others."""
    root = style.tree()
    language = (locale or root.get("default-locale") or "").partition("-")[0]
    sorting = root.find(f"{_CSL}bibliography/{_CSL}sort")
    if language not in _SCRIPTS or sorting is None:
        return items, style
    sorting.insert(0, ET.Element(f"{_CSL}key", variable=_RANK))
    ET.register_namespace("", _SPACE)
    script = _SCRIPTS[language]
    ranked = [{**item, _RANK: "1" if _is_in(script, item) else "2"} for item in items]
    return ranked, style._replace(xml=ET.tostring(root, encoding="utf-8"))


def _is_in(script: str, item: Item) -> bool:
    """Tell whether the first letter of what a work is sorted by belongs to a script."""
    people = item.get("author") or item.get("editor") or [{}]
    name = people[0].get("family") or people[0].get("literal") or item.get("title", "")
    letters = (sign for sign in text_of(str(name)) if sign.isalpha())
    return unicodedata.name(next(letters, " "), "").startswith(script)
