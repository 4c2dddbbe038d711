import json
from pathlib import Path
from typing import Any

import pytest

from sourcecheck.rules.comparison.titles import Likeness, compare_best, compare_titles

PANEL = Path(__file__).parents[3] / "benchmarks" / "titles.json"
PAIRS = json.loads(PANEL.read_text(encoding="utf-8"))["pairs"]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: str(pair["about"]).replace(" ", "-"))
def test_a_pair_of_the_panel_is_taken_for_what_it_is(pair: dict[str, Any]) -> None:
    compared = compare_titles(pair["one"], pair["other"])

    assert (compared.likeness is Likeness.EQUAL) is (pair["meant"] == "same")


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: str(pair["about"]).replace(" ", "-"))
def test_it_does_not_matter_which_title_is_the_registry_s(pair: dict[str, Any]) -> None:
    one = compare_titles(pair["one"], pair["other"])
    other = compare_titles(pair["other"], pair["one"])

    assert one._replace(recorded="") == other._replace(recorded="")


@pytest.mark.parametrize(
    ("written", "recorded"),
    [
        ("", ""),
        ("!!!", "!!!"),
        ("The Cold War", "Cold War"),
        ("E-mail", "Email"),
        ("Don't Panic", "Don’t panic"),
        ("L'Armée rouge", "L’armée rouge"),
        ("Rock & Roll", "Rock and Roll"),
        ("Fluxes of m$^2$ and $\\alpha$-particles", "Fluxes of m2 and alpha-particles"),
        ('A {\\em braced} title by G{\\"o}del', "A Braced Title by Gödel"),
        ("Bounds for <mml:math><mml:mi>x</mml:mi></mml:math>", "Bounds for x"),
        ("AT&T and law", "AT&amp;amp;T and law"),
        ("Vlasov", "[Vlasov]."),
        ("On a war", "On a war [Retracted]"),
        ("The role of teams in war", "The role of teams in war [in Russian]"),
        ("История СССР", "Istoriya SSSR"),
        ("Ёлка", "Елка"),
        ("Заключение мира", "Zaklyuchenie mira"),
        ("深度学习研究综述", "深度学习研究综述: 方法"),
        ("Ð’Ð¾Ð¹Ð½Ð°", "Война"),
        ("C++ primer", "C++ Primer"),
    ],
)
def test_titles_are_equal_that_only_look_different(written: str, recorded: str) -> None:
    assert compare_titles(written, recorded).likeness is Likeness.EQUAL


@pytest.mark.parametrize(
    ("written", "recorded", "reason"),
    [
        ("Soldiers of 1941 in war", "Soldiers of 1942 in war", "the numbers differ"),
        ("Letters from the front. Part 1", "Letters from the front", "the numbers differ"),
        ("States do fight", "States do not fight", "one of the two says “not”"),
        ("Europe of armies", "Armies of Europe", "the words are in another order"),
        ("Legionnaires", "Legionnaires: A History", "a subtitle or an addition is left out"),
        ("Men of the East: one", "Men of the East: two", "a subtitle or an addition is left out"),
        ("Leaving on Legionnaires", "Leaning on Legionnaires", ""),
        ("Война и мир", "The Sea", "it is in another script"),
        ("中国军队", "中國軍隊", "it is in another script"),
        (
            "On the war of ants",
            "Comment on “On the war of ants”",
            "one of the two is about the other",
        ),
    ],
)
def test_the_difference_is_named(written: str, recorded: str, reason: str) -> None:
    compared = compare_titles(written, recorded)

    assert compared.reason == reason
    assert compared.likeness is not Likeness.EQUAL


@pytest.mark.parametrize(
    ("written", "recorded"),
    [
        ("がくせい", "かくせい"),
        ("की", "का"),
        ("мой дом", "мои дом"),
        ("C++ primer", "C primer"),
        ("!!!", "???"),
        ("The Last Army (Part II)", "The Last Army"),
    ],
)
def test_what_is_a_letter_of_its_own_counts(written: str, recorded: str) -> None:
    assert compare_titles(written, recorded).likeness is not Likeness.EQUAL


def test_the_best_of_a_registry_s_titles_counts() -> None:
    compared = compare_best(["Russian title"], ["Русское название", "Russian <i>title</i>", ""])

    assert compared == compare_titles("Russian title", "Russian title")


@pytest.mark.parametrize("placeholder", ["", "[no title]", "Untitled", "Title not available", "—"])
def test_a_registry_s_way_to_say_that_there_is_no_title_is_none(placeholder: str) -> None:
    assert compare_best(["A title"], [placeholder]) is None


def test_garbled_text_is_mended_only_where_all_of_it_can_be() -> None:
    assert compare_titles("Ãœbung Ã", "Übung Ã").likeness is not Likeness.EQUAL
    assert compare_titles("Ãœbung", "Übung").likeness is Likeness.EQUAL
    assert compare_titles("ДаÃœ", "ДаÜ").likeness is not Likeness.EQUAL
