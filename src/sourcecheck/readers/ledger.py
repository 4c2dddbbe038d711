"""Reads a ledger: the claims of an article and their citations, each with line and column.

The format is that of `ledger.schema.json` beside this module; a test holds the two together.
"""

import gc
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from sourcecheck.model.citation import Basis, Citation
from sourcecheck.model.claim import Claim
from sourcecheck.model.language import is_tag, tag
from sourcecheck.model.ledger import Article, Ledger
from sourcecheck.model.location import Location
from sourcecheck.model.tag import Tag, TagKind
from sourcecheck.readers.entry import Entry, nearest, note_type
from sourcecheck.readers.faults import Faults, Mark, Place, shown
from sourcecheck.readers.ledger_comments import find_suppressions
from sourcecheck.readers.tags import kind_of
from sourcecheck.readers.yaml_nodes import Mapping, Node, Sequence
from sourcecheck.readers.yaml_reader import NodeReader

_TOP = frozenset({"article", "bibliography", "claims"})
_ARTICLE = frozenset({"title", "url", "path", "license", "language"})
_CLAIM = frozenset({"id", "section", "text", "tags", "sources", "repeats", "exempt"})
_CITATION = frozenset({"key", "locator", "quote", "basis", "note"})
_BASES = {basis.value: basis for basis in Basis}
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_ledger(file: BinaryIO, path: str) -> Ledger:
    """Return the ledger in a file, which `path` names in locations and messages.

    Raises:
        InputError: with every fault of the file, in the order of its lines.
    """
    # The collector would walk over all records again and again; none of them forms a cycle.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _LedgerReader(path).read(file)
    finally:
        if collecting:
            gc.enable()


class _LedgerReader:
    """Builds the records of one file, holding the nodes of one claim at a time."""

    def __init__(self, path: str) -> None:
        self._faults = Faults(path)
        self._ids: dict[str, Mark] = {}  # claim id to the claim that was first given it
        self._words: dict[str, str] = {}  # sections, keys and tags recur: each is held once
        self._kinds: dict[str, TagKind] = {}  # tag as written to its kind

    def read(self, file: BinaryIO) -> Ledger:
        whole = Mapping({}, {})
        claims: list[Claim] = []
        nodes = NodeReader(file, self._faults)
        for key, mark, node in nodes.document(streamed="claims"):
            whole.marks[key] = mark
            if isinstance(node, Iterator):
                claims.extend(claim for start, each in node if (claim := self._claim(start, each)))
                whole.nodes[key] = Sequence([], [])
            else:
                whole.nodes[key] = node
        top = Entry(Place(0, 0), whole, "the ledger", self._faults)
        top.allow(_TOP)
        if not nodes.broken:
            top.require("article")
            top.require("claims")
        top.each("claims")  # for the fault if it is no list
        ledger = Ledger(
            path=self._faults.path,
            article=self._article(top),
            bibliography=top.filled("bibliography"),
            bibliography_location=top.place("bibliography"),
            claims=tuple(claims),
        )
        if self._faults:
            raise self._faults.error()
        allowed = find_suppressions(file, ledger.path, ledger.claims)
        return replace(ledger, suppressions=allowed) if allowed else ledger

    def _article(self, top: Entry) -> Article:
        entry = top.entry("article")
        if entry is None:
            return Article(title="", location=top.location())
        entry.allow(_ARTICLE)
        return Article(
            title=entry.required("title"),
            url=entry.text("url"),
            path=entry.filled("path"),
            license=entry.text("license"),
            language=_language(entry),
            location=entry.location(),
            path_location=entry.place("path"),
        )

    def _claim(self, mark: Mark, node: Node) -> Claim | None:
        if not isinstance(node, Mapping):
            note_type(self._faults, mark, "a claim", node, 'a claim starts with "- id: …"')
            return None
        entry = Entry(mark, node, "claim", self._faults)
        entry.allow(_CLAIM)
        tags = (self._tag(start, each) for start, each in entry.each("tags"))
        cited = (self._citation(start, each, entry) for start, each in entry.each("sources"))
        return Claim(
            id=self._id(entry),
            section=self._word(entry.text("section") or ""),
            text=entry.required("text"),
            location=entry.location(),
            text_location=entry.location("text"),
            tags=tuple(filter(None, tags)),
            citations=tuple(filter(None, cited)),
            repeats=entry.filled("repeats"),
            exempt=entry.explained("exempt"),
        )

    def _id(self, entry: Entry) -> str:
        id_ = entry.required("id")
        if not id_:
            return ""
        if not _ID.fullmatch(id_):
            message = f'"{shown(id_)}" is no claim id: expected lower-case words joined by hyphens'
            entry.fault("id", message, _id_hint(id_))
        elif id_ in self._ids:
            message = f'the id "{shown(id_)}" is given to two claims'
            first = self._ids[id_].line + 1
            entry.fault("id", message, f"the first one is in line {first}")
        else:
            self._ids[id_] = entry.mark
        return id_

    def _tag(self, mark: Mark, node: Node) -> Tag | None:
        hint = "write it as the article shows it: tags: [citation needed]"
        if not isinstance(node, str):
            note_type(self._faults, mark, "a tag", node, hint)
            return None
        text = self._word(" ".join(node.split()).strip("[] "))
        if not text:
            self._faults.add(mark, "this tag is empty", hint)
            return None
        if text not in self._kinds:
            self._kinds[text] = kind_of(text)
        path = self._faults.path
        return Tag(self._kinds[text], text, Location(path, mark.line + 1, mark.column + 1))

    def _citation(self, mark: Mark, node: Node, claim: Entry) -> Citation | None:
        if not isinstance(node, Mapping):
            key = shown(node) if isinstance(node, str) else "…"
            expected, hint = f"a citation under {claim.label}", f'write "- key: {key}"'
            note_type(self._faults, mark, expected, node, hint)
            return None
        entry = Entry(mark, node, "a citation", self._faults, claim)
        entry.allow(_CITATION)
        return Citation(
            key=self._word(entry.required("key")),
            location=entry.location("key"),
            locator=entry.written("locator"),
            quote=entry.text("quote"),
            basis=self._basis(entry),
            note=entry.text("note"),
        )

    def _basis(self, entry: Entry) -> Basis | None:
        written = entry.text("basis")
        if written is not None and written not in _BASES:
            message = f'"{shown(written)}" is no basis: expected footnote, content, order or editor'
            entry.fault("basis", message, nearest(written, _BASES))
        return _BASES.get(written or "")

    def _word(self, word: str) -> str:
        return self._words.setdefault(word, word)


def _language(article: Entry) -> str | None:
    """Return the language of the article, with a fault noted if it is no tag."""
    written = article.filled("language")
    if written and not is_tag(written):
        message = f'"{shown(written)}" is no tag of a language: expected one like "en" or "pt-BR"'
        known = tag(written)
        listed = "see https://www.iana.org/assignments/language-subtag-registry"
        article.fault("language", message, f'write "{known}"' if known else listed)
    return written


def _id_hint(written: str) -> str:
    """Return a hint with the id as it should be, if that takes no more than accents and signs."""
    letters = unicodedata.normalize("NFKD", written.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    id_ = "-".join(re.findall(r"[^\W_]+", plain))
    return f'write "{shown(id_)}"' if _ID.fullmatch(id_) else 'write it like "prague-uprising"'
