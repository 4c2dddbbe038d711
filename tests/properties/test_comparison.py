"""What holds for the comparison of any titles, names and pages."""

from hypothesis import given
from hypothesis import strategies as st

from sourcecheck.model.name import Name
from sourcecheck.rules.comparison.containers import same_container
from sourcecheck.rules.comparison.pages import pages_agree, volumes_agree
from sourcecheck.rules.comparison.people import same_person
from sourcecheck.rules.comparison.titles import Likeness, compare_titles

SCRIPTS = st.sampled_from(
    [
        "The Great War",
        "Русская армия",
        "中国军队",
        "中國軍隊",
        "かな",
        "हिन्दी",
        "تاريخ",
        "ιστορία",
        "한국",
        "ไทย",
    ]
)
SCRAPS = st.sampled_from(
    [": ", ". ", " – ", "II", " & ", "<i>", '\\"{u}', "Ã¼", "(", ")", "[", "]"]
)
TITLES = st.lists(SCRIPTS | SCRAPS | st.text(max_size=6), max_size=6).map("".join)
NAMES = st.builds(Name, TITLES, TITLES) | TITLES.map(lambda title: Name(literal=title))


@given(TITLES)
def test_a_title_equals_itself_in_every_script(title: str) -> None:
    assert compare_titles(title, title).likeness is Likeness.EQUAL


@given(TITLES, TITLES)
def test_two_titles_are_as_alike_as_the_other_way_round(one: str, other: str) -> None:
    there, back = compare_titles(one, other), compare_titles(other, one)

    assert (there.likeness, there.score) == (back.likeness, back.score)


@given(NAMES)
def test_a_name_is_its_own_person_s(name: Name) -> None:
    assert same_person(name, name)


@given(NAMES, NAMES)
def test_two_names_are_one_person_s_the_other_way_round(one: Name, other: Name) -> None:
    assert same_person(one, other) == same_person(other, one)


@given(TITLES, TITLES)
def test_two_containers_are_the_same_the_other_way_round(one: str, other: str) -> None:
    assert same_container(one, other) == same_container(other, one)


@given(st.text("0123456789–-,;SseivxXI() "), st.text("0123456789–-,;SseivxXI() "))
def test_any_text_may_stand_where_pages_and_volumes_do(one: str, other: str) -> None:
    assert pages_agree(one, one) is not False
    assert volumes_agree(one, other) == volumes_agree(other, one)
