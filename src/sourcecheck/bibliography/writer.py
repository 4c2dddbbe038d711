"""Writes a document in a format, through pandoc."""

import hashlib
import json
from collections.abc import Sequence
from importlib.resources import as_file, files

from sourcecheck.bibliography.blocks import Node
from sourcecheck.bibliography.citeproc.pandoc import Pandoc
from sourcecheck.bibliography.format import PLAIN

_WRITERS = {"markdown": "gfm-raw_html", "html": "html5"}
"""Pandoc's names, where they are not ours. GitHub's Markdown is read wherever Markdown is."""
_PAGE = "sourcecheck.bibliography"


def write(
    blocks: Sequence[Node], format_: str, title: str, locale: str | None, pandoc: Pandoc
) -> bytes:
    """Return a document in a format (`format.STYLED`), the same for the same blocks.

    Raises:
        PandocError: if pandoc cannot write it.
        ConfigError: if pandoc cannot be run.
    """
    listed = json.loads(pandoc.run(["--from=csljson", "--to=json"], b"[]").content)
    document = {**listed, "meta": _metadata(title, locale), "blocks": list(blocks)}
    content = json.dumps(document, ensure_ascii=False).encode("utf-8", "replace")
    arguments = ["--from=json", f"--to={_WRITERS.get(format_, format_)}", "--wrap=none"]
    if format_ == "html":
        with as_file(files(_PAGE) / "page.html") as page:
            return pandoc.run([*arguments, f"--template={page}"], content).content
    if format_ == "epub":  # else each book would have an identifier of its own
        arguments.append(f"--metadata=identifier:sha256:{hashlib.sha256(content).hexdigest()}")
    if format_ not in PLAIN:
        arguments += ["--standalone", "--output=-"]
    return pandoc.run(arguments, content).content


def _metadata(title: str, locale: str | None) -> dict[str, Node]:
    told = {"title": title, "lang": locale or "en"}
    return {name: {"t": "MetaString", "c": value} for name, value in told.items()}
