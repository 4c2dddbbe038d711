from datetime import UTC, datetime
from pathlib import Path

import pytest
from build import identifier
from cli.running import write_project

from sourcecheck.cli import main
from sourcecheck.evidence.store import Store
from sourcecheck.model.resolution import Resolution, Verdict

SOURCES = "@online{ellis, title={Cauldron}, date={2013}, url={https://a.example/cauldron}}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory of a test, with a project in it."""
    monkeypatch.chdir(tmp_path)
    write_project(tmp_path, sources=SOURCES)
    return tmp_path


def test_a_file_that_ends_in_html_gets_a_page(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["audit", "--output", "report.html"])

    assert code == 0
    assert (folder / "report.html").read_text("utf-8").startswith("<!DOCTYPE html>\n")
    assert capsys.readouterr().out.startswith("An article\n")


def test_a_page_can_be_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["audit", "--output", "report.html"])
    capsys.readouterr()

    main(["audit", "--format", "html"])

    assert capsys.readouterr().out == (folder / "report.html").read_text("utf-8")


def test_a_page_has_the_histories_of_the_links_that_were_asked_about(folder: Path) -> None:
    with Store(folder / ".sourcecheck" / "evidence.sqlite3") as store:
        for day, verdict in ((2, Verdict.ALIVE), (9, Verdict.GONE)):
            store.add(
                Resolution(
                    identifier=identifier("https://a.example/cauldron"),
                    verdict=verdict,
                    reason=f"it is {verdict}",
                    asked=datetime(2026, 11, day, 12, tzinfo=UTC),
                )
            )

    main(["check", "--offline", "--output", "report.html"])

    text = (folder / "report.html").read_text("utf-8")
    history = text[text.index("<details><summary>History") :]
    assert history.startswith(
        "<details><summary>History: failing since "
        '<time datetime="2026-11-09T12:00:00+00:00">9 November 2026</time></summary>'
    )
    assert history[: history.index("</details>")].count("<li>") == 2
