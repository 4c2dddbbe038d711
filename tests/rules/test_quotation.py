import pytest

from sourcecheck.rules.quotation import quotations


@pytest.mark.parametrize(
    "text",
    [
        "He wrote “all native units are unreliable”.",
        "He wrote ”all native units are unreliable”.",
        "He wrote „all native units are unreliable“.",
        "He wrote „all native units are unreliable”.",
        "He wrote ”all native units are unreliable“.",
        'He wrote "all native units are unreliable".',
        'He wrote ""all native units are unreliable"".',
        "He wrote «all native units are unreliable».",
        "He wrote « all native units are unreliable ».",
        "He wrote »all native units are unreliable«.",
        "He wrote ‘all native units are unreliable’.",
        "He wrote ‚all native units are unreliable‘.",
        "He wrote ‹all native units are unreliable›.",
        "He wrote 'all native units are unreliable'.",
        "“all native units are unreliable”",
        "(“all native units are unreliable”)",
    ],
)
def test_words_between_marks_of_any_language_are_a_quotation(text: str) -> None:
    assert quotations(text) == ["all native units are unreliable"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No marks at all.",
        'The "Eastern units" were moved.',
        "The “Osteinheiten” were moved.",
        'A 6" gun and an 8" gun and a 10" gun were used.',
        "The army's strength and the 6th Army's losses weren't known.",
        "The soldiers' strength and the officers' losses.",
        "The army’s strength and the soldiers’ losses weren’t known.",
        "In '43 and '44 the soldiers' losses rose.",
        'A stray " mark among many other words.',
        "A stray “ mark among many other words.",
        "Russkaya osvoboditel'naya armiya and Belorusskaya osvoboditel'naya armiya.",
    ],
)
def test_what_is_no_quotation_of_three_words_is_none(text: str) -> None:
    assert quotations(text) == []


@pytest.mark.parametrize("mark", ['"', "“", "«", "'", " '", " 'a", '" ', "“a ", "‘a b c "])
def test_very_many_marks_without_a_counterpart_are_read_in_time(mark: str) -> None:
    assert quotations(mark * 20_000) == []


def test_several_quotations_are_found_in_order() -> None:
    text = 'It is "one two three" and «раз два три» and again „eins zwei drei“.'

    assert quotations(text) == ["one two three", "раз два три", "eins zwei drei"]


def test_a_word_with_hyphen_or_apostrophe_is_one_word() -> None:
    assert quotations("They sang “don't re-enter” there.") == []


def test_an_apostrophe_inside_single_marks_does_not_end_them() -> None:
    assert quotations("He wrote 'the army's last stand' there.") == ["the army's last stand"]


def test_a_quotation_inside_a_quotation_is_part_of_it() -> None:
    assert quotations("He wrote “that ‘all is lost’ in Prague”.") == [
        "that ‘all is lost’ in Prague"
    ]
