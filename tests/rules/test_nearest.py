import pytest

from sourcecheck.model.article import Passage
from sourcecheck.rules.nearest import Haystack

TEXT = (
    "The army was led by Andrey Vlasov. One third of the army were Soviet citizens. "
    "It fought under German command."
)
EVERYWHERE = Passage(0, len(TEXT))


def nearest(text: str, wanted: str, room: Passage | None = None) -> tuple[str, int] | None:
    found = Haystack(text).nearest(wanted, room or Passage(0, len(text)))
    return (text[slice(*found.passage)], found.score) if found else None


def test_a_passage_that_differs_in_a_few_words_is_found_with_its_likeness() -> None:
    assert nearest(TEXT, "One quarter of the army were Soviet citizens.") == (
        "One third of the army were Soviet citizens.",
        90,
    )


def test_a_passage_is_widened_to_whole_words() -> None:
    assert nearest("It was officially declared.", "fficially declar") == (
        "officially declared.",
        88,
    )


def test_a_passage_is_widened_or_cut_to_whole_sentences() -> None:
    text = "He fell.[when?] It really fought under a German general’s command.” Then it was over."

    assert nearest(text, "“It had fought under German command.”") == (
        "It really fought under a German general’s command.”",
        77,
    )


def test_nothing_is_found_where_nothing_comes_near() -> None:
    assert nearest(TEXT, "В мае 1945 года они освободили Прагу.") is None


def test_the_room_is_preferred_to_a_better_passage_elsewhere() -> None:
    wanted = "It fought under German command."
    text = f"{wanted} It fights under German commands. Then it was over."

    assert nearest(text, wanted, Passage(len(wanted), len(text))) == (
        "It fights under German commands.",
        92,
    )


def test_a_passage_that_has_moved_out_of_the_room_is_found() -> None:
    found = nearest(TEXT, "The army was lead by Andrey Vlasov.", Passage(79, len(TEXT)))

    assert found == ("The army was led by Andrey Vlasov.", 98)


def test_a_room_as_short_as_the_text_is_compared_whole() -> None:
    found = nearest(
        TEXT, "It fought under the command of Germans and nobody else.", Passage(78, 110)
    )

    assert found == ("It fought under German command.", 62)


@pytest.mark.parametrize("room", [Passage(10, 10), Passage(20, 10)])
def test_a_room_without_text_is_passed_over(room: Passage) -> None:
    assert nearest(TEXT, "It fought under German command.", room) == (
        "It fought under German command.",
        100,
    )


def test_kinds_of_space_do_not_count() -> None:
    assert nearest("One\nquarter\N{NO-BREAK SPACE}of the army.", "One quarter of the army") == (
        "One\nquarter\N{NO-BREAK SPACE}of the army.",
        97,
    )


def test_a_script_without_spaces_is_left_as_it_is_found() -> None:
    found = nearest("あ" * 200 + "ロシア解放軍" + "い" * 200, "ロシア解放軍")

    assert found == ("ロシア解放軍", 100)


def test_the_search_ends_after_very_much_text() -> None:
    haystack = Haystack(TEXT, budget=4000)

    found = [haystack.nearest("It fought under German orders.", Passage(0, 0)) for _ in range(3)]

    assert [bool(each) for each in found] == [True, True, False]


def test_a_text_too_long_to_search_does_not_keep_a_small_room_from_being_searched() -> None:
    haystack = Haystack(TEXT, budget=1500)

    assert haystack.nearest("It fought under German orders.", Passage(0, 0)) is None
    assert haystack.nearest("It fought under German orders.", Passage(78, 110)) is not None
