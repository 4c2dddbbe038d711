import json
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from cli.running import UNSOURCED, finish, spawn, write_project
from web import Web, answer

from sourcecheck import __main__, __version__

AUDITED = """
import atexit, json, sys
from sourcecheck.__main__ import main

opened = []
sys.addaudithook(lambda event, _: opened.append(event) if event.startswith("socket.") else None)
atexit.register(lambda: print(json.dumps([opened, sorted(sys.modules)]), file=sys.stderr))
main()
"""


def spy(*arguments: str) -> tuple[str, list[str], set[str]]:
    """Return what a run printed, what it did with sockets, and which modules it loaded."""
    ran = finish(spawn(*arguments, python=("-c", AUDITED)))
    opened, modules = json.loads(ran.err.splitlines()[-1])
    return ran.out, opened, set(modules)


def test_an_audit_opens_no_socket_and_loads_nothing_for_the_network(folder: Path) -> None:
    write_project(folder)

    out, opened, modules = spy("audit", "--quiet")

    assert out == UNSOURCED
    assert opened == []
    heavy = {"requests", "urllib3", "pycurl", "sqlite3", "rich", "rapidfuzz", "tomllib"}
    assert modules & heavy == set()


def test_the_version_is_told_without_loading_a_library() -> None:
    out, opened, modules = spy("--version")

    ours = {name for name in modules if name.startswith("sourcecheck")}
    assert out == f"sourcecheck {__version__}\n"
    assert opened == []
    assert ours == {"sourcecheck", "sourcecheck.__main__"}
    assert modules & {"typer", "rich", "yaml", "pydantic"} == set()


@pytest.mark.parametrize("command", ["--version", "--version audit"])
def test_the_version_may_be_asked_for_with_more(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["sourcecheck", *command.split()])

    with suppress(SystemExit):
        __main__.main()

    assert capsys.readouterr() == (f"sourcecheck {__version__}\n", "")


def test_help_loads_neither_readers_nor_rules() -> None:
    _, _, modules = spy("--help")

    rooms = {name.split(".")[1] for name in modules if name.startswith("sourcecheck.")}
    assert rooms == {"__main__", "cli", "errors", "model"}
    assert modules & {"yaml", "bibtexparser", "requests", "pycurl", "pydantic"} == set()


def test_a_list_of_links_loads_no_registry_no_archive_and_no_bibliography(
    folder: Path, web: Web
) -> None:
    url = web.script("/page", [answer()])
    (folder / "links.txt").write_text(f"{url}\n")

    _, _, modules = spy("links", "--allow-private", "links.txt")

    assert web.paths == ["/page"]
    heavy = {"requests", "urllib3", "rapidfuzz", "bibtexparser", "yaml", "rich"}
    assert modules & heavy == set()
