from dataclasses import replace
from datetime import date

import pytest
from build import evidence, identifier, project
from rules.judgement import hints, messages, places
from rules.records.recorded import ARTICLE, DOI, RECORD, found, told, updated

from sourcecheck.model.record import Update, UpdateKind
from sourcecheck.rules.records.retracted_work import retracted_work

RETRACTION, CONCERN = UpdateKind.RETRACTION, UpdateKind.CONCERN
CLAIMS = """
- id: prague
  text: Prague was freed by the army.
  sources: [{key: ellis-2013, locator: p. 150}]
- id: lead
  text: The army freed Prague.
  repeats: prague
"""


@pytest.mark.parametrize(
    ("updates", "rules"),
    [
        ([(RETRACTION, "2010-02-06")], ["retracted-work"]),
        ([(UpdateKind.WITHDRAWAL, "")], ["withdrawn-work"]),
        ([(UpdateKind.REMOVAL, "")], ["withdrawn-work"]),
        ([(UpdateKind.PARTIAL_RETRACTION, "")], ["partly-retracted-work"]),
        ([(CONCERN, "2009-01-01")], ["expression-of-concern"]),
        ([(UpdateKind.CORRECTION, "2004-03-06")], ["corrected-work"]),
        ([(UpdateKind.NEW_VERSION, "")], ["superseded-version"]),
        ([(UpdateKind.REINSTATEMENT, "")], ["reinstated-work"]),
        (
            [(UpdateKind.CORRECTION, "2004-03-06"), (RETRACTION, "2010-02-06")],
            ["retracted-work", "corrected-work"],
        ),
        ([(CONCERN, "2009-01-01"), (RETRACTION, "2010-02-06")], ["retracted-work"]),
        ([(RETRACTION, "2010-02-06"), (UpdateKind.WITHDRAWAL, "")], ["retracted-work"]),
        ([(RETRACTION, "2010-02-06"), (UpdateKind.PARTIAL_RETRACTION, "")], ["retracted-work"]),
        (
            [(RETRACTION, "2010-02-06"), (UpdateKind.REINSTATEMENT, "2011-01-01")],
            ["reinstated-work"],
        ),
        ([(RETRACTION, ""), (UpdateKind.REINSTATEMENT, "2011-01-01")], ["reinstated-work"]),
        ([(CONCERN, ""), (UpdateKind.REINSTATEMENT, "")], ["reinstated-work"]),
        (
            [(RETRACTION, "2012-02-06"), (UpdateKind.REINSTATEMENT, "2011-01-01")],
            ["retracted-work", "reinstated-work"],
        ),
    ],
)
def test_what_became_of_a_work_is_told(
    updates: list[tuple[UpdateKind, str]], rules: list[str]
) -> None:
    assert list(found(ARTICLE, told(updated(*updates)))) == rules


def test_a_retraction_tells_its_day_who_knows_of_it_and_its_notice() -> None:
    update = Update(RETRACTION, identifier("doi:10.1000/999"), date(2010, 2, 6), "Retraction Watch")

    assert found(ARTICLE, told(replace(RECORD, updates=(update,)))) == {
        "retracted-work": [
            (
                "ellis-2013: doi:10.1000/182 was retracted on 2010-02-06, says Crossref after "
                "Retraction Watch, see doi:10.1000/999"
            )
        ]
    }


def test_the_claims_that_rest_on_a_retracted_work_are_told() -> None:
    read = project(claims=CLAIMS, bibliography=ARTICLE)
    held = told(updated((RETRACTION, "2010-02-06")))
    [source] = read.sources

    assert messages(retracted_work, read, held) == [
        "2 claims rest on ellis-2013: doi:10.1000/182 was retracted on 2010-02-06, says Crossref"
    ]
    assert hints(retracted_work, read, held) == [
        (
            '"prague" and "lead" rest on it; cite another work, or tell in the article '
            "that this one is retracted"
        )
    ]
    assert places(retracted_work, read, held) == [str(source.locate("doi"))]


def test_a_retracted_work_that_carries_no_claim_is_told_all_the_same() -> None:
    read = project(bibliography=ARTICLE)
    held = told(updated((RETRACTION, "")))

    assert messages(retracted_work, read, held) == [
        "no claim rests on ellis-2013: doi:10.1000/182 was retracted, says Crossref"
    ]


def test_a_retraction_that_two_registries_tell_is_one_and_each_correction_counts() -> None:
    updates = [(RETRACTION, "2010-02-06"), (RETRACTION, ""), (RETRACTION, "2010-02-07")]
    one = Update(UpdateKind.CORRECTION, identifier("doi:10.1000/1"))
    two = Update(UpdateKind.CORRECTION, identifier("doi:10.1000/2"))
    record = updated(*updates)
    record = replace(record, updates=(*record.updates, one, two, one))

    said = found(ARTICLE, told(record, replace(record, registry="PubMed")))

    assert [len(given) for given in said.values()] == [1, 2]


@pytest.mark.parametrize(
    ("title", "rules"),
    [
        ("RETRACTED: The Damned and the Dead: Part I", ["retracted-work"]),
        ("RETRACTED ARTICLE: The Damned and the Dead: Part I", ["retracted-work"]),
        ("WITHDRAWN: The Damned and the Dead: Part I", ["withdrawn-work"]),
        ("Retraction: The Damned and the Dead: Part I", ["wrong-work"]),
    ],
)
def test_a_title_may_tell_of_a_retraction_but_a_notice_s_own_does_not(
    title: str, rules: list[str]
) -> None:
    assert list(found(ARTICLE, told(replace(RECORD, titles=(title,))))) == rules


def test_a_preprint_that_was_published_is_told_unless_that_is_given_too() -> None:
    published = identifier("doi:10.1000/999")
    preprint = replace(RECORD, published_as=(published,))
    message = "ellis-2013: doi:10.1000/182 is published as doi:10.1000/999, says Crossref"
    both = ARTICLE.replace("doi=", "url={https://doi.org/10.1000/999}, doi=")

    assert found(ARTICLE, told(preprint)) == {"published-preprint": [message]}
    assert found(both, evidence({}, records={DOI: (preprint,)})) == {}


def test_what_two_registries_say_of_one_source_is_told_once() -> None:
    article = ARTICLE.replace("doi={10.1000/182}", "doi={10.1000/182}, pmid={9500320}")
    pubmed = replace(updated((RETRACTION, "")), registry="PubMed")
    held = evidence(
        {}, records={DOI: (updated((RETRACTION, "2010-02-06")),), "pmid:9500320": (pubmed,)}
    )

    assert found(article, held) == {
        "retracted-work": [f"ellis-2013: {DOI} was retracted on 2010-02-06, says Crossref"]
    }


def test_the_day_of_an_expression_of_concern_is_when_the_work_came_under_it() -> None:
    assert found(ARTICLE, told(updated((CONCERN, "2009-01-01")))) == {
        "expression-of-concern": [
            f"ellis-2013: {DOI} came under an expression of concern on 2009-01-01, says Crossref"
        ]
    }
