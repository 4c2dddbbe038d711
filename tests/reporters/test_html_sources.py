import pytest
from build import evidence, project
from reporters.html_pages import between, told

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence


@pytest.mark.parametrize(
    ("entry", "description"),
    [
        (
            """@article{k, author={Ellis, Frank and Doe, Ann}, title={T}, journaltitle={Nature},
            volume={4}, number={2}, date={2013-05}, pages={7--9}}""",
            "Frank Ellis, Ann Doe. Nature 4(2), 2013-05, pp. 7–9",
        ),
        ("@article{k, title={T}, journal={Nature}, volume={4}}", "Nature 4"),
        ("@report{k, title={T}, number={12}, institution={CERN}}", "no. 12, CERN"),
        ("@article{k, title={T}, journal={Pravda}, number={9}, pages={3}}", "Pravda, no. 9, p. 3"),
        (
            "@book{k, author={Ellis, Frank and others}, title={T}, publisher={U \\& K}, year=2013}",
            "Frank Ellis and others. U & K, 2013",
        ),
        (
            "@book{k, editor={Ellis, Frank}, title={T}, school={MIT}}",
            "Frank Ellis (ed.). MIT",
        ),
        (
            "@unpublished{k, title={T}, library={BArch, RH 20-2/558}, date={1943}}",
            "1943, BArch, RH 20-2/558",
        ),
        ("@unpublished{k, title={T}, library={A chest in the attic}}", "A chest in the attic"),
    ],
)
def test_a_source_is_told_in_the_words_of_its_entry(entry: str, description: str) -> None:
    text = told(judge(project("", entry), Evidence(), ()))

    written = description.replace("&", "&amp;")
    assert f'<p class="work" dir="auto">{written}</p>' in text


def test_a_source_without_a_title_goes_by_its_key() -> None:
    text = told(judge(project("", "@misc{untitled-1943}"), Evidence(), ()))

    assert '<h3 id="head-source-untitled-1943" dir="auto">untitled-1943</h3>' in text


def test_a_source_lists_the_claims_that_rest_on_it_also_by_repetition() -> None:
    claims = """
    - {id: a, text: One., sources: [{key: k}, {key: k, locator: p. 2}]}
    - {id: b, text: Two., repeats: a}
    - {id: c, text: Three.}
    """

    text = told(judge(project(claims, "@book{k, title={T}} @book{l, title={L}}"), Evidence(), ()))

    sources = between(text, '<section id="sources"', "</section>")
    assert between(sources, "<details", "</details>") == (
        '<details class="carried"><summary>Carries 2 claims</summary>\n<ol>\n'
        '<li><a href="#text-a" dir="auto">One.</a></li>\n'
        '<li><a href="#text-b" dir="auto">Two.</a></li>\n</ol>\n</details>'
    )
    assert sources.count("No claim rests on it.") == 1


def test_a_long_claim_is_cut_where_it_is_only_named() -> None:
    claims = f"- {{id: a, text: {'word ' * 40}end, sources: [{{key: k}}]}}"

    text = told(judge(project(claims, "@book{k, title={T}}"), Evidence(), ()))

    assert f'<li><a href="#text-a" dir="auto">{"word " * 31}word…</a></li>' in text


def test_a_citation_of_a_work_that_the_bibliography_lacks_is_told() -> None:
    text = told(judge(project("- {id: a, text: One., sources: [{key: b}]}"), Evidence(), ()))

    assert '<p class="work">“b”, which is not in the bibliography</p>' in text


def test_a_source_whose_key_is_no_name_has_a_place_all_the_same() -> None:
    text = told(judge(project("", "@book{a&b, title={T}}"), Evidence(), ()))

    assert '<article class="source" id="source-*1"' in text


def test_entries_that_share_a_key_are_told_apart() -> None:
    text = told(judge(project("", "@book{k, title={T}} @book{k, title={U}}"), Evidence(), ()))

    assert '<article class="source" id="source-k"' in text
    assert '<article class="source" id="source-*2"' in text


def test_a_link_that_two_sources_give_stands_at_both() -> None:
    bibliography = "@misc{k, doi={10.1000/182}} @misc{l, doi={10.1000/182}}"

    text = told(judge(project("", bibliography), Evidence(), ()))

    assert text.count('<a rel="noreferrer" href="https://doi.org/10.1000/182">') == 2


def test_a_lost_page_is_linked_with_its_archived_copy_as_a_robust_link() -> None:
    copy = "https://web.archive.org/web/20190302120000/http://b.example/a?b=1&c=2"
    known = evidence(
        {"https://b.example/a?b=1&c=2": "gone"}, copies={"https://b.example/a?b=1&c=2": copy}
    )
    bibliography = "@online{k, title={T}, url={https://b.example/a?b=1&c=2}}"

    text = told(judge(project("", bibliography), known, ()))

    version = (
        'data-versionurl="https://web.archive.org/web/20190302120000/http://b.example/a?b=1&amp;'
        'c=2" data-versiondate="2019-03-02"'
    )
    assert (
        '<a rel="noreferrer" href="https://b.example/a?b=1&amp;c=2" '
        f'data-originalurl="https://b.example/a?b=1&amp;c=2" {version}>'
    ) in text
    assert f'data-originalurl="http://b.example/a?b=1&amp;c=2" {version}>as it was on' in text
