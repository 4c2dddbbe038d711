import pytest

from sourcecheck.rules.comparison.containers import container_agrees, same_container
from sourcecheck.rules.comparison.pages import pages_agree, volumes_agree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nature", "nature"),
        ("The Lancet", "Lancet"),
        ("Health \\& Place", "Health and Place"),
        ("J. Am. Chem. Soc.", "Journal of the American Chemical Society"),
        ("Dtsch. Med. Wochenschr.", "Deutsche Medizinische Wochenschrift"),
        (
            "Proc. Natl. Acad. Sci. U.S.A.",
            "Proceedings of the National Academy of Sciences of the United States of America",
        ),
        ("PNAS", "Proceedings of the National Academy of Sciences"),
        (
            "Proceedings of the National Academy of Sciences",
            "Proceedings of the National Academy of Sciences of the United States of America",
        ),
        ("Phys. Rev. D", "Physical Review D"),
        ("Rev. hist.", "Revue d’histoire"),
        ('Vierteljahrshefte f{\\"u}r Zeitgeschichte', "Vierteljahrshefte für Zeitgeschichte"),
        ("Osteuropa", "Osteuropa (Stuttgart)"),
        ("Science", "Science (New York, N.Y.)"),
        ("JAMA", "JAMA: The Journal of the American Medical Association"),
        ("Вопросы истории", "Voprosy istorii"),
        ("Geschichte der Wehrmacht im Osten 1941", "Geschichte der Wehrmacht im Osten, 1941"),
        ("The Russian Army at War and in Peace", "The Russian Armies at War and in Peace"),
        (
            "Philosophical Transactions A: Engineering",
            "Philosophical Transactions A: Mathematics",
        ),
    ],
)
def test_two_names_are_one_journal_s(one: str, other: str) -> None:
    assert same_container(one, other)
    assert same_container(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Physical Review", "Physical Review D"),
        ("Journal of Physics", "Journal of Physics A"),
        ("Nature", "Nature Medicine"),
        ("Science", "Science Advances"),
        ("Lancet", "The Lancet Oncology"),
        ("International Security", "Security Studies"),
        ("Journal of Cold War Studies", "Journal of Slavic Military Studies"),
        ("!", "Nature"),
    ],
)
def test_two_names_are_two_journals(one: str, other: str) -> None:
    assert not same_container(one, other)
    assert not same_container(other, one)


def test_nobody_can_tell_where_a_name_is_missing_or_translated() -> None:
    assert container_agrees(["Nature"], []) is None
    assert container_agrees([" "], ["Nature"]) is None
    assert container_agrees([r"{\apjl}"], ["The Astrophysical Journal Letters"]) is None
    assert container_agrees(["Вопросы истории"], ["Questions of History"]) is None
    assert container_agrees(["Science"], ["Cell", "Nature"]) is False
    assert container_agrees(["Science", "Nature"], ["Cell", "Nature"]) is True


@pytest.mark.parametrize(
    ("written", "recorded"),
    [
        ("123--8", "123-128"),
        ("pp. 12-20", "12–20"),
        ("S12--S20", "S12-20"),
        ("e12345", "e12345"),
        ("28", "20-30"),
        ("12, 15", "12"),
        ("xi--xx", "XI-XX"),
        ("1", "1-9"),
        ("0012-0020", "12-20"),
    ],
)
def test_pages_are_the_same(written: str, recorded: str) -> None:
    assert pages_agree(written, recorded) is True


@pytest.mark.parametrize(
    ("written", "recorded"),
    [("123--128", "123-129"), ("456--460", "123-130"), ("456", "123-130"), ("25", "S20-S30")],
)
def test_pages_differ(written: str, recorded: str) -> None:
    assert pages_agree(written, recorded) is False


@pytest.mark.parametrize(
    ("written", "recorded"),
    [
        ("1--15", "104523"),
        ("1--15", "e100"),
        ("iv", "20-30"),
        ("n/a", "1"),
        ("", "1"),
        ("1:1--1:15", "1-15"),
    ],
)
def test_what_are_no_pages_is_not_compared(written: str, recorded: str) -> None:
    assert pages_agree(written, recorded) is None


@pytest.mark.parametrize(
    ("written", "recorded", "agree"),
    [
        ("012", "12", True),
        ("12(3)", "12", True),
        ("XLVI", "46", True),
        ("12/13", "13", True),
        ("Bd. 12", "12", True),
        ("12", "14", False),
        ("2021", "45", None),
        ("2021", "2021", True),
        ("", "3", None),
        ("A", "3", None),
    ],
)
def test_volumes_are_compared_by_their_numbers(
    written: str, recorded: str, *, agree: bool | None
) -> None:
    assert volumes_agree(written, recorded, ["2021"]) is agree
