"""A ledger with the files that it names, or bibliographies alone."""

import errno
import os
from pathlib import Path

import pytest

from sourcecheck.errors import Fault, InputError
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.readers.project import find_ledger, read_bibliographies, read_project

LEDGER = """\
article:
  title: An article
  path: article.txt
bibliography: references.bib
claims:
  - id: war-ended
    text: The war ended.
    sources: [{key: vlasov}]
"""
RELATIVE = "the path is relative to the ledger's folder"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project's folder, with the one above it as the working directory."""
    folder = tmp_path / "army"
    folder.mkdir()
    folder.joinpath("claims.yaml").write_text(LEDGER, encoding="utf-8")
    folder.joinpath("references.bib").write_text("@book{vlasov, title = {V}}\n", encoding="utf-8")
    folder.joinpath("article.txt").write_text("Then.\nThe war ended.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def faults_of(ledger: Path) -> tuple[Fault, ...]:
    with pytest.raises(InputError) as refused:
        read_project(ledger)
    return refused.value.faults


def reason(number: int) -> str:
    return os.strerror(number).lower()


def test_a_ledger_is_read_with_its_bibliography_and_its_article(folder: Path) -> None:
    project = read_project(folder / "claims.yaml")

    assert project.ledger is not None
    assert project.ledger.path == "army/claims.yaml"
    assert project.claims[0].location == Location("army/claims.yaml", 6, 5)
    assert [bibliography.path for bibliography in project.bibliographies] == ["army/references.bib"]
    assert project.source["vlasov"].location == Location("army/references.bib", 1, 1)
    assert project.article is not None
    passage = project.article.passages["war-ended"]
    assert project.article.locate(passage.start) == Location("army/article.txt", 2, 1)


def test_a_ledger_may_name_no_other_file(folder: Path) -> None:
    ledger = folder / "claims.yaml"
    ledger.write_text("article: {title: An article}\nclaims: []\n", encoding="utf-8")

    project = read_project(ledger)

    assert project == Project(ledger=project.ledger)


@pytest.mark.parametrize(
    ("working", "given", "seen"),
    [
        ("army", "claims.yaml", "claims.yaml"),
        ("army", "./claims.yaml", "claims.yaml"),
        (".", "army/claims.yaml", "army/claims.yaml"),
        (".", "other/../army/claims.yaml", "army/claims.yaml"),
        ("other", "../army/claims.yaml", "../army/claims.yaml"),
    ],
)
def test_a_file_is_named_as_seen_from_the_working_directory(
    folder: Path, monkeypatch: pytest.MonkeyPatch, working: str, given: str, seen: str
) -> None:
    (folder.parent / "other").mkdir()
    monkeypatch.chdir(folder.parent / working)

    for path in (Path(given), Path(given).absolute()):
        project = read_project(path)
        assert project.claims[0].location.path == seen
        assert project.bibliographies[0].path == seen.replace("claims.yaml", "references.bib")


def test_a_file_that_the_ledger_names_is_missed_where_it_names_it(folder: Path) -> None:
    (folder / "references.bib").unlink()
    (folder / "article.txt").unlink()

    missing = reason(errno.ENOENT)
    assert faults_of(folder / "claims.yaml") == (
        Fault("army/claims.yaml", 3, 3, f'cannot read "army/article.txt": {missing}', RELATIVE),
        Fault("army/claims.yaml", 4, 1, f'cannot read "army/references.bib": {missing}', RELATIVE),
    )


@pytest.mark.parametrize(
    ("written", "shown", "number"),
    [
        (".", "army", errno.EISDIR),
        ("..", ".", errno.EISDIR),
        ("claims.yaml/x.bib", "army/claims.yaml/x.bib", errno.ENOTDIR),
        ("loop.bib", "army/loop.bib", errno.ELOOP),
        ("b" * 300, "army/" + "b" * 300, errno.ENAMETOOLONG),
        ("no such\\e[2J.bib", r"army/no such\x1b[2J.bib", errno.ENOENT),
        ("a\\0b.bib", r"army/a\x00b.bib", errno.ENOENT),
        ("https://example.org/a.bib", "army/https:/example.org/a.bib", errno.ENOENT),
    ],
)
def test_what_cannot_be_opened_is_told_with_its_reason(
    folder: Path, written: str, shown: str, number: int
) -> None:
    (folder / "loop.bib").symlink_to("loop.bib")
    ledger = folder / "claims.yaml"
    ledger.write_text(LEDGER.replace("references.bib", f'"{written}"'), encoding="utf-8")

    message = f'cannot read "{shown}": {reason(number)}'
    assert faults_of(ledger) == (Fault("army/claims.yaml", 4, 1, message, RELATIVE),)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_that_may_not_be_read_is_told_with_its_reason(folder: Path) -> None:
    (folder / "article.txt").chmod(0)

    message = f'cannot read "army/article.txt": {reason(errno.EACCES)}'
    assert faults_of(folder / "claims.yaml") == (
        Fault("army/claims.yaml", 3, 3, message, RELATIVE),
    )


def test_the_faults_of_all_files_are_told_together(folder: Path) -> None:
    (folder / "references.bib").write_bytes(b"@book{vlasov, title = {\xe9}}\n")
    (folder / "article.txt").write_bytes(b"Then.\nThe war\xff ended.\n")

    hint = "save the file as UTF-8"
    assert faults_of(folder / "claims.yaml") == (
        Fault("army/article.txt", 2, 8, "the byte 0xFF is not UTF-8", hint),
        Fault("army/references.bib", 1, 24, "the byte 0xE9 is not UTF-8", hint),
    )


def test_all_faults_of_the_ledger_are_told_before_other_files_are_read(folder: Path) -> None:
    ledger = folder / "claims.yaml"
    ledger.write_text(LEDGER.replace("title:", "titel:"), encoding="utf-8")
    (folder / "references.bib").unlink()

    assert faults_of(ledger) == (
        Fault("army/claims.yaml", 1, 1, '"article" has no "title"', 'add "title: …"'),
        Fault(
            "army/claims.yaml", 2, 3, 'unknown key "titel" in "article"', 'did you mean "title"?'
        ),
    )


@pytest.mark.parametrize(("name", "number"), [("no.yaml", errno.ENOENT), (".", errno.EISDIR)])
def test_a_ledger_that_cannot_be_opened_is_told_with_its_reason(
    folder: Path, name: str, number: int
) -> None:
    path = folder / name

    seen = "army" if name == "." else f"army/{name}"
    assert faults_of(path) == (Fault(seen, 0, 0, f"cannot be read: {reason(number)}"),)


def test_bibliographies_are_read_without_a_ledger(folder: Path) -> None:
    other = folder.parent / "other.bib"
    other.write_text("@book{other, title = {O}}\n", encoding="utf-8")

    project = read_bibliographies([folder / "references.bib", other])

    assert project.ledger is None
    assert [source.location for source in project.sources] == [
        Location("army/references.bib", 1, 1),
        Location("other.bib", 1, 1),
    ]


def test_the_faults_of_all_bibliographies_are_told_together(folder: Path) -> None:
    broken = folder / "broken.bib"
    broken.write_bytes(b"\0")

    with pytest.raises(InputError) as refused:
        read_bibliographies([folder / "no.bib", folder / "references.bib", broken])

    assert refused.value.faults == (
        Fault("army/no.bib", 0, 0, f"cannot be read: {reason(errno.ENOENT)}"),
        Fault("army/broken.bib", 1, 1, "there is a NUL byte here", "save the file as UTF-8"),
    )


def test_the_ledger_is_found_in_the_folder_or_the_nearest_one_above(folder: Path) -> None:
    deep = folder / "drafts" / "old"
    deep.mkdir(parents=True)
    (folder / "drafts" / "claims.yaml").mkdir()

    found = find_ledger(deep)

    assert found == folder.resolve() / "claims.yaml"
    assert find_ledger(folder) == folder / "claims.yaml"
    assert read_project(found).claims[0].location.path == "army/claims.yaml"


def test_the_ledger_of_the_working_directory_is_named_as_simply_as_can_be(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)

    assert find_ledger(Path()) == Path("claims.yaml")


def test_a_ledger_that_is_nowhere_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        find_ledger(tmp_path)

    assert str(refused.value) == (
        "claims.yaml: error: not found here or in a folder above\n"
        '  hint: name the ledger, or start one: "sourcecheck schema" prints its format'
    )
