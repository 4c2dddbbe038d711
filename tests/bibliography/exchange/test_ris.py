"""Records in RIS, by its specification and as pandoc reads them."""

import pytest
from bibliography.reading import UGLY, csl_items, pandoc_items, sources

from sourcecheck.bibliography.exchange.ris import write


def written(content: str) -> str:
    return "".join(write(sources(content)))


def tags(fields: str, type_: str = "book") -> list[str]:
    """Return the lines of a record but for its type, its id and its end."""
    lines = written(f"@{type_}{{key, {fields}}}").split("\r\n")
    assert (lines[1], lines[-2:]) == ("ID  - key", ["ER  - ", ""])
    return lines[2:-2]


def test_a_record_is_tags_in_lines_that_end_with_cr_and_lf() -> None:
    content = r"""@article{a, author = {Doe, Jane and von Roe, Jr., R. and {Amt, Ia} and {Office}},
      editor = {Poe, E.}, title = {The \emph{T} & {NATO}}, subtitle = {S}, journaltitle = {J*},
      date = {1999-10-14}, urldate = {2020-02-29}, pages = {1--2}, volume = 3, number = 4,
      doi = {10.1000/1}, keywords = {a*, b}, langid = {german}, note = {N}, issn = {0378-5955}}"""

    assert written(content) == (
        "TY  - JOUR\r\nID  - a\r\nAU  - Doe, Jane\r\nAU  - von Roe, R., Jr.\r\n"
        "AU  - Amt,, Ia\r\nAU  - Office,\r\nA2  - Poe, E.\r\nTI  - The T & NATO: S\r\n"
        "ST  - The T & NATO\r\nT2  - J\r\nVL  - 3\r\nIS  - 4\r\nLA  - de\r\nSN  - 0378-5955\r\n"
        "DO  - 10.1000/1\r\nN1  - N\r\nSP  - 1\r\nEP  - 2\r\nPY  - 1999\r\nDA  - 1999/10/14/\r\n"
        "Y2  - 2020/02/29/\r\nKW  - a\r\nKW  - b\r\nER  - \r\n"
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("author = {Doe, J. and others}", ["AU  - Doe, J."]),
        ("author = {Plato}", ["AU  - Plato"]),
        ("pages = {5}", ["SP  - 5"]),
        ("pages = {1-2, 5-6}", ["SP  - 1-2, 5-6"]),
        ("date = {1999-21}", ["PY  - 1999", "DA  - 1999///"]),
        ("date = {1999/2001}", ["PY  - 1999", "DA  - 1999///"]),
        ("date = {0044}", ["PY  - 0044", "DA  - 0044///"]),
        ("date = {in press}", ["DA  - ///in press"]),
        (
            "library = {TNA, WO 208/4619}",
            ["DB  - The National Archives", "AV  - WO 208/4619"],
        ),
        ("title = {<i>a</i> ER  - }", ["TI  - <i>a</i> ER -"]),
        ("title = {a\nER  - \nTY  - x}", ["TI  - a ER - TY - x"]),
    ],
)
def test_a_field_has_its_tag(fields: str, expected: list[str]) -> None:
    assert tags(fields) == expected


def test_pandoc_reads_the_same_titles() -> None:
    content = UGLY.read_text(encoding="utf-8")

    read = pandoc_items(written(content), "ris")

    ours = {key for key, one in csl_items(content).items() if "title" in one}
    assert {key for key, one in read.items() if "title" in one} == ours
