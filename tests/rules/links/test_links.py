from dataclasses import replace

import pytest
from build import project
from rules.answers import answered
from rules.judgement import hints, messages, places

from sourcecheck.model.evidence import Evidence
from sourcecheck.rules.links.blocked_link import blocked_link
from sourcecheck.rules.links.gone_link import gone_link
from sourcecheck.rules.links.moved_link import moved_link
from sourcecheck.rules.links.suspect_link import suspect_link
from sourcecheck.rules.links.unreachable_link import unreachable_link
from sourcecheck.rules.rule import Rule

RULES = (gone_link, unreachable_link, suspect_link, moved_link, blocked_link)
URL = "https://www.svoboda.org/a/29011676.html"
COPIES = f"https://web.archive.org/web/*/{URL}"
ENTRY = f"@online{{svoboda-2018, title={{Free Prague}}, url={{{URL}}}}}"
CLAIMS = """
- {id: lead, text: One., repeats: prague}
- {id: prague, text: Two., sources: [{key: svoboda-2018}]}
- {id: vlasov, text: Three., sources: [{key: svoboda-2018}, {key: svoboda-2018}]}
"""


@pytest.mark.parametrize(
    ("rule", "verdict", "state", "advice"),
    [
        (gone_link, "gone", "gone since", f"look for an archived copy: {COPIES}"),
        (
            unreachable_link,
            "unreachable",
            "unreachable since",
            f"check again in a few days; should it stay away, look for an archived copy: {COPIES}",
        ),
        (
            suspect_link,
            "suspect",
            "suspect since",
            f"open it; if it does not show the source, look for an archived copy: {COPIES}",
        ),
        (
            moved_link,
            "moved",
            "found moved on",
            "if it is the same page, write its new address",
        ),
        (
            blocked_link,
            "blocked",
            "closed to robots since",
            "open it in a browser, and keep an archived copy",
        ),
    ],
)
def test_a_verdict_is_told_by_one_rule_with_what_rests_on_the_link_and_what_to_do(
    rule: Rule, verdict: str, state: str, advice: str
) -> None:
    read = project(claims=CLAIMS, bibliography=ENTRY)
    evidence = answered(URL, verdict, "404 Not Found")

    found = {each.code: messages(each, read, evidence) for each in RULES}

    message = f"3 claims rest on svoboda-2018, {state} 2026-11-02: {URL}: 404 Not Found"
    assert found == {each.code: [message] if each is rule else [] for each in RULES}
    assert hints(rule, read, evidence) == [f'"lead", "prague" and "vlasov" rest on it; {advice}']


@pytest.mark.parametrize("verdict", ["alive", "unchecked"])
def test_what_is_alive_or_was_not_asked_for_is_no_finding(verdict: str) -> None:
    read = project(claims=CLAIMS, bibliography=ENTRY)
    evidence = answered(URL, verdict, "so it is")

    assert [messages(rule, read, evidence) for rule in RULES] == [[]] * len(RULES)


def test_a_link_on_which_one_claim_rests_says_so() -> None:
    read = project(
        claims="- {id: prague, text: Two., sources: [{key: svoboda-2018}]}", bibliography=ENTRY
    )
    evidence = answered(URL, "gone", "410 Gone")

    assert messages(gone_link, read, evidence) == [
        f"1 claim rests on svoboda-2018, gone since 2026-11-02: {URL}: 410 Gone"
    ]
    assert hints(gone_link, read, evidence) == [
        f'"prague" rests on it; look for an archived copy: {COPIES}'
    ]


@pytest.mark.parametrize("claims", ["", "- {id: a, text: One.}"])
def test_a_link_on_which_no_claim_rests_says_so(claims: str) -> None:
    read = project(claims=claims, bibliography=ENTRY)
    evidence = answered(URL, "gone", "410 Gone")

    assert messages(gone_link, read, evidence) == [
        f"no claim rests on svoboda-2018, gone since 2026-11-02: {URL}: 410 Gone"
    ]
    assert hints(gone_link, read, evidence) == [f"look for an archived copy: {COPIES}"]


def test_a_link_that_several_sources_give_is_one_finding_at_the_first_of_them() -> None:
    read = project(
        claims="""
        - {id: a, text: One., sources: [{key: second}]}
        - {id: b, text: Two., sources: [{key: first}, {key: second}]}
        """,
        bibliography=f"""
        @online{{first, title={{One}},
          url={{{URL}}}}}
        @online{{second, title={{Two}}, url={{{URL}}}}}
        """,
    )
    evidence = answered(URL, "gone", "404 Not Found")

    (finding,) = gone_link.check(read, evidence)

    assert finding.message == (
        f"2 claims rest on first and second, gone since 2026-11-02: {URL}: 404 Not Found"
    )
    assert finding.hint == f'"a" and "b" rest on it; look for an archived copy: {COPIES}'
    assert finding.location == read.sources[0].locate("url")
    assert (finding.source, finding.claim) == ("first", None)


def test_a_key_that_is_given_twice_is_named_once() -> None:
    read = project(bibliography=f"{ENTRY}\n{ENTRY}")

    assert messages(gone_link, read, answered(URL, "gone", "404 Not Found")) == [
        f"no claim rests on svoboda-2018, gone since 2026-11-02: {URL}: 404 Not Found"
    ]


def test_a_doi_that_is_gone_leads_to_a_search_by_title() -> None:
    read = project(bibliography="@article{legions, title={T}, doi={10.1162/isec_a_00411}}")
    evidence = answered("doi:10.1162/isec_a_00411", "gone", "unknown")

    assert messages(gone_link, read, evidence) == [
        "no claim rests on legions, gone since 2026-11-02: doi:10.1162/isec_a_00411: unknown"
    ]
    assert hints(gone_link, read, evidence) == [
        "look the work up by its title: https://search.crossref.org"
    ]


@pytest.mark.parametrize("verdict", ["unreachable", "blocked"])
def test_a_registry_that_gives_no_answer_is_not_held_against_a_work(verdict: str) -> None:
    read = project(bibliography="@article{legions, title={T}, doi={10.1162/isec_a_00411}}")
    evidence = answered("doi:10.1162/isec_a_00411", verdict, "no answer within 20 s")

    assert [messages(rule, read, evidence) for rule in RULES] == [[]] * len(RULES)


def test_the_new_address_of_a_link_that_has_moved_stands_in_its_reason() -> None:
    read = project(bibliography=ENTRY)
    evidence = answered(URL, "moved", "moved permanently to https://www.svoboda.org/a/new.html")

    assert hints(moved_link, read, evidence) == ["if it is the same page, write its new address"]
    assert messages(moved_link, read, evidence)[0].endswith(
        "moved permanently to https://www.svoboda.org/a/new.html"
    )


@pytest.mark.parametrize("verdict", ["gone", "unreachable", "suspect", "moved", "blocked"])
def test_without_a_network_no_link_is_judged(verdict: str) -> None:
    read = project(claims=CLAIMS, bibliography=ENTRY)
    evidence = replace(answered(URL, verdict, "so it is"), network=False)

    assert [messages(rule, read, evidence) for rule in RULES] == [[]] * len(RULES)


def test_an_answer_about_a_link_that_no_source_gives_is_passed_over() -> None:
    read = project(claims=CLAIMS, bibliography=ENTRY)

    assert messages(gone_link, read, answered("https://x.example/", "gone", "404")) == []


def test_without_the_date_of_the_first_answer_the_last_one_counts() -> None:
    read = project(bibliography=ENTRY)
    evidence: Evidence = replace(answered(URL, "gone", "404 Not Found"), since={})

    assert messages(gone_link, read, evidence) == [
        f"no claim rests on svoboda-2018, gone since 2026-11-22: {URL}: 404 Not Found"
    ]


def test_findings_are_at_the_field_that_gives_the_link() -> None:
    read = project(bibliography=ENTRY)

    assert places(gone_link, read, answered(URL, "gone", "404")) == [
        str(read.sources[0].locate("url"))
    ]
