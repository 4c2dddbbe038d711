"""What can be chosen of a bibliography: its format, its order and its groups."""

from enum import StrEnum


class Format(StrEnum):
    """How a bibliography is written."""

    MARKDOWN = "markdown"
    PLAIN = "plain"
    HTML = "html"
    LATEX = "latex"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    EPUB = "epub"
    RST = "rst"
    MEDIAWIKI = "mediawiki"
    """A list of templates of the English Wikipedia."""
    MEDIAWIKI_REFS = "mediawiki-refs"
    """The same as named references in `<references>`."""
    CSL_JSON = "csl-json"
    RIS = "ris"
    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"
    JSONLD = "jsonld"
    """As schema.org describes works."""
    WIKIDATA = "wikidata"
    """Commands that make items of Wikidata (QuickStatements)."""


SUFFIXES = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".txt": Format.PLAIN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".tex": Format.LATEX,
    ".docx": Format.DOCX,
    ".odt": Format.ODT,
    ".rtf": Format.RTF,
    ".epub": Format.EPUB,
    ".rst": Format.RST,
    ".wiki": Format.MEDIAWIKI,
    ".json": Format.CSL_JSON,
    ".ris": Format.RIS,
    ".bib": Format.BIBLATEX,
    ".jsonld": Format.JSONLD,
}
"""How a file is written whose name ends so, unless it is said otherwise."""


class Order(StrEnum):
    """In what order works stand."""

    STYLE = "style"
    CITATION = "citation"


class Group(StrEnum):
    """What works are grouped by."""

    KIND = "kind"
