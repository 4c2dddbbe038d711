"""Small projects for the command line, and what became of running it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

from web import Web


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]

REGISTRIES = (
    *("doi", "handle", "pubmed", "open-library"),
    *("crossref", "datacite", "arxiv", "openalex"),
)
CLAIMS = """
    - {id: strength, section: Origins, text: It had ten divisions.}
    - {id: name, section: Origins, text: It had a name., sources: [{key: ellis, locator: p. 1}]}
"""
SOURCES = "@book{ellis, author={Ellis, Frank}, title={Cauldron}, date={2013}}\n"
UNSOURCED = "claims.yaml:4:3: warning: strength: no source [SC101 unsourced-claim]\n"
"""The one finding in `CLAIMS`, on a line of its own."""


def write_project(folder: Path, claims: str = CLAIMS, sources: str = SOURCES) -> None:
    """Write a ledger, whose first claim stands on line 4, and its bibliography."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = dedent(claims).strip("\n")
    head = "article: {title: An article}\nbibliography: references.bib\nclaims:\n"
    (folder / "claims.yaml").write_text(f"{head}{listed}\n", encoding="utf-8")
    (folder / "references.bib").write_text(sources, encoding="utf-8")


def write_settings(folder: Path, registry: str, more: str = "") -> None:
    """Write settings for the loopback web: its registry, no guard against it, no patience."""
    text = "".join(f'{key}-base-url = "{registry}"\n' for key in REGISTRIES)
    text += f"allow-private = true\nhost-interval = 0\nretries = 0\n{more}"
    (folder / "sourcecheck.toml").write_text(text, encoding="utf-8")


def write_links(folder: Path, web: Web, *paths: str) -> None:
    """Write a bibliography with a URL on a line for each path, and settings to ask for them."""
    write_settings(folder, web.url(""))
    entries = "".join(
        f"@online{{{path.strip('/')}, title={{T}}, date={{2000}}, url={{{web.url(path)}}}}}\n"
        for path in paths
    )
    (folder / "links.bib").write_text(entries, encoding="utf-8")


def spawn(
    *arguments: str, python: tuple[str, ...] = ("-m", "sourcecheck")
) -> subprocess.Popen[str]:
    """Start the command line as a process of its own, with pipes for its two streams."""
    return subprocess.Popen(
        [sys.executable, *python, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def finish(process: subprocess.Popen[str]) -> Ran:
    """Return what a process leaves behind."""
    out, err = process.communicate(timeout=30)
    return Ran(process.returncode, out, err)
