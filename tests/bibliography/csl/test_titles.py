"""Titles of works, of what they stand in, and of series."""

import pytest
from bibliography.reading import csl


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ("title = {A}, subtitle = {B}", "A: B"),
        ("title = {A?}, subtitle = {B}", "A? B"),
        ("title = {A!}, subtitle = {B}", "A! B"),
        ("title = {A:}, subtitle = {B}", "A: B"),
        (r"title = {\emph{A?}}, subtitle = {B}", "<i>A?</i> B"),
        ("title = {``A?''}, subtitle = {B}", "“A?” B"),
        ("title = {A}, subtitle = {B}, titleaddon = {C}", "A: B. C"),
        ("title = {A!}, titleaddon = {C}", "A! C"),
        ("title = {بين القصرين}, subtitle = {رواية}", "بين القصرين: رواية"),
    ],
)
def test_a_title_and_its_subtitle_are_one(fields: str, title: str) -> None:
    assert csl(fields)["title"] == title


@pytest.mark.parametrize(
    ("fields", "short"),
    [
        ("title = {A}, subtitle = {B}", "A"),
        ("title = {A}, subtitle = {B}, shorttitle = {S}", "S"),
        ("title = {A: B}", None),
        ("title = {2001: A Space Odyssey}", None),
    ],
)
def test_a_short_title_is_told_and_not_guessed(fields: str, short: str | None) -> None:
    assert csl(fields).get("title-short") == short


def test_a_volume_has_the_title_of_the_whole_and_its_own() -> None:
    fields = (
        "title = {V}, subtitle = {W}, maintitle = {M}, mainsubtitle = {N}, volume = 2, part = 1"
    )

    assert csl(fields) == {
        "title": "M: N",
        "title-short": "M",
        "volume-title": "V: W",
        "volume": "2",
        "part-number": "1",
    }


def test_a_part_stands_in_a_book() -> None:
    fields = "title = {P}, booktitle = {B}, booksubtitle = {C}, booktitleaddon = {D}"

    assert csl(fields, "incollection") == {"title": "P", "container-title": "B: C. D"}


def test_a_part_of_a_volume_stands_in_the_whole() -> None:
    fields = "title = {P}, booktitle = {B}, maintitle = {M}"

    assert csl(fields, "inbook") == {
        "title": "P",
        "volume-title": "B",
        "container-title": "M",
    }


@pytest.mark.parametrize("field", ["journaltitle", "journal"])
def test_an_article_stands_in_a_journal(field: str) -> None:
    fields = f"title = {{T}}, {field} = {{J}}, journalsubtitle = {{S}}, shortjournal = {{JS}}"

    assert csl(fields + ", issuetitle = {I}", "article") == {
        "title": "T",
        "volume-title": "I",
        "container-title": "J: S",
        "container-title-short": "JS",
    }


def test_a_periodical_is_its_issue_or_itself() -> None:
    assert csl("title = {P}, issuetitle = {I}, issuesubtitle = {S}", "periodical") == {
        "title": "I: S",
        "container-title": "P",
    }
    assert csl("title = {P}, shorttitle = {Q}", "periodical") == {
        "title": "P",
        "container-title-short": "Q",
    }


@pytest.mark.parametrize(
    ("series", "title"),
    [
        ("Studien zur {DDR}", 'Studien zur <span class="nocase">DDR</span>'),
        ("1", "1st series"),
        ("2", "2nd series"),
        ("3", "3rd series"),
        ("4", "4th series"),
        ("12", "12th series"),
        ("22", "22nd series"),
        ("newser", "new series"),
        ("oldser", "old series"),
    ],
)
def test_a_series_is_a_collection(series: str, title: str) -> None:
    assert csl(f"series = {{{series}}}", "article") == {"collection-title": title}


def test_an_original_and_an_event_have_their_titles() -> None:
    fields = "origtitle = {O}, eventtitle = {E}, eventtitleaddon = {F}"

    assert csl(fields) == {"original-title": "O", "event-title": "E. F", "event": "E. F"}
