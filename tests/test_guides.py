"""The guides: each is followed from top to bottom, and prints what it shows."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from cli.running import REGISTRIES
from evidence.registries.asking import says
from runner import ROOT, bash
from web import Web, answer, registered

from sourcecheck.bibliography.citeproc.pandoc import find_pandoc
from sourcecheck.errors import ConfigError

GUIDES = sorted((ROOT / "docs" / "guides").glob("*.md"))
SITE = "https://annals.example"
"""What stands in the guides for the loopback web; as many characters, so that lines break alike."""
AUTHOR = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}
DAY = "2026-03-14"
"""What stands in the guides for the day on which they are followed."""
FAST = [("X-Rate-Limit-Limit", "100"), ("X-Rate-Limit-Interval", "1s")]
WORK = {
    "DOI": "10.1000/182",
    "title": ["Arches of Concrete"],
    "author": [{"family": "Weber", "given": "Clara"}],
    "container-title": ["Journal of the Valley Engineers"],
    "issued": {"date-parts": [[1909]]},
    "volume": "12",
    "page": "31-44",
}
"""What Crossref says of the article in the author's guide."""
BOOK = {
    "title": "Forty Bridges",
    "authors": [{"name": "Paul Kern"}],
    "publishers": [{"name": "Valley Press"}],
    "publish_date": "1987",
    "identifiers": {"isbn_13": ["9780306406157"]},
}
"""What Open Library says of the book there."""
FENCED = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"(?P<end>end of )?`(?P<name>[\w./-]+)`:\n\n\Z")
TODAY = re.compile(r"\b20[2-9]\d-\d\d-\d\d(?: \d\d:\d\d)?\b")


class Step(NamedTuple):
    """What a reader does next: write a file, add to its end, or run a command."""

    file: str = ""
    text: str = ""
    added: bool = False
    command: str = ""
    shown: str = ""


def steps(guide: Path) -> Iterator[Step]:
    """Yield what a guide tells its reader to do, in order."""
    page = guide.read_text("utf-8")
    for block in FENCED.finditer(page):
        if block["language"] == "console":
            for one in re.split(r"^\$ ", block["text"], flags=re.MULTILINE)[1:]:
                command, _, shown = one.partition("\n")
                yield Step(command=command, shown=shown.rstrip("\n"))
        elif named := NAMED.search(page, 0, block.start()):
            yield Step(file=named["name"], text=block["text"], added=bool(named["end"]))


class Desk:
    """A folder in which a guide is followed, and a web for its links."""

    def __init__(self, folder: Path, web: Web) -> None:
        self.folder = folder
        self.web = web
        self.code = 0
        settings = "".join(f'{name}-base-url = "{web.url("")}"\n' for name in REGISTRIES)
        self.settings = f"{settings}allow-private = true\nhost-interval = 0\nretries = 0\n"
        (folder / "sourcecheck.toml").write_text(self.settings, "utf-8")

    def write(self, step: Step) -> None:
        """Write a file as the guide has it; settings with those that lead to the web."""
        path = self.folder / step.file
        path.parent.mkdir(parents=True, exist_ok=True)
        text = step.text.replace(SITE, self.web.url(""))
        if step.added:
            text = path.read_text("utf-8") + "\n" + text
        elif path.name == "sourcecheck.toml":
            text += self.settings
        path.write_text(text, "utf-8")

    def run(self, step: Step) -> str:
        """Return what a command prints, as it would stand in the guide."""
        command = step.command.replace(SITE, self.web.url(""))
        ran = bash(f"set +e; exec 2>&1; (exit {self.code}); {command}", self.folder, AUTHOR)
        self.code = ran.returncode
        printed = ran.stdout.replace(self.web.url(""), SITE)
        printed = TODAY.sub(lambda found: DAY + " 09:26" * (len(found[0]) > len(DAY)), printed)
        return "\n".join(line.rstrip() for line in printed.splitlines()).strip("\n")


def publish(web: Web) -> None:
    """Have the web answer as the guides' pages and registries do."""
    web.script("/bridge/1912", [answer()])
    web.script("/api/handles/10.1000/182", [registered()])
    listed = json.dumps({"message": {"items": [WORK]}, "results": []}).encode()
    web.script("/works", [answer(200, listed, content_type="application/json", headers=FAST)])
    web.script("/api/books", [says({"ISBN:9780306406157": BOOK})])


def needs_pandoc() -> None:
    """Skip the test where there is no pandoc."""
    try:
        find_pandoc()
    except ConfigError:
        pytest.skip("there is no pandoc: the extra `bibliography` brings one")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_a_guide_prints_what_it_shows(guide: Path, tmp_path: Path, web: Web) -> None:
    if "sourcecheck bibliography" in guide.read_text("utf-8"):
        needs_pandoc()
    publish(web)
    desk = Desk(tmp_path, web)

    for step in steps(guide):
        if step.file:
            desk.write(step)
        else:
            assert desk.run(step) == step.shown, step.command


def test_the_files_for_ci_are_those_of_the_recipes() -> None:
    recipes = (ROOT / "docs" / "recipes.md").read_text("utf-8")

    files = [step for guide in GUIDES for step in steps(guide) if step.file.startswith(".")]

    assert [step.file for step in files] == [".github/workflows/claims.yml"]
    assert [step.file for step in files if f"```yaml\n{step.text}```" not in recipes] == []
