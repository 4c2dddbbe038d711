from pathlib import Path

import pytest
from bibliography.setting import installed

from sourcecheck.bibliography.citeproc.pandoc import Pandoc, PandocError, find_pandoc
from sourcecheck.errors import ConfigError

HINT = 'the extra "bibliography" of sourcecheck brings one; https://pandoc.org/installing.html'


def program(folder: Path, script: str) -> Path:
    path = folder / "pandoc"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_a_pandoc_makes_one_thing_of_another() -> None:
    made = installed().run(["--from=markdown", "--to=html"], b"*a* <b>")

    assert made.content == b"<p><em>a</em> <b></p>\n"


def test_a_pandoc_on_the_path_serves(tmp_path: Path) -> None:
    program(tmp_path, 'echo "$@"')

    made = find_pandoc(str(tmp_path), packaged=False).run(["--to=html"], b"")

    assert made.content == b"--sandbox --to=html\n"


def test_where_there_is_no_pandoc_it_is_told_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        find_pandoc(str(tmp_path), packaged=False)

    wanted = f"error: styles and documents need pandoc, and there is none\n  hint: {HINT}"
    assert str(raised.value) == wanted


def test_a_pandoc_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        Pandoc(str(tmp_path / "gone")).run([], b"")

    wanted = f"error: pandoc cannot be started: no such file or directory\n  hint: {HINT}"
    assert str(raised.value) == wanted


def test_a_pandoc_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    pandoc = Pandoc(str(program(tmp_path, "exec sleep 60")), limit=0.05)

    with pytest.raises(ConfigError) as raised:
        pandoc.run([], b"")

    assert str(raised.value) == (
        "error: pandoc was not done after 0.05 seconds; nothing is written\n"
        "  hint: set fewer works (--cited), or take another style: those with notes or numbers are "
        "far quicker than author-date ones"
    )


def test_each_work_gives_pandoc_a_second_more(tmp_path: Path) -> None:
    pandoc = Pandoc(str(program(tmp_path, "exec sleep 60")), limit=-1999.95)

    with pytest.raises(ConfigError) as raised:
        pandoc.run([], b"", works=2000)

    first, _ = str(raised.value).split("\n")
    assert first == (
        "error: pandoc was not done with 2,000 works after 0.05 seconds; nothing is written"
    )


def test_what_rules_its_memory_comes_before_all_else(tmp_path: Path) -> None:
    program(tmp_path, 'echo "$0 $@"')

    made = Pandoc(str(tmp_path / "pandoc"), runtime=("+RTS", "-A1m", "-RTS")).run(["x"], b"")

    assert made.content == f"{tmp_path / 'pandoc'} +RTS -A1m -RTS --sandbox x\n".encode()


@pytest.mark.parametrize(
    ("script", "message"),
    [("echo 'No!\n  Why?' >&2; exit 4", "No! Why?"), ("exit 4", "it exits with 4")],
)
def test_what_pandoc_says_when_it_fails_is_told(tmp_path: Path, script: str, message: str) -> None:
    with pytest.raises(PandocError) as raised:
        Pandoc(str(program(tmp_path, script))).run([], b"")

    assert str(raised.value) == message


def test_what_pandoc_warns_of_is_told_each_in_a_line(tmp_path: Path) -> None:
    script = "printf '[WARNING] One\\n  goes on\\n\\n[WARNING] Two\\n' >&2"

    made = Pandoc(str(program(tmp_path, script))).run([], b"")

    assert made.warnings == ("One goes on", "Two")


def test_no_file_but_those_given_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", encoding="utf-8")
    content = f".. include:: {secret}\n".encode()

    made = installed().run(["--from=rst", "--to=plain"], content)

    assert b"secret" not in made.content
