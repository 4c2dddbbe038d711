import pytest

from sourcecheck.rules.wording import counted, excerpt, listed, quoted


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no claim"), (1, "1 claim"), (2, "2 claims"), (1000, "1000 claims")]
)
def test_a_count_agrees_with_its_noun(number: int, words: str) -> None:
    assert counted(number, "claim") == words


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d"], "a, b and 2 more"),
        (["a", "b", "c", "d", "e"], "a, b and 3 more"),
    ],
)
def test_a_list_names_three_at_most(names: list[str], words: str) -> None:
    assert listed(names) == words


def test_quoted_names_stand_in_double_quotes_one_by_one() -> None:
    assert quoted(["ellis-2013", "jurado-1983"]) == '"ellis-2013" and "jurado-1983"'


def test_the_rest_of_a_long_list_is_counted_outside_the_quotes() -> None:
    assert quoted("abcd") == '"a", "b" and 2 more'


def test_a_short_passage_is_quoted_whole_and_on_one_line() -> None:
    assert excerpt(" One quarter\n of\N{NO-BREAK SPACE}it. ") == "“One quarter of it.”"


def test_a_long_passage_is_cut() -> None:
    assert excerpt("One quarter of the army", width=12) == "“One quarter…”"
