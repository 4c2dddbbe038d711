import pytest
from readers.allowed import told
from readers.bibtex.reading import keys, read

BIBLIOGRAPHY = """\
@string{war = "Journal of War"}
@article{a,
  title = {One},
  journaltitle = war # { and {Peace}},
}

@book{b, title = {50 % of it}}
prose
@book{broken, title = {Three}
@online{c,
  url = {https://a.example/}}
"""
ALLOW = "sourcecheck: allow SC304 because so"


def with_line(line: str, before: int) -> str:
    lines = BIBLIOGRAPHY.splitlines(keepends=True)
    return "".join((*lines[: before - 1], f"{line}\n", *lines[before - 1 :]))


def test_a_bibliography_without_such_comments_allows_nothing() -> None:
    assert read(BIBLIOGRAPHY).suppressions == ()


@pytest.mark.parametrize(
    ("before", "lines"),
    [
        (1, "3-7"),  # above everything
        (2, "3-7"),
        (3, "2-7"),  # within the first entry
        (5, "2-7"),
        (6, "8-9"),  # behind it: above the second one
        (7, "8-9"),
        (8, "10-10"),  # above one that cannot be read
        (9, "10-10"),
        (10, "9-10"),  # within that
        (11, "10-13"),
        (12, "none"),  # behind everything
    ],
)
@pytest.mark.parametrize("sign", ["%", "  %% "])
def test_a_comment_holds_for_the_entry_that_it_stands_in_or_else_for_the_next(
    before: int, lines: str, sign: str
) -> None:
    text = with_line(f"{sign} {ALLOW}", before)

    [found] = told(read(text).suppressions)

    assert found == f"{before}:{sign.index('%') + 1} SC304 {lines}: so"
    assert keys(text) == keys(BIBLIOGRAPHY)


@pytest.mark.parametrize("number", [2, 3, 4, 5])
def test_a_comment_at_the_end_of_a_line_holds_for_the_entry_of_that_line(number: int) -> None:
    lines = BIBLIOGRAPHY.splitlines()
    lines[number - 1] += f" % {ALLOW}"

    [found] = read("\n".join(lines)).suppressions

    assert found.reach.lines == range(2, 7)
    assert keys("\n".join(lines)) == keys(BIBLIOGRAPHY)


def test_a_comment_may_allow_several_rules() -> None:
    assert told(read("% sourcecheck: allow SC304, bare-url\n@book{a}\n").suppressions) == [
        "1:1 SC304 2-3: ",
        "1:1 bare-url 2-3: ",
    ]


@pytest.mark.parametrize(
    "comment",
    [ALLOW, f"# {ALLOW}", f"50%{ALLOW}", f"% see {ALLOW}"],
)
def test_another_line_allows_nothing(comment: str) -> None:
    assert read(with_line(comment, 1)).suppressions == ()


def test_a_comment_with_another_word_allows_nothing_and_keeps_the_word() -> None:
    [found] = read("% sourcecheck: disallow SC304 because so\n@book{a}\n").suppressions

    assert (told([found]), found.unknown) == (["1:1  2-3: "], "disallow")


def test_a_comment_without_any_entry_holds_for_nothing() -> None:
    assert told(read(f"% {ALLOW}").suppressions) == ["1:1 SC304 none: so"]
