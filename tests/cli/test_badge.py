import json
from pathlib import Path

import pytest
from build import NOW, identifier
from cli.running import Command, write_project

from sourcecheck.evidence.store import Store
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.model.trend import Share
from sourcecheck.reporters.badge import claims_badge, links_badge, render_svg

CLAIMS = "".join(render_svg(claims_badge(Share(1, 2))))
LINKS = (
    "@online{a, title={A}, url={https://a.example/}}\n@online{b, title={B}, doi={10.1000/182}}\n"
)


@pytest.fixture(autouse=True)
def _project(folder: Path) -> None:
    write_project(folder, sources=LINKS)


def answer(folder: Path, written: str, verdict: Verdict) -> None:
    with Store(folder / ".sourcecheck" / "evidence.sqlite3") as store:
        store.add(
            Resolution(identifier=identifier(written), verdict=verdict, reason="so", asked=NOW)
        )


def test_a_badge_tells_how_many_claims_are_supported(sourcecheck: Command, folder: Path) -> None:
    assert sourcecheck("badge") == (0, CLAIMS, "")
    assert sourcecheck("badge", "claims.yaml") == (0, CLAIMS, "")
    assert not (folder / ".sourcecheck").exists()


@pytest.mark.parametrize(
    ("arguments", "is_svg"),
    [
        (["--output", "badge.svg"], True),
        (["--output", "badge"], True),
        (["--output", "badge.json"], False),
        (["--output", "BADGE.JSON"], False),
        (["--output", "badge.svg", "--format", "endpoint"], False),
        (["--output", "badge.json", "--format", "svg"], True),
    ],
)
def test_a_file_is_written_as_its_name_ends_unless_a_format_is_named(
    sourcecheck: Command, folder: Path, arguments: list[str], *, is_svg: bool
) -> None:
    ran = sourcecheck("badge", *arguments)

    text = (folder / arguments[1]).read_text("utf-8")
    assert ran == (0, "", "")
    assert (text == CLAIMS) is is_svg
    assert is_svg or json.loads(text)["message"] == "50%"


@pytest.mark.parametrize("name", ["b.png", "B.PNG", "b.jpg", "b.html", "b.pdf"])
def test_a_badge_is_no_picture_but_svg(sourcecheck: Command, folder: Path, name: str) -> None:
    ran = sourcecheck("badge", "--output", name)

    told = f"error: --output: no {Path(name).suffix.lower()} is written: {name}"
    assert ran == (2, "", f"{told}\n  hint: let its name end in .svg, .json\n")
    assert not (folder / name).exists()


def test_the_badge_of_the_links_is_that_of_the_stored_answers(
    sourcecheck: Command, folder: Path
) -> None:
    answer(folder, "https://a.example/", Verdict.GONE)
    answer(folder, "doi:10.1000/182", Verdict.ALIVE)

    ran = sourcecheck("badge", "--of", "links")

    assert ran == (0, "".join(render_svg(links_badge(Share(1, 2)))), "")


def test_links_that_nobody_was_ever_asked_about_are_unknown(
    sourcecheck: Command, folder: Path
) -> None:
    ran = sourcecheck("badge", "--of", "links", "--format", "endpoint")

    assert ran == (
        0,
        '{"schemaVersion": 1, "label": "links alive", "message": "unknown", "color": "#4b5a68"}\n',
        "",
    )
    assert not (folder / ".sourcecheck").exists()


def test_a_bibliography_alone_has_no_claims(sourcecheck: Command) -> None:
    ran = sourcecheck("badge", "references.bib", "--format", "endpoint")

    assert json.loads(ran.out)["message"] == "no claims"


def test_a_ledger_that_cannot_be_read_has_no_badge(sourcecheck: Command) -> None:
    assert sourcecheck("badge", "none.yaml") == (
        2,
        "",
        "none.yaml: error: cannot be read: no such file or directory\n",
    )
