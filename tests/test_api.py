"""What other programs may use: sourcecheck as a library."""

import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from cli.running import write_links, write_project
from web import Web, answer

import sourcecheck
from sourcecheck import ConfigError, InputError, Severity, SourcecheckError, Verdict, check

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "api.md").read_text("utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory, with a ledger of two claims."""
    monkeypatch.chdir(tmp_path)
    write_project(tmp_path)
    return tmp_path


def python(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program of a user's."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def mypy(code: str, folder: Path) -> str:
    """Return what mypy says of a program of a user's."""
    (folder / "program.py").write_text(dedent(code).lstrip())
    cache = f"--cache-dir={folder}/cache"
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", cache, "program.py"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return ran.stdout + ran.stderr


def block(language: str) -> str:
    """Return the page's block of a language."""
    [found] = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return str(found)


def test_the_example_prints_what_the_page_says(folder: Path) -> None:
    ran = python(block("python"), folder)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, block("text"), "")


def test_the_page_describes_every_name() -> None:
    described = set(re.findall(r"^\| `([A-Z]\w+)` \|", PAGE, re.MULTILINE))

    assert described == set(sourcecheck.__all__) - {"__version__", "check"}


def test_every_name_is_there() -> None:
    values = [getattr(sourcecheck, name) for name in sourcecheck.__all__]

    assert values[-2:] == [sourcecheck.__version__, check]
    assert [value.__name__ for value in values[:-2]] == sourcecheck.__all__[:-2]


def test_no_other_name_is_there() -> None:
    with pytest.raises(AttributeError) as caught:
        sourcecheck.nothing  # type: ignore[attr-defined]  # noqa: B018 - that it fails is tested

    assert str(caught.value) == 'module "sourcecheck" has no attribute "nothing"'


def test_the_package_alone_loads_nothing(folder: Path) -> None:
    code = (
        "import sys, sourcecheck; print({n for n in sys.modules if n.startswith('sourcecheck.')})"
    )

    ran = python(code, folder)

    assert ran.stdout == "set()\n"


def test_a_bibliography_is_asked_about(folder: Path, web: Web) -> None:
    web.script("/here", [answer(200)])
    web.script("/lost", [answer(404)])
    write_links(folder, web, "/here", "/lost")

    asked = check("links.bib")
    again = check(folder / "links.bib", offline=True)

    assert asked.worst() is Severity.ERROR
    assert asked.summary.verdicts == again.summary.verdicts == {Verdict.ALIVE: 1, Verdict.GONE: 1}
    assert {request.path for request in web.requests} == {"/here", "/lost"}


def test_nobody_is_asked_offline(folder: Path, web: Web) -> None:
    write_links(folder, web, "/here")

    report = check("links.bib", offline=True)

    assert report.summary.verdicts == {Verdict.UNCHECKED: 1}
    assert web.requests == []


def test_registries_are_asked_for_records_if_that_is_wanted(folder: Path, web: Web) -> None:
    write_links(folder, web)
    (folder / "works.bib").write_text("@book{a, title={T}, date={2000}, doi={10.1000/182}}\n")

    report = check("works.bib", records=True)

    assert [str(one) for one in report.evidence.lookups] == ["doi:10.1000/182"]


def test_the_settings_may_stand_elsewhere(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "strict.toml").write_text('ignore = ["SC101"]\n')

    report = check("claims.yaml", offline=True, config="elsewhere/strict.toml")

    assert report.findings == ()


def test_a_run_is_kept_if_the_settings_say_so(folder: Path) -> None:
    before = check("claims.yaml", offline=True)
    (folder / "sourcecheck.toml").write_text("trend = true\n")

    runs = [check("claims.yaml", offline=True).evidence.trend for _ in range(2)]

    assert before.evidence.trend == ()
    assert [[one.sourced for one in kept] for kept in runs] == [[1], [1, 1]]


def test_what_cannot_be_read_is_an_error_with_its_place(folder: Path) -> None:
    (folder / "sourcecheck.toml").write_text("strikes = 0\n")

    with pytest.raises(SourcecheckError) as settings:
        check("claims.yaml")
    (folder / "sourcecheck.toml").unlink()
    with pytest.raises(SourcecheckError) as ledger:
        check("nothing.yaml")

    assert isinstance(settings.value, ConfigError)
    assert isinstance(ledger.value, InputError)
    assert str(ledger.value) == ("nothing.yaml: error: cannot be read: no such file or directory")


def test_a_program_that_is_right_has_no_fault_of_type(folder: Path) -> None:
    said = mypy(block("python"), folder)

    assert said == ""


def test_a_program_that_is_wrong_is_told_so(folder: Path) -> None:
    said = mypy(
        """
        import sourcecheck

        report: sourcecheck.Report = sourcecheck.check(1)
        severity: int = report.findings[0].severity
        sourcecheck.nothing
        """,
        folder,
    )

    assert re.findall(r"^program.py:(\d+): error: .*\[(.+)\]$", said, re.MULTILINE) == [
        ("3", "arg-type"),
        ("4", "assignment"),
        ("5", "attr-defined"),
    ]
