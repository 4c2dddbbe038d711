import pytest
from build import project
from rules.judgement import hints, messages, places

from sourcecheck.rules.links.prefer_doi import prefer_doi


def entry(*fields: str) -> str:
    return "@article{paper, author={A}, title={T},\n  " + ",\n  ".join(fields) + "}"


def judged(*fields: str) -> list[str]:
    return messages(prefer_doi, project(bibliography=entry(*fields)))


@pytest.mark.parametrize(
    ("url", "doi"),
    [
        (
            "https://direct.mit.edu/isec/article/46/1/147/1/10.1162/isec_a_00411",
            "10.1162/isec_a_00411",
        ),
        (
            "https://direct.mit.edu/isec/article/doi/10.1162/isec_a_00411/102854/Leaning-on",
            "10.1162/isec_a_00411",
        ),
        ("https://onlinelibrary.wiley.com/doi/10.1002/ajp.1350", "10.1002/ajp.1350"),
        ("https://onlinelibrary.wiley.com/doi/full/10.1002/AJP.1350", "10.1002/ajp.1350"),
        ("https://onlinelibrary.wiley.com/doi/10.1002/ajp.1350/abstract", "10.1002/ajp.1350"),
        ("https://www.tandfonline.com/doi/abs/10.1080/1?scroll=top", "10.1080/1"),
        ("https://www.frontiersin.org/articles/10.3389/fpsyg.2020.1/full", "10.3389/fpsyg.2020.1"),
        ("https://link.springer.com/content/pdf/10.1007/s1-020.pdf", "10.1007/s1-020"),
        ("https://journals.plos.org/plosone/article?id=10.1371/journal.1", "10.1371/journal.1"),
        (
            "https://academic.oup.com/isq/article-lookup/doi/10.1093/isq/sqab001",
            "10.1093/isq/sqab001",
        ),
        (
            "https://iopscience.iop.org/article/10.1088/0004-637X/123/1/45/meta",
            "10.1088/0004-637x/123/1/45",
        ),
        (
            "https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full",
            "10.1101/2020.01.01.123456",
        ),
        ("https://a.example/doi/10.1002%2Fajp.1350", "10.1002/ajp.1350"),
        ("https://doi.org/10.1162/isec_a_00411", "10.1162/isec_a_00411"),
    ],
)
def test_a_url_that_holds_a_doi_should_be_that_doi(url: str, doi: str) -> None:
    given = project(bibliography=entry(f"url={{{url}}}"))

    assert messages(prefer_doi, given) == [f"url holds a DOI, and there is no doi: {doi}"]
    assert places(prefer_doi, given) == ["references.bib:2:3"]
    assert hints(prefer_doi, given) == [
        f"give doi = {{{doi}}}, if https://doi.org/{doi} leads to the same work"
    ]
    assert judged(f"url={{{url}}}", f"doi={{{doi}}}") == [f"url only repeats the DOI {doi}"]


def test_a_url_that_repeats_the_doi_may_go() -> None:
    given = project(
        bibliography=entry("doi={10.1002/ajp.1350}", "url={https://a.example/doi/10.1002/ajp.1350}")
    )

    assert places(prefer_doi, given) == ["references.bib:3:3"]
    assert hints(prefer_doi, given) == [
        "leave the url out: https://doi.org/10.1002/ajp.1350 leads there"
    ]


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/article/46/1/147",
        "https://a.example/10.1/x",
        "https://a.example/10.1002/",
        "https://a.example/10.1002",
        "https://a.example/v10.1002/x",
        "https://a.example/doi/10.1002/ajp.1350#section-2",
        "https://web.archive.org/web/2020/https://doi.org/10.1002/ajp.1350",
        "https://proxy.example/login?url=https://a.example/doi/10.1002/ajp.1350",
        "https://a.example/doi/suppl/10.1002/ajp.1350/suppl_file/1.pdf",
        "urn:nbn:de:0074-1000-9",
    ],
)
def test_a_url_that_leads_elsewhere_is_left_alone(url: str) -> None:
    assert judged(f"url={{{url}}}") == []
    assert judged(f"url={{{url}}}", "doi={10.1002/ajp.1350}") == []


def test_a_known_doi_is_found_whatever_stands_after_it() -> None:
    url = "https://a.example/doi/10.1002/ajp.1350/some-view"

    assert judged(f"url={{{url}}}", "doi={10.1002/AJP.1350}") == [
        "url only repeats the DOI 10.1002/ajp.1350"
    ]


def test_a_url_with_another_doi_than_the_source_s_says_more() -> None:
    assert judged("doi={10.1002/ajp.135}", "url={https://a.example/doi/10.1002/ajp.1350}") == []
