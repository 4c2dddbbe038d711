from dataclasses import replace

import pytest
from build import evidence, identifier, project
from rules.judgement import messages

from sourcecheck.model.resolution import Hop
from sourcecheck.rules.links.lost_landing_page import lost_landing_page
from sourcecheck.rules.links.prefer_doi import prefer_doi

DOI = "doi:10.1162/isec_a_00411"
PROJECT = project(bibliography="@article{paper, title={T}, doi={10.1162/isec_a_00411}}")


@pytest.mark.parametrize("verdict", ["gone", "suspect", "unreachable"])
def test_a_landing_page_that_is_lost_is_told(verdict: str) -> None:
    known = evidence({DOI: "alive"}, landing_pages={DOI: verdict})

    assert messages(lost_landing_page, PROJECT, known) == [
        f"{DOI} is registered, but its page is {verdict}: it is {verdict}"
    ]


@pytest.mark.parametrize("verdict", ["alive", "moved", "blocked", "unchecked"])
def test_a_landing_page_that_may_be_there_is_not(verdict: str) -> None:
    known = evidence({DOI: "alive"}, landing_pages={DOI: verdict})

    assert messages(lost_landing_page, PROJECT, known) == []


@pytest.mark.parametrize("verdict", ["gone", "unreachable", "unchecked"])
def test_the_page_of_a_doi_that_is_not_known_to_be_registered_does_not_matter(verdict: str) -> None:
    known = evidence({DOI: verdict}, landing_pages={DOI: "gone"})

    assert messages(lost_landing_page, PROJECT, known) == []


def test_without_a_network_no_landing_page_is_lost() -> None:
    known = evidence({DOI: "alive"}, landing_pages={DOI: "gone"}, network=False)

    assert messages(lost_landing_page, PROJECT, known) == []


def test_a_url_to_which_the_doi_leads_only_repeats_it() -> None:
    read = project(
        bibliography="@article{paper, title={T}, doi={10.1162/isec_a_00411},"
        " url={http://www.press.example/46/1/147/}}"
    )
    known = evidence({DOI: "alive"}, landing_pages={DOI: "blocked"})
    hops = (
        Hop("https://doi.org/10.1162/isec_a_00411", 302),
        Hop("https://press.example/46/1/147", 403),
    )
    page = replace(known.landing_pages[identifier(DOI)], hops=hops)

    assert messages(prefer_doi, read, known) == []
    assert messages(prefer_doi, read, replace(known, landing_pages={identifier(DOI): page})) == [
        "url only repeats the DOI 10.1162/isec_a_00411"
    ]
