import pytest

from sourcecheck.rules.days import impossible_days


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("31.9.43", ["31.9.43"]),
        ("vom 12. zum 31. 9. 1943", ["31. 9. 1943"]),
        ("30.2.44", ["30.2.44"]),
        ("29.2.43", ["29.2.43"]),
        ("32.10.43 und 0.10.43", ["32.10.43", "0.10.43"]),
        ("31.IX.43", ["31.IX.43"]),
        ("31 September 1943", ["31 September 1943"]),
        ("September 31, 1943", ["September 31, 1943"]),
        ("31st of June; 31st June 1944", ["31st June 1944"]),
        ("am 31. Juni 1944", ["31. Juni 1944"]),
        ("30 février 1944", ["30 février 1944"]),
        ("31 сентября 1943", ["31 сентября 1943"]),
        ("31 listopadu 1944", ["31 listopadu 1944"]),
        ("29 February 1943", ["29 February 1943"]),
    ],
)
def test_a_day_that_no_calendar_has_is_found(text: str, found: list[str]) -> None:
    assert list(impossible_days(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "30.9.43",
        "in der Nacht vom 12. zum 13.9.43",
        "29.2.44",
        "29.2.1900",
        "29 February",
        "31.12.43",
        "30.IX.43",
        "31.IC.43",
        "14.13.43",
        "Az. 31.9.43",
        "2.31.9.43",
        "31.9.43.1",
        "31.9.43/5",
        "Ia 3385/43",
        "30 September 1943",
        "The 31 Sepoys",
        "in June 1944",
        "September 1943",
        "10.1162/31.9.43",
    ],
)
def test_what_is_a_day_or_no_date_is_left_alone(text: str) -> None:
    assert list(impossible_days(text)) == []
