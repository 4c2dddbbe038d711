"""Styles for finding out which works share a citation, and for a list that is told of it."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from functools import cached_property
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from sourcecheck.bibliography.citeproc.style import Style

Item = Mapping[str, Any]
"""A work in CSL-JSON."""

LIKE = "sourcecheck-like"
"""Variable of an item that names the citation which it shares with others."""
MARK = "\ue000"
"""Stands before the letter in a citation; no text has it (it is for private use)."""
_SPACE = "http://purl.org/net/xbiblio/csl"
_CSL = f"{{{_SPACE}}}"
_ADD = "disambiguate-add-"
_LETTER = "year-suffix"
_RULES = {"primary-name", "primary-name-with-initials"}


class _Context(NamedTuple):
    """Where in a style an element stands."""

    types: frozenset[str] = frozenset()
    """Types of works that alone come there; empty if any may."""
    changes: bool = False
    """Whether names that do not say how they are written change when they are told apart."""


class DividedStyle:
    """A style that tells works apart by letters after their years, in its parts."""

    def __init__(self, style: Style) -> None:
        self._root = style.tree()
        self._has_notes = style.has_notes
        citation = self._root.find(f"{_CSL}citation")
        self._citation = ET.Element("none") if citation is None else citation
        self._rule = self._citation.get("givenname-disambiguation-rule", "")

    def divides(self, items: Sequence[Item]) -> bool:
        """Tell whether names that are told apart change nothing in a list but letters."""
        return self._is_slow and not any(
            (not types or item.get("type") in types) and not names.isdisjoint(item)
            for names, types in self._changing
            for item in items
        )

    @property
    def most(self) -> int:
        """Return how many names a work may have before its list cuts them off."""
        elements = [self._root, *self._root.iter(f"{_CSL}bibliography")]
        elements += [element for element, _ in self._reached]
        numbers = [element.get("et-al-min", "") for element in elements]
        return min((int(one) for one in numbers if one.isdecimal()), default=1000) - 1

    def citing(self, *, apart: bool) -> bytes:
        """Return a style that only cites, with the letter at the end, after a `MARK`.

        Works are told `apart` by names before, or only by letters.
        """
        root = deepcopy(self._root)
        for listing in root.findall(f"{_CSL}bibliography"):
            root.remove(listing)
        for parent in list(root.iter()):
            for letter in parent.findall(f"{_CSL}text[@variable='{_LETTER}']"):
                parent.remove(letter)
        for citation in root.iter(f"{_CSL}citation"):
            citation.attrib.pop("collapse", None)
            for name in () if apart else ("names", "givenname"):
                citation.attrib.pop(_ADD + name, None)
            for layout in citation.findall(f"{_CSL}layout"):
                ET.SubElement(layout, f"{_CSL}text", variable=_LETTER, prefix=MARK)
        return _written(root)

    def listing(self) -> bytes:
        """Return a style that cites a work by what it is `LIKE`, and lists it as this one."""
        root = deepcopy(self._root)
        for citation in root.iter(f"{_CSL}citation"):
            for name in ("names", "givenname"):
                citation.attrib.pop(_ADD + name, None)
            for layout in citation.findall(f"{_CSL}layout"):
                layout.clear()
                ET.SubElement(layout, f"{_CSL}text", variable=LIKE)
        return _written(root)

    @property
    def _is_slow(self) -> bool:
        """Tell whether all names of a bibliography are compared for each work of it."""
        return (
            self._rule in _RULES
            and not self._has_notes
            and self._citation.get(f"{_ADD}givenname") == "true"
            and self._citation.get(_ADD + _LETTER) == "true"
            and any(element.get("variable") == _LETTER for element, _ in self._reached)
            and not any("disambiguate" in element.attrib for element, _ in self._reached)
        )

    @cached_property
    def _changing(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """The variables of names that change, with the types of works in which they do."""
        return [
            (frozenset(element.get("variable", "").split()), context.types)
            for element, context in self._reached
            if element.tag == f"{_CSL}names" and self._change(element, context)
        ]

    @cached_property
    def _reached(self) -> list[tuple[ET.Element, _Context]]:
        """All that a list may be made of, its order apart."""
        layout = self._root.find(f"{_CSL}bibliography/{_CSL}layout")
        seen: set[tuple[str, _Context]] = set()
        first = _Context(changes=self._writes_otherwise(self._root))
        return [] if layout is None else list(self._within(layout, first, seen))

    def _within(
        self, element: ET.Element, context: _Context, seen: set[tuple[str, _Context]]
    ) -> Iterator[tuple[ET.Element, _Context]]:
        yield element, context
        called = (element.get("macro", ""), context)
        if called[0] and called not in seen:
            seen.add(called)
            for macro in self._root.findall(f"{_CSL}macro"):
                if macro.get("name") == called[0]:
                    yield from self._within(macro, context, seen)
        if element.tag == f"{_CSL}names":
            context = context._replace(changes=self._change(element, context))
        elif types := _types(element):
            context = context._replace(types=types)
        for child in element:
            yield from self._within(child, context, seen)

    def _change(self, names: ET.Element, context: _Context) -> bool:
        own = names.find(f"{_CSL}name")
        return context.changes if own is None else self._writes_otherwise(own)

    def _writes_otherwise(self, name: ET.Element) -> bool:
        """Tell whether a name becomes longer by being told apart from others.

        It is given in full where it stood short, or under the rule without initials has its
        given names written out.
        """
        own = name.get("form") or self._root.get("name-form", "long")
        initials = name.get("initialize-with", self._root.get("initialize-with"))
        shortens = initials is not None and name.get("initialize") != "false"
        return own != "long" or (shortens and not self._rule.endswith("-with-initials"))


def _types(element: ET.Element) -> frozenset[str]:
    """Return the types of works for which alone a condition holds."""
    is_one = element.tag in {f"{_CSL}if", f"{_CSL}else-if"}
    holds = element.get("match", "all") == "all" or not set(element.attrib) - {"match", "type"}
    if not is_one or not holds or element.get("match") == "none":
        return frozenset()
    return frozenset(element.get("type", "").split())


def _written(root: ET.Element) -> bytes:
    ET.register_namespace("", _SPACE)
    written: bytes = ET.tostring(root, encoding="utf-8")
    return written
