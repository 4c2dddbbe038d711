"""The people and offices of a source, by what they did."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sourcecheck.bibliography.csl.rich_text import plain
from sourcecheck.bibliography.markup import escape
from sourcecheck.model.name import Name
from sourcecheck.model.source import Source
from sourcecheck.readers.names import parse_names

_VARIABLES: Mapping[str, str] = {
    "author": "author",
    "editor": "editor",
    "editora": "editor",
    "editorb": "editor",
    "editorc": "editor",
    "translator": "translator",
    "bookauthor": "container-author",
    "commentator": "contributor",
    "annotator": "contributor",
    "introduction": "contributor",
    "foreword": "contributor",
    "afterword": "contributor",
    "compiler": "compiler",
    "composer": "composer",
    "director": "director",
    "illustrator": "illustrator",
    "interviewer": "interviewer",
    "performer": "performer",
    "producer": "producer",
    "recipient": "recipient",
}
"""Field to CSL's variable: those of biblatex, and those that are named as CSL does."""
_ROLES: Mapping[str, str] = {
    "collaborator": "contributor",
    "compiler": "compiler",
    "director": "director",
    "illustrator": "illustrator",
    "organizer": "organizer",
    "producer": "producer",
}
"""Value of `editortype` to CSL's variable (biblatex manual, section 2.3.6)."""
_BRACE_OR_AND = re.compile(r"\\.|[{}]|(?<=\s)and(?=\s)", re.IGNORECASE | re.DOTALL)
_USE_PREFIX = re.compile(r"useprefix\s*=\s*\{?(true|false)")
_OTHERS = {"literal": "others"}


def names(source: Source) -> dict[str, list[dict[str, Any]]]:
    """Return the names that a source gives, by CSL's variables.

    A particle drops ("Beethoven", where the name is sorted or cited short) unless `useprefix`
    says otherwise, and a comma stands before "Jr." only with `juniorcomma`: both as in biblatex.
    "and others" is the literal name "others", which citeproc sets as "et al.".
    """
    options = _options(source)
    found: dict[str, list[dict[str, Any]]] = {}
    for field, variable in _VARIABLES.items():
        if source.get(field):
            role = plain(source.get(f"{field}type")).lower()
            known = _ROLES.get(role, variable) if field.startswith("editor") else variable
            listed = list(_listed(source.get(field), options))
            found[known] = found.get(known, []) + listed
    if found.get("container-author") == found.get("author"):
        found.pop("container-author", None)
    return {variable: listed for variable, listed in found.items() if listed}


def use_prefix(written: str) -> str:
    """Return whether a name in parts keeps its particle: "true", "false", or not said."""
    found = _USE_PREFIX.search(written)
    return found[1] if found else ""


def literal_list(written: str) -> list[str]:
    """Return the parts of a list that "and" separates outside braces."""
    if not written.strip():
        return []
    parts = [""]
    depth = position = 0
    for mark in _BRACE_OR_AND.finditer(written):
        parts[-1] += written[position : mark.start()]
        position = mark.end()
        if mark[0] in {"{", "}"}:
            depth += 1 if mark[0] == "{" else -1
        if mark[0].lower() == "and" and depth <= 0:
            parts.append("")
        else:
            parts[-1] += mark[0]
    parts[-1] += written[position:]
    return [part.strip() for part in parts if part.strip()]


def _options(source: Source) -> Mapping[str, str]:
    pairs = (option.partition("=") for option in source.get("options").lower().split(","))
    return {name.strip(): value.strip() or "true" for name, _, value in pairs}


def _listed(field: str, options: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    has_comma = options.get("juniorcomma") == "true"
    for written in literal_list(field):
        found, others = parse_names(written)
        keeps = (use_prefix(written) or options.get("useprefix")) == "true"
        yield from (_name(name, keeps_particle=keeps, has_comma=has_comma) for name in found)
        if others:
            yield dict(_OTHERS)


def _name(name: Name, *, keeps_particle: bool, has_comma: bool) -> dict[str, Any]:
    if name.literal:
        return {"literal": escape(name.literal)}
    particle = "non-dropping-particle" if keeps_particle else "dropping-particle"
    parts: dict[str, Any] = {
        "family": escape(name.family),
        "given": escape(name.given),
        particle: escape(name.particle),
        "suffix": escape(name.suffix),
        "comma-suffix": has_comma and bool(name.suffix),
    }
    return {part: value for part, value in parts.items() if value}
