import io
from pathlib import Path

import pytest

from sourcecheck.errors import InputError
from sourcecheck.model.baseline import Accepted, Baseline
from sourcecheck.model.location import Location
from sourcecheck.readers.baseline import load_baseline, read_baseline

ONE, TWO = "0" * 32, "f" * 32
WRITTEN = f"""\
{{"version": "sourcecheck/v1", "findings": [
{{"rule": "SC101", "name": "unsourced-claim", "path": "claims.yaml", "claim": "a", \
"message": "no source", "fingerprint": "{ONE}"}},
{{"rule": "SC401", "name": "gone-link", "path": "références.bib", "source": "k", \
"message": "gone", "fingerprint": "{TWO}"}}
]}}
"""
AGAIN = '"sourcecheck baseline" writes it anew'


def read(text: str) -> Baseline:
    return read_baseline(io.BytesIO(text.encode()), "accepted.json")


def refusal(text: str) -> str:
    with pytest.raises(InputError) as refused:
        read(text)
    return str(refused.value)


def test_a_baseline_has_findings_each_in_its_line() -> None:
    baseline = read(WRITTEN)

    assert baseline == Baseline(
        "accepted.json",
        {
            ONE: Accepted(ONE, "SC101", "unsourced-claim", "claims.yaml", "no source", "a", None),
            TWO: Accepted(TWO, "SC401", "gone-link", "références.bib", "gone", None, "k"),
        },
        {ONE: 2, TWO: 3},
    )
    assert baseline.locate(TWO) == Location("accepted.json", 3, 1)


def test_of_a_finding_given_twice_the_first_counts() -> None:
    baseline = read(WRITTEN.replace(TWO, ONE))

    assert [one.rule for one in baseline.accepted.values()] == ["SC101"]


def test_keys_may_be_added_and_lines_joined() -> None:
    text = WRITTEN.replace("\n", " ").replace('"rule"', '"note": "known", "rule"')

    assert read(text) == Baseline("accepted.json", read(WRITTEN).accepted, {ONE: 1, TWO: 1})


def test_a_fingerprint_that_is_written_with_escapes_is_in_the_first_line() -> None:
    baseline = read(WRITTEN.replace(TWO, r"\u0066" * 32))

    assert baseline.locate(TWO) == Location("accepted.json", 1, 1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "accepted.json:1:1: error: not valid JSON: expecting value"),
        (
            "{\n\n'a'}",
            (
                "accepted.json:3:1: error: not valid JSON: expecting property name enclosed in "
                "double quotes"
            ),
        ),
        ("[]", "accepted.json: error: not a baseline"),
        ("{}", "accepted.json: error: not a baseline"),
        ('{"findings": {}}', "accepted.json: error: not a baseline"),
        ("[" * 100_000, "accepted.json: error: not a baseline"),
        ("9" * 5_000, "accepted.json: error: not a baseline"),
        (
            '{"findings": []}',
            'accepted.json: error: made in another way: its version is none, not "sourcecheck/v1"',
        ),
        (
            '{"version": "sourcecheck/v2\\u001b", "findings": []}',
            (
                'accepted.json: error: made in another way: its version is "sourcecheck/v2\\x1b", '
                'not "sourcecheck/v1"'
            ),
        ),
        *(
            (
                f'{{"version": "sourcecheck/v1", "findings": [{finding}]}}',
                "accepted.json: error: finding 1 of the baseline is not as it should be",
            )
            for finding in (
                "1",
                "{}",
                '{"rule": "SC101"}',
                f'{{"rule": "a", "name": "b", "path": "c", "message": 1, "fingerprint": "{ONE}"}}',
                '{"rule": "a", "name": "b", "path": "c", "message": "d", "fingerprint": "0"}',
                (
                    '{"rule": "a", "name": "b", "path": "c", "message": "d", "claim": null, '
                    f'"fingerprint": "{ONE}"}}'
                ),
            )
        ),
    ],
)
def test_what_is_no_baseline_is_refused(text: str, message: str) -> None:
    assert refusal(text) == f"{message}\n  hint: {AGAIN}"


def test_a_file_that_is_not_there_is_refused_with_what_makes_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(InputError) as refused:
        load_baseline(tmp_path / "accepted.json")

    assert str(refused.value) == (
        "accepted.json: error: cannot be read: no such file or directory\n"
        '  hint: "sourcecheck baseline --output accepted.json" writes one'
    )


def test_a_file_that_may_lack_accepts_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    found = load_baseline(tmp_path / "docs" / "accepted.json", may_lack=True)

    assert found == Baseline("docs/accepted.json")
