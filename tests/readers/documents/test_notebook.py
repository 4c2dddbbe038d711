import json

import pytest
from readers.documents.reading import document, found

from sourcecheck.errors import InputError


def notebook(*cells: tuple[str, str | list[str]]) -> str:
    listed = [{"cell_type": kind, "source": source, "outputs": []} for kind, source in cells]
    return json.dumps({"cells": listed, "nbformat": 4}, indent=1, ensure_ascii=False)


def test_links_of_markdown_cells_are_found_where_the_file_has_them() -> None:
    text = notebook(("markdown", ["# Title\n", '"quoted" [a](https://a.org)\n', "https://b.org"]))

    links = found(text.encode(), "a.ipynb")

    lines = text.split("\n")
    assert links == [
        f"{number}:{lines[number - 1].index('https') + 1} {url}"
        for number, url in ((7, "https://a.org"), (8, "https://b.org"))
    ]


def test_escapes_before_a_link_are_counted_as_they_are_written() -> None:
    text = (
        r'{"cells": [{"cell_type": "markdown", "source": "\u00e9\ud83d\ude00\n \"https://a.org"}]}'
    )

    links = found(text.encode(), "a.ipynb")

    assert links == [f"1:{text.index('https') + 1} https://a.org"]


def test_half_a_character_does_no_harm() -> None:
    text = r'{"cells": [{"cell_type": "markdown", "source": "\ud83d https://a.org"}]}'

    links = found(text.encode(), "a.ipynb")

    assert links == [f"1:{text.index('https') + 1} https://a.org"]


def test_code_cells_are_passed_over() -> None:
    text = notebook(("code", "# https://a.org"), ("raw", "https://b.org"))

    links = found(text.encode(), "a.ipynb")

    assert links == []


def test_code_cells_are_read_on_request() -> None:
    text = notebook(("code", "# https://a.org"))

    links = document(text.encode(), "a.ipynb", code=True).links

    assert [str(link.identifier) for link in links] == ["https://a.org"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[1,", "a.ipynb:1:4: error: it is not JSON: expecting value"),
        (
            "{}",
            """\
a.ipynb: error: it is no Jupyter notebook
  hint: a notebook has a list called cells since nbformat 4""",
        ),
        ("[" * 100_000, "a.ipynb: error: its JSON is nested too deeply"),
        ("1" * 5000, "a.ipynb: error: a number in it is too long"),
    ],
)
def test_what_is_no_notebook_is_told(text: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        document(text.encode(), "a.ipynb")

    assert str(raised.value) == message
