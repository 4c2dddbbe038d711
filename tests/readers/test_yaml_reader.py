"""The nodes of a YAML file with their places, and what of YAML is refused."""

import time
from collections.abc import Iterator
from io import BytesIO

import pytest
from readers.ledgers import CLAIM, HEAD, claim, refusal

from sourcecheck.readers.faults import Faults
from sourcecheck.readers.yaml_nodes import Mapping, Node, NotText, Sequence, type_of
from sourcecheck.readers.yaml_reader import NodeReader

LEFT_EDGE = 'a ledger has "article:" and "claims:" at its left edge'
ANCHOR_HINT = 'remove it; put quotes around a text that starts with "&"'
ALIAS_HINT = 'write the value out; put quotes around a text that starts with "*"'
TAG_HINT = 'remove it; put quotes around a text that starts with "!"'


def read(content: str) -> dict[str, Node]:
    """Return the pairs of a file without faults."""
    faults = Faults("claims.yaml")
    pairs = dict[str, Node]()
    for key, _, value in NodeReader(BytesIO(content.encode()), faults).document(streamed=""):
        assert not isinstance(value, Iterator)
        pairs[key] = value
    assert faults == []
    return pairs


def places(node: Node) -> list[tuple[int, int]]:
    """Return line and column, from 1, of a list's nodes or a mapping's keys."""
    assert isinstance(node, Sequence | Mapping)
    marks = node.marks.values() if isinstance(node, Mapping) else node.marks
    return [(mark.line + 1, mark.column + 1) for mark in marks]


def test_lists_know_where_their_nodes_start_and_mappings_where_their_keys_do() -> None:
    pairs = read("a: [x, {y: z}]\nb:\n  - c: d\n    é: |\n      e\n  -\n    - f\n")

    flow, block = pairs["a"], pairs["b"]
    assert isinstance(flow, Sequence)
    assert isinstance(block, Sequence)
    assert (flow.nodes[0], places(flow), places(flow.nodes[1])) == ("x", [(1, 5), (1, 8)], [(1, 9)])
    assert (places(block), places(block.nodes[0])) == ([(3, 5), (7, 5)], [(3, 5), (4, 5)])
    assert isinstance(block.nodes[0], Mapping)
    assert block.nodes[0].nodes == {"c": "d", "é": "e\n"}


@pytest.mark.parametrize(
    ("written", "node", "type_"),
    [
        ("words", "words", "a text"),
        ("'12'", "12", "a text"),
        ("12e", "12e", "a text"),
        ("1.2.3", "1.2.3", "a text"),
        ("0x", "0x", "a text"),
        ("+.", "+.", "a text"),
        ("Nul", "Nul", "a text"),
        ("no", "no", "a text"),
        ("", NotText("", "nothing"), "nothing"),
        ("Null", NotText("Null", "nothing"), "nothing"),
        ("True", NotText("True", "true or false"), "true or false"),
        ("+12", NotText("+12", "a number"), "a number"),
        ("12.", NotText("12.", "a number"), "a number"),
        (".5E-3", NotText(".5E-3", "a number"), "a number"),
        ("0xFf", NotText("0xFf", "a number"), "a number"),
        ("-.INF", NotText("-.INF", "a number"), "a number"),
        (".nan", NotText(".nan", "a number"), "a number"),
    ],
)
def test_a_plain_scalar_is_what_yaml_1_2_takes_it_for(written: str, node: Node, type_: str) -> None:
    found = read(f"a: {written}\n")["a"]

    assert (found, type_of(found)) == (node, type_)


def test_a_streamed_list_is_read_no_further_than_it_is_asked_for() -> None:
    faults = Faults("claims.yaml")
    reader = NodeReader(BytesIO(b"claims: [a, b, @]\nmore: c\n"), faults)
    document = reader.document(streamed="claims")

    key, _, nodes = next(document)
    assert isinstance(nodes, Iterator)
    read_first = [next(nodes)[1], next(nodes)[1]]
    told_first = list(faults)
    rest = [*nodes, *document]

    assert (key, read_first, told_first, rest) == ("claims", ["a", "b"], [], [])
    assert (len(faults), reader.broken) == (1, True)


def test_a_key_given_twice_in_one_mapping_is_refused() -> None:
    faults = refusal(CLAIM + "b\n    'text': c\n    text: d\n  - {id: b, id: c, text: d}\n")

    assert faults == [
        ("6:5", 'the key "text" is given twice in one mapping', "the first one is in line 5"),
        ("7:5", 'the key "text" is given twice in one mapping', "the first one is in line 5"),
        ("8:13", 'the key "id" is given twice in one mapping', "the first one is in line 8"),
    ]


@pytest.mark.parametrize(
    ("lines", "place", "found"),
    [
        ("[a, b]: c", "6:5", "a list"),
        ("? - a\n    : c", "6:7", "a list"),
        ("{a: b}: c", "6:5", "a mapping"),
        ("tags: [{[a]: b}]", "6:13", "a list"),
    ],
)
def test_a_key_is_a_text(lines: str, place: str, found: str) -> None:
    hint = "put quotes around what starts with a bracket"

    assert (place, f"expected a key, found {found}", hint) in refusal(claim(lines))


def test_anchors_aliases_and_tags_are_all_refused_and_nothing_else_is_said_of_them() -> None:
    faults = refusal("""\
&top !!map
article: !<tag:x> {title: *t, path: &p article.txt}
claims: &c
  - id: &i a
    text: !!python/object/apply:os.system ls
    tags: [*i, !t x]
    sources: *c
  - &d
    &k id: b
    text: !!str 1943
    sources: [*d, {note: *d, key: *k}]
  - *d
*k : b
""")

    hints = {"anchors": ANCHOR_HINT, "aliases": ALIAS_HINT, "YAML tags": TAG_HINT}
    refused = [
        ("1:1", "anchors", "&top"),
        ("1:1", "YAML tags", "!!map"),
        ("2:10", "YAML tags", "tag:x"),
        ("2:27", "aliases", "*t"),
        ("2:37", "anchors", "&p"),
        ("3:9", "anchors", "&c"),
        ("4:9", "anchors", "&i"),
        ("5:11", "YAML tags", "!!python/object/apply:os.system"),
        ("6:12", "aliases", "*i"),
        ("6:16", "YAML tags", "!t"),
        ("7:14", "aliases", "*c"),
        ("8:5", "anchors", "&d"),
        ("9:5", "anchors", "&k"),
        ("10:11", "YAML tags", "!!str"),
        ("11:15", "aliases", "*d"),
        ("11:26", "aliases", "*d"),
        ("11:35", "aliases", "*k"),
        ("12:5", "aliases", "*d"),
        ("13:1", "aliases", "*k"),
    ]
    assert faults == [
        (place, f'{what} are not allowed: "{written}"', hints[what])
        for place, what, written in refused
    ]


def test_a_merge_key_is_a_key_like_any_other() -> None:
    known = 'known are: "exempt", "id", "repeats", "section", "sources", "tags", "text"'

    assert refusal(claim("<<: *a")) == [
        ("6:5", 'unknown key "<<" in claim "a"', known),
        ("6:9", 'aliases are not allowed: "*a"', ALIAS_HINT),
    ]


def test_a_billion_laughs_are_refused_at_once() -> None:
    lists = "".join(
        f"    - &l{level} [{', '.join([f'*l{level - 1}'] * 10)}]\n" for level in range(1, 10)
    )
    start = time.process_time()

    faults = refusal(CLAIM + f"b\n    tags:\n    - &l0 lol\n{lists}")

    assert len(faults) == 1 + 9 * 12
    assert faults[0] == ("7:7", 'anchors are not allowed: "&l0"', ANCHOR_HINT)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("{" * 100_000, "1:22"),
        ("{a: " * 100_000, "1:85"),
        ("? " * 100_000, "1:43"),
        ("claims: " + "[" * 100_000, "1:30"),
        ("claims:\n" + "- " * 100_000, "2:43"),
        (HEAD + "  - " + "[" * 21 + "]" * 21, "4:25"),
    ],
)
def test_nesting_is_followed_only_so_far(content: str, place: str) -> None:
    assert refusal(content)[-1] == (place, "more than 20 levels deep", "no ledger needs so many")


@pytest.mark.parametrize("content", ["", "\n\n", "# one\n# two\n", "\ufeff", "\r\n \r\n"])
def test_a_file_without_a_ledger_is_refused(content: str) -> None:
    assert refusal(content) == [("1:1", "there is no ledger in this file", LEFT_EDGE)]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("words\n", "1:1"),
        ("# no\n'words'", "2:1"),
        ("- id: a\n  text: b\n", "1:1"),
        ("---\n", "2:1"),
        ("null", "1:1"),
        ("[" * 100_000, "1:1"),
    ],
)
def test_a_ledger_is_a_mapping(content: str, place: str) -> None:
    assert refusal(content) == [(place, "expected a mapping at the top of the file", LEFT_EDGE)]


@pytest.mark.parametrize("second", ["---\n", "---\narticle: {}\n", "%YAML 1.1\n---\na: b\n"])
def test_a_second_document_is_refused(second: str) -> None:
    assert refusal(f"{HEAD}  []\n{second}") == [
        ("5:1", "a second document starts here", 'remove the "---"')
    ]
