import pytest
from readers.allowed import told
from readers.ledgers import read

LEDGER = """\
# about this file
article:
  title: An article
bibliography: references.bib
claims:
  - id: a
    text: One.
    tags: [citation needed]
    sources:
      - key: k
        locator: p. 1
      - locator: p. 2
        key: l
    exempt: so

  - {id: b, text: Two., sources: [{key: k}]}
  - id: c
    text: >-
      Three,
      and more.
    sources: [{key: k}, {key: l}]
"""
ALLOW = "sourcecheck: allow SC101 because so"


def with_line(line: str, before: int) -> str:
    lines = LEDGER.splitlines(keepends=True)
    return "".join((*lines[: before - 1], f"{line}\n", *lines[before - 1 :]))


def at_end(number: int) -> str:
    lines = LEDGER.splitlines()
    lines[number - 1] += f" # {ALLOW}"
    return "\n".join(lines)


def test_a_ledger_without_such_comments_allows_nothing() -> None:
    assert read(LEDGER).suppressions == ()


@pytest.mark.parametrize("before", [1, 2])
def test_a_comment_above_all_content_holds_for_the_whole_file(before: int) -> None:
    assert told(read(with_line(f"# {ALLOW}", before)).suppressions) == [f"{before}:1 SC101 all: so"]


def test_a_comment_above_the_start_of_the_document_holds_for_the_whole_file() -> None:
    assert told(read(f"# {ALLOW}\n---\n{LEDGER}").suppressions) == ["1:1 SC101 all: so"]
    assert told(read(f"%YAML 1.1\n---\n# {ALLOW}\n{LEDGER}").suppressions) == ["3:1 SC101 all: so"]


@pytest.mark.parametrize(
    ("before", "lines"),
    [
        (6, "7-15"),  # above the first claim
        (7, "6-15"),  # within it
        (9, "6-15"),
        (10, "11-12"),  # above its first citation
        (11, "10-12"),  # within that
        (12, "13-14"),  # above the second one, whose key does not come first
        (13, "12-14"),
        (14, "6-15"),  # behind them
        (15, "17-17"),  # above a blank line, and then a claim
        (16, "17-17"),
        (17, "18-22"),
        (22, "24-24"),  # behind everything: where there is nothing
    ],
)
@pytest.mark.parametrize("indent", ["", "        "])
def test_a_comment_holds_for_what_it_stands_above_or_within(
    before: int, lines: str, indent: str
) -> None:
    [found] = told(read(with_line(f"{indent}# {ALLOW}", before)).suppressions)

    assert found == f"{before}:{len(indent) + 1} SC101 {lines}: so"


@pytest.mark.parametrize(
    ("number", "lines"),
    [
        (2, "2-2"),
        (4, "4-4"),
        (6, "6-14"),
        (8, "6-14"),
        (10, "10-11"),
        (11, "10-11"),
        (12, "12-13"),
        (13, "12-13"),
        (14, "6-14"),
        (16, "16-16"),
        (17, "17-21"),
        (21, "21-21"),
    ],
)
def test_a_comment_at_the_end_of_a_line_holds_for_what_the_line_belongs_to(
    number: int, lines: str
) -> None:
    content = at_end(number)

    [found] = told(read(content).suppressions)

    column = content.split("\n")[number - 1].index("#") + 1
    assert found == f"{number}:{column} SC101 {lines}: so"


def test_comments_may_stand_above_one_another() -> None:
    text = with_line(f"  # {ALLOW}\n\n  # and\n  # {ALLOW}2", 16)

    assert told(read(text).suppressions) == ["16:3 SC101 20-20: so", "19:3 SC101 20-20: so2"]


def test_a_comment_may_allow_several_rules() -> None:
    comment = "sourcecheck: allow SC101 , unsourced-claim,sc202 because it is: known, and  so on "

    assert told(read(with_line(f"  # {comment}", 16)).suppressions) == [
        "16:3 SC101 17-17: it is: known, and so on",
        "16:3 unsourced-claim 17-17: it is: known, and so on",
        "16:3 sc202 17-17: it is: known, and so on",
    ]


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# sourcecheck: allow SC101", "SC101 17-17: "),
        ("# sourcecheck: allow SC101 because", "SC101 17-17: "),
        ("# sourcecheck: allow SC101 - everyone knows", "SC101 17-17: "),
        ("# sourcecheck: allow SC101, because so", "SC101 17-17: so"),
        ("# sourcecheck: allow SC101: because so", "SC101 17-17: so"),
        ("## sourcecheck:allow SC101 because: so", "SC101 17-17: so"),
        ("#sourcecheck:\tallow SC101 because so # and why", "SC101 17-17: so # and why"),
        ("# sourcecheck: allow because so", " 17-17: so"),
        ("# sourcecheck: allow", " 17-17: "),
    ],
)
def test_a_comment_may_be_written_in_other_ways(comment: str, expected: str) -> None:
    found = told(read(with_line(f"  {comment}", 16)).suppressions)

    assert [one.partition(" ")[2] for one in found] == [expected]


@pytest.mark.parametrize(
    "comment",
    [
        "# allow SC101 because so",
        "# sourcecheck allow SC101 because so",
        "# sourcecheck: https://example.org/docs",
        "# sourcecheck: ...",
        "# sourcecheck:",
        "# see sourcecheck: allow SC101 because so",
    ],
)
def test_another_comment_allows_nothing(comment: str) -> None:
    assert read(with_line(f"  {comment}", 16)).suppressions == ()


@pytest.mark.parametrize(
    ("comment", "word"),
    [
        ("# sourcecheck: ignore SC101 because so", "ignore"),
        ("# sourcecheck: noqa SC101, SC102", "noqa"),
        ("# sourcecheck: ignore[SC101]", "ignore"),
        ("# sourcecheck: disable: SC101", "disable"),
        ("# sourcecheck: disable-next-line SC101", "disable"),
        ("# sourcecheck: Allow SC101 because so", "Allow"),
        ("# sourcecheck: allows SC101 because so", "allows"),
        ("# sourcecheck:erlaube SC101", "erlaube"),
    ],
)
def test_a_comment_with_another_word_allows_nothing_and_keeps_the_word(
    comment: str, word: str
) -> None:
    [found] = read(with_line(f"  {comment}", 16)).suppressions

    assert (told([found]), found.unknown) == (["16:3  17-17: "], word)


@pytest.mark.parametrize(
    "text",
    [
        f'"Words # {ALLOW}"',
        f"'Words\n\n      # {ALLOW}'",
        f"|\n      Words\n      # {ALLOW}",
        f">-\n      # {ALLOW}\n\n      Words",
        f"Words#{ALLOW.replace(': ', ':')}",
    ],
)
def test_what_a_text_says_is_no_comment(text: str) -> None:
    ledger = f"article: {{title: T}}\nclaims:\n  - id: a\n    text: {text}\n    section: S\n"

    assert read(ledger).suppressions == ()


def test_a_comment_behind_a_text_that_says_the_same_counts() -> None:
    ledger = f"""\
article: {{title: T}}
claims:
  - id: a
    text: |
      # {ALLOW}
    # {ALLOW}
    section: "# {ALLOW}" # {ALLOW}
"""
    assert told(read(ledger).suppressions) == ["6:5 SC101 3-7: so", "7:54 SC101 3-7: so"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_ledger_may_have_any_encoding_of_yaml(encoding: str) -> None:
    mark = "\ufeff" if encoding[-3:-1] in {"-l", "-b"} else ""
    text = mark + with_line(f"# Ж\n  # {ALLOW}", 16)

    assert told(read(text.encode(encoding)).suppressions) == ["17:3 SC101 18-18: so"]


def test_lines_may_end_as_on_windows() -> None:
    text = with_line(f"  # {ALLOW}", 16).replace("\n", "\r\n")

    assert told(read(text).suppressions) == ["16:3 SC101 17-17: so"]


def test_a_comment_behind_the_claims_holds_for_its_line() -> None:
    named = "bibliography: references.bib"
    text = f"{LEDGER.replace(named, '')}# {ALLOW}\n{named} # {ALLOW}\n"

    assert told(read(text).suppressions) == ["22:1 SC101 23-23: so", "23:30 SC101 23-23: so"]
