from datetime import date

import pytest
from build import evidence, project

from sourcecheck.bibliography.states import states
from sourcecheck.model.record import Record, Update, UpdateKind

PAGE, COPY = "https://a.example/x", "https://web.archive.org/web/20181224120000/https://a.example/x"
DOI = "@article{a, title={T}, doi={10.1234/x}}"
ONLINE = f"@online{{a, title={{T}}, url={{{PAGE}}}}}"
ARCHIVED = ONLINE.replace("url=", f"archiveurl={{{COPY}}}, url=")


def record(*updates: Update) -> Record:
    return Record(registry="Crossref", titles=("T",), updates=updates)


def told(
    bibliography: str,
    answers: dict[str, str] | None = None,
    copies: dict[str, str] | None = None,
    *updates: Update,
) -> list[str]:
    [source] = project(bibliography=bibliography).sources
    records = {"doi:10.1234/x": (record(*updates),)} if updates else {}
    return list(states(source, evidence(answers or {}, copies=copies, records=records)))


@pytest.mark.parametrize(
    ("bibliography", "answers", "said"),
    [
        (DOI, {"doi:10.1234/x": "alive"}, []),
        (ONLINE, {PAGE: "moved"}, []),
        (ONLINE, {PAGE: "blocked"}, ["Unverified: no stored answer confirms it."]),
        (DOI, {}, ["Unverified: no stored answer confirms it."]),
        ("@book{a, title={T}}", {}, ["Unverified: it has no identifier."]),
        (DOI, {"doi:10.1234/x": "gone"}, ["Gone (it is gone): doi:10.1234/x."]),
        (ONLINE, {PAGE: "gone"}, [f"Gone (it is gone): {PAGE}."]),
        (
            ARCHIVED,
            {PAGE: "suspect", COPY: "alive"},
            [f"Suspect (it is suspect): {PAGE}; archived copy: {COPY}."],
        ),
    ],
)
def test_what_answers_say_of_a_work_is_told(
    bibliography: str, answers: dict[str, str], said: list[str]
) -> None:
    assert told(bibliography, answers) == said


def test_a_copy_that_was_found_is_told() -> None:
    wanted = [f"Gone (it is gone): {PAGE}; archived copy: {COPY}."]

    assert told(ONLINE, {PAGE: "gone"}, {PAGE: COPY}) == wanted


def test_a_copy_that_is_lost_itself_is_no_page_of_the_work() -> None:
    assert told(ARCHIVED, {PAGE: "alive", COPY: "gone"}) == []


def test_a_retraction_is_told() -> None:
    update = Update(UpdateKind.RETRACTION, None, date(2023, 5, 4))

    assert told(DOI, None, None, update) == ["Retracted on 2023-05-04, says Crossref."]


def test_a_correction_is_no_state() -> None:
    assert told(DOI, None, None, Update(UpdateKind.CORRECTION, None)) == []
