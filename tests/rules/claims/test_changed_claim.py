import pytest
from build import project
from rules.judgement import messages, places

from sourcecheck.rules.claims.changed_claim import changed_claim

CLAIMS = """
- id: led
  text: The army was led by Andrey Vlasov.
- id: strength
  text: One quarter of the army were Soviet citizens.
- id: command
  text: It fought under German command.
"""


def test_without_the_articles_text_nothing_is_said() -> None:
    assert messages(changed_claim, project(claims=CLAIMS)) == []


def test_a_claim_that_stands_across_lines_has_not_changed() -> None:
    read = project(
        claims=CLAIMS,
        article="The army was led\nby Andrey Vlasov. One quarter of\N{NO-BREAK SPACE}the army\n"
        "were Soviet citizens.[when?] It fought under German command.",
    )

    assert messages(changed_claim, read) == []


def test_a_changed_claim_is_shown_what_the_article_says_now_and_where() -> None:
    read = project(
        claims=CLAIMS,
        article="The army was led by Andrey Vlasov.\nIt was large, for one half of the army were\n"
        "citizens of the Soviet Union. It fought under German command.",
    )

    (message,) = messages(changed_claim, read)
    assert message == (
        "text no longer stands in article.txt; nearest passage (66 %), article.txt:2:15: "
        "“for one half of the army were citizens of the”"
    )
    assert places(changed_claim, read) == [str(read.claims[1].text_location)]


def test_a_claim_that_the_article_has_dropped_has_no_nearest_passage() -> None:
    read = project(
        claims=CLAIMS, article="The army was led by Andrey Vlasov. It fought under German command."
    )

    assert messages(changed_claim, read) == ["text no longer stands in article.txt"]


def test_a_changed_claim_is_sought_between_its_neighbours_first() -> None:
    read = project(
        claims=CLAIMS,
        article="One quarter of the army was Soviet citizens. The army was led by Andrey Vlasov. "
        "Two quarters of the army were Soviet citizens. It fought under German command.",
    )

    (message,) = messages(changed_claim, read)
    assert message == (
        "text no longer stands in article.txt; nearest passage (92 %), article.txt:1:81: "
        "“Two quarters of the army were Soviet citizens.”"
    )


def test_a_claim_that_has_changed_and_moved_is_found_elsewhere() -> None:
    read = project(
        claims=CLAIMS,
        article="The army was led by Andrey Vlasov. It fought under German command. "
        "One fifth of the army were Soviet citizens.",
    )

    (message,) = messages(changed_claim, read)
    assert message == (
        "text no longer stands in article.txt; nearest passage (88 %), article.txt:1:68: "
        "“One fifth of the army were Soviet citizens.”"
    )


def test_several_changed_claims_in_a_row_are_each_found() -> None:
    read = project(
        claims=CLAIMS,
        article="The army was led by A. A. Vlasov. One fifth of the army were Soviet citizens. "
        "It fought under German orders.",
    )

    assert [message.partition("“")[2] for message in messages(changed_claim, read)] == [
        "The army was led by A. A. Vlasov.”",
        "One fifth of the army were Soviet citizens.”",
        "It fought under German orders.”",
    ]


@pytest.mark.parametrize("article", ["", "\n\n"])
def test_an_empty_article_has_no_nearest_passage(article: str) -> None:
    read = project(claims=CLAIMS, article=article)

    assert messages(changed_claim, read) in ([], ["text no longer stands in article.txt"] * 3)
