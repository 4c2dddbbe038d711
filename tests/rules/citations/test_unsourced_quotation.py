from build import project
from rules.judgement import messages, places

from sourcecheck.rules.citations.unsourced_quotation import unsourced_quotation


def test_the_first_quotation_is_shown_and_the_others_are_counted() -> None:
    read = project(
        claims="""
        - id: a
          text: He wrote “all native units are unreliable” and “they want to go home” in May.
        """
    )

    assert messages(unsourced_quotation, read) == [
        "quotation without a source: “all native units are unreliable” and 1 more"
    ]
    assert places(unsourced_quotation, read) == [str(read.claims[0].text_location)]


def test_a_tagged_claim_has_no_source_either() -> None:
    read = project(
        claims="- {id: a, text: He wrote «все части ненадёжны»., tags: [citation needed]}"
    )

    assert messages(unsourced_quotation, read) == [
        "quotation without a source: “все части ненадёжны”"
    ]


def test_a_claim_that_is_exempt_or_repeats_a_sourced_one_may_quote() -> None:
    read = project(
        claims="""
        - {id: a, text: He wrote “all is lost now”., exempt: tells the plot}
        - {id: b, text: He wrote “all is lost there”., repeats: a}
        - {id: c, text: He wrote “all is lost here”., repeats: d}
        - {id: d, text: He wrote “all is lost again”., sources: [{key: ellis-2013}]}
        """
    )

    assert messages(unsourced_quotation, read) == []
