import pytest

from sourcecheck.evidence.records.names import initialed_name, whole_name
from sourcecheck.model.name import Name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Frank Ellis", Name("Ellis", "Frank")),
        ("Ellis, Frank", Name("Ellis", "Frank")),
        ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", "van")),
        ("María de la Cruz", Name("Cruz", "María", "de la")),
        ("John F. Kennedy, Jr.", Name("John F. Kennedy", "Jr.")),
        ("Martin Luther King Jr.", Name("King", "Martin Luther", "", "Jr")),
        ("de Gaulle", Name("Gaulle", "de")),
        ("王小明", Name(literal="王小明")),
        ("Bundesarchiv", Name(literal="Bundesarchiv")),
        ("Ellis,", Name(literal="Ellis,")),
    ],
)
def test_a_whole_name_is_parted_as_far_as_it_can_be(written: str, name: Name) -> None:
    assert whole_name(written) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ellis F", Name("Ellis", "F.")),
        ("Wakefield AJ", Name("Wakefield", "A. J.")),
        ("van der Berg J-P", Name("Berg", "J. P.", "van der")),
        ("de la Cruz Martinez M", Name("Cruz Martinez", "M.", "de la")),
        ("King ML Jr", Name("King", "M. L.", "", "Jr")),
        ("Ng A", Name("Ng", "A.")),
        ("World Health Organization", Name(literal="World Health Organization")),
        ("Plato", Name(literal="Plato")),
    ],
)
def test_a_name_of_pubmed_ends_with_its_initials(written: str, name: Name) -> None:
    assert initialed_name(written) == name
