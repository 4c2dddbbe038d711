import pytest

from sourcecheck.edits.tex import write_names, write_text
from sourcecheck.model.name import Name
from sourcecheck.readers.names import parse_names


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("50 % of R&D, $5 #1 a_b", "50 \\% of R\\&D, \\$5 \\#1 a\\_b"),
        ("a~b^c\\d", "a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d"),
        ("}{", "\\textbraceright{}\\textbraceleft{}"),
        ("two\n lines\x00\x9f", "two lines"),
        ("Общество – ü", "Общество – ü"),
    ],
)
def test_text_is_written_for_tex(text: str, tex: str) -> None:
    assert write_text(text) == tex


@pytest.mark.parametrize(
    ("name", "tex"),
    [
        (Name("Ellis", "Frank"), "Ellis, Frank"),
        (Name("King", "Martin Luther", suffix="Jr."), "King, Jr., Martin Luther"),
        (Name("Berg", "J.", "van der"), "van der Berg, J."),
        (Name("Smith & Sons, Ltd", "A."), "{Smith \\& Sons, Ltd}, A."),
        (Name("Sword and Shield", "B."), "{Sword and Shield}, B."),
        (Name("Ellis"), "Ellis"),
        (Name("Ellis Ford"), "{Ellis Ford}"),
        (Name("Ellis", suffix="Jr."), "{Ellis, Jr.}"),
        (Name("Others"), "{Others}"),
        (Name(literal="AOK 2, Abt. Ia"), "{AOK 2, Abt. Ia}"),
    ],
)
def test_a_name_is_written_as_it_is_read(name: Name, tex: str) -> None:
    assert write_names([name]) == tex
    assert [str(one) for one in parse_names(tex)[0]] == [str(name)]
