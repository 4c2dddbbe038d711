"""From what registries answer to what is found: each part of the way is tested by itself, too."""

import json
from pathlib import Path
from typing import Any

import pytest
from cli.running import Command, write_settings
from web import Web, answer

BIBLIOGRAPHY = r"""
@article{grasmeder-2021, author={Grasmeder, Elizabeth M.F.}, title={Leaning on Legionnaires},
  subtitle={Why Modern States Recruit Foreign Soldiers}, journaltitle={International Security},
  volume=46, number=1, pages={147--195}, date=2021, doi={10.1162/isec_a_00411}}
@article{wakefield-1998, author={Wakefield, A. J. and Murch, S. H. and others},
  title={Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental
    disorder in children}, journaltitle={The Lancet}, volume=351, number=9103, pages={637-41},
  year=1998, doi={10.1016/S0140-6736(97)11096-0}}
@article{mehra-2020, author={Mehra, Mandeep R.}, title={Retraction: Hydroxychloroquine or
    chloroquine with or without a macrolide}, journaltitle={The Lancet}, year=2020,
  doi={10.1016/s0140-6736(20)31324-6}}
@article{mueller-2012, author={M{\"u}ller, Rolf-Dieter}, title={An der Seite der Wehrmacht},
  journaltitle={Osteuropa}, year=2010, doi={10.1000/seite}}
@article{wlasow-1995, author={Власов, А.}, title={Русская освободительная армия},
  journaltitle={Вопросы истории}, year=1995, doi={10.1000/roa}}
"""


def dated(*parts: int) -> dict[str, Any]:
    return {"date-parts": [list(parts)]}


WORKS = [
    {
        "DOI": "10.1162/isec_a_00411",
        "type": "journal-article",
        "title": ["Leaning on Legionnaires: Why Modern States Recruit Foreign Soldiers"],
        "author": [{"family": "Grasmeder", "given": "Elizabeth M.F.", "sequence": "first"}],
        "container-title": ["International Security"],
        "volume": "46",
        "issue": "1",
        "page": "147-195",
        "published-online": dated(2021, 7, 1),
    },
    {
        "DOI": "10.1016/s0140-6736(97)11096-0",
        "type": "journal-article",
        "title": [
            (
                "RETRACTED: Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive"
                " developmental disorder in children"
            )
        ],
        "author": [{"family": "Wakefield", "given": "AJ"}, {"family": "Murch", "given": "SH"}],
        "container-title": ["The Lancet"],
        "volume": "351",
        "issue": "9103",
        "page": "637-641",
        "published-print": dated(1998, 2),
        "updated-by": [
            {
                "DOI": "10.1016/s0140-6736(04)15699-7",
                "type": "correction",
                "source": "publisher",
                "updated": dated(2004, 3, 6),
            },
            {
                "DOI": "10.1016/s0140-6736(10)60175-4",
                "type": "retraction",
                "source": "retraction-watch",
                "updated": dated(2010, 2, 6),
            },
        ],
    },
    {
        "DOI": "10.1016/s0140-6736(20)31324-6",
        "type": "journal-article",
        "title": ["Retraction—Hydroxychloroquine or chloroquine with or without a macrolide"],
        "author": [{"family": "Mehra", "given": "Mandeep R"}],
        "container-title": ["The Lancet"],
        "issued": dated(2020, 6),
        "update-to": [{"DOI": "10.1016/s0140-6736(20)31180-6", "type": "retraction"}],
        "updated-by": [{"DOI": "10.1016/s0140-6736(20)31180-6", "type": "retraction"}],
    },
    {
        "DOI": "10.1000/seite",
        "type": "journal-article",
        "title": ["An der Seite der Wehrmacht"],
        "author": [{"family": "Mueller", "given": "R.-D."}],
        "container-title": ["Osteuropa"],
        "published-print": dated(2012, 3),
    },
    {
        "DOI": "10.1000/roa",
        "type": "journal-article",
        "title": ["Коллаборационизм на оккупированных территориях"],
        "author": [{"family": "Семиряга", "given": "М."}],
        "container-title": ["Вопросы истории"],
        "issued": dated(1995),
    },
]


@pytest.fixture
def answered(folder: Path, web: Web) -> None:
    write_settings(folder, web.url(""))
    (folder / "a.bib").write_text(BIBLIOGRAPHY, encoding="utf-8")
    body = json.dumps({"status": "ok", "message": {"items": WORKS}}).encode()
    web.script("/works", [answer(200, body, content_type="application/json")])


@pytest.mark.usefixtures("answered")
def test_what_was_found_once_is_found_again_offline(sourcecheck: Command) -> None:
    first = sourcecheck("records", "--quiet", "a.bib")

    assert sourcecheck("records", "--quiet", "--offline", "a.bib") == first


@pytest.mark.usefixtures("answered")
def test_what_crossref_says_is_held_against_the_entries(sourcecheck: Command) -> None:
    ran = sourcecheck("records", "--quiet", "a.bib")

    assert ran.out.splitlines() == [
        (
            "a.bib:8:14: error: wakefield-1998: doi:10.1016/s0140-6736(97)11096-0 was retracted"
            " on 2010-02-06, says Crossref after Retraction Watch,"
            " see doi:10.1016/s0140-6736(10)60175-4 [SC512 retracted-work]"
        ),
        (
            "a.bib:8:14: note: wakefield-1998: doi:10.1016/s0140-6736(97)11096-0 was corrected"
            " on 2004-03-06, says Crossref, see doi:10.1016/s0140-6736(04)15699-7"
            " [SC516 corrected-work]"
        ),
        (
            "a.bib:13:29: warning: mueller-2012: the year is 2010, in Crossref it is 2012"
            " [SC507 differing-year]"
        ),
        (
            "a.bib:15:46: error: wlasow-1995: doi:10.1000/roa is another work: Семиряга:"
            " “Коллаборационизм на оккупированных территориях” (1995) [SC501 wrong-work]"
        ),
    ]
    assert ran.code == 1
