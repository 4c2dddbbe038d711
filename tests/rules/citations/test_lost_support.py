from dataclasses import replace

import pytest
from build import project
from rules.answers import answered, together
from rules.judgement import messages, places

from sourcecheck.rules.citations.lost_support import lost_support

CLAIMS = """
- {id: a, text: One., sources: [{key: radio}]}
- {id: b, text: Two., sources: [{key: radio}, {key: city}]}
- {id: c, text: Three., repeats: b}
- {id: d, text: Four., sources: [{key: radio}, {key: nothing}]}
- {id: e, text: Five.}
"""
ENTRIES = """
@online{radio, title={Free Prague}, url={https://radio.example/1}}
@online{city, title={City}, url={https://city.example/2}, doi={10.1234/city}}
"""
RADIO_GONE = answered("https://radio.example/1", "gone", "404 Not Found")
CITY_GONE = answered("https://city.example/2", "gone", "410 Gone", since="2026-11-09")


def test_a_claim_is_lost_if_every_page_that_it_rests_on_is_gone() -> None:
    read = project(claims=CLAIMS, bibliography=ENTRIES)

    found = messages(lost_support, read, together(RADIO_GONE, CITY_GONE))

    both = 'rests only on "radio" (gone since 2026-11-02) and "city" (gone since 2026-11-09)'
    assert found == ['rests only on "radio" (gone since 2026-11-02)', both, both]


def test_it_is_reported_at_the_claim() -> None:
    read = project(claims=CLAIMS, bibliography=ENTRIES)

    assert places(lost_support, read, RADIO_GONE) == [str(read.claims[0].location)]


def test_a_page_with_a_doi_that_is_still_registered_is_not_gone() -> None:
    read = project(claims="- {id: a, text: One., sources: [{key: city}]}", bibliography=ENTRIES)
    alive = answered("doi:10.1234/city", "alive", "registered")

    assert messages(lost_support, read, together(CITY_GONE, alive)) == []


def test_an_identifier_that_nobody_asked_for_does_not_keep_a_page_from_being_gone() -> None:
    read = project(claims="- {id: a, text: One., sources: [{key: city}]}", bibliography=ENTRIES)
    unchecked = answered("doi:10.1234/city", "unchecked", "excluded", since="2026-11-21")

    assert messages(lost_support, read, together(CITY_GONE, unchecked)) == [
        'rests only on "city" (gone since 2026-11-09)'
    ]


@pytest.mark.parametrize("verdict", ["alive", "moved", "suspect", "blocked", "unreachable"])
def test_only_what_is_gone_is_lost(verdict: str) -> None:
    read = project(claims=CLAIMS, bibliography=ENTRIES)
    evidence = answered("https://radio.example/1", verdict, "so it is")

    assert messages(lost_support, read, evidence) == []


@pytest.mark.parametrize(
    "entry",
    [
        "@book{radio, title={T}, url={https://radio.example/1}}",
        "@article{radio, title={T}, url={https://radio.example/1}}",
        "@online{radio, title={T}, url={https://radio.example/1}, library={BArch, RH 20-2/558}}",
    ],
)
def test_a_work_in_libraries_or_archives_is_not_lost_with_its_link(entry: str) -> None:
    read = project(claims="- {id: a, text: One., sources: [{key: radio}]}", bibliography=entry)

    assert messages(lost_support, read, RADIO_GONE) == []


def test_without_a_network_nothing_is_lost() -> None:
    read = project(claims=CLAIMS, bibliography=ENTRIES)

    assert messages(lost_support, read, replace(RADIO_GONE, network=False)) == []


def test_without_the_date_of_the_first_failure_the_last_one_counts() -> None:
    read = project(claims="- {id: a, text: One., sources: [{key: radio}]}", bibliography=ENTRIES)

    assert messages(lost_support, read, replace(RADIO_GONE, since={})) == [
        'rests only on "radio" (gone since 2026-11-22)'
    ]
