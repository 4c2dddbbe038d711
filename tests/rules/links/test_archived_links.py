import pytest
from build import evidence, project
from rules.judgement import hints, messages, places

from sourcecheck.rules.links.archived_only_link import archived_only_link
from sourcecheck.rules.links.gone_link import gone_link
from sourcecheck.rules.links.mismatched_archive_date import mismatched_archive_date
from sourcecheck.rules.links.suspect_link import suspect_link
from sourcecheck.rules.links.unarchived_link import unarchived_link
from sourcecheck.rules.links.unreachable_link import unreachable_link

URL = "https://radio.example/1"
COPY = f"https://web.archive.org/web/20190302120000/{URL}"
BARE = f"@online{{radio, url={{{URL}}}}}"
KEPT = f"@online{{radio, url={{{URL}}}, archiveurl={{{COPY}}}}}"
LOST = ["gone", "suspect"]
BY_VERDICT = {"gone": gone_link, "suspect": suspect_link}
FIELDS = f"archiveurl = {{{COPY}}}, archivedate = {{2019-03-02}}"
COPIES = f"look for an archived copy: https://web.archive.org/web/*/{URL}"


@pytest.mark.parametrize("verdict", LOST)
@pytest.mark.parametrize("of_copy", ["alive", "moved"])
def test_a_lost_page_with_a_living_copy_is_a_note_and_no_more(verdict: str, of_copy: str) -> None:
    read = project(bibliography=KEPT)
    known = evidence({URL: verdict, COPY: of_copy})

    assert messages(archived_only_link, read, known) == [
        f"the page of radio is {verdict} since 2026-11-02; the archived copy of 2019-03-02 is alive"
    ]
    assert places(archived_only_link, read, known) == ["references.bib:1:16"]
    assert messages(BY_VERDICT[verdict], read, known) == []


@pytest.mark.parametrize("verdict", LOST)
def test_a_copy_that_one_of_two_sources_gives_is_left_for_this_one_only(verdict: str) -> None:
    read = project(bibliography=f"{BARE.replace('{radio', '{bare')}\n{KEPT}")
    known = evidence({URL: verdict, COPY: "alive"}, copies={URL: ""})

    hint = f"give the archived copy that is given elsewhere: {FIELDS}"
    of_verdict = BY_VERDICT[verdict]
    assert messages(archived_only_link, read, known) == [
        f"the page of radio is {verdict} since 2026-11-02; the archived copy of 2019-03-02 is alive"
    ]
    assert places(archived_only_link, read, known) == ["references.bib:2:16"]
    assert [one.source for one in archived_only_link.check(read, known)] == ["radio"]
    assert messages(of_verdict, read, known) == [
        f"no claim rests on bare, {verdict} since 2026-11-02: {URL}: it is {verdict}"
    ]
    assert places(of_verdict, read, known) == ["references.bib:1:15"]
    assert hints(of_verdict, read, known)[0].endswith(hint)
    assert messages(unarchived_link, read, known) == []


def test_a_copy_whose_day_is_not_in_its_address_is_given_without_one() -> None:
    copy = "https://archive.ph/AbCdE"
    read = project(bibliography=f"{KEPT.replace(COPY, copy)}\n{BARE.replace('{radio', '{bare')}")

    assert hints(gone_link, read, evidence({URL: "gone", copy: "alive"})) == [
        f"give the archived copy that is given elsewhere: archiveurl = {{{copy}}}"
    ]


def test_a_document_is_to_link_to_the_copy_that_a_source_gives() -> None:
    read = project(bibliography=KEPT, document=f"See [the radio]({URL}).\n")
    known = evidence({URL: "gone", COPY: "alive"})

    assert hints(gone_link, read, known) == [
        f"link to the archived copy that is given elsewhere: {COPY}"
    ]
    assert places(gone_link, read, known) == ["page.md:1:17"]
    assert places(archived_only_link, read, known) == ["references.bib:1:16"]


@pytest.mark.parametrize("verdict", LOST)
@pytest.mark.parametrize("of_copy", ["gone", "suspect", "blocked", "unreachable", "unchecked"])
def test_a_copy_that_is_not_alive_mends_nothing(verdict: str, of_copy: str) -> None:
    read = project(bibliography=KEPT)
    known = evidence({URL: verdict, COPY: of_copy})

    assert messages(archived_only_link, read, known) == []
    assert places(BY_VERDICT[verdict], read, known)[0] == "references.bib:1:16"


def test_a_lost_copy_is_itself_a_finding_that_leads_to_other_copies() -> None:
    read = project(bibliography=KEPT)
    known = evidence({URL: "alive", COPY: "gone"})

    assert places(gone_link, read, known) == ["references.bib:1:47"]
    assert hints(gone_link, read, known) == [COPIES]


def test_an_archive_that_gives_no_answer_is_not_held_against_a_work() -> None:
    read = project(bibliography=KEPT)

    assert messages(unreachable_link, read, evidence({URL: "alive", COPY: "unreachable"})) == []


@pytest.mark.parametrize(
    ("found", "hint"),
    [
        ({}, COPIES),
        ({URL: ""}, "look in other archives, for the Wayback Machine has no copy"),
        ({URL: COPY}, f'give the archived copy, as "sourcecheck archive --write" does: {FIELDS}'),
    ],
)
def test_a_lost_page_is_told_with_the_copy_that_was_found(found: dict[str, str], hint: str) -> None:
    read = project(bibliography=BARE)

    assert hints(gone_link, read, evidence({URL: "gone"}, copies=found)) == [hint]
    assert hints(suspect_link, read, evidence({URL: "suspect"}, copies=found)) == [
        f"open it; if it does not show the source, {hint}"
    ]


@pytest.mark.parametrize(
    "entry",
    [
        KEPT,
        f"@online{{radio, note={{\\url{{{URL}}}}}}}",
        f"@online{{radio, url={{https://a.example/}}, note={{\\url{{{URL}}}}}}}",
    ],
)
def test_a_copy_that_no_command_adds_is_to_be_given_by_hand(entry: str) -> None:
    known = evidence({URL: "gone", COPY: "gone"}, copies={URL: COPY})

    assert hints(gone_link, project(bibliography=entry), known)[0] == (
        f"give the archived copy: {FIELDS}"
    )


def test_a_document_is_to_link_to_the_copy() -> None:
    read = project(document=f"See [the radio]({URL}).\n")
    known = evidence({URL: "gone"}, copies={URL: COPY})

    assert hints(gone_link, read, known) == [f"link to the archived copy of 2019-03-02: {COPY}"]


def test_a_secret_within_a_copys_address_is_not_shown() -> None:
    copy = f"https://web.archive.org/web/20190302120000/{URL}?token=hunter2"
    read = project(bibliography=f"@online{{radio, archiveurl={{{copy}}}}}")

    assert hints(gone_link, read, evidence({copy: "gone"})) == [f"{COPIES}?token=***"]


@pytest.mark.parametrize("verdict", LOST)
def test_a_lost_page_of_which_the_archive_has_no_copy_is_told(verdict: str) -> None:
    read = project(bibliography=BARE)
    known = evidence({URL: verdict}, copies={URL: ""})

    assert messages(unarchived_link, read, known) == [
        f"the page of radio is {verdict}, and the Wayback Machine has no copy: {URL}"
    ]
    assert places(unarchived_link, read, known) == ["references.bib:1:16"]


@pytest.mark.parametrize(
    ("entry", "answers", "copies"),
    [
        (BARE, {URL: "gone"}, {}),
        (BARE, {URL: "gone"}, {URL: COPY}),
        (BARE, {URL: "alive"}, {URL: ""}),
        (BARE, {URL: "unreachable"}, {URL: ""}),
        (KEPT, {URL: "gone", COPY: "alive"}, {URL: ""}),
    ],
)
def test_nothing_is_said_to_be_without_a_copy_that_is_not(
    entry: str, answers: dict[str, str], copies: dict[str, str]
) -> None:
    read = project(bibliography=entry)

    assert messages(unarchived_link, read, evidence(answers, copies=copies)) == []


def test_without_network_no_page_is_lost() -> None:
    known = evidence({URL: "gone", COPY: "alive"}, network=False, copies={URL: ""})

    assert messages(archived_only_link, project(bibliography=KEPT), known) == []
    assert messages(unarchived_link, project(bibliography=BARE), known) == []


@pytest.mark.parametrize(
    ("written", "day"),
    [("2019-03-04", "on 2019-03-04"), ("2019-02", "in 2019-02"), ("2018", "in 2018")],
)
def test_a_copy_of_another_day_than_its_entry_says_is_told(written: str, day: str) -> None:
    read = project(
        bibliography=f"@online{{radio, archivedate={{{written}}},\n archiveurl={{{COPY}}}}}"
    )

    assert messages(mismatched_archive_date, read) == [
        f"radio: the archived copy was captured on 2019-03-02, not {day}"
    ]
    assert places(mismatched_archive_date, read) == ["references.bib:1:16"]
    assert hints(mismatched_archive_date, read) == [
        "if it is the copy that was meant: archivedate = {2019-03-02}"
    ]


@pytest.mark.parametrize(
    ("url", "written"),
    [
        (COPY, "2019-03-02"),
        (COPY, "2019-03-01"),
        (COPY, "2019-03-03"),
        (COPY, "2019-03"),
        (COPY, "2019"),
        (COPY, ""),
        (COPY, "2 March 2018"),
        ("https://archive.ph/AbCdE", "2018-01-01"),
        ("", "2018-01-01"),
    ],
)
def test_a_day_that_fits_or_cannot_be_compared_is_no_finding(url: str, written: str) -> None:
    read = project(
        bibliography=f"@online{{radio, archivedate={{{written}}}, archiveurl={{{url}}}}}"
    )

    assert messages(mismatched_archive_date, read) == []
