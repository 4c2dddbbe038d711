import pytest

from sourcecheck.bibliography.people import full_name


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"family": "Ellis", "given": "Frank"}, "Frank Ellis"),
        (
            {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
            "Ludwig van Beethoven",
        ),
        ({"family": "King", "given": "Martin", "suffix": "Jr."}, "Martin King Jr."),
        ({"family": "Plato"}, "Plato"),
        ({"literal": "Armeeoberkommando 2"}, "Armeeoberkommando 2"),
        ({"family": "毛", "given": "泽东"}, "毛泽东"),
        ({"family": "김", "given": "구"}, "김구"),
        ({"family": "Власов", "given": "А. А."}, "А. А. Власов"),
    ],
)
def test_a_name_is_written_in_the_order_of_its_language(person: dict[str, str], name: str) -> None:
    assert full_name(person) == name
