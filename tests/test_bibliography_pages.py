"""The article's own bibliography is kept current."""

from pathlib import Path

import pytest

from sourcecheck.bibliography.citeproc.pandoc import find_pandoc
from sourcecheck.cli import main
from sourcecheck.errors import ConfigError

ROOT = Path(__file__).parent.parent
TITLE = "Russian Liberation Army: sources"


@pytest.mark.parametrize(
    ("page", "options"),
    [
        ("docs/bibliography.md", ("--format", "markdown")),
        ("docs/bibliography.html", ("--format", "html", "--annotate", "--title", TITLE)),
    ],
)
def test_the_bibliography_of_the_article_is_current(
    page: str,
    options: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    try:
        find_pandoc()
    except ConfigError:
        pytest.skip("there is no pandoc: the extra `bibliography` brings one")
    monkeypatch.chdir(ROOT)

    code = main(["bibliography", "--group", "kind", *options, "--check", page])

    assert (code, capsys.readouterr().out) == (0, "")
