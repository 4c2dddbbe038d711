import pytest
from bibliography.setting import installed, works

from sourcecheck.bibliography.citeproc.setting import set_list
from sourcecheck.bibliography.citeproc.style import find_style
from sourcecheck.bibliography.holdings import unlocated

SOURCES = """
@unpublished{report, title={A report}, library={BArch, RH 20-2/558}, date={1943}}
@unpublished{russian, title={Письмо}, library={ГАРФ, ф. Р-5761, оп. 1, д. 9, л. 10}}
@book{ellis, title={Cauldron}, author={Ellis, Frank}, date={2013}}
"""
DOCUMENTS = ["report", "russian"]


@pytest.mark.parametrize(
    ("style", "ids"),
    [
        ("chicago-notes", []),
        ("chicago-author-date", []),
        ("apa", []),
        ("mla", []),
        ("vancouver", []),
        ("iso-690", []),
        ("gost", DOCUMENTS),
        ("din-1505", DOCUMENTS),
        ("harvard", DOCUMENTS),
        ("ieee", DOCUMENTS),
        ("nature", DOCUMENTS),
    ],
)
def test_documents_whose_signature_a_style_does_not_print_are_found(
    style: str, ids: list[str]
) -> None:
    items = {work.id: work.item for work in works(SOURCES)}

    entries = set_list(list(items.values()), find_style(style), None, installed()).entries

    assert sorted(unlocated(entries, items)) == ids
