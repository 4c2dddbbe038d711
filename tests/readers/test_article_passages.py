"""Where a claim stands in the article's text."""

import unicodedata
from io import BytesIO
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcecheck.model.claim import Claim
from sourcecheck.model.location import Location
from sourcecheck.readers.article import read_article

Form = Literal["NFC", "NFD"]
HERE = Location("claims.yaml", 1, 1)


def offsets(text: str, *claims: str) -> list[tuple[int, int] | None]:
    """Return for each claim where it stands in the text."""
    records = [
        Claim(id=str(number), section="", text=claim, location=HERE, text_location=HERE)
        for number, claim in enumerate(claims)
    ]
    article = read_article(BytesIO(text.encode()), "article.txt", records)
    return [article.passages.get(record.id) for record in records]


def passages(text: str, *claims: str) -> list[str | None]:
    """Return for each claim the part of the text where it stands."""
    return [place and text[slice(*place)] for place in offsets(text, *claims)]


@pytest.mark.parametrize(
    "passage",
    [
        "the army left.",
        "the \N{NO-BREAK SPACE} army\n\nleft.",
        "the ar\N{SOFT HYPHEN}my left\N{ZERO WIDTH SPACE}.",
        "the\N{ZERO WIDTH SPACE} \N{ZERO WIDTH SPACE}army left.",
        "the army[1][note 2] left.",
        "the army[a] left.[12]",
        "the army[N 1] left.[lower-alpha 3]",
        "the army[by whom?] left.",
        "the army [by whom?] left [when?].",
        "the army{{who|see=[1]}} left.",
        "the army left.[citation needed]",
        "the army left.citation needed",
        "the army left. [when?] (May 2021)",
        "the army left.\n[when?]",
        "the army left.[1][when?][2] [who?]",
    ],
)
def test_a_passage_runs_from_first_to_last_character_and_takes_in_marks_after_it(
    passage: str,
) -> None:
    assert passages(f"So {passage} It", "the army left.") == [passage]


@pytest.mark.parametrize(
    "after",
    [
        "\n\n[citation needed] It",
        "\n[1] Grasmeder, Elizabeth",
        " [ru] It",
        " It[citation needed]",
    ],
)
def test_a_passage_ends_before_what_does_not_directly_follow_it(after: str) -> None:
    assert passages(f"So the army left.{after}", "the army left.") == ["the army left."]


@pytest.mark.parametrize(
    "claim",
    [
        'He said "those who\'d help" 1941-45.',
        "He said “those who’d help” 1941–45.",
        "  He\tsaid\n„those who'd help“\N{NO-BREAK SPACE}1941—45. ",
        "He said[1] »those who‘d help« 1941\N{NON-BREAKING HYPHEN}45.[by whom?]",
        "He said[a] ”those who´d help” 1941−45.[citation needed] (May 2021)",
    ],
)
def test_a_claim_may_differ_in_spaces_marks_quotation_marks_and_dashes(claim: str) -> None:
    text = "Once. He said ”those who'd help“ 1941–45.[when?] He left."

    assert passages(text, claim) == ["He said ”those who'd help“ 1941–45.[when?]"]


@pytest.mark.parametrize(
    "claim",
    [
        "the Army, or 42 of them, left.",
        "The army or 42 of them, left.",
        "The army, or 43 of them, left.",
        "The army, or 42 of those, left.",
        "The army, or 42 of them, left!",
        "The army, or 42 of them, [had] left.",
        "The army, or [1942] of them, left.",
        "Thearmy, or 42 of them, left.",
    ],
)
def test_a_claim_in_other_words_case_digits_or_punctuation_stands_nowhere(claim: str) -> None:
    assert passages("So. The army, or 42 of them, left. It", claim) == [None]


@pytest.mark.parametrize("claim", ["rmy left in 194", "army left in 194", "rmy left in 1943"])
def test_a_claim_does_not_start_or_end_inside_a_word(claim: str) -> None:
    assert passages("The army left in 1943.", claim) == [None]


@pytest.mark.parametrize("claim", ["", " ", "[citation needed]", "[1]", "\N{SOFT HYPHEN}"])
def test_a_claim_without_words_stands_nowhere(claim: str) -> None:
    assert passages(f"He left.{claim} It", claim, "It") == [None, "It"]


@pytest.mark.parametrize(
    ("inserted", "stands"), [("[t]he", "[t]he"), ("[the army]", "[the army]"), ("[1943]", "[1943]")]
)
def test_what_an_editor_inserted_into_a_quotation_must_agree(inserted: str, stands: str) -> None:
    text = f"He saw “{inserted} there”."

    assert passages(text, f'"{inserted} there"', '"he there"', '"there"') == [
        f"“{stands} there”",
        None,
        None,
    ]


def test_a_text_without_a_full_stop_is_found_at_the_end() -> None:
    assert passages("The air force was disbanded", "was disbanded") == ["was disbanded"]


def test_a_sentence_that_stands_twice_is_found_in_the_order_of_the_claims() -> None:
    text = "He left. They came. He left. They won."

    assert offsets(text, "He left.", "They came.", "He left.", "They won.") == [
        (0, 8),
        (9, 19),
        (20, 28),
        (29, 38),
    ]


def test_a_claim_is_looked_for_after_the_one_before_it_first() -> None:
    assert offsets("He left. They came. He left.", "They came.", "He left.") == [(9, 19), (20, 28)]


def test_a_claim_out_of_order_is_looked_for_from_the_start() -> None:
    text = "He left. He left. They came. They won."

    assert offsets(text, "They came.", "He left.", "They won.") == [(18, 28), (0, 8), (29, 38)]


def test_a_claim_that_stands_nowhere_does_not_move_the_others() -> None:
    text = "He left. They came. He left."

    assert offsets(text, "They came.", "He vanished.", "He left.") == [(9, 19), None, (20, 28)]


def test_a_claim_may_be_part_of_another() -> None:
    text = "Formed in 1943,[citation needed] it was disbanded.[when?] It"

    assert passages(text, "Formed in 1943, it was disbanded.", "Formed in 1943,") == [
        "Formed in 1943,[citation needed] it was disbanded.[when?]",
        "Formed in 1943,[citation needed]",
    ]


@pytest.mark.parametrize(
    ("sentence", "following"),
    [
        ("Émigrés went to Münsingen: café", "Über alles."),
        ("Русский й", "Вооружённые."),
        ("Tiếng Việt", "Ệ."),
        ("한국어 각", "각각."),
        ("q̣́ e̩̍", "Å."),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("claimed", ["NFC", "NFD"])
def test_letters_may_be_composed_otherwise(
    sentence: str, following: str, form: Form, claimed: Form
) -> None:
    sentence = unicodedata.normalize(form, sentence)
    text = f"“{sentence}”, {unicodedata.normalize('NFD', following)}"
    claim = unicodedata.normalize(claimed, sentence)

    assert passages(text, claim, following) == [sentence, text.partition(", ")[2]]


@given(st.text(), st.lists(st.text()))
def test_any_claim_may_be_looked_for_in_any_text(text: str, claims: list[str]) -> None:
    text = text.replace("\0", "")

    for place in offsets(text, *claims):
        assert place is None or 0 <= place[0] < place[1] <= len(text)


@given(st.lists(st.text(st.characters(categories=["L", "M", "N", "P"]), min_size=1), min_size=1))
def test_a_text_stands_where_it_was_taken_from(words: list[str]) -> None:
    sentence = " ".join(f"a{word}a" for word in words)
    text = f"Once. {sentence} Then."

    assert passages(text, sentence, unicodedata.normalize("NFD", sentence)) == [sentence] * 2
