from build import project
from rules.judgement import messages, places

from sourcecheck.model.evidence import Evidence
from sourcecheck.rules.claims.unlisted_tag import unlisted_tag

ARTICLE = (
    "They wore the patch.[citation needed] It was blue[when?] and white.\n"
    "It was made by others.[by whom?][when?][when?] The end.[dubious – discuss]"
)


def test_tags_are_compared_by_what_they_mean_and_counted() -> None:
    read = project(
        claims="""
        - {id: patch, text: They wore the patch., tags: [source needed]}
        - {id: blue, text: It was blue and white.}
        - {id: made, text: It was made by others., tags: ["when?", "who?"]}
        """,
        article=ARTICLE.replace("blue[when?] and", "blue and"),
    )

    assert messages(unlisted_tag, read) == [
        "tag not listed: “[by whom?]”, article.txt:2:23",
        "tag not listed: “[when?]”, article.txt:2:40",
        "tag outside every claim: “[dubious – discuss]”",
    ]
    assert places(unlisted_tag, read) == [
        str(read.claims[2].text_location),
        str(read.claims[2].text_location),
        "article.txt:2:56",
    ]


def test_a_tag_that_the_text_keeps_must_be_listed_too() -> None:
    read = project(
        claims="- {id: patch, text: 'They wore the patch.[citation needed]'}",
        article="They wore the patch.[citation needed] It was blue.",
    )

    assert messages(unlisted_tag, read) == ["tag not listed: “[citation needed]”, article.txt:1:21"]


def test_a_tag_where_a_changed_claim_may_stand_is_left_to_that_claim() -> None:
    read = project(
        claims="""
        - {id: patch, text: They wore the patch.}
        - {id: blue, text: It was blue and white.}
        - {id: made, text: It was made by others.}
        """,
        article="[when?] They wore the patch. It was white.[when?] It was made by others. "
        "The end.[when?]",
    )

    assert messages(unlisted_tag, read) == ["tag outside every claim: “[when?]”"] * 2
    assert places(unlisted_tag, read) == ["article.txt:1:1", "article.txt:1:82"]


def test_a_tag_in_a_passage_of_two_claims_is_missed_by_both() -> None:
    read = project(
        claims="""
        - {id: whole, text: They wore the patch and it was blue.}
        - {id: part, text: it was blue}
        """,
        article="They wore the patch and it was[when?] blue.",
    )

    assert [finding.claim for finding in unlisted_tag.check(read, Evidence())] == ["whole", "part"]


def test_what_is_no_tag_is_not_missed() -> None:
    read = project(
        claims="- {id: patch, text: They wore the patch.}",
        article="They wore the patch.[1] Antilevsky [ru] wrote “teh [sic] patch” [edit].",
    )

    assert messages(unlisted_tag, read) == []


def test_without_the_articles_text_nothing_is_said() -> None:
    assert messages(unlisted_tag, project(claims="- {id: patch, text: They wore it.}")) == []
