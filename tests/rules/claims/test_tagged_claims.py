import pytest
from build import project
from rules.judgement import messages, places

from sourcecheck.rules.claims.attribution_needed import attribution_needed
from sourcecheck.rules.claims.better_source_needed import better_source_needed
from sourcecheck.rules.claims.citation_needed import citation_needed
from sourcecheck.rules.claims.clarification_needed import clarification_needed
from sourcecheck.rules.claims.dead_link_tag import dead_link_tag
from sourcecheck.rules.claims.disputed_claim import disputed_claim
from sourcecheck.rules.claims.other_tag import other_tag
from sourcecheck.rules.claims.page_needed import page_needed
from sourcecheck.rules.rule import Rule

RULES = (
    citation_needed,
    attribution_needed,
    disputed_claim,
    better_source_needed,
    page_needed,
    clarification_needed,
    dead_link_tag,
    other_tag,
)


@pytest.mark.parametrize(
    ("tag", "rule", "message"),
    [
        ("medical citation needed", citation_needed, None),
        ("by whom?", attribution_needed, 'tagged "by whom?"'),
        ("who?", attribution_needed, 'tagged "who?"'),
        ("according to whom?", attribution_needed, 'tagged "according to whom?"'),
        ("dubious – discuss", disputed_claim, 'tagged "dubious – discuss"'),
        ("failed verification", disputed_claim, 'tagged "failed verification"'),
        ("original research?", disputed_claim, 'tagged "original research?"'),
        ("better source needed", better_source_needed, 'tagged "better source needed"'),
        ("page needed", page_needed, 'tagged "page needed"'),
        ("when?", clarification_needed, 'tagged "when?"'),
        ("where?", clarification_needed, 'tagged "where?"'),
        ("clarification needed", clarification_needed, 'tagged "clarification needed"'),
        ("dead link", dead_link_tag, 'tagged "dead link"'),
        ("needs update", other_tag, 'tagged "needs update"'),
        ("citation neded", other_tag, 'tagged "citation neded", which is no known tag'),
        ("кем?", attribution_needed, 'tagged "кем?" (by whom?)'),
    ],
)
def test_a_tag_is_reported_by_the_rule_for_what_it_asks(
    tag: str, rule: Rule, message: str | None
) -> None:
    read = project(claims=f'- {{id: patch, text: They wore it., tags: ["{tag}"]}}')

    found = {each.code: messages(each, read) for each in RULES if messages(each, read)}

    expected = message or f'tagged "{tag}", and no source is cited'
    assert found == {rule.code: [expected]}


def test_each_tag_of_a_claim_is_reported_where_the_ledger_lists_it() -> None:
    read = project(
        claims="""
        - id: patch
          text: They wore it.
          tags:
            - citation needed
            - when?
            - where?
        """
    )
    (claim,) = read.claims

    found = [*places(citation_needed, read), *places(clarification_needed, read)]

    assert found == [str(tag.location) for tag in claim.tags]
    assert len(set(found)) == 3


def test_a_tag_that_asks_for_a_source_where_there_is_one_is_told_which() -> None:
    read = project(
        claims="""
        - id: patch
          text: They wore it.
          tags: [citation needed]
          sources: [{key: ellis-2013}]
        """
    )

    assert messages(citation_needed, read) == [
        'tagged "citation needed", though "ellis-2013" is cited'
    ]


def test_a_tag_that_asks_for_a_source_where_there_are_several_is_told_each_once() -> None:
    read = project(
        claims="""
        - id: patch
          text: They wore it.
          tags: [citation needed]
          repeats: sleeve
        - id: sleeve
          text: They wore it on the sleeve.
          sources: [{key: ellis-2013}, {key: jurado-1983}, {key: ellis-2013}]
        """
    )

    assert messages(citation_needed, read) == [
        'tagged "citation needed", though "ellis-2013" and "jurado-1983" are cited'
    ]


def test_a_tag_in_another_language_is_shown_with_its_meaning() -> None:
    read = project(
        claims="- {id: patch, text: Они её носили., tags: [источник не указан 225 дней]}"
    )

    assert messages(citation_needed, read) == [
        'tagged "источник не указан 225 дней" (citation needed), and no source is cited'
    ]
