import pytest
from build import project
from rules.judgement import messages, places

from sourcecheck.rules.sources.repeated_work import repeated_work


def said(*entries: str) -> list[str]:
    """Return what is said about entries, each in a line of its own: "same work as …: " aside."""
    read = project(bibliography="\n".join(entries))
    return [message.rpartition(": ")[2] for message in messages(repeated_work, read)]


def test_a_work_that_is_there_twice_is_reported_where_it_comes_again() -> None:
    read = project(
        bibliography="""
        @book{a, author={Ellis, Frank}, title={The {Stalingrad} Cauldron}, date={2013}}
        @book{b, author={Frank Ellis}, title={The Stalingrad cauldron.}, year=2013}
        @book{c, author={Ellis, F.}, title={The Stalingrad Cauldron}, date={2013-05}}
        """
    )
    first, second, third = read.sources
    where = f'same work as "a", references.bib:{first.location.line}'

    assert messages(repeated_work, read) == [f"{where}: same title, first author and year"] * 2
    assert places(repeated_work, read) == [str(second.location), str(third.location)]


TITLED = "author={Ellis, Frank}, title={The Stalingrad Cauldron}, date={2013}"


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "@article{a, title={One}, eprint={2101.00001v2}, eprinttype={arxiv}}",
            "@misc{b, title={Another}, eprint={arXiv:2101.00001}, archiveprefix={arXiv}}",
            "same arXiv number 2101.00001",
        ),
        (
            "@article{a, title={One}, pmid={17433110}}",
            "@article{b, title={Two}, pmid={17433110}}",
            "same PubMed number 17433110",
        ),
        (
            "@book{a, author={X}, title={Cauldron}, isbn={0-85045-524-3}, date={1983}}",
            "@book{b, author={Y}, title={Cauldron}, isbn={978-0-85045-524-3}}",
            "same ISBN 9780850455243",
        ),
        (
            f"@article{{a, {TITLED}, journaltitle={{Historical Journal}}, volume={{5}}}}",
            f"@article{{b, {TITLED}, journal={{Hist. J.}}, volume={{5}}}}",
            "same title, first author and year",
        ),
        (
            f"@misc{{a, {TITLED.replace('The', 'In The')}}}",
            f"@article{{b, {TITLED.replace('The', 'In The')}, journaltitle={{J}}}}",
            "same title, first author and year",
        ),
        (
            "@article{a, author={E}, title={Editorial}, date={2013}, pages={1--2}}",
            "@article{b, author={E}, title={Editorial}, date={2013}, pages={1-2}}",
            "same title, first author and year",
        ),
        (
            "@collection{a, editor={Власов, А.}, title={Офицерский корпус}, date={2009}}",
            "@book{b, editor={Власов, Андрей}, title={ОФИЦЕРСКИЙ КОРПУС}, date={2009}}",
            "same title, first author and year",
        ),
    ],
)
def test_what_no_two_works_share_gives_one_away(one: str, other: str, reason: str) -> None:
    assert said(one, other) == [reason]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("volume={1}", "volume={2}"),
        ("part={1}", "part={2}"),
        ("edition={1}", "edition={2}"),
        ("edition={1}, isbn={0-85045-524-3}", "edition={2}, isbn={0-85045-524-3}"),
        ("langid={german}", "langid={english}"),
        ("translator={Zohn, Harry}", "translator={Jephcott, Edmund}"),
        ("publisher={Schocken}", "publisher={Harcourt}"),
        ("doi={10.1162/a}", "doi={10.1162/b}"),
        ("isbn={0-85045-524-3}", "isbn={978-3-86153-448-8}"),
        ("related={b}, relatedtype={reprintof}", "publisher={P}"),
        ("publisher={P}", "crossref={a}"),
        ("pages={1--20}", "pages={21--40}"),
        ("titleaddon={Berliner Ausgabe}", "titleaddon={Münchner Ausgabe}"),
    ],
)
def test_works_that_differ_in_anything_else_are_not_held_for_one(one: str, other: str) -> None:
    assert said(f"@book{{a, {TITLED}, {one}}}", f"@book{{b, {TITLED}, {other}}}") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # volumes of a set that has one ISBN
            "@book{a, title={War I}, isbn={0-85045-524-3}}",
            "@book{b, title={War II}, isbn={0-85045-524-3}}",
        ),
        (  # chapters of one book
            "@incollection{a, author={A}, title={War}, isbn={0-85045-524-3}, date={1983}}",
            "@incollection{b, author={B}, title={Peace}, isbn={0-85045-524-3}, date={1983}}",
        ),
        (  # what introduces two books
            "@incollection{a, author={A}, title={Introduction}, booktitle={B}, date={1983}}",
            "@incollection{b, author={A}, title={Introduction}, booktitle={C}, date={1983}}",
        ),
        (
            f"@incollection{{a, {TITLED}, booktitle={{Essays}}}}",
            f"@incollection{{b, {TITLED}, booktitle={{Reader}}}}",
        ),
        (f"@thesis{{a, {TITLED}}}", f"@book{{b, {TITLED}}}"),
        (f"@inproceedings{{a, {TITLED}}}", f"@article{{b, {TITLED}}}"),
        (
            "@article{a, author={Smith, John}, title={A History of War}, date={1983}}",
            "@article{b, author={Smith, Adam}, title={A History of War}, date={1983}}",
        ),
        (
            "@article{a, author={Smith, J. and Li, B.}, title={A History of War}, date={1983}}",
            "@article{b, author={Smith, J. and Wu, B.}, title={A History of War}, date={1983}}",
        ),
        (
            "@article{a, author={B}, title={Report from the Front}, date={1943-09-01}}",
            "@article{b, author={B}, title={Report from the Front}, date={1943-09-08}}",
        ),
        (
            "@online{a, author={B}, title={Report from the Front}, date={1943}, url={https://x.example/1}}",
            "@online{b, author={B}, title={Report from the Front}, date={1943}, url={https://x.example/2}}",
        ),
        (  # one document and its copy, or two reports of a day
            "@unpublished{a, author={{AOK 2}}, title={Bericht}, date={1943}, library={BArch, N 1}}",
            "@unpublished{b, author={{AOK 2}}, title={Bericht}, date={1943}, library={BArch, N 1}}",
        ),
        (
            "@misc{a, author={AOK}, title={Die neue Lage}, date={1943}, library={BArch, N 1}}",
            "@misc{b, author={AOK}, title={Die neue Lage}, date={1943}, library={BArch, N 1}}",
        ),
        (  # undated
            "@misc{a, author={B}, title={A History of War}}",
            "@misc{b, author={B}, title={A History of War}}",
        ),
    ],
)
def test_works_with_one_title_or_number_are_often_several(one: str, other: str) -> None:
    assert said(one, other) == []


def test_one_doi_and_one_key_are_matters_of_other_rules() -> None:
    assert (
        said(f"@book{{a, {TITLED}, doi={{10.1162/a}}}}", f"@book{{b, {TITLED}, doi={{10.1162/a}}}}")
        == []
    )
    assert said(f"@book{{a, {TITLED}}}", f"@book{{A, {TITLED}}}") == []


def test_a_work_is_found_among_others_of_its_title() -> None:
    assert said(
        f"@book{{a, {TITLED}, volume={{1}}}}",
        f"@book{{b, {TITLED}, volume={{2}}}}",
        f"@book{{c, {TITLED}, volume={{2}}, publisher={{P}}}}",
    ) == ["same title, first author and year"]


def test_many_works_of_one_title_are_not_all_compared() -> None:
    volumes = [f"@book{{v{n}, {TITLED}, volume={{{n}}}}}" for n in range(3000)]

    assert said(*volumes, f"@book{{again, {TITLED}, volume={{2}}}}") == [
        "same title, first author and year"
    ]
