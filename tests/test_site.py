"""The site of the documents: it builds, and nothing in it leads nowhere."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    for needed in ("sphinx", "myst_parser", "furo"):
        pytest.importorskip(needed, reason="the extra `docs` brings what builds the site")
    strictly = ["-W", "-n", "--keep-going", "-q", "-d", str(tmp_path / "doctrees")]

    built = subprocess.run(
        [sys.executable, "-m", "sphinx", *strictly, "docs", str(tmp_path / "site")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")
    pages = {path.with_suffix("").name for path in (ROOT / "docs").glob("*.md")}
    assert pages <= {path.stem for path in (tmp_path / "site").glob("*.html")}
