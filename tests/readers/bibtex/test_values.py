"""What the value of a field stands for."""

import pytest
from readers.bibtex.reading import only, read, unreadable, values

STRINGS = """\
@string{acm = {ACM}}
@String(IEEE = "IEEE")
@STRING{both = acm # { and } # ieee}
@string{Pub = {House}}
"""


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("{X}", "X"),
        ('"X"', "X"),
        ("1999", "1999"),
        ("{}", ""),
        ('""', ""),
        ("", ""),
        ("{{X}}", "{X}"),
        ('"{X}"', "{X}"),
        ("{X {Y} Z}", "X {Y} Z"),
        ('{X "Y" Z}', 'X "Y" Z'),
        ('"X {"}Y{"} Z"', 'X {"}Y{"} Z'),
        ('"a = {b}, c = d"', "a = {b}, c = d"),
        ("{a # b}", "a # b"),
        ('"a # b"', "a # b"),
        ("{a, b = c}", "a, b = c"),
        ("{see a@b.org}", "see a@b.org"),
        ("{  X \n\t Y  Z\r\n}", "X Y Z"),
        ("{X\n\n  Y}", "X Y"),
        ("{X\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}Y}", "X\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}Y"),
        (r"{M{\"u}ller \& Co.}", r"M{\"u}ller \& Co."),
        ("{50\\% of $x_1$}", "50\\% of $x_1$"),
        ("{https://a.example/~b/%7Ec?d=e&f#g}", "https://a.example/~b/%7Ec?d=e&f#g"),
        ("1999 # {/} # 2000", "1999/2000"),
        ('{a} # "b"', "ab"),
        ('{a}#"b"#c', "abc"),
        ('{a }\n #\n "b"', "a b"),
        ("acm", "ACM"),
        ("ACM", "ACM"),
        ("ieee # {, } # acm", "IEEE, ACM"),
        ("both", "ACM and IEEE"),
        ("PUB", "House"),
        ("pUB # {, } # PUB", "House, House"),
        ("{acm}", "acm"),
        ('"acm"', "acm"),
        ("jan", "January"),
        ("feb", "February"),
        ("mar", "March"),
        ("APR", "April"),
        ("May", "May"),
        ("jun", "June"),
        ("jul", "July"),
        ("aug", "August"),
        ("sep", "September"),
        ("oct", "October"),
        ("nov", "November"),
        ("dec", "December"),
        ('"12~" # jan', "12~January"),
        ("nowhere", "nowhere"),
        ("nowhere # { else}", "nowhere else"),
    ],
)
def test_a_value_is_evaluated_as_bibtex_does(written: str, value: str) -> None:
    source = only(f"{STRINGS}@misc{{a, note = {written}, year = 1}}")

    assert values(source) == {"note": value, "year": "1"}


def test_a_string_holds_from_where_it_is_defined() -> None:
    text = "@misc{a, note=x}@string{x={1}}@misc{b, note=X}@string{X={2}}@misc{c, note=x}"

    assert [source.get("note") for source in read(text).sources] == ["x", "1", "2"]


def test_a_string_may_take_the_name_of_a_month() -> None:
    assert only("@string{mar = {März}}@misc{a, month = mar}").get("month") == "März"


def test_a_string_that_cannot_be_read_is_not_defined() -> None:
    text = "@string{x = {1} {2}}\n@misc{a, note = x}"

    assert [source.get("note") for source in read(text).sources] == ["x"]
    assert unreadable(text) == [
        ("1:1", "@string{x = {1} {2}}", 'the value of "x" goes on after its end: "{2}"')
    ]


@pytest.mark.parametrize("name", ["x-y", "x_y", "date:1", "größe", "x.y", "x+y"])
def test_a_field_may_have_any_name(name: str) -> None:
    assert values(only(f"@misc{{a, {name} = {{v}}}}")) == {name: "v"}
