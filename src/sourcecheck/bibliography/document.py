"""A bibliography as a document: its entries in groups, each with what is told of the work."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sourcecheck.bibliography.blocks import (
    Node,
    bullets,
    classes,
    division,
    emphasis,
    header,
    html,
    paragraph,
    span,
    text,
)
from sourcecheck.bibliography.citeproc.setting import Entry, numbers
from sourcecheck.bibliography.coins import coins
from sourcecheck.bibliography.words import words
from sourcecheck.bibliography.works import Work
from sourcecheck.model.project import Project
from sourcecheck.model.source import SourceKind

_KINDS = (
    SourceKind.ARCHIVAL,
    SourceKind.UNPUBLISHED,
    SourceKind.PUBLISHED,
    SourceKind.WEB,
)
"""As historians list them: what only one place has before what any library has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How entries are put together."""

    locale: str | None = None
    groups: bool = False
    """Whether kinds of works stand under headings of their own."""
    plain: bool = False
    """Whether the format has neither hanging lines nor anchors: entries are items of a list."""
    numbered: bool = False
    """Whether the style numbers works: then they are paragraphs that begin with their numbers."""
    states: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Id of a work to what is to be said of its state."""
    claims: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Id of a work to the claims that it carries."""


def compose(entries: Sequence[Entry], works: Iterable[Work], layout: Layout) -> list[Node]:
    """Return the blocks of a bibliography; entries keep their order, in each group by itself."""
    by_id = {work.id: work for work in works}
    blocks: list[Node] = []
    for number, (kind, group) in enumerate(_groups(entries, by_id, layout), 1):
        if kind:
            anchor = "" if layout.plain else kind.value
            blocks.append(header(2, words(layout.locale)[kind], identifier=anchor))
        anchor = "refs" if number == 1 else f"refs-{number}"
        blocks += _list([_told(entry, by_id[entry.id], layout) for entry in group], layout, anchor)
    return blocks


def carried(project: Project, works: Sequence[Work]) -> dict[str, list[str]]:
    """Return the id of each work to the claims that it carries: section, text and locator."""
    told: dict[str, list[str]] = {work.id: [] for work in works}
    by_key: dict[str, list[Work]] = {}
    for work in works:
        by_key.setdefault(work.source.key, []).append(work)
    for claim in project.claims:
        place = f"{claim.section}: " if claim.section else ""
        for citation in project.support(claim):
            for work in by_key.get(citation.key, ()):
                locator = work.locator(citation)
                within = f" ({locator})" if locator else ""
                told[work.id].append(f"{place}{claim.text}{within}")
    return told


def _groups(
    entries: Sequence[Entry], works: Mapping[str, Work], layout: Layout
) -> Iterator[tuple[SourceKind | None, Sequence[Entry]]]:
    if not layout.groups:
        yield None, entries
        return
    for kind in _KINDS:
        group = [entry for entry in entries if works[entry.id].source.kind is kind]
        if group:
            yield kind, group


def _told(entry: Entry, work: Work, layout: Layout) -> Entry:
    """Return an entry with its metadata, and with what is to be told of its work."""
    blocks = list(entry.blocks)
    if layout.plain:
        for number in numbers(blocks):  # no margin parts it from the text
            inlines = [one for one in number["c"][1] if one["t"] != "Space"]
            number["c"] = [number["c"][0], [*inlines, {"t": "Space"}]]
        blocks = [{**one, "c": _lines(one["c"])} if one["t"] == "Para" else one for one in blocks]
        if layout.numbered and not numbers(blocks):
            blocks[0] = _with_number(blocks[0])
    else:
        last = blocks[-1]
        blocks[-1] = {**last, "c": [*last["c"], html(coins(work.item))]}
    blocks += [
        division([paragraph([emphasis(text(f"[{state}]"))])], "state")
        for state in layout.states.get(entry.id, ())
    ]
    claims = layout.claims.get(entry.id)
    if claims:
        noted = bullets([paragraph(text(claim))] for claim in claims)
        blocks.append(noted if layout.plain else division([noted], "claims"))
    return Entry(entry.id, blocks)


def _with_number(block: Node) -> Node:
    """Return a paragraph whose number is set apart, so that Markdown reads it as one."""
    number, rest = block["c"][:2], block["c"][2:]
    return {**block, "c": [span(number), *rest]}


def _lines(inlines: Sequence[Node]) -> list[Node]:
    """Return inlines in which parts of an entry that stand below each other are lines of it."""
    lines: list[Node] = []
    for inline in inlines:
        if {"csl-block", "csl-indent"}.isdisjoint(classes(inline)):
            lines.append(inline)
            continue
        while lines and lines[-1]["t"] == "Space":
            lines.pop()
        lines += [{"t": "LineBreak"}] * bool(lines) + inline["c"][1]
    return lines


def _list(entries: Sequence[Entry], layout: Layout, anchor: str) -> list[Node]:
    if not layout.plain:
        made = [
            division(
                entry.blocks,
                "csl-entry",
                identifier=f"ref-{entry.id}",
                attributes=[("role", "listitem"), ("dir", "auto")],
            )
            for entry in entries
        ]
        hanging = ["hanging-indent"] * (not _is_numbered(entries))
        attributes = [("role", "list"), ("custom-style", "Bibliography")]
        return [
            division(
                made,
                "references",
                "csl-bib-body",
                *hanging,
                identifier=anchor,
                attributes=attributes,
            )
        ]
    if layout.numbered:
        return [block for entry in entries for block in entry.blocks]
    return [bullets(entry.blocks for entry in entries)] if entries else []


def _is_numbered(entries: Sequence[Entry]) -> bool:
    return any(numbers(entry.blocks) for entry in entries[:1])
