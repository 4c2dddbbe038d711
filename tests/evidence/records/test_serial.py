from datetime import date

from evidence.records.asking import doi

from sourcecheck.evidence.records.serial import as_json
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record, Update, UpdateKind


def test_a_record_says_in_json_what_it_knows_and_nothing_else() -> None:
    record = Record(
        registry="Crossref",
        identifiers=(doi("10.1000/1"),),
        titles=("Cauldron",),
        authors=(Name("Ellis", "Frank"), Name(literal="An Office")),
        years=(2013,),
        updates=(
            Update(UpdateKind.RETRACTION, doi("10.1000/2"), date(2014, 5, 1), "Retraction Watch"),
        ),
    )

    assert as_json(record) == {
        "registry": "Crossref",
        "identifiers": ["doi:10.1000/1"],
        "titles": ["Cauldron"],
        "authors": [{"family": "Ellis", "given": "Frank"}, {"literal": "An Office"}],
        "years": [2013],
        "updates": [
            {
                "kind": "retraction",
                "notice": "doi:10.1000/2",
                "published": "2014-05-01",
                "told_by": "Retraction Watch",
            }
        ],
    }
