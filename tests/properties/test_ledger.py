"""What holds for the reader of ledgers, whatever it is given."""

import re
from collections.abc import Sequence
from io import BytesIO

from hypothesis import example, given
from hypothesis import strategies as st

from sourcecheck.errors import Fault, InputError
from sourcecheck.readers.ledger import read_ledger

WRITTEN = """\
# Ж
article: {title: T, path: "a.txt"}
bibliography: references.bib
claims:
  - id: a-b
    section: S
    text: >-
      Folded Ж text
      goes on.
    tags: [citation needed, 'by whom?']
    sources:
      - key: k
        locator: 12
        quote: |
          as it stands
        basis: order
  - {id: c, text: "a\\tb", exempt: , repeats: a-b}
"""
SCRAPS = st.sampled_from(
    [
        *("[", "]", "{", "}", ":", ": ", "- ", "? ", ",", "#", "|", ">", "@", '"', "'", "\\"),
        *("\t", "\n", "\r", " ", "    ", "\0", "\x7f", "\x85", "\u2028", "\ufeff", "😀"),
        *("&a ", "*a ", "!t ", "!<%E9> ", "<<: ", "%YAML 1.1\n", "---\n", "...\n", "\\ud800"),
        *("id: a-b\n", "12", "null", "text", "claims:\n"),
    ]
)
SCRAP_BYTES = SCRAPS.map(str.encode) | st.binary(max_size=3)
ENCODINGS = st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16"])
YAML_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
EDITOR_LINE_END = re.compile("\r\n?|\n")


@st.composite
def edited_files(draw: st.DrawFn) -> bytes:
    content = WRITTEN.encode(draw(ENCODINGS))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = start + draw(st.integers(0, 9))
        content = content[:start] + draw(SCRAP_BYTES) + content[end:]
    return content


def faults_of(content: bytes) -> Sequence[Fault]:
    try:
        read_ledger(BytesIO(content), "claims.yaml")
    except InputError as error:
        return error.faults
    return ()


def is_fair(fault: Fault, content: bytes) -> bool:
    """Return whether a fault has a hint and a place in the file, or is the whole file's."""
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    text = content.decode(encoding, "replace") + "\n"  # which YAML adds where it is missing
    return fault.hint != "" and any(
        (fault.line, fault.column) == (0, 0)
        or (1 <= fault.line <= len(lines) and 1 <= fault.column <= len(lines[fault.line - 1]) + 1)
        for lines in (YAML_LINE_END.split(text), EDITOR_LINE_END.split(text))
    )


@given(st.binary())
@example(b"\xff\xfe\x00")
@example(b"a: !<%C0%80> b")
def test_any_bytes_are_read_or_refused_at_a_place_inside_them(content: bytes) -> None:
    assert all(is_fair(fault, content) for fault in faults_of(content))


@given(edited_files())
def test_a_damaged_ledger_is_read_or_refused_at_a_place_inside_it(content: bytes) -> None:
    assert all(is_fair(fault, content) for fault in faults_of(content))


@given(st.lists(SCRAPS).map("".join))
def test_scraps_of_yaml_are_read_or_refused_at_a_place_inside_them(scraps: str) -> None:
    content = scraps.encode()

    assert all(is_fair(fault, content) for fault in faults_of(content))
