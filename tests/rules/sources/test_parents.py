from build import project
from rules.judgement import hints, messages, places

from sourcecheck.rules.sources.circular_parent import circular_parent
from sourcecheck.rules.sources.missing_parent import missing_parent


def test_every_field_that_names_an_entry_must_name_one_that_is_there() -> None:
    read = project(
        bibliography="""
        @inbook{a, title={A}, crossref={whole}, xdata={presses, town}, xref={x}}
        @book{b, title={B}, related={a, c}}
        @set{s, entryset={a, b, d}}
        @xdata{press, publisher={P}}
        @xdata{town, location={L}}
        """
    )

    assert messages(missing_parent, read) == [
        '"crossref" of "a" names "whole", which no bibliography has',
        '"xdata" of "a" names "presses", which no bibliography has',
        '"xref" of "a" names "x", which no bibliography has',
        '"related" of "b" names "c", which no bibliography has',
        '"entryset" of "s" names "d", which no bibliography has',
    ]
    assert hints(missing_parent, read) == ["", 'did you mean "press"?', "", "", ""]
    assert places(missing_parent, read)[1] == str(read.sources[0].locate("xdata"))


def test_a_key_in_another_case_is_another_key() -> None:
    read = project(bibliography="@inbook{a, title={A}, crossref={B}}\n@book{b, title={B}}")

    assert hints(missing_parent, read) == ['did you mean "b"?']


def test_another_key_of_an_entry_is_its_key_too() -> None:
    read = project(
        bibliography="@inbook{a, title={A}, crossref={old}}\n@book{b, title={B}, ids={older, old}}"
    )

    assert messages(missing_parent, read) == []


def test_an_empty_reference_names_nothing() -> None:
    assert messages(missing_parent, project(bibliography="@book{a, title={A}, crossref={ }}")) == []


def test_each_circle_is_reported_once_with_all_that_are_in_it() -> None:
    read = project(
        bibliography="""
        @book{heir, title={H}, crossref={a}}
        @book{a, title={A}, crossref={b}}
        @book{b, title={B}, xdata={c}}
        @book{c, title={C}, crossref={a}}
        @book{self, title={S}, crossref={self}}
        @book{other, title={O}, crossref={heir}}
        """
    )

    assert messages(circular_parent, read) == [
        '"a" inherits from itself by way of "b" and "c"',
        '"self" inherits from itself',
    ]
    assert places(circular_parent, read) == [
        str(read.sources[1].locate("crossref")),
        str(read.sources[4].locate("crossref")),
    ]


def test_one_whole_of_many_parts_by_several_ways_is_no_circle() -> None:
    read = project(
        bibliography="""
        @inbook{a, title={A}, crossref={v}, xdata={press}}
        @inbook{b, title={B}, crossref={v}, xdata={press}}
        @book{v, title={V}, crossref={mv}, xdata={press}}
        @mvbook{mv, title={MV}, xdata={press}, related={a}}
        @xdata{press, publisher={P}}
        @book{lost, title={L}, crossref={nowhere}}
        """
    )

    assert messages(circular_parent, read) == []


def test_of_two_entries_with_one_key_only_the_first_is_a_parent() -> None:
    read = project(
        bibliography="""
        @book{a, title={A}}
        @book{a, title={A}, crossref={a}}
        """
    )

    assert messages(circular_parent, read) == []


def test_a_line_of_many_generations_is_followed_to_its_end() -> None:
    written = "\n".join(f"@book{{b{n}, title={{T}}, crossref={{b{n + 1}}}}}" for n in range(3000))

    read = project(bibliography=written + "\n@book{b3000, title={T}, crossref={b0}}")

    (message,) = messages(circular_parent, read)
    assert message == '"b0" inherits from itself by way of "b1", "b2" and 2998 more'
