import io
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from build import NOW, identifier
from cli.running import Command

from sourcecheck.cli import main
from sourcecheck.cli.hyperlinks import has_links
from sourcecheck.evidence.store import Store
from sourcecheck.model.resolution import Resolution, Verdict

VARIABLES = (
    *("CI", "DOMTERM", "FORCE_COLOR", "FORCE_HYPERLINK", "KONSOLE_VERSION", "NO_COLOR"),
    *("TERM_PROGRAM", "VTE_VERSION", "WT_SESSION"),
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a terminal of which nothing is known."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "foot-extra"}, True),
        ({"TERM": "tmux-256color"}, False),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"VTE_VERSION": "7600"}, True),
        ({"VTE_VERSION": "5000"}, False),
        ({"VTE_VERSION": "new"}, False),
        ({"WT_SESSION": "1"}, True),
        ({"KONSOLE_VERSION": "230800"}, True),
        ({"TERM_PROGRAM": "vscode", "NO_COLOR": "1"}, False),
        ({"WT_SESSION": "1", "TERM": "dumb"}, False),
        ({"WT_SESSION": "1", "CI": "true"}, False),
        ({"WT_SESSION": "1", "FORCE_HYPERLINK": "0"}, False),
        ({"FORCE_HYPERLINK": "1", "NO_COLOR": "1"}, True),
        ({"FORCE_HYPERLINK": ""}, False),
    ],
)
def test_a_terminal_has_links_if_it_is_known_for_them(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], *, expected: bool
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert has_links(Terminal()) is expected


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({"FORCE_HYPERLINK": "0"}, False),
    ],
)
def test_a_pipe_has_links_only_by_force(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], *, expected: bool
) -> None:
    monkeypatch.setenv("WT_SESSION", "1")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert has_links(io.StringIO()) is expected
    assert has_links(None) is False


def test_a_terminal_gets_links_and_a_pipe_or_a_file_none(
    sourcecheck: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "links.bib").write_text("@book{ellis, doi={10.1000/182}}\n")
    with Store(folder / ".sourcecheck" / "evidence.sqlite3") as store:
        store.add(alive("doi:10.1000/182"))
    monkeypatch.setenv("WT_SESSION", "1")
    arguments = ("links", "--offline", "--select", "SC4", "links.bib")

    with redirect_stdout(Terminal()) as terminal:
        main(arguments)
    piped = sourcecheck(*arguments)
    sourcecheck(*arguments, "--output", "report.txt")

    [_, shown, *_] = terminal.getvalue().splitlines()
    assert shown == (
        "  \x1b[32malive\x1b[0m        ellis: "
        "\x1b]8;;https://doi.org/10.1000/182\x1b\\doi:10.1000/182\x1b]8;;\x1b\\"
    )
    assert piped.out == (folder / "report.txt").read_text()
    assert "\x1b" not in piped.out


def alive(written: str) -> Resolution:
    """Return a resolution of what leads to the work."""
    return Resolution(
        identifier=identifier(written), verdict=Verdict.ALIVE, reason="registered", asked=NOW
    )
