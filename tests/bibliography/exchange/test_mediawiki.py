import pytest
from bibliography.setting import works
from build import project

from sourcecheck.bibliography.exchange.mediawiki import (
    name,
    remarks,
    write_claims,
    write_list,
    write_references,
)
from sourcecheck.bibliography.exchange.mediawiki_template import template
from sourcecheck.bibliography.works import describe

BOOK = "@book{ellis, author={Ellis, Frank}, title={The Cauldron}, date={2013}, pages={28}}"
SHOWN = "{{cite book |last1=Ellis |first1=Frank |title=The Cauldron |page=28 |date=2013}}"


def written(entry: str) -> str:
    [work] = works(entry)
    return template(work)


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        (BOOK, SHOWN),
        (
            (
                "@article{a, author={de la Cruz, Ana and others}, title={T}, journaltitle={J}, "
                "volume={4}, number={2}, pages={1--9}, doi={10.1234/x}, date={1943-09}}"
            ),
            (
                "{{cite journal |last1=de la Cruz |first1=Ana |display-authors=etal |title=T "
                "|journal=J |volume=4 |issue=2 |doi=10.1234/x |pages=1-9 |date=September 1943}}"
            ),
        ),
        (
            (
                "@book{a, title={T}, series={S}, number={27}, edition={3}, date={1990}, "
                "origdate={1987}}"
            ),
            "{{cite book |title=T |series=S, no. 27 |edition=3rd |date=1990 |orig-date=1987}}",
        ),
        (
            "@report{a, title={T}, type={Study}, number={R-3521}, institution={RAND}}",
            "{{cite report |title=T |publisher=RAND |type=Study |id=R-3521}}",
        ),
        (
            "@article{a, title={T}, journaltitle={N}, entrysubtype={newspaper}, date={2001-11-06}}",
            "{{cite news |title=T |newspaper=N |date=2001-11-06}}",
        ),
        (
            "@incollection{a, title={T}, booktitle={B}, editor={{Office}}, date={1941/1945}}",
            "{{cite book |editor1=Office |chapter=T |title=B |date=1941–1945}}",
        ),
        (
            (
                "@online{a, title={T}, url={https://a.example/?a=b|c}, urldate={2020-01-02}, "
                "archiveurl={https://web.archive.org/web/2020/https://a.example/}, "
                "archivedate={2020-01-03}, langid={russian}}"
            ),
            (
                "{{cite web |title=T |language=ru |url=https://a.example/?a=b%7Cc "
                "|archive-url=https://web.archive.org/web/2020/https://a.example/ "
                "|archive-date=2020-01-03 |access-date=2020-01-02}}"
            ),
        ),
        (
            (
                "@unpublished{a, author={{Office} and Doe, Jane}, title={T}, number={Ia 3}, "
                "library={BArch, RH 20-2/558}, date={1943-09-14}}"
            ),
            (
                "{{cite archive |item=T |institution=Bundesarchiv |location=Freiburg im Breisgau "
                "|item-id=Ia 3 |fonds=RH 20-2/558 |author=Office; Jane Doe |date=1943-09-14}}"
            ),
        ),
        ("@misc{a, title={T}, date={1066-10-14}}", "{{citation |title=T |date=14 October 1066}}"),
        ("@misc{a, title={T}, date={-0043~}}", "{{citation |title=T |date=c. 44 BC}}"),
        ("@misc{a, title={T}, date={1943-22}}", "{{citation |title=T |date=Summer 1943}}"),
        ("@misc{a, title={T}, date={1943/..}}", "{{citation |title=T |date=1943–}}"),
        ("@misc{a, title={T}, date={in spring}}", "{{citation |title=T |date=in spring}}"),
        ("@misc{a}", "{{citation}}"),
    ],
)
def test_each_kind_of_work_has_its_template(entry: str, shown: str) -> None:
    assert written(entry) == shown


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("a | b", "a {{!}} b"),
        ("{\\{}{\\{}evil{\\}}{\\}}", "&#123;&#123;evil&#125;&#125;"),
        ("[[File:x]] <script> ''x'' ~~~~", None),
        ("__NOTOC__", "&#95;&#95;NOTOC&#95;&#95;"),
        ("كتاب 日本語", "كتاب 日本語"),
        ("It's o'Brien's", "It's o'Brien's"),
    ],
)
def test_a_title_cannot_be_read_as_wikitext(title: str, shown: str | None) -> None:
    made = written(f"@misc{{a, title={{{title}}}}}")

    if shown is not None:
        assert made == f"{{{{citation |title={shown}}}}}"
    inside = made.removeprefix("{{citation |title=").removesuffix("}}").replace("{{!}}", "")
    assert not any(sign in inside for sign in ("[", "]", "<", "{", "}", "''", "~~~", "|", "__"))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x"])
def test_only_addresses_of_the_web_are_written(url: str) -> None:
    assert "url=" not in written(f"@online{{a, title={{T}}, url={{{url}}}}}")


@pytest.mark.parametrize(
    ("key", "called"), [("a-b", "a-b"), ('a"b>', "a-b"), ("1943", "ref-1943"), ('"', "ref-")]
)
def test_a_reference_has_a_name_that_wikis_take(key: str, called: str) -> None:
    [work] = works(BOOK)

    assert name(work._replace(item={**work.item, "id": key})) == called


def test_works_are_listed() -> None:
    assert list(write_list(works(BOOK))) == [f"* {SHOWN}\n"]


def test_works_are_references_to_be_named_in_the_text() -> None:
    made = "".join(write_references(works(BOOK)))

    assert made == f'<references>\n<ref name="ellis">{SHOWN}</ref>\n</references>\n'


def test_claims_have_references_the_later_ones_by_name() -> None:
    claims = """
    - {id: a, section: A = B, text: 'It had <b>ten</b>.', sources: [{key: ellis, locator: p. 1}]}
    - {id: b, text: Nobody knows.}
    - {id: c, text: So., sources: [{key: none}, {key: ellis}]}
    """
    read = project(claims, BOOK)

    made = "".join(write_claims(read, describe(read.sources)))

    assert made == (
        f'== A = B ==\nIt had &#60;b&#62;ten&#60;/b&#62;.<ref name="ellis">{SHOWN}</ref>'
        '{{rp|1=1}}\n\nSo.<ref name="ellis" />\n\n'
    )


@pytest.mark.parametrize(
    ("entry", "is_told"),
    [
        ("@book{a, author={B}}", True),
        ("@inbook{a, title={T}}", True),
        ("@inbook{a, booktitle={T}}", False),
        ("@article{a, journaltitle={J}}", True),
        ("@book{a, title={T}}", False),
        ("@unpublished{a, library={BArch, RH 20-2/558}}", False),
    ],
)
def test_a_template_without_the_title_that_it_needs_is_told(entry: str, *, is_told: bool) -> None:
    told = (
        "references.bib:1:1: note: a: its template has no title, which the wiki shows as an error"
    )

    assert list(remarks(works(entry))) == ([told] if is_told else [])


@pytest.mark.parametrize(
    ("written", "told"),
    [("1", "1st"), ("2", "2nd"), ("11", "11th"), ("13", "13th"), ("22", "22nd"), ("24", "24th")],
)
def test_an_edition_is_an_ordinal(written: str, told: str) -> None:
    [work] = works(f"@book{{a, title={{T}}, edition={{{written}}}}}")

    assert template(work) == f"{{{{cite book |title=T |edition={told}}}}}"


def test_an_edition_in_words_stays_as_it_is() -> None:
    assert "|edition=Revised}}" in written("@book{a, title={T}, edition={Revised}}")


@pytest.mark.parametrize(
    ("locator", "told"),
    [("pp. 28-30", "28–30"), ("S. 28 f.", "28 f."), ("fol. 91v", "fol. 91v"), ("12", "12")],
)
def test_pages_stand_beside_a_reference_without_their_sign(locator: str, told: str) -> None:
    read = project(f"- {{id: a, text: So., sources: [{{key: ellis, locator: {locator}}}]}}", BOOK)

    made = "".join(write_claims(read, describe(read.sources)))

    assert made.endswith(f"</ref>{{{{rp|1={told}}}}}\n\n")
