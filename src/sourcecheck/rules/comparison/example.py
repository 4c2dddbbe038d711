"""An entry and its record, for the rules to have examples of."""

from collections.abc import Mapping
from dataclasses import replace

from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.record import Lookup, Record, Update

DOI = "doi:10.1162/isec_a_00411"
ENTRY = """
@article{grasmeder-2021, author={Grasmeder, Elizabeth}, title={Leaning on Legionnaires},
  journaltitle={International Security}, date={2021}, volume={46}, number={1},
  pages={147--195}, doi={10.1162/isec_a_00411}}
"""
RECORD = Record(
    registry="Crossref",
    identifiers=(Identifier(Scheme.DOI, "10.1162/isec_a_00411"),),
    type="journal-article",
    titles=(
        "Leaning on Legionnaires: Why Modern States Recruit Foreign Soldiers",
        "Leaning on Legionnaires",
    ),
    authors=(Name("Grasmeder", "Elizabeth M.F."),),
    years=(2021,),
    containers=("International Security", "Int. Secur."),
    volume="46",
    issue="1",
    pages="147-195",
)
RECORDS: Mapping[str, tuple[Record | Lookup, ...]] = {DOI: (RECORD,)}


def updated(*updates: Update) -> Mapping[str, tuple[Record | Lookup, ...]]:
    """Return the record with what was done to the work."""
    return {DOI: (replace(RECORD, updates=updates),)}
