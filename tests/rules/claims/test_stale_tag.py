from build import project
from rules.judgement import messages, places

from sourcecheck.rules.claims.stale_tag import stale_tag


def test_tags_that_the_passage_has_not_as_often_are_stale() -> None:
    read = project(
        claims="""
        - id: blue
          text: It was blue.
        - id: patch
          text: They wore the patch.
          tags: [citation needed, "when?", "когда?", "by whom?"]
        """,
        article="It was blue.\nThey wore the patch.[when?]",
    )
    _, claim = read.claims

    assert messages(stale_tag, read) == [
        'tag "citation needed" no longer stands at this claim, article.txt:2:1',
        'tag "когда?" (when?) no longer stands at this claim, article.txt:2:1',
        'tag "by whom?" no longer stands at this claim, article.txt:2:1',
    ]
    assert places(stale_tag, read) == [str(claim.tags[at].location) for at in (0, 2, 3)]


def test_a_tag_of_a_claim_that_has_changed_is_not_judged() -> None:
    read = project(
        claims="- {id: patch, text: They wore the patch., tags: [citation needed]}",
        article="They did not wear any patch.",
    )

    assert messages(stale_tag, read) == []


def test_a_tag_outside_the_vocabulary_is_not_judged() -> None:
    read = project(
        claims="- {id: patch, text: They wore the patch., tags: [citation neded]}",
        article="They wore the patch.[citation neded]",
    )

    assert messages(stale_tag, read) == []


def test_without_the_articles_text_nothing_is_said() -> None:
    read = project(claims="- {id: patch, text: They wore it., tags: [citation needed]}")

    assert messages(stale_tag, read) == []
