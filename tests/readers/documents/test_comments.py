import pytest
from readers.allowed import told
from readers.documents.reading import document

ALLOW = "<!-- sourcecheck: allow SC401 because so -->"


@pytest.mark.parametrize("path", ["page.md", "page.html"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"one\n\ntwo {ALLOW} three\nfour\n", "3:5 SC401 3-3: so"),
        (f"one\n\n{ALLOW}\ntwo\nthree\n\nfour\n", "3:1 SC401 4-5: so"),
        (f"one\n\n{ALLOW}\n\n\ntwo\n\nthree\n", "3:1 SC401 6-6: so"),
        (f"one\n\n  {ALLOW}  \ntwo", "3:3 SC401 4-4: so"),
        (f"{ALLOW}\n\none\n\ntwo\n", "1:1 SC401 all: so"),
        (f"\n\n{ALLOW}\n", "3:1 SC401 all: so"),
        (f"<!-- about -->\n\n{ALLOW}\n\none\n", "3:1 SC401 all: so"),
        (f"{ALLOW}\none\n\ntwo\n", "1:1 SC401 2-2: so"),
        (f"{ALLOW} one\n\ntwo\n", "1:1 SC401 1-1: so"),
        (f"one\n\n{ALLOW}\n", "3:1 SC401 none: so"),
        (
            "one\n\n<!--\nsourcecheck: allow gone-link\nbecause it is\nlost\n-->\ntwo\n",
            "3:1 gone-link 8-8: it is lost",
        ),
    ],
)
def test_a_comment_holds_for_its_line_or_the_next_lines_or_the_whole_page(
    path: str, text: str, expected: str
) -> None:
    assert told(document(text.encode(), path).suppressions) == [expected]


def test_a_comment_may_allow_several_rules_and_give_no_reason() -> None:
    page = document("one <!--sourcecheck:allow SC401,SC402-->", "page.md")

    assert told(page.suppressions) == ["1:5 SC401 1-1: ", "1:5 SC402 1-1: "]


@pytest.mark.parametrize(
    "text",
    [
        f"```\n{ALLOW}\n```\n",
        f"    {ALLOW}\n",
        f"one `{ALLOW}`\n",
        "<!-- see sourcecheck: allow SC401 because so -->",
        "<!-- sourcecheck: allow SC401 because so",
        "sourcecheck: allow SC401 because so",
    ],
)
def test_code_and_other_comments_of_markdown_allow_nothing(text: str) -> None:
    assert document(text.encode(), "page.md").suppressions == ()


@pytest.mark.parametrize("path", ["page.md", "page.html"])
@pytest.mark.parametrize("said", ["ignore", "ignore SC401 because so", "ignore-next-line"])
def test_a_comment_with_another_word_allows_nothing_and_keeps_the_word(
    path: str, said: str
) -> None:
    [found] = document(f"one <!-- sourcecheck: {said}-->".encode(), path).suppressions

    assert (told([found]), found.unknown) == (["1:5  1-1: "], "ignore")


@pytest.mark.parametrize("path", ["page.txt", "page.rst", "page.tex", "page.xml"])
def test_other_formats_have_no_such_comments(path: str) -> None:
    text = f"<p>{ALLOW}</p>" if path.endswith("xml") else ALLOW

    assert document(text.encode(), path).suppressions == ()


def test_columns_count_characters() -> None:
    page = document(f"Ж 😀 {ALLOW}".encode(), "page.md")

    assert told(page.suppressions) == ["1:5 SC401 1-1: so"]
