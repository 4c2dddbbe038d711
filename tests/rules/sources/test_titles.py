import pytest
from build import project
from rules.judgement import hints, messages

from sourcecheck.model.evidence import Evidence
from sourcecheck.rules.sources.series_number_in_title import series_number_in_title
from sourcecheck.rules.sources.truncated_title import truncated_title
from sourcecheck.rules.sources.unedited_title import mended, unedited_title
from sourcecheck.rules.sources.unknown_language import unknown_language
from sourcecheck.rules.sources.url_in_title import url_in_title


@pytest.mark.parametrize(
    "value", ["Free Prague https://x.example/1", "www.svoboda.org/a", r"\url{ftp://x.example}"]
)
def test_a_web_address_is_no_title(value: str) -> None:
    read = project(bibliography=f"@misc{{x, title={{{value}}}}}")

    assert messages(url_in_title, read) == [f'"title" has a web address in it: "{value}"']


@pytest.mark.parametrize("value", ["Foo: a://b", "The www. generation"])
def test_what_only_looks_like_an_address_may_stand_in_a_title(value: str) -> None:
    assert messages(url_in_title, project(bibliography=f"@misc{{x, title={{{value}}}}}")) == []


@pytest.mark.parametrize(
    "value",
    ["THE STALINGRAD CAULDRON", "ИСТОРИЯ ОСВОБОДИТЕЛЬНОЙ АРМИИ", "{THE UNKNOWN EASTERN FRONT}"],
)
def test_a_title_in_capitals_throughout_is_not_edited(value: str) -> None:
    read = project(bibliography=f"@book{{x, title={{{value}}}}}")

    assert messages(unedited_title, read) == [f'"title" is in capitals throughout: "{value}"']


@pytest.mark.parametrize(
    ("value", "new"),
    [
        ("The Stalingrad Cauldron.", "The Stalingrad Cauldron"),
        ("The {Stalingrad Cauldron.}", "The {Stalingrad Cauldron}"),
        ("The {Cauldron}.", "The {Cauldron}"),
        ("Кто освободил Прагу в сорок пятом.", "Кто освободил Прагу в сорок пятом"),
    ],
)
def test_a_full_stop_at_the_end_of_a_title_is_taken_out(value: str, new: str) -> None:
    read = project(bibliography=f"@book{{x, title={{{value}}}}}")
    (finding,) = unedited_title.check(read, Evidence())

    assert finding.message == f'"title" ends in a full stop: "{value}"'
    assert finding.hint == "take it out"
    assert finding.fix
    assert finding.fix.new == new


@pytest.mark.parametrize("value", ["Foo suppl.", "A b. Cdefgh.", "Who? Nobody.", "1945гг.", "Etc."])
def test_a_full_stop_that_belongs_to_the_title_stays(value: str) -> None:
    assert mended(value) == value


@pytest.mark.parametrize(
    ("entry", "field", "value", "hint"),
    [
        ("book", "title", "Cauldron, vol. 3", "volume = {3}"),
        ("book", "title", "Cauldron. Bd. IV", "volume = {IV}"),
        ("book", "title", "Cauldron (Volume 3)", "volume = {3}"),
        ("collection", "title", "История войны, т. 2", "volume = {2}"),
        ("book", "title", "Dějiny války, díl 2", "volume = {2}"),
        (
            "inproceedings",
            "booktitle",
            "ECDL 2009 (Lecture Notes in Computer Science 5714)",
            "series = {Lecture Notes in Computer Science}, number = {5714}",
        ),
        (
            "book",
            "title",
            "Kessel (Schriften des Archivs, Bd. 12)",
            "series = {Schriften des Archivs}, number = {12}",
        ),
    ],
)
def test_a_volume_or_a_series_has_a_field_of_its_own(
    entry: str, field: str, value: str, hint: str
) -> None:
    read = project(bibliography=f"@{entry}{{x, {field}={{{value}}}}}")

    assert messages(series_number_in_title, read) == [f'"{field}" ends in a number: "{value}"']
    assert hints(series_number_in_title, read) == [hint]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("booktitle", "Proceedings of the International Conference on"),
        ("booktitle", "{Proceedings of the 3rd Workshop on the}"),
        ("title", "The Stalingrad Cauldron:"),
        ("title", "War, Peace,"),
        ("title", "{The Cauldron --}"),
    ],
)
def test_a_title_that_ends_in_the_middle_has_lost_its_end(field: str, value: str) -> None:
    read = project(bibliography=f"@inproceedings{{x, {field}={{{value}}}}}")

    assert messages(truncated_title, read) == [f'"{field}" has lost its end: "{value}"']


@pytest.mark.parametrize("value", ["The World We Live in", "Made of", "{}"])
def test_a_title_may_end_in_a_small_word(value: str) -> None:
    read = project(bibliography=f"@book{{x, title={{{value}}}}}")

    assert messages(truncated_title, read) == []


@pytest.mark.parametrize(
    ("value", "hint", "new"),
    [
        ("English", 'did you mean "english"?', "english"),
        ("Deutsch", 'did you mean "german"?', None),
        ("englsh", 'did you mean "english"?', None),
        ("Mingrelian", "", None),
    ],
)
def test_a_language_is_named_as_tex_names_it(value: str, hint: str, new: str | None) -> None:
    read = project(bibliography=f"@book{{x, title={{T}}, langid={{{value}}}}}")
    (finding,) = unknown_language.check(read, Evidence())

    assert finding.message == f'"langid" is no language that TeX knows: "{value}"'
    assert finding.hint == hint
    assert (finding.fix.new if finding.fix else None) == new
