"""What is changed in a style before pandoc reads it, so that it prints what the style means."""

from xml.etree import ElementTree as ET

from sourcecheck.bibliography.citeproc.style import Style

_SPACE = "http://purl.org/net/xbiblio/csl"
_CSL = f"{{{_SPACE}}}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_CZECH_QUOTES = {
    "open-quote": "„",
    "close-quote": "“",
    "open-inner-quote": "‚",
    "close-inner-quote": "‘",
}
"""As CSL's locale has them (https://github.com/citation-style-language/locales, cs-CZ, 2012)."""


def repaired(style: Style, locale: str | None) -> Style:
    """Return a style that pandoc reads as it is meant; without anything to repair, the same."""
    root = style.tree()
    changed = _put_labels_after_names(root)
    changed |= _sort_by_no_notes(root)
    if (locale or root.get("default-locale") or "").startswith("cs"):
        changed |= _quote_in_czech(root)
    if not changed:
        return style
    ET.register_namespace("", _SPACE)
    return style._replace(xml=ET.tostring(root, encoding="utf-8"))


def _put_labels_after_names(root: ET.Element) -> bool:
    """Say that names come first where a style spells out their label only.

    In CSL 1.0.2 ("Names") a label stands before the names if it does so in the style. Pandoc 3.9
    sets it first wherever there is no `name`: ", editorsBonn K, Glantz D".
    """
    bare = [
        names
        for names in root.iter(f"{_CSL}names")
        if names.find(f"{_CSL}label") is not None and names.find(f"{_CSL}name") is None
    ]
    for names in bare:
        names.insert(0, ET.Element(f"{_CSL}name"))
    return bool(bare)


def _sort_by_no_notes(root: ET.Element) -> bool:
    """Take notes out of what works are sorted by: to us they are remarks, and not marks of order.

    GOST sorts by them first, for the user to mark what script a work is in; see `scripts`.
    """
    noting = {
        macro.get("name")
        for macro in root.findall(f"{_CSL}macro")
        if macro.find(f".//{_CSL}text[@variable='note']") is not None
    }
    changed = False
    for sorting in root.iter(f"{_CSL}sort"):
        for key in sorting.findall(f"{_CSL}key"):
            if key.get("variable") == "note" or key.get("macro") in noting:
                sorting.remove(key)
                changed = True
    return changed


def _quote_in_czech(root: ET.Element) -> bool:
    """Close quotations as Czech does; pandoc 3.9 closes them with " and ´."""
    if any(own.get(_LANGUAGE, "").startswith("cs") for own in root.findall(f"{_CSL}locale")):
        return False
    own = ET.Element(f"{_CSL}locale", {_LANGUAGE: "cs"})
    terms = ET.SubElement(own, f"{_CSL}terms")
    for name, sign in _CZECH_QUOTES.items():
        ET.SubElement(terms, f"{_CSL}term", name=name).text = sign
    root.insert(1, own)
    return True
