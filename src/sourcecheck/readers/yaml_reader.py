"""YAML as nodes that know their place, read one at a time from libyaml's events.

Only what a ledger needs: mappings with text keys, sequences and scalars. Anchors, aliases and tags
are refused, so that a small file can never grow into a large one.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, NoReturn, Protocol, cast

import yaml

from sourcecheck.readers.faults import Faults, Mark, Place, shown
from sourcecheck.readers.yaml_lines import editor_lines
from sourcecheck.readers.yaml_nodes import (
    REFUSED,
    Mapping,
    MarkedNode,
    Node,
    NotText,
    Sequence,
    type_of,
)
from sourcecheck.readers.yaml_syntax import note_syntax_error, note_unreadable

# A ledger is five levels deep; what goes far beyond that is not one.
_MAX_DEPTH = 20

# The plain scalars that YAML 1.2's core schema (section 10.3.2) does not read as text.
_NOT_TEXT = re.compile(
    r"(?P<nothing>null|Null|NULL|~|)"
    r"|(?P<truth>true|True|TRUE|false|False|FALSE)"
    r"|(?P<number>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
_MAY_NOT_BE_TEXT = frozenset(["", *"0123456789+-.~nNtTfF"])
_TYPE_NAMES = {"nothing": "nothing", "truth": "true or false", "number": "a number"}


# Events are told apart by their very class, held here to be found without delay.
_SCALAR: type = yaml.ScalarEvent
_ALIAS: type = yaml.AliasEvent
_SEQUENCE: type = yaml.SequenceStartEvent
_SEQUENCE_END: type = yaml.SequenceEndEvent
_MAPPING: type = yaml.MappingStartEvent
_MAPPING_END: type = yaml.MappingEndEvent
_STREAM_END: type = yaml.StreamEndEvent


class _IndexedMark(Mark, Protocol):
    """What libyaml gives for a place."""

    index: int
    """Characters before it, the byte order mark aside."""


class Event(Protocol):
    """What libyaml reports of a node; only a scalar has a `value`."""

    start_mark: Mark
    anchor: str | None
    tag: str | None
    implicit: tuple[bool, bool]
    value: str


class _UnreadableError(Exception):
    """What comes next in the file cannot be read; why is noted."""


class NodeReader:
    """Reads the nodes of one YAML file in their order, and notes its faults."""

    broken = False
    """Whether reading ended at a fault that leaves what comes after it unreadable."""

    def __init__(self, file: BinaryIO, faults: Faults) -> None:
        self._file = file
        self._faults = faults
        # A cast, for PyYAML's stubs know neither that there is an event nor that it has a mark.
        self._lines = editor_lines(file)
        self._read = cast("Callable[[], Event]", yaml.CBaseLoader(file).get_event)
        self._get = self._placed if self._lines else self._read
        self._depth = 0

    def _placed(self) -> Event:
        """Return the next event, its place counted as editors do."""
        event = self._read()
        if self._lines:  # for the type checker: else nobody calls it
            mark = cast("_IndexedMark", event.start_mark)
            event.start_mark = self._lines.place(mark.index)
        return event

    def document(self, streamed: str) -> Iterator[tuple[str, Mark, Node | Iterator[MarkedNode]]]:
        """Yield key, its place and the value of each pair of the file's one top-level mapping.

        The sequence under the key `streamed` comes as an iterator of its nodes, to be used up
        before the next pair is asked for: thus a large file is never held whole.
        """
        with self._to_the_end():
            self._open()
            marks: dict[str, Mark] = {}
            while type(event := self._get()) is not _MAPPING_END:
                key = self._key(event, marks)
                value = self._get()
                if key == streamed and type(value) is _SEQUENCE:
                    self._refuse_extras(value)
                    yield key, event.start_mark, self._stream()
                    if self.broken:
                        return
                    continue
                node = self._node(value)
                if key is not None:
                    yield key, event.start_mark, node
            self._get()  # the document ends
            if type(event := self._get()) is not _STREAM_END:
                self._stop(event.start_mark, "a second document starts here", 'remove the "---"')

    def _open(self) -> None:
        """Read up to the first key of the top-level mapping."""
        hint = 'a ledger has "article:" and "claims:" at its left edge'
        self._get()  # the stream starts
        if type(event := self._get()) is _STREAM_END:
            self._stop(Place(0, 0), "there is no ledger in this file", hint)
        if type(event := self._get()) is not _MAPPING:
            self._stop(event.start_mark, "expected a mapping at the top of the file", hint)
        self._refuse_extras(event)

    def _stream(self) -> Iterator[MarkedNode]:
        with self._to_the_end():
            while type(event := self._get()) is not _SEQUENCE_END:
                yield event.start_mark, self._node(event)

    def _node(self, event: Event) -> Node:
        if type(event) is _SCALAR:
            if event.anchor or event.tag:
                self._refuse_extras(event)
            # Only a plain scalar, one without quotes, may be something else than text.
            if event.implicit[0] and event.value[:1] in _MAY_NOT_BE_TEXT:
                match = _NOT_TEXT.fullmatch(event.value)
                if match:
                    return NotText(event.value, _TYPE_NAMES[match.lastgroup or ""])
            return event.value
        mark = event.start_mark
        if type(event) is _ALIAS:
            message = f'aliases are not allowed: "*{shown(event.anchor or "")}"'
            hint = 'write the value out; put quotes around a text that starts with "*"'
            self._faults.add(mark, message, hint)
            return REFUSED
        self._refuse_extras(event)
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            self._stop(mark, f"more than {_MAX_DEPTH} levels deep", "no ledger needs so many")
        node = self._mapping() if type(event) is _MAPPING else self._sequence()
        self._depth -= 1
        return node

    def _sequence(self) -> Sequence:
        sequence = Sequence([], [])
        while type(event := self._get()) is not _SEQUENCE_END:
            sequence.marks.append(event.start_mark)
            sequence.nodes.append(self._node(event))
        return sequence

    def _mapping(self) -> Mapping:
        mapping = Mapping({}, {})
        nodes, marks = mapping
        get = self._get
        while type(event := get()) is not _MAPPING_END:
            key = self._key(event, marks)
            node = self._node(get())
            if key is not None:
                nodes[key] = node
        return mapping

    def _key(self, event: Event, marks: dict[str, Mark]) -> str | None:
        """Return the text of a key, or None if it is no good; then its value is to be dropped."""
        mark = event.start_mark
        if type(event) is not _SCALAR:
            node = self._node(event)
            if node is not REFUSED:
                message = f"expected a key, found {type_of(node)}"
                self._faults.add(mark, message, "put quotes around what starts with a bracket")
            return None
        if event.anchor or event.tag:
            self._refuse_extras(event)
        key = event.value
        if key in marks:
            message = f'the key "{shown(key)}" is given twice in one mapping'
            hint = f"the first one is in line {marks[key].line + 1}"
            self._faults.add(mark, message, hint)
            return None
        marks[key] = mark
        return key

    @contextmanager
    def _to_the_end(self) -> Iterator[None]:
        """Note what cannot be read as the last fault of the file, and read no further."""
        try:
            yield
        except _UnreadableError:
            pass
        except yaml.MarkedYAMLError as error:
            note_syntax_error(error, self._file, self._faults)
        except yaml.reader.ReaderError:
            note_unreadable(self._file, self._faults)
        except UnicodeDecodeError:
            # libyaml checks the escapes of a tag ("%E9") less than PyYAML relies on.
            hint = 'remove the YAML tags: texts that start with "!"'
            self._faults.add(Place(-1, -1), "a YAML tag has escapes that are no text", hint)
        else:
            return
        self.broken = True

    def _refuse_extras(self, event: Event) -> None:
        if event.anchor:
            message = f'anchors are not allowed: "&{shown(event.anchor)}"'
            hint = 'remove it; put quotes around a text that starts with "&"'
            self._faults.add(event.start_mark, message, hint)
        if event.tag:
            written = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = f'YAML tags are not allowed: "{shown(written)}"'
            hint = 'remove it; put quotes around a text that starts with "!"'
            self._faults.add(event.start_mark, message, hint)

    def _stop(self, mark: Mark, message: str, hint: str) -> NoReturn:
        self._faults.add(mark, message, hint)
        raise _UnreadableError
