from build import project
from rules.judgement import messages, places

from sourcecheck.rules.claims.duplicate_claim import duplicate_claim


def test_spaces_and_case_do_not_make_a_text_another() -> None:
    read = project(
        claims="""
        - {id: a, text: The army was led by Andrey Vlasov at that time in Prague.}
        - {id: b, text: The Army was led by  Andrey Vlasov at that time in prague.}
        - {id: c, text: "The army was led by\\_Andrey Vlasov\\n at that time in Prague."}
        """
    )
    line = read.claims[0].text_location.line

    assert messages(duplicate_claim, read) == [f'same text as "a" in line {line}'] * 2
    assert places(duplicate_claim, read) == [str(claim.text_location) for claim in read.claims[1:]]


def test_texts_that_only_begin_alike_are_two() -> None:
    read = project(
        claims="""
        - {id: a, text: The army was led by Andrey Vlasov at that time in Prague.}
        - {id: b, text: The army was led by Andrey Vlasov at that time in Berlin.}
        """
    )

    assert messages(duplicate_claim, read) == []


def test_a_text_that_the_article_says_twice_may_repeat_itself_either_way() -> None:
    read = project(
        claims="""
        - {id: a, text: The army was large., repeats: b}
        - {id: b, text: The army was large.}
        - {id: c, text: The army was small.}
        - {id: d, text: The army was small., repeats: c}
        """
    )

    assert messages(duplicate_claim, read) == []
