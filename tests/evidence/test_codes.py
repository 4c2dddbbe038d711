import pytest

from sourcecheck.evidence.codes import read_codes


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ([], set()),
        ([403, 999], {403, 999}),
        (["403", " 429 "], {403, 429}),
        (["500..503"], {500, 501, 502, 503}),
        (["500..=502", "501 .. 503"], {500, 501, 502, 503}),
        (["404..404"], {404}),
    ],
)
def test_codes_stand_alone_and_in_ranges_of_which_both_ends_count(
    written: list[object], codes: set[int]
) -> None:
    assert read_codes(written) == codes


@pytest.mark.parametrize(
    "written", ["", "4xx", "7", "10000", "503..500", "500..", "500-503", True, 403.0, "٤٠٣"]
)
def test_what_is_neither_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match=r"^") as caught:
        read_codes([200, written])

    assert str(caught.value) == (
        f'"{written}" is neither a status code nor a range such as 500..599'
    )


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        (99, 99),
        (700, 700),
        ("700", 700),
        ("998", 998),
        ("1000", 1000),
        ("099", 99),
        ("099..200", 99),
        ("500..600", 600),
        ("599..999", 999),
    ],
)
def test_what_no_server_answers_is_refused(written: object, wrong: int) -> None:
    with pytest.raises(ValueError, match=r"^") as caught:
        read_codes([200, written])

    assert str(caught.value) == f"{wrong} is no status code: those are 100 to 599, and 999"
