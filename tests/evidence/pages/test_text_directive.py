import pytest

from sourcecheck.evidence.pages.text_directive import TextDirective, fold, split

TEXT = fold("""
    On 5 May 1945 the first division
    came to the help of the Czech partisans, “the Vlasovites”. Général Müller’s Straße;
    hyphen\u00adated. The division left Prague on 8 May 1945.
""")


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("", ("", ())),
        ("notes", ("notes", ())),
        ("notes:~:text=a", ("notes", (TextDirective("a", written="a"),))),
        (
            ":~:text=on%205,May%201945",
            ("", (TextDirective("on 5", "May 1945", written="on 5,May 1945"),)),
        ),
        (
            ":~:text=a-,b,c,-d",
            ("", (TextDirective("b", "c", "a", "d", "a-,b,c,-d"),)),
        ),
        (":~:text=a-,b", ("", (TextDirective("b", prefix="a", written="a-,b"),))),
        (":~:text=b,-d", ("", (TextDirective("b", suffix="d", written="b,-d"),))),
        (
            ":~:text=a%2Cb%2Dc",
            ("", (TextDirective("a,b-c", written="a,b-c"),)),
        ),
        (
            ":~:text=a&text=b&unknown=c",
            ("", (TextDirective("a", written="a"), TextDirective("b", written="b"))),
        ),
        (":~:text=", ("", ())),
        (":~:text=a-,-b", ("", ())),
        (":~:text=a,b,c", ("", ())),
        (":~:selector(x)", ("", ())),
    ],
)
def test_a_text_fragment_is_read(
    fragment: str, expected: tuple[str, tuple[TextDirective, ...]]
) -> None:
    assert split(fragment) == expected


@pytest.mark.parametrize(
    "directive",
    [
        TextDirective("the first division came"),
        TextDirective("THE FIRST DIVISION"),
        TextDirective('"the Vlasovites"'),
        TextDirective("General Muller's Strasse"),
        TextDirective("hyphenated"),
        TextDirective("on 5 May", "partisans"),
        TextDirective("the", "1945"),
        TextDirective("division", prefix="the first"),
        TextDirective("division", suffix="left Prague"),
        TextDirective("the", "division", "1945", "left"),
    ],
)
def test_a_text_is_found_as_browsers_find_it(directive: TextDirective) -> None:
    assert directive.is_in(TEXT)


@pytest.mark.parametrize(
    "directive",
    [
        TextDirective("the second division"),
        TextDirective("left Prague", "came to the help"),
        TextDirective("division", prefix="the second"),
        TextDirective("division", suffix="left Berlin"),
        TextDirective("on 5 May", "Vlasov army"),
        TextDirective("left Prague", "Prague"),
    ],
)
def test_a_text_that_is_not_there_is_not_found(directive: TextDirective) -> None:
    assert not directive.is_in(TEXT)
