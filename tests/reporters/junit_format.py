"""The constraints of junit-10.xsd (https://github.com/jenkinsci/xunit-plugin, MIT), as a table.

Of an element: its required attributes, its other ones, and the elements that may stand in it.
"""

from typing import NamedTuple
from xml.etree.ElementTree import Element


class Allowed(NamedTuple):
    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    children: frozenset[str] = frozenset()
    text: bool = False


_FAULT = Allowed(optional=frozenset({"type", "message"}), text=True)
ELEMENTS = {
    "testsuites": Allowed(
        optional=frozenset({"name", "time", "tests", "failures", "errors"}),
        children=frozenset({"testsuite"}),
    ),
    "testsuite": Allowed(
        required=frozenset({"name", "tests", "failures", "errors"}),
        optional=frozenset(
            {
                *("group", "time", "skipped", "timestamp", "hostname", "id", "package", "file"),
                *("log", "url"),
            }
        ),
        children=frozenset({"testsuite", "properties", "testcase", "system-out", "system-err"}),
    ),
    "testcase": Allowed(
        required=frozenset({"name"}),
        optional=frozenset({"time", "classname", "group"}),
        children=frozenset({"skipped", "error", "failure", "system-out", "system-err"}),
    ),
    "failure": _FAULT,
    "error": _FAULT,
    "skipped": _FAULT,
    "system-out": Allowed(text=True),
    "system-err": Allowed(text=True),
}


def faults(element: Element) -> list[str]:
    """Return what an element and those in it have that the schema forbids, or lack."""
    allowed = ELEMENTS[element.tag]
    found = [f"{element.tag} lacks {one}" for one in allowed.required - element.attrib.keys()]
    extra = element.attrib.keys() - allowed.required - allowed.optional
    found += [f"{element.tag} has {one}" for one in extra]
    texts = [element.text, *(child.tail for child in element)]
    if not allowed.text and any(text and text.strip() for text in texts):
        found.append(f"{element.tag} has text")
    for child in element:
        if child.tag in allowed.children:
            found += faults(child)
        else:
            found.append(f"{element.tag} has {child.tag}")
    return found
