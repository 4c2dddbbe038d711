from build import project
from rules.judgement import hints, messages, places

from sourcecheck.rules.claims.circular_repeat import circular_repeat
from sourcecheck.rules.claims.dangling_repeat import dangling_repeat


def test_a_dangling_repeat_is_told_the_nearest_id() -> None:
    read = project(
        claims="""
        - {id: lead, text: It was large., repeats: strenght}
        - {id: strength, text: It had ten divisions.}
        """
    )

    assert messages(dangling_repeat, read) == [
        'repeats "strenght", which is no claim of this ledger'
    ]
    assert hints(dangling_repeat, read) == ['did you mean "strength"?']


def test_a_dangling_repeat_like_no_id_gets_no_hint() -> None:
    read = project(claims="- {id: lead, text: It was large., repeats: strength}")

    assert hints(dangling_repeat, read) == [""]


def test_a_claim_that_repeats_itself_is_a_circle() -> None:
    read = project(claims="- {id: lead, text: It was large., repeats: lead}")

    assert messages(circular_repeat, read) == ["repeats itself: lead → lead"]


def test_a_circle_is_reported_once_at_its_first_claim() -> None:
    read = project(
        claims="""
        - {id: outside, text: One., repeats: c}
        - {id: a, text: Two., repeats: b}
        - {id: b, text: Three., repeats: c}
        - {id: c, text: Four., repeats: a}
        - {id: late, text: Five., repeats: a}
        """
    )

    assert messages(circular_repeat, read) == ["repeats itself: a → b → c → a"]
    assert places(circular_repeat, read) == [str(read.claims[1].location)]


def test_two_circles_are_two_faults() -> None:
    read = project(
        claims="""
        - {id: a, text: One., repeats: c}
        - {id: b, text: Two., repeats: d}
        - {id: c, text: Three., repeats: a}
        - {id: d, text: Four., repeats: b}
        """
    )

    assert messages(circular_repeat, read) == [
        "repeats itself: a → c → a",
        "repeats itself: b → d → b",
    ]


def test_a_long_circle_is_not_shown_whole() -> None:
    claims = "\n".join(
        f"- {{id: c{at}, text: Claim {at}., repeats: c{(at + 1) % 100}}}" for at in range(100)
    )

    assert messages(circular_repeat, project(claims=claims)) == [
        "repeats itself: c0 → c1 → c2 → c3 → c4 → c5 → … → c0"
    ]


def test_a_chain_that_ends_or_leads_nowhere_is_no_circle() -> None:
    read = project(
        claims="""
        - {id: a, text: One., repeats: b}
        - {id: b, text: Two., repeats: c}
        - {id: c, text: Three.}
        - {id: d, text: Four., repeats: nothing}
        """
    )

    assert messages(circular_repeat, read) == []
