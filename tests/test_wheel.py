"""The package that is installed has all that lies beside the code."""

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "sourcecheck"


def files(folder: Path) -> set[str]:
    """Return the files below a folder but for what Python leaves there."""
    return {
        path.relative_to(folder.parent).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    shutil.copytree(PACKAGE, folder / "src" / "sourcecheck")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "dist"]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    [built] = (folder / "dist").iterdir()
    return ZipFile(built)


def test_every_file_of_the_package_is_in_the_wheel(wheel: ZipFile) -> None:
    packed = {name for name in wheel.namelist() if name.startswith("sourcecheck/")}

    assert packed == files(PACKAGE)


def test_what_is_no_code_is_packed_as_it_is(wheel: ZipFile) -> None:
    kinds = {".csl", ".css", ".html", ".jinja", ".js", ".json", ".md", ".typed"}
    beside = {name for name in files(PACKAGE) if not name.endswith(".py")}

    assert {Path(name).suffix or Path(name).name for name in beside} == kinds
    assert all(wheel.read(name) == (PACKAGE.parent / name).read_bytes() for name in beside)


def test_the_licences_are_in_the_wheel(wheel: ZipFile) -> None:
    licences = [name for name in wheel.namelist() if Path(name).stem == "LICENSE"]

    assert [Path(name).parts[1:] for name in licences] == [
        ("bibliography", "styles", "LICENSE.md"),
        ("licenses", "LICENSE"),
    ]
