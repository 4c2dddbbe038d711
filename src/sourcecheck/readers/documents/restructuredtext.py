"""Finds the links of reStructuredText, Sphinx's roles included.

Docutils itself is no help here: it tells no columns, and what it does not know (most directives
of Sphinx) it drops with all that stands in it.
"""

import re
from collections.abc import Iterator

from sourcecheck.model.identifier import Scheme
from sourcecheck.readers.documents.bare import find_bare
from sourcecheck.readers.documents.blanking import Span, blank, spans
from sourcecheck.readers.documents.target import Target

_DIRECTIVES = (
    "code|code-block|sourcecode|highlight|parsed-literal|math|raw|doctest|testcode|testoutput"
    "|testsetup|productionlist|graphviz|digraph|mermaid|prompt"
)
_CODE = re.compile(
    rf"^(?P<lead>[ \t]*+)\.\.[ \t]+(?:{_DIRECTIVES})::[^\n]*+"
    r"|^(?P<literal>[ \t]*+(?:(?:[-*+•]|(?:\d{1,9}|#|[a-zA-Z])[.)])[ \t]++)*+)(?!\.\.[ \t])"
    r"[^\n]*::[ \t]*(?=\n[ \t]*\n)",
    re.MULTILINE,
)
_COMMENT = re.compile(
    r"^(?P<lead>[ \t]*+)\.\.(?:[ \t]++(?![\[_|]|[\w+.:-]+::(?:\s|$))[^\n]*+|[ \t]*+(?=\n[ \t]*\S))",
    re.MULTILINE,
)
_LINE = re.compile(r"\n(?P<indent>[ \t]*+)(?P<rest>[^\n]*+)")
_LITERAL = re.compile(r"``(?=\S)[^\n]*?(?:\n[^\n]+?)??``")
# Docutils' specification, "Hyperlink Targets" and "Embedded URIs and Aliases".
_EXPLICIT = re.compile(
    r"^[ \t]*(?:\.\.[ \t]+_(?:`[^`\n]+`|(?:\\.|[^:\\\n])*+|_)|__(?=[ \t])|\.\.[ \t]+__):?[ \t]+"
    r"(?P<uri>\S[^\n]*(?:\n[ \t]+[^\s.:][^\n]*)*)",
    re.MULTILINE,
)
_EMBEDDED = re.compile(r"`[^`<]{0,2000}?\s?<(?P<uri>[^<>`]{1,8000})>`__?")
_ROLE = re.compile(
    r":(?P<role>doi|pmid|arxiv|pubmed):`(?:[^`<]{0,2000}<)?(?P<value>[^`<>]{1,2000}"
    r"(?:<[^`<>]*>[^`<>]*)*)>?`",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"^[ \t]*\.\.[ \t]+(?:\|[^|\n]+\|[ \t]+)?(?:image|figure)::[ \t]+(?P<uri>\S+)"
    r"|^[ \t]+:target:[ \t]+(?P<target>\S+)(?<!_)[ \t]*$",
    re.MULTILINE,
)
_SCHEMES = {
    "doi": Scheme.DOI,
    "pmid": Scheme.PMID,
    "pubmed": Scheme.PMID,
    "arxiv": Scheme.ARXIV,
}
_BLANK = re.compile(r"\s+")
_ESCAPE = re.compile(r"\\(.)")
_OTHER_ROLE = re.compile(r":[\w+.:-]+:\Z")


def find_restructuredtext(text: str, *, code: bool = False) -> Iterator[Target]:
    """Yield the targets of a reStructuredText's links.

    These are hyperlink targets, embedded URIs, `:doi:` and its like, pictures and their targets,
    and standalone URIs and DOIs. Comments are passed over, and code unless `code` is set; Sphinx's
    own references (`:ref:`, `:doc:`) are for Sphinx to check.
    """
    text = blank(text, _blocks(text, _COMMENT))
    if not code:
        text = blank(text, _blocks(text, _CODE))
        text = blank(text, spans(text, _LITERAL))
    taken = []
    for found in _ROLE.finditer(text):
        taken.append(found.span())
        yield Target(found.start("value"), found["value"], _SCHEMES[found["role"].lower()])
    for found in (*_EMBEDDED.finditer(text), *_EXPLICIT.finditer(text)):
        if not _OTHER_ROLE.search(text, max(0, found.start() - 80), found.start()):
            taken.append(found.span())
            yield from _uri(found)
    for found in _PICTURE.finditer(text):
        taken.append(found.span())
        group = found.lastgroup or ""
        yield Target(found.start(group), found[group])
    yield from find_bare(blank(text, taken))


def _blocks(text: str, opening: re.Pattern[str]) -> Iterator[Span]:
    """Yield each stretch from a line that opens a block to the last line indented under it."""
    here = 0
    while found := opening.search(text, here):
        here = found.end()
        lead = next(group for group in found.groups() if group is not None)
        for line in _LINE.finditer(text, here):
            if line["rest"] and len(line["indent"].expandtabs()) <= len(lead.expandtabs()):
                break
            here = line.end()
        yield found.start(), here


def _uri(found: re.Match[str]) -> Iterator[Target]:
    """Yield a URI without the blanks it is broken at, unless it is another target's name."""
    if not found["uri"].endswith("_") or found["uri"].endswith("\\_"):
        yield Target(found.start("uri"), _ESCAPE.sub(r"\1", _BLANK.sub("", found["uri"])))
