import pytest
from evidence.records.asking import ask, doi, record
from evidence.registries.asking import UNUSABLE, says
from web import Answer, Web

from sourcecheck.evidence.records.pubmed import pubmed
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record, Update, UpdateKind

PATH = "/entrez/eutils/esummary.fcgi"
WAKEFIELD = Identifier(Scheme.PMID, "9500320")
NOTICE = Identifier(Scheme.PMID, "20137807")
PAPER = {
    "uid": "9500320",
    "pubdate": "1998 Feb 28",
    "epubdate": "",
    "source": "Lancet",
    "authors": [
        {"name": "Wakefield AJ", "authtype": "Author", "clusterid": ""},
        {"name": "van der Berg J-P 3rd", "authtype": "Author"},
        {"name": "Inquiry Group", "authtype": "CollectiveName"},
        {"name": "Horton R", "authtype": "Editor"},
        {"name": "", "authtype": "Author"},
    ],
    "title": "Ileal-lymphoid-nodular hyperplasia.",
    "volume": "351",
    "issue": "9103",
    "pages": "637-41",
    "pubtype": ["Journal Article", "Retracted Publication"],
    "articleids": [
        {"idtype": "pubmed", "value": "9500320"},
        {"idtype": "doi", "value": "10.1016/S0140-6736(97)11096-0"},
    ],
    "fulljournalname": "Lancet (London, England)",
}
ABSENT = {"uid": "99999999", "error": "cannot get document summary"}


def summary(**records: object) -> Answer:
    return says({"header": {"type": "esummary"}, "result": {"uids": [*records], **records}})


def test_each_number_of_a_question_has_its_own_answer(web: Web) -> None:
    absent = Identifier(Scheme.PMID, "99999999")
    web.script(PATH, [summary(**{"9500320": PAPER, "99999999": ABSENT})])

    assert ask(pubmed(web.url("/")), absent, WAKEFIELD) == {
        WAKEFIELD: (
            Record(
                registry="PubMed",
                identifiers=(WAKEFIELD, doi("10.1016/s0140-6736(97)11096-0")),
                type="Journal Article",
                titles=("Ileal-lymphoid-nodular hyperplasia",),
                authors=(
                    Name("Wakefield", "A. J."),
                    Name("Berg", "J. P.", "van der", "3rd"),
                    Name(literal="Inquiry Group"),
                ),
                editors=(Name("Horton", "R."),),
                years=(1998,),
                containers=("Lancet (London, England)", "Lancet"),
                volume="351",
                issue="9103",
                pages="637-41",
                updates=(Update(UpdateKind.RETRACTION, None),),
                url="https://pubmed.ncbi.nlm.nih.gov/9500320/",
            ),
        ),
        absent: (),
    }
    assert web.paths == [f"{PATH}?db=pubmed&retmode=json&tool=sourcecheck&id=99999999,9500320"]


def test_who_can_be_written_to_says_so(web: Web) -> None:
    web.script(PATH, [summary(**{"9500320": PAPER})])

    ask(pubmed(web.url(""), "a@b.example"), WAKEFIELD)

    assert "&email=a%40b.example&" in web.paths[0]


@pytest.mark.parametrize("type_", ["Retraction Notice", "Retraction of Publication", "Erratum"])
def test_a_notice_is_not_retracted(web: Web, type_: str) -> None:
    notice = {"reftype": "Retraction of", "pmid": 1, "refsource": "Lancet"}
    paper = {**PAPER, "pubtype": ["Journal Article", type_], "references": [notice]}
    web.script(PATH, [summary(**{"9500320": paper})])

    assert record(pubmed(web.url("")), WAKEFIELD).updates == ()


def test_the_notices_that_pubmed_names_are_told(web: Web) -> None:
    references = [
        {"refsource": "Lancet. 2004", "reftype": "Partial retraction in", "pmid": 15016483},
        {"refsource": "Lancet. 2010", "reftype": "Retraction in", "pmid": 20137807, "note": ""},
        {"refsource": "Lancet. 2011", "reftype": "Erratum in", "pmid": ""},
        {"refsource": "Lancet. 1998", "reftype": "Comment in", "pmid": 9643797},
    ]
    web.script(PATH, [summary(**{"9500320": {**PAPER, "references": references}})])

    assert record(pubmed(web.url("")), WAKEFIELD).updates == (
        Update(UpdateKind.PARTIAL_RETRACTION, Identifier(Scheme.PMID, "15016483")),
        Update(UpdateKind.RETRACTION, NOTICE),
        Update(UpdateKind.CORRECTION, None),
    )


@pytest.mark.parametrize(
    "given",
    [
        *(given for given, _ in UNUSABLE),
        says({"result": []}),
        says({"result": {"uids": []}}),
        says({"esummaryresult": ["Invalid uid x"]}),
        summary(**{"9500320": {"uid": "9500320", "error": "backend unavailable"}}),
        summary(**{"9500320": {"uid": "9500320"}}),
        summary(**{"9500320": None}),
    ],
)
def test_an_answer_that_makes_no_sense_tells_nothing(web: Web, given: Answer) -> None:
    web.script(PATH, [given])

    assert ask(pubmed(web.url("")), WAKEFIELD) is None


def test_one_record_out_of_order_leaves_the_others_told(web: Web) -> None:
    broken = {"uid": "1", "error": "backend unavailable"}
    web.script(PATH, [summary(**{"1": broken, "9500320": PAPER})])

    said = ask(pubmed(web.url("")), Identifier(Scheme.PMID, "1"), WAKEFIELD)

    assert said is not None
    assert list(said) == [WAKEFIELD]
