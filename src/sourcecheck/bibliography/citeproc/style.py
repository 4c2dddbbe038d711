"""A citation style: a file of the Citation Style Language (CSL), one of ours or the user's."""

import re
from graphlib import CycleError, TopologicalSorter
from importlib.resources import files
from typing import NamedTuple
from xml.etree import ElementTree as ET

from sourcecheck.errors import ConfigError, Fault, InputError
from sourcecheck.suggestion import Suggestions

NAMES = {
    "chicago-notes": "chicago-notes-bibliography",
    "chicago-author-date": "chicago-author-date",
    "apa": "apa",
    "mla": "modern-language-association",
    "harvard": "harvard-cite-them-right",
    "vancouver": "nlm-citation-sequence",
    "ieee": "ieee",
    "nature": "nature",
    "din-1505": "din-1505-2",
    "gost": "gost-r-7-0-5-2008",
    "iso-690": "iso690-author-date-en",
}
"""Name of a style that comes with sourcecheck to its name in CSL's repository; both are known."""
_SPACE = "http://purl.org/net/xbiblio/csl"
_CSL = f"{{{_SPACE}}}"
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_LOCALE = re.compile(r"([a-z]{2,3})(?:-[A-Z]{2})?")
_LANGUAGES = (
    "af ar bal bg brh ca cs cy da de el en es et eu fa fi fr gl he hi hr hu hy id is it ja km ko "
    "la lij lt lv mn ms nb nl nn pl pt ro ru sk sl sr sv th tr uk vi zh"
)
"""What CSL has terms and dates for (https://github.com/citation-style-language/locales); in any
other language pandoc would set the list in English, and not say so."""


class Style(NamedTuple):
    """A style that a bibliography can be set in."""

    name: str
    """As the user gave it: to name it in messages."""
    xml: bytes
    has_notes: bool
    """Whether it cites in footnotes, and not in the text."""
    sorts: bool
    """Whether it has an order of its own; else works stand, and are numbered, as they are cited."""
    numbers: bool
    """Whether its list is numbered."""

    def tree(self) -> ET.Element:
        """Return the style's XML, to be changed at will."""
        return ET.fromstring(self.xml)  # noqa: S314 - read_style refuses all entities

    def arranged(self, *, sorts: bool, groups: bool) -> "Style":
        """Return the style as an arrangement needs it.

        Without `sorts` works stay in the order they are given in. Where the list is divided into
        `groups`, no author is replaced by a dash: the name might stand in another group.
        """
        if sorts and not groups:
            return self
        ET.register_namespace("", _SPACE)
        root = self.tree()
        listing = root.find(f"{_CSL}bibliography")
        if listing is None:
            return self
        if groups:
            listing.attrib.pop("subsequent-author-substitute", None)
        sorting = listing.find(f"{_CSL}sort")
        if sorting is not None and not sorts:
            listing.remove(sorting)
        return self._replace(xml=ET.tostring(root, encoding="utf-8"))


def find_style(name: str) -> Style:
    """Return one of the styles that come with sourcecheck.

    Raises:
        ConfigError: if it is none of them.
    """
    file = NAMES.get(name.lower(), name.lower())
    if file not in NAMES.values():
        known = Suggestions(NAMES).hint(name) or f"known are: {', '.join(NAMES)}"
        hint = f"{known}; any other can be given as the path or URL of a .csl file"
        raise ConfigError(f'error: there is no style "{name}"\n  hint: {hint}')
    content = (files("sourcecheck.bibliography") / "styles" / f"{file}.csl").read_bytes()
    return read_style(content, name)


def read_style(content: bytes, name: str) -> Style:
    """Return the style that a file describes; of a dependent one, its parent if that is ours.

    Raises:
        InputError: if it is no style that a bibliography can be set in.
    """
    root = _parse(content, name)
    if root.tag != f"{_CSL}style":
        raise _error(name, "is no CSL style: its outermost element should be <style>")
    parent = root.find(f"{_CSL}info/{_CSL}link[@rel='independent-parent']")
    if parent is not None:
        return _parent(parent.get("href", ""), name)
    if root.find(f"{_CSL}bibliography") is None:
        raise _error(name, "has no <bibliography>: it cites, but makes no lists")
    if looping := _looping(root):
        raise _error(name, f'has a macro that calls itself: "{looping}"')
    sorts = root.find(f"{_CSL}bibliography/{_CSL}sort") is not None
    return Style(name, content, root.get("class") == "note", sorts, _numbers(root))


def read_locale(written: str) -> str:
    """Return the code of a language, perhaps with a country: "cs", "de-AT".

    Raises:
        ConfigError: if CSL does not know the language.
    """
    language, _, country = written.replace("_", "-").partition("-")
    code = f"{language.lower()}-{country.upper()}" if country else written.lower()
    known = _LOCALE.fullmatch(code)
    if not known or known[1] not in _LANGUAGES.split():
        hint = f"a language, perhaps with a country, such as cs or de-AT; known are: {_LANGUAGES}"
        raise ConfigError(f'error: there is no locale "{written}"\n  hint: {hint}')
    return code


def _parse(content: bytes, name: str) -> ET.Element:
    if _ENTITIES.search(content.replace(b"\0", b"")):  # in UTF-16, every other byte is zero
        raise _error(name, "declares a document type or entities, which no CSL style needs")
    try:
        return ET.fromstring(content)  # noqa: S314 - it declares no entities, see above
    except (ET.ParseError, ValueError, LookupError) as error:
        raise _error(name, f"is not well-formed XML: {error}") from error


def _numbers(root: ET.Element) -> bool:
    """Tell whether a list shows the number of each work, itself or in a macro that it calls."""
    called = [*root.findall(f"{_CSL}bibliography")]
    macros = {macro.get("name"): macro for macro in root.findall(f"{_CSL}macro")}
    while called:
        for element in called.pop().iter():
            if element.get("variable") == "citation-number":
                return True
            if element.tag == f"{_CSL}text" and element.get("macro") in macros:
                called.append(macros.pop(element.get("macro")))
    return False


def _looping(root: ET.Element) -> str:
    """Return the name of a macro that calls itself, if there is one: pandoc would never end."""
    calls = {
        macro.get("name", ""): {
            node.attrib["macro"] for node in macro.iter() if "macro" in node.attrib
        }
        for macro in root.findall(f"{_CSL}macro")
    }
    try:
        TopologicalSorter(calls).prepare()
    except CycleError as error:
        return str(error.args[1][0])
    return ""


def _parent(address: str, name: str) -> Style:
    file = address.rpartition("/")[2]
    if file in NAMES.values():
        return find_style(file)._replace(name=name)
    hint = f'give that one instead: download "{address}", or name the URL of its .csl file'
    raise _error(name, f'only names another style, "{file}", that it is the same as', hint)


def _error(name: str, message: str, hint: str = "") -> InputError:
    return InputError([Fault(name, 0, 0, message, hint)])
