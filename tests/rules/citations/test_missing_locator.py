import pytest
from build import project
from rules.judgement import messages, places

from sourcecheck.rules.citations.missing_locator import missing_locator


@pytest.mark.parametrize(
    ("entry", "extent"),
    [
        ("@book{x, title={T}}", "a book"),
        ("@BOOK{x, title={T}}", "a book"),
        ("@book{x, title={T}, pagetotal={352}}", "352 pages long"),
        ("@phdthesis{x, title={T}}", "a thesis"),
        ("@report{x, title={T}}", "a report"),
        ("@manual{x, title={T}}", "a manual"),
        ("@proceedings{x, title={T}}", "a volume of proceedings"),
        ("@reference{x, title={T}}", "a work of reference"),
        ("@article{x, title={T}, pages={147--195}}", "49 pages long"),
        ("@article{x, title={T}, pages={147–195}}", "49 pages long"),
        ("@article{x, title={T}, pages={147-195}}", "49 pages long"),
        ("@article{x, title={T}, pages={147--95}}", "49 pages long"),
        ("@article{x, title={T}, pages={1--6, 11--15}}", "11 pages long"),
        ("@article{x, title={T}, pages={e1001--e1012}}", "12 pages long"),
        ("@incollection{x, title={T}, pages={1--11}}", "11 pages long"),
        ("@inbook{x, title={T}, pages={1--11}}", "11 pages long"),
    ],
)
def test_a_book_or_a_long_article_needs_a_locator(entry: str, extent: str) -> None:
    read = project(
        claims="- {id: a, text: One., sources: [{key: x}, {key: x, locator: ' '}]}",
        bibliography=entry,
    )

    assert messages(missing_locator, read) == [f'no locator: "x" is {extent}'] * 2


@pytest.mark.parametrize(
    "entry",
    [
        "@article{x, title={T}}",
        "@article{x, title={T}, pages={147--156}}",
        "@article{x, title={T}, pages={147}}",
        "@article{x, title={T}, pages={195--147}}",
        "@article{x, title={T}, pages={xi--xlv}}",
        "@book{x, title={T}, pagetotal={8}}",
        "@online{x, title={T}, url={https://x.example/}}",
        "@report{x, title={T}, library={BArch, RH 20-2/558}}",
        "@unpublished{x, title={T}, library={BArch, RH 20-2/558}}",
        "@unpublished{x, title={T}, pages={1--200}}",
        "@misc{x, title={T}}",
    ],
)
def test_a_short_source_an_archival_document_and_a_web_page_need_none(entry: str) -> None:
    read = project(claims="- {id: a, text: One., sources: [{key: x}]}", bibliography=entry)

    assert messages(missing_locator, read) == []


def test_it_is_reported_at_the_citation() -> None:
    read = project(
        claims="""
        - id: a
          text: One.
          sources:
            - {key: x, locator: ch. 3}
            - {key: x}
        """,
        bibliography="@book{x, title={T}}",
    )

    assert places(missing_locator, read) == [str(read.claims[0].citations[1].location)]


def test_a_number_of_pages_beyond_all_reason_is_read_without_harm() -> None:
    read = project(
        claims="- {id: a, text: One., sources: [{key: x}]}",
        bibliography=f"@book{{x, title={{T}}, pagetotal={{{'9' * 5000}}}}}",
    )

    assert messages(missing_locator, read) == ['no locator: "x" is 999999 pages long']
