from build import project
from rules.judgement import hints, messages, places

from sourcecheck.model.evidence import Evidence
from sourcecheck.rules.citations.undefined_source import undefined_source

BOOK = "@book{ellis-2013, author={Ellis, Frank}, title={Cauldron}, year=2013}"


def test_each_citation_of_an_unknown_key_is_reported_where_it_stands() -> None:
    read = project(
        claims="""
        - id: a
          text: One.
          sources:
            - key: elis-2013
            - key: ellis-2013
        - id: b
          text: Two.
          sources: [{key: müller-2012}]
        """,
        bibliography=BOOK,
    )
    first, second = read.claims

    assert messages(undefined_source, read) == [
        'source "elis-2013" is not in references.bib',
        'source "müller-2012" is not in references.bib',
    ]
    assert places(undefined_source, read) == [
        str(first.citations[0].location),
        str(second.citations[0].location),
    ]
    assert hints(undefined_source, read) == ['did you mean "ellis-2013"?', ""]


def test_a_key_in_other_case_is_another_key() -> None:
    read = project(claims="- {id: a, text: One., sources: [{key: Ellis-2013}]}", bibliography=BOOK)

    assert messages(undefined_source, read) == ['source "Ellis-2013" is not in references.bib']
    assert hints(undefined_source, read) == ['did you mean "ellis-2013"?']


def test_a_finding_names_the_claim_and_the_key() -> None:
    read = project(claims="- {id: a, text: One., sources: [{key: x}]}", bibliography=BOOK)

    (finding,) = undefined_source.check(read, Evidence())

    assert (finding.claim, finding.source) == ("a", "x")
