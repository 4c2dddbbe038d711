from collections.abc import Mapping
from datetime import date
from urllib.parse import quote

import pytest
from evidence.records.asking import ask, date_parts, doi, message, not_found, record, works
from evidence.registries.asking import UNUSABLE, says
from web import Answer, Web, answer

from sourcecheck.evidence.records.catalog import Search
from sourcecheck.evidence.records.crossref import crossref, crossref_list, crossref_search
from sourcecheck.evidence.records.work import FIELDS
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record, Update, UpdateKind

WAKEFIELD = doi("10.1016/s0140-6736(97)11096-0")
NOTICE = doi("10.1016/s0140-6736(10)60175-4")
PAPER = {
    "DOI": "10.1016/S0140-6736(97)11096-0",
    "type": "journal-article",
    "title": ["RETRACTED: Ileal-lymphoid-nodular hyperplasia"],
    "subtitle": ["A study"],
    "original-title": ["Ileale Hyperplasie"],
    "author": [
        {"given": "AJ", "family": "Wakefield", "sequence": "first", "affiliation": []},
        {"name": "The Inquiry Group", "sequence": "additional"},
        {"given": "SH", "family": "Murch", "suffix": "Jr"},
    ],
    "editor": [{"given": "Richard", "family": "Horton"}],
    "container-title": ["The Lancet"],
    "short-container-title": ["Lancet"],
    "publisher": "Elsevier BV",
    "volume": "351",
    "issue": "9103",
    "page": "637-641",
    "ISBN": ["9780850455243"],
    "ISSN": ["0140-6736"],
    "issued": date_parts(1998, 2),
    "published-print": date_parts(1998, 2),
    "published-online": date_parts(1999, 12, 31),
    "created": {**date_parts(2002, 7, 26), "date-time": "2002-07-26T15:23:21Z"},
    "URL": "https://doi.org/10.1016/s0140-6736(97)11096-0",
    "relation": {},
    "updated-by": [
        {
            "DOI": "10.1016/s0140-6736(04)15715-2",
            "type": "correction",
            "label": "Correction",
            "source": "publisher",
            "updated": date_parts(2004, 3, 6),
        },
        {
            "DOI": "10.1016/S0140-6736(10)60175-4",
            "type": "retraction",
            "label": "Retraction",
            "source": "retraction-watch",
            "updated": {**date_parts(2010, 2, 6), "timestamp": 1265414400000},
            "record-id": "4036",
        },
    ],
}


def updated(*notices: Mapping[str, object], **more: object) -> dict[str, object]:
    return {"DOI": "10.1000/work", "title": ["A paper"], "updated-by": notices, **more}


def read(web: Web, work: Mapping[str, object]) -> Record:
    asked = doi(str(work["DOI"]).lower())
    web.script(f"/works/{quote(asked.value, safe='')}", [message(work)])
    return record(crossref(web.url("")), asked)


def test_a_record_has_all_that_crossref_says(web: Web) -> None:
    web.script("/works/10.1016%2Fs0140-6736%2897%2911096-0", [message(PAPER)])

    assert record(crossref(web.url("/")), WAKEFIELD) == Record(
        registry="Crossref",
        identifiers=(WAKEFIELD,),
        type="journal-article",
        titles=(
            "RETRACTED: Ileal-lymphoid-nodular hyperplasia: A study",
            "RETRACTED: Ileal-lymphoid-nodular hyperplasia",
            "Ileale Hyperplasie",
        ),
        authors=(
            Name("Wakefield", "AJ"),
            Name(literal="The Inquiry Group"),
            Name("Murch", "SH", "", "Jr"),
        ),
        editors=(Name("Horton", "Richard"),),
        years=(1998, 1999),
        containers=("The Lancet", "Lancet"),
        volume="351",
        issue="9103",
        pages="637-641",
        publisher="Elsevier BV",
        updates=(
            Update(
                UpdateKind.CORRECTION, doi("10.1016/s0140-6736(04)15715-2"), date(2004, 3, 6), ""
            ),
            Update(UpdateKind.RETRACTION, NOTICE, date(2010, 2, 6), "Retraction Watch"),
        ),
        url="https://doi.org/10.1016/s0140-6736(97)11096-0",
    )


def test_a_notice_is_not_retracted_by_its_own_notice(web: Web) -> None:
    notice = {
        "DOI": "10.1016/s0140-6736(20)31324-6",
        "title": ["Retraction—Hydroxychloroquine or chloroquine"],
        "update-to": [{"DOI": "10.1016/s0140-6736(20)31180-6", "type": "retraction"}],
        "updated-by": [{"DOI": "10.1016/S0140-6736(20)31180-6", "type": "retraction"}],
    }

    assert read(web, notice).updates == ()


def test_a_notice_that_was_itself_corrected_by_another_says_so(web: Web) -> None:
    notice = updated(
        {"DOI": "10.1000/erratum", "type": "erratum"},
        **{"update-to": [{"DOI": "10.1000/paper", "type": "retraction"}]},
    )

    assert read(web, notice).updates == (Update(UpdateKind.CORRECTION, doi("10.1000/erratum")),)


def test_a_work_that_was_withdrawn_in_its_own_place_is_withdrawn(web: Web) -> None:
    own = {"DOI": "10.1000/work", "type": "withdrawal"}

    assert read(web, updated(own, **{"update-to": [own]})).updates == (
        Update(UpdateKind.WITHDRAWAL, doi("10.1000/work")),
    )


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("retraction", UpdateKind.RETRACTION),
        ("partial_retraction", UpdateKind.PARTIAL_RETRACTION),
        ("withdrawal", UpdateKind.WITHDRAWAL),
        ("removal", UpdateKind.REMOVAL),
        ("expression_of_concern", UpdateKind.CONCERN),
        ("Expression of concern", UpdateKind.CONCERN),
        ("correction", UpdateKind.CORRECTION),
        ("corrigendum", UpdateKind.CORRECTION),
        ("reinstatement", UpdateKind.REINSTATEMENT),
        ("new_version", UpdateKind.NEW_VERSION),
    ],
)
def test_each_type_of_update_has_its_kind(web: Web, type_: str, kind: UpdateKind) -> None:
    notice = {"DOI": "10.1000/notice", "type": type_}

    assert read(web, updated(notice)).updates == (Update(kind, doi("10.1000/notice")),)


def test_a_type_of_update_that_nobody_knows_is_passed_over(web: Web) -> None:
    assert read(web, updated({"DOI": "10.1000/notice", "type": "crossmark"})).updates == ()


def test_an_update_told_by_two_is_the_publisher_s(web: Web) -> None:
    watch = {"DOI": "10.1000/n", "type": "retraction", "source": "retraction-watch"}
    publisher = {"DOI": "10.1000/N", "type": "retraction", "source": "publisher"}

    expected = (Update(UpdateKind.RETRACTION, doi("10.1000/n")),)
    assert read(web, updated(watch, publisher)).updates == expected
    assert read(web, updated(publisher, watch)).updates == expected


@pytest.mark.parametrize("parts", [[2010], [2010, 2], [2010, 2, 30], [None], ["x"], []])
def test_an_update_of_which_the_day_is_not_known_has_none(web: Web, parts: list[object]) -> None:
    notice = {"DOI": "10.1000/n", "type": "retraction", "updated": {"date-parts": [parts]}}

    assert read(web, updated(notice)).updates == (Update(UpdateKind.RETRACTION, doi("10.1000/n")),)


def test_a_preprint_tells_what_it_was_published_as(web: Web) -> None:
    relation = {"id-type": "doi", "id": "10.1000/PUBLISHED", "asserted-by": "subject"}
    preprint = updated(relation={"is-preprint-of": [relation], "has-review": []})

    assert read(web, preprint).published_as == (doi("10.1000/published"),)


def test_a_book_has_its_isbn_and_a_chapter_has_not_its_book_s(web: Web) -> None:
    book = {"DOI": "10.1000/b", "type": "monograph", "ISBN": ["0-85045-524-3", "nonsense"]}
    chapter = {**book, "type": "book-chapter"}

    assert read(web, book).identifiers == (
        doi("10.1000/b"),
        Identifier(Scheme.ISBN, "9780850455243"),
    )
    assert read(web, chapter).identifiers == (doi("10.1000/b"),)


def test_a_subtitle_that_stands_in_the_title_is_not_repeated(web: Web) -> None:
    work = updated(subtitle=["A History"], title=["Cauldron: a history"])

    assert read(web, work).titles == ("Cauldron: a history",)


def test_markup_of_a_title_stays_and_its_line_ends_do_not(web: Web) -> None:
    work = updated(title=["  CO<sub>2</sub>\n   in   <i>E. coli</i>"])

    assert read(web, work).titles == ("CO<sub>2</sub> in <i>E. coli</i>",)


@pytest.mark.parametrize(
    "odd",
    [
        {"title": None, "author": None, "issued": None, "relation": None, "updated-by": None},
        {"title": "", "author": {}, "issued": {"date-parts": []}, "relation": [], "ISBN": 3},
        {"author": ["Ellis", None], "issued": {"date-parts": [None]}, "updated-by": ["x"]},
        {"author": [{}], "issued": {"date-parts": [[None]]}, "container-title": [None, ""]},
        {"title": [{"a": 1}], "issued": 3, "published": [], "relation": {"is-preprint-of": {}}},
    ],
)
def test_what_is_not_as_it_should_be_counts_as_nothing(web: Web, odd: dict[str, object]) -> None:
    assert read(web, {"DOI": "10.1000/1", **odd}) == Record(
        registry="Crossref", identifiers=(doi("10.1000/1"),), url="https://doi.org/10.1000/1"
    )


def test_a_doi_that_crossref_does_not_have_is_absent(web: Web) -> None:
    web.script("/works/10.5281%2Fzenodo.1", [not_found()])

    assert ask(crossref(web.url("")), doi("10.5281/zenodo.1")) == {doi("10.5281/zenodo.1"): ()}


@pytest.mark.parametrize(
    "given",
    [
        *(given for given, _ in UNUSABLE),
        answer(404),
        says({"status": "ok", "message": {}}),
        says({"status": "ok", "message": "maintenance"}),
        says({"status": "ok", "message": {"title": ["no DOI"]}}),
        says({"message": PAPER}, 500),
    ],
)
def test_an_answer_that_makes_no_sense_tells_nothing(web: Web, given: Answer) -> None:
    web.script("/works/10.1000%2F1", [given])
    web.script("/works", [given])

    assert ask(crossref(web.url("")), doi("10.1000/1")) is None
    assert ask(crossref_list(web.url("")), doi("10.1000/1")) is None
    assert ask(crossref_search(web.url("")), Search("T")) is None


def test_a_list_tells_of_the_dois_that_it_has_whatever_their_case(web: Web) -> None:
    web.script("/works", [works({"DOI": "10.1000/ABC", "title": ["B"]}, {"DOI": 3}, PAPER)])
    dois = [doi("10.1000/abc"), doi("10.1000/other"), WAKEFIELD]

    said = ask(crossref_list(web.url("")), *dois)

    assert said is not None
    assert {one: found[0].titles[-1] for one, found in said.items()} == {
        doi("10.1000/abc"): "B",
        WAKEFIELD: "Ileale Hyperplasie",
    }
    [path] = web.paths
    assert path == (
        "/works?filter=doi:10.1000/abc,doi:10.1000/other,doi:10.1016/s0140-6736%2897%2911096-0"
        f"&rows=6&select={FIELDS}"
    )


def test_a_list_that_does_not_like_a_doi_leaves_all_to_be_asked_for_singly(web: Web) -> None:
    web.script("/works", [says({"status": "failed", "message-type": "validation-failure"}, 400)])

    assert ask(crossref_list(web.url("")), doi("10.1000/1")) == {}


def test_a_doi_with_a_comma_is_not_put_to_the_list() -> None:
    assert not crossref_list().takes(doi("10.1000/a,b"))
    assert crossref_list().takes(doi("10.1000/ab"))


def test_a_search_brings_what_crossref_finds_by_title_and_author(web: Web) -> None:
    web.script("/works", [works(PAPER, {})])
    search = Search("Ileal: a study, & more", "Wakefield")

    said = ask(crossref_search(web.url("")), search)

    assert said is not None
    assert [one.identifiers for one in said[search]] == [(WAKEFIELD,)]
    [path] = web.paths
    assert path == (
        "/works?query.bibliographic=Ileal:+a+study,+%26+more&query.author=Wakefield"
        f"&rows=5&select={FIELDS}"
    )


def test_a_search_without_an_author_asks_for_the_title(web: Web) -> None:
    web.script("/works", [works()])

    assert ask(crossref_search(web.url("")), Search("Cauldron")) == {Search("Cauldron"): ()}
    assert web.paths == [f"/works?query.bibliographic=Cauldron&rows=5&select={FIELDS}"]


def test_who_can_be_written_to_is_polite_and_asks_faster(web: Web) -> None:
    web.script("/works/10.1000%2F1", [message({"DOI": "10.1000/1"})])
    web.script("/works", [works()])
    contact = "a+b@c.example"

    ask(crossref(web.url(""), contact), doi("10.1000/1"))
    ask(crossref_list(web.url(""), contact), doi("10.1000/1"))

    assert [path.partition("mailto=")[2] for path in web.paths] == ["a%2Bb%40c.example"] * 2
    assert [(one.jobs, one.interval) for one in (crossref(), crossref("", contact))] == [
        (1, 0.2),
        (3, 0.1),
    ]
    assert [
        (one.pool, one.interval) for one in (crossref_list(), crossref_search("", contact))
    ] == [
        ("Crossref lists", 1),
        ("Crossref lists", 0.34),
    ]
