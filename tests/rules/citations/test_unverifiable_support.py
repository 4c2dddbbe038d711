from build import project
from rules.judgement import messages

from sourcecheck.rules.citations.unverifiable_support import unverifiable_support

ENTRIES = """
@unpublished{account, title={An Account}}
@unpublished{diary, title={A Diary}}
@unpublished{report, title={A Report}, library={BArch, RH 20-2/558}}
@book{ellis-2013, title={Cauldron}}
"""


def test_a_claim_that_rests_on_several_unpublished_sources_is_told_which() -> None:
    read = project(
        claims="""
        - {id: a, text: One., sources: [{key: account}, {key: diary}, {key: account}]}
        - {id: b, text: Two., repeats: a}
        """,
        bibliography=ENTRIES,
    )
    message = 'rests only on "account" and "diary", which are neither published nor in an archive'

    assert messages(unverifiable_support, read) == [message, message]


def test_one_source_that_can_be_seen_is_enough() -> None:
    read = project(
        claims="""
        - {id: a, text: One., sources: [{key: account}, {key: report}]}
        - {id: b, text: Two., sources: [{key: account}, {key: ellis-2013}]}
        """,
        bibliography=ENTRIES,
    )

    assert messages(unverifiable_support, read) == []


def test_of_a_source_that_is_undefined_nothing_is_known() -> None:
    read = project(
        claims="- {id: a, text: One., sources: [{key: account}, {key: nothing}]}",
        bibliography=ENTRIES,
    )

    assert messages(unverifiable_support, read) == []
