"""Reads entries for tests of the bibliography, and asks pandoc what it makes of them."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pypandoc
import pytest

from sourcecheck.bibliography.csl.items import item, items
from sourcecheck.model.source import Source
from sourcecheck.readers.bibtex import read_bibliography

HERE = Path(__file__).parent
UGLY = HERE / "ugly.bib"
REFERENCES = HERE.parent.parent / "references.bib"

Items = Mapping[str, Mapping[str, Any]]


def sources(content: str) -> tuple[Source, ...]:
    """Return the sources of a bibliography in which nothing is unreadable."""
    bibliography = read_bibliography(BytesIO(content.encode()), "references.bib")
    assert bibliography.unparsed == ()
    return bibliography.sources


def source(fields: str, type_: str = "book") -> Source:
    """Return the source of an entry with these fields."""
    (only,) = sources(f"@{type_}{{key, {fields}}}")
    return only


def csl(fields: str, type_: str = "book") -> dict[str, Any]:
    """Return the item of an entry with these fields, without what every item has."""
    found = item(source(fields, type_))
    assert found.pop("id") == "key"
    del found["type"]
    return found


def csl_items(content: str) -> Items:
    """Return the items of a bibliography by id."""
    return {one["id"]: one for one in items(sources(content))}


def pandoc() -> str:
    """Return the path of pandoc; skip the test if there is none."""
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError:
        found = shutil.which("pandoc")
    if not found:
        pytest.skip("there is no pandoc on the PATH, and pypandoc-binary is not installed")
    return found


def pandoc_items(content: str, format_: str = "biblatex") -> Items:
    """Return what pandoc reads in a bibliography, as items of CSL-JSON by id."""
    command = [pandoc(), "--from", format_, "--to", "csljson"]
    run = subprocess.run(command, input=content.encode(), capture_output=True, check=True)
    return {one["id"]: one for one in json.loads(run.stdout)}
