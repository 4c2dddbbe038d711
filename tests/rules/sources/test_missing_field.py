import pytest
from build import project
from rules.judgement import messages, places

from sourcecheck.rules.sources.missing_field import missing_field


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        (
            "@article{x, note={N}}",
            "has no author, no title, no journaltitle or journal and no date or year",
        ),
        ("@article{x, author={A}, title={T}, journal={J}}", "has no date or year"),
        ("@book{x, title={T}, date={2013}}", "has no author or editor"),
        ("@book{x, author={A}, title={ }, date={2013}}", "has no title"),
        ("@incollection{x, author={A}, title={T}, year=2013}", "has no booktitle"),
        (
            "@inbook{x, author={A}, title={T}, year=2013}",
            "has no booktitle or chapter or pages",
        ),
        ("@inproceedings{x, author={A}, booktitle={B}, year=2013}", "has no title"),
        (
            "@thesis{x, author={A}, title={T}, year=2013, type={PhD}}",
            "has no institution or school",
        ),
        ("@phdthesis{x, author={A}, title={T}, year=2013}", "has no institution or school"),
        ("@report{x, author={A}, title={T}, institution={I}, year=2013}", "has no type"),
        ("@patent{x, author={A}, title={T}, year=2013}", "has no number"),
        ("@misc{x, author={A}}", "has no title"),
        ("@unpublished{x, title={T}}", "has no author"),
        ("@unpublished{x, author={A}, library={BArch, RH 20-2/558}}", "has no title"),
        ("@online{x, title={T}}", "is given without its address (url, doi or eprint)"),
        ("@online{x, url={https://x.example/}}", "has no title"),
        ("@suppbook{x, title={T}, year=2013}", "has no booktitle"),
        ("@bookinbook{x, author={A}, title={T}, year=2013}", "has no booktitle"),
        ("@suppperiodical{x, journal={J}, year=2013}", "has no title or type"),
        ("@periodical{x, title={T}}", "has no date or year"),
        ("@mvreference{x, date={2013}}", "has no title"),
        ("@software{x, author={A}}", "has no title"),
        ("@letter{x, library={BArch, N 123/45}}", "has no title"),
        ("@online{x, note={N}}", "has no title and no url or doi or eprint"),
    ],
)
def test_what_is_missing_is_named_in_one_finding_at_the_entry(entry: str, state: str) -> None:
    read = project(bibliography=entry)
    kind = read.sources[0].type

    assert messages(missing_field, read) == [f'@{kind} "x" {state}']
    assert places(missing_field, read) == [str(read.sources[0].location)]


@pytest.mark.parametrize(
    "entry",
    [
        "@article{x, author={A}, title={T}, journal={J}, year=2013}",
        "@article{x, author={A}, title={T}, journaltitle={J}, date={2013-05}}",
        "@book{x, editor={E}, title={T}, year=2013}",
        "@inbook{x, author={A}, title={T}, chapter={3}, year=2013}",
        "@book{x, author={A}, title={T}, pubstate={forthcoming}}",
        "@book{x, translator={A}, title={T}, date={1200}}",
        "@report{x, organization={O}, title={T}, type={R}, institution={I}, date={2013}}",
        "@manual{x, organization={O}, title={T}, date={2013}}",
        "@collection{x, author={A}, title={T}, date={2013}}",
        "@incollection{x, author={A}, title={T}, maintitle={M}, date={2013}}",
        "@inreference{x, title={T}, booktitle={B}, date={2013}}",
        "@suppbook{x, type={introduction}, booktitle={B}, date={2013}}",
        "@letter{x, author={A}}",
        "@online{x, title={T}, url={https://x.example/}}",
        "@online{x, title={T}, doi={10.1234/x}}",
        "@misc{x, title={A Film}}",
        "@unpublished{x, author={A}, title={T}}",
        "@unpublished{x, title={T}, library={BArch, RH 20-2/558}}",
        "@video{x, title={T}}",
        "@performance{x, note={a type without requirements}}",
    ],
)
def test_a_source_with_what_its_type_needs_is_complete(entry: str) -> None:
    assert messages(missing_field, project(bibliography=entry)) == []


def test_an_inherited_field_is_not_missing() -> None:
    read = project(
        bibliography="""
        @incollection{chapter, author={A}, title={C}, crossref={whole}}
        @collection{whole, editor={E}, title={T}, date={2013}}
        """
    )

    assert messages(missing_field, read) == []


def test_an_article_of_a_day_may_be_unsigned() -> None:
    entry = "@article{x, title={Zum Geleit}, journaltitle={Volk}, date={1943-11-14}}"

    assert messages(missing_field, project(bibliography=entry)) == []


def test_what_a_missing_entry_would_hand_down_is_not_asked_for() -> None:
    entry = "@incollection{x, crossref={nowhere}, author={A}, title={T}}"

    assert messages(missing_field, project(bibliography=entry)) == []
