import pytest
from build import project
from rules.judgement import hints, messages, places

from sourcecheck.model.evidence import Evidence
from sourcecheck.model.fix import Fix
from sourcecheck.rules.rule import Rule
from sourcecheck.rules.sources.bare_url import bare_url
from sourcecheck.rules.sources.dead_host import dead_host
from sourcecheck.rules.sources.missing_access_date import missing_access_date
from sourcecheck.rules.sources.outdated_resolver import outdated_resolver
from sourcecheck.rules.sources.placeholder_doi import placeholder_doi
from sourcecheck.rules.sources.prefixed_doi import prefixed_doi


def fixed(rule: Rule, field: str) -> list[str | None]:
    """Return what becomes of the field of an entry, for each finding of a rule."""
    read = project(bibliography=f"@misc{{x, title={{T}},\n  {field}}}")
    fixes: list[Fix | None] = [finding.fix for finding in rule.check(read, Evidence())]
    return [one and one.new for one in fixes]


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("https://doi.org/10.1162/ISEC_a", "10.1162/ISEC_a"),
        ("http://dx.doi.org/10.1162/isec_a", "10.1162/isec_a"),
        ("www.doi.org/10.1162/isec_a", "10.1162/isec_a"),
        ("https://doi.org/doi:10.1162/isec_a", "10.1162/isec_a"),
        ("doi:10.1162/isec_a", "10.1162/isec_a"),
        ("DOI 10.1162/isec_a", "10.1162/isec_a"),
        ("doi: 10.1016/0003-6951(90)90001-X", "10.1016/0003-6951(90)90001-X"),
    ],
)
def test_what_stands_before_a_doi_is_taken_away_its_case_kept(written: str, bare: str) -> None:
    assert fixed(prefixed_doi, f"doi={{{written}}}") == [bare]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://doi.org/10.1162%2Fisec_a", "10.1162/isec_a"),
        (r"https://doi.org/10.1162/isec\_a", "10.1162/isec_a"),
        (r"\url{https://doi.org/10.1162/isec_a}", "10.1162/isec_a"),
        ("https://doi.org/10.1162/isec_a.", "10.1162/isec_a"),
    ],
)
def test_a_doi_that_is_encoded_too_is_only_suggested(written: str, meant: str) -> None:
    read = project(bibliography=f"@misc{{x, title={{T}},\n  doi={{{written}}}}}")

    assert messages(prefixed_doi, read) == [f'"doi" has more than the DOI: "{written}"']
    assert hints(prefixed_doi, read) == [f'did you mean "{meant}"?']
    assert fixed(prefixed_doi, f"doi={{{written}}}") == [None]


@pytest.mark.parametrize("written", ["10.1162/isec_a", "isec", "11.1162/isec"])
def test_a_bare_doi_is_fine_and_a_malformed_one_is_for_another_rule(written: str) -> None:
    assert fixed(prefixed_doi, f"doi={{{written}}}") == []


def test_a_doi_for_tests_is_reported_wherever_it_stands() -> None:
    read = project(
        bibliography="""
        @misc{a, title={T}, doi={10.5555/12345678}}
        @misc{b, title={T}, url={https://doi.org/10.5555/12345678}}
        @misc{c, title={T}, doi={10.55555/12345678}}
        """
    )

    assert (
        messages(placeholder_doi, read)
        == ["a DOI for tests, which leads nowhere: 10.5555/12345678"] * 2
    )
    assert places(placeholder_doi, read) == [
        str(read.sources[0].locate("doi")),
        str(read.sources[1].locate("url")),
    ]


@pytest.mark.parametrize(
    ("url", "state"),
    [
        ("http://www.geocities.com/Area51/1234", "geocities.com closed in 2009"),
        (
            "https://webcache.googleusercontent.com/search?q=cache:x",
            "webcache.googleusercontent.com closed in 2024",
        ),
        (
            "http://timetravel.mementoweb.org/memento/2010/http://radio.example/",
            "timetravel.mementoweb.org closed in 2025",
        ),
        ("gopher://gopher.example/1/army", "browsers know no gopher"),
    ],
)
def test_an_address_at_a_closed_service_is_reported(url: str, state: str) -> None:
    read = project(bibliography=f"@online{{x, title={{T}}, url={{{url}}}}}")

    assert messages(dead_host, read) == [f'nobody can follow "url" any more: {state}']


@pytest.mark.parametrize(
    "fields",
    [
        "url={https://web.archive.org/web/2008/http://www.geocities.com/Area51/1234}",
        "url={http://geocities.com/Area51}, archiveurl={https://archive.example/2008/x}",
        "url={http://geocities.com.example/Area51}",
        "url={http://mygeocities.com/}",
        "url={https://radio.example/gopher}",
        "url={https://dx.doi.org/10.1162/isec_a}",
    ],
)
def test_an_archived_copy_or_another_host_is_left_alone(fields: str) -> None:
    assert messages(dead_host, project(bibliography=f"@online{{x, title={{T}}, {fields}}}")) == []


@pytest.mark.parametrize(
    ("field", "new"),
    [
        ("url={https://dx.doi.org/10.1162/isec_a}", "https://doi.org/10.1162/isec_a"),
        ("url={http://dx.doi.org/10.1162/isec_a}", "https://doi.org/10.1162/isec_a"),
        (
            r"note={See \url{http://dx.doi.org/10.1162/isec_a}, p. 5}",
            r"See \url{https://doi.org/10.1162/isec_a}, p. 5",
        ),
    ],
)
def test_the_old_name_of_the_resolver_is_replaced(field: str, new: str) -> None:
    assert fixed(outdated_resolver, field) == [new]


@pytest.mark.parametrize(
    "field",
    [
        "note={In the article: “http://dx.doi.org/10.1162/isec_a”}",
        "url={https://web.archive.org/web/2008/http://dx.doi.org/10.1162/isec_a}",
        "url={https://dx.doi.org/help.html}",
    ],
)
def test_what_is_quoted_or_archived_keeps_the_old_name(field: str) -> None:
    assert fixed(outdated_resolver, field) == []


@pytest.mark.parametrize("name", ["howpublished", "note", "publisher", "journal"])
def test_a_bare_address_in_a_text_is_reported_with_what_is_around_it(name: str) -> None:
    read = project(
        bibliography=f"@misc{{x, title={{T}}, {name}={{Online: http://radio.example/1}}}}"
    )

    assert messages(bare_url, read) == [
        f'"{name}" has a bare web address: "Online: http://radio.example/1"'
    ]


@pytest.mark.parametrize(
    "fields",
    [
        r"howpublished={\url{http://radio.example/1}}",
        r"note={See \href{http://radio.example/1}{there}}",
        "note={In the article: http://radio.example/1}, url={https://radio.example/2}",
        "abstract={http://radio.example/1}",
        "note={the URL is http://}",
    ],
)
def test_an_address_in_a_command_or_beside_a_url_is_left_alone(fields: str) -> None:
    assert messages(bare_url, project(bibliography=f"@misc{{x, title={{T}}, {fields}}}")) == []


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ("url={https://radio.example/1}", 1),
        ("url={https://radio.example/1}, note={A page}", 1),
        ("url={https://radio.example/1}, urldate={2018-07-12}", 0),
        ("url={https://radio.example/1}, date={2018}", 0),
        ("url={https://radio.example/1}, note={Abgerufen am 3. Mai 2018}", 0),
        ("url={https://radio.example/1}, howpublished={accessed 2018/05/03}", 0),
        ("url={https://radio.example/1}, doi={10.1162/isec_a}", 0),
        ("note={No address}", 0),
    ],
)
def test_an_undated_page_needs_the_day_on_which_it_was_seen(fields: str, count: int) -> None:
    read = project(bibliography=f"@online{{x, title={{T}}, {fields}}}")

    assert (
        messages(missing_access_date, read) == ['web page "x" has neither date nor urldate'] * count
    )


def test_what_is_printed_somewhere_needs_no_such_day() -> None:
    read = project(bibliography="@misc{x, title={T}, url={https://radio.example/1}}")

    assert messages(missing_access_date, read) == []


def test_a_full_stop_behind_a_doi_is_told_and_left_to_the_writer() -> None:
    read = project(bibliography="@misc{x, doi={10.1162/isec_a_00411.}}")

    assert messages(prefixed_doi, read) == ['"doi" has more than the DOI: "10.1162/isec_a_00411."']
    assert hints(prefixed_doi, read) == ['did you mean "10.1162/isec_a_00411"?']
    assert fixed(prefixed_doi, "doi={10.1162/isec_a_00411.}") == [None]
