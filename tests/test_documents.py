"""What the documents say is true."""

import re
import shlex
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from sourcecheck.config import Config
from sourcecheck.evidence.settings import HostSettings, NetworkSettings
from sourcecheck.reporters import rule_pages
from sourcecheck.rules import catalogue

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]


def blocks(text: str, language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def run(command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the README with this environment's sourcecheck."""
    words = shlex.split(command)
    assert words[0] == "sourcecheck"
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={"COLUMNS": "80", "PATH": "", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
    )


def test_ci_runs_the_readmes_test_command() -> None:
    test_command = blocks(README, "sh")[1]

    assert test_command in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_readme_shows_the_help_as_it_is() -> None:
    shown = next(block for block in blocks(README, "console") if "sourcecheck --help" in block)

    printed = run("sourcecheck --help").stdout

    wanted = "\n".join(line.rstrip() for line in printed.splitlines())
    assert shown.partition("\n")[2].strip("\n") == wanted.strip("\n")


def test_the_readme_shows_the_coverage_of_the_article_as_it_is() -> None:
    shown = next(block for block in blocks(README, "console") if "sourcecheck audit" in block)

    printed = run("sourcecheck audit").stdout

    for line in shown.splitlines()[1:]:
        assert line in {"", "…"} or line in printed.splitlines()


def test_docs_rules_is_the_catalogue() -> None:
    assert (ROOT / "docs/rules.md").read_text("utf-8") == rule_pages.manual(catalogue())


def test_every_setting_is_documented() -> None:
    keys = {one.name for one in (*fields(Config), *fields(NetworkSettings))} - {"network"}

    everywhere, _ = settings_documented()

    assert everywhere == {key.replace("_", "-") for key in keys}


def test_every_setting_of_a_host_is_documented() -> None:
    _, of_a_host = settings_documented()

    assert of_a_host == {one.name.replace("_", "-") for one in fields(HostSettings)}


def settings_documented() -> tuple[set[str], set[str]]:
    """Return the keys in the table of settings for all hosts, and in that of one host's."""
    text = (ROOT / "docs/configuration.md").read_text("utf-8")
    everywhere, of_a_host = text.split("## Hosts")
    key = re.compile(r"^\| `([a-z-]+)` \|", re.MULTILINE)
    return set(key.findall(everywhere)), set(key.findall(of_a_host))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_that_is_named_exists(document: Path) -> None:
    text = re.sub(r"^```.*?^```", "", document.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)

    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    paths = re.findall(r"`((?:src|tests|docs|benchmarks|\.ci)/[\w./-]+)`", text)

    missing = [path for path in links if not (document.parent / path).exists()] + [
        path for path in paths if not (ROOT / path).exists()
    ]
    assert missing == []


def test_architecture_stays_one_screen() -> None:
    lines = (ROOT / "docs/architecture.md").read_text("utf-8").splitlines()

    assert len(lines) <= 72
