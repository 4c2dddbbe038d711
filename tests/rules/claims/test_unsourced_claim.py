from build import project
from rules.judgement import messages

from sourcecheck.rules.claims.unsourced_claim import unsourced_claim

BOOK = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


def test_a_claim_that_repeats_a_sourced_one_is_sourced() -> None:
    read = project(
        claims="""
        - {id: lead, text: It was large., repeats: body}
        - {id: body, text: It had ten divisions., sources: [{key: ellis-2013}]}
        """,
        bibliography=BOOK,
    )

    assert messages(unsourced_claim, read) == []


def test_a_claim_that_repeats_an_unsourced_one_is_told_so() -> None:
    read = project(
        claims="""
        - {id: lead, text: It was large., repeats: body}
        - {id: body, text: It had ten divisions.}
        """
    )

    assert messages(unsourced_claim, read) == [
        'no source, nor has "body", which it repeats',
        "no source",
    ]


def test_a_claim_that_repeats_an_exempt_one_is_exempt() -> None:
    read = project(
        claims="""
        - {id: lead, text: It was as follows., repeats: middle}
        - {id: middle, text: It was made up as follows., repeats: body}
        - {id: body, text: The composition was as follows., exempt: introduces a list}
        """
    )

    assert messages(unsourced_claim, read) == []


def test_claims_that_repeat_each_other_in_a_circle_are_as_exempt_as_one_of_them() -> None:
    read = project(
        claims="""
        - {id: a, text: One., repeats: b}
        - {id: b, text: Two., repeats: a, exempt: introduces a list}
        - {id: c, text: Three., repeats: d}
        - {id: d, text: Four., repeats: c}
        """
    )

    assert messages(unsourced_claim, read) == [
        'no source, nor has "d", which it repeats',
        'no source, nor has "c", which it repeats',
    ]


def test_a_claim_that_the_article_tags_as_unsourced_is_left_to_that_tag() -> None:
    read = project(claims="- {id: patch, text: They wore a patch., tags: [citation needed]}")

    assert messages(unsourced_claim, read) == []


def test_a_claim_that_repeats_a_tagged_one_is_unsourced_itself() -> None:
    read = project(
        claims="""
        - {id: lead, text: They wore a patch., repeats: body}
        - {id: body, text: They wore a patch on the sleeve., tags: [citation needed]}
        """
    )

    assert messages(unsourced_claim, read) == ['no source, nor has "body", which it repeats']


def test_a_claim_with_another_tag_is_unsourced() -> None:
    read = project(claims='- {id: patch, text: They wore a patch., tags: ["when?"]}')

    assert messages(unsourced_claim, read) == ["no source"]


def test_a_claim_whose_repeats_leads_nowhere_is_unsourced() -> None:
    read = project(claims="- {id: patch, text: They wore a patch., repeats: nothing}")

    assert messages(unsourced_claim, read) == ["no source"]
