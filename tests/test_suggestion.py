from sourcecheck.suggestion import Suggestions


def test_the_name_most_like_an_unknown_one_is_suggested() -> None:
    suggestions = Suggestions(["ellis-2013", "jurado-1983"])

    assert suggestions.hint("elis-2013") == 'did you mean "ellis-2013"?'


def test_a_name_in_other_case_is_suggested_as_it_is_written() -> None:
    suggestions = Suggestions(["Ellis:2013"])

    assert suggestions.hint("ELLIS:2013") == 'did you mean "Ellis:2013"?'


def test_nothing_is_suggested_where_nothing_comes_near() -> None:
    suggestions = Suggestions(["ellis-2013", "jurado-1983"])

    assert suggestions.hint("müller-2012") == ""


def test_nothing_is_suggested_where_nothing_is_known() -> None:
    suggestions = Suggestions([])

    assert suggestions.hint("ellis-2013") == ""


def test_after_very_many_unknown_names_only_what_costs_nothing_is_suggested() -> None:
    suggestions = Suggestions(["ellis-2013", "jurado-1983"], budget=4)

    hints = [suggestions.hint(name) for name in ("elis-2013", "jurdo-1983", "elli-2013")]

    assert hints == ['did you mean "ellis-2013"?', 'did you mean "jurado-1983"?', ""]
    assert suggestions.hint("elis-2013") == 'did you mean "ellis-2013"?'
    assert suggestions.hint("ELLIS-2013") == 'did you mean "ellis-2013"?'
