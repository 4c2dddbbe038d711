from pathlib import Path

import pytest

from sourcecheck.mend import mend
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.project import Project
from sourcecheck.readers.bibtex import read_bibliography
from sourcecheck.rules import catalogue

CAREFUL = Path(__file__).parent / "careful"
"""Bibliographies such as careful authors write, each with habits of its own."""


REPEATED = "note: physicist.bib:131:3: url only repeats the DOI 10.1103/physrevlett.116.061102"


@pytest.mark.parametrize(
    ("name", "notes"),
    [("historian.bib", []), ("physicist.bib", [REPEATED]), ("philologist.bib", [])],
)
def test_the_bibliography_of_a_careful_author_is_left_alone(name: str, notes: list[str]) -> None:
    with (CAREFUL / name).open("rb") as file:
        read = Project(bibliographies=(read_bibliography(file, name),))

    found = [finding for rule in catalogue() for finding in rule.check(read, Evidence())]

    assert [f"{one.severity}: {one.location}: {one.message}" for one in found] == notes


@pytest.mark.parametrize("path", sorted(CAREFUL.iterdir()), ids=lambda path: path.stem)
def test_there_is_nothing_to_mend_in_it(path: Path) -> None:
    assert mend(path.read_bytes(), path.name, catalogue()).changes == 0
