import pytest
from bibliography.setting import installed
from build import project

from sourcecheck.bibliography.citeproc.setting import set_citations
from sourcecheck.bibliography.citeproc.style import find_style
from sourcecheck.bibliography.notes import annotate
from sourcecheck.bibliography.works import describe
from sourcecheck.bibliography.writer import write

SOURCES = """
@book{ellis, author={Ellis, Frank}, title={The Cauldron}, publisher={U of Kansas}, date={2013}}
@unpublished{letter, title={A letter}, number={AOK 2 Ia 3385/43}, library={BArch, RH 20-2/558}}
"""
FULL = "Frank Ellis, *The Cauldron* (U of Kansas, 2013)"


def notes(claims: str, sources: str = SOURCES) -> tuple[str, list[str]]:
    """Return claims with their notes in Markdown, and the keys that no source has."""
    read = project(claims, sources)
    works = describe(read.sources)
    cited, unknown = annotate(read, works)
    style = find_style("chicago-notes")
    blocks = set_citations(cited, [work.item for work in works], style, None, installed())
    return write(blocks, "markdown", "T", None, installed()).decode(), unknown


def test_a_work_is_cited_in_full_and_then_in_short() -> None:
    claims = """
    - {id: a, section: Origins, text: It had *ten* divisions., sources: [{key: ellis}]}
    - {id: b, section: Origins, text: 'Nobody knows, [@x].'}
    - {id: c, section: End, text: It ended., sources: [{key: ellis, locator: p. 5}]}
    - {id: d, section: End, text: It did end., repeats: c}
    """

    written, unknown = notes(claims)

    assert unknown == []
    assert written == (
        "## Origins\n\nIt had \\*ten\\* divisions.[^1]\n\n## End\n\nIt ended.[^2]\n\n"
        f"It did end.[^3]\n\n[^1]: {FULL}.\n\n[^2]: Ellis, *The Cauldron*, 5.\n\n"
        "[^3]: Ellis, *The Cauldron*, 5.\n"
    )


@pytest.mark.parametrize(
    ("locator", "told"),
    [
        ("28", "28"),
        ("p. 28", "28"),
        ("pp. 28-30", "28–30"),
        ("S. 28, 31", "28, 31"),
        ("S. 28f, 40 ff", "28f, 40 ff"),
        ("fol. 91v", "fol. 91v"),
        ("Ia 3385/43", "Ia 3385/43"),
        ("chap. 3 {x} [@y] *z*", "chap. 3 {x} \\[@y\\] \\*z\\*"),
    ],
)
def test_a_locator_is_told_as_pages_or_as_it_stands(locator: str, told: str) -> None:
    written, _ = notes(f"- {{id: a, text: So., sources: [{{key: ellis, locator: '{locator}'}}]}}")

    assert written == f"So.[^1]\n\n[^1]: {FULL}, {told}.\n"


def test_pages_that_follow_are_pages_and_take_the_place_of_those_of_the_work() -> None:
    source = "@article{a, title={T}, journaltitle={J}, date={1990}, pages={12--45}}"
    claims = "- {id: a, text: So., sources: [{key: a, locator: S. 28 ff.}]}"

    written, _ = notes(claims, source)

    assert written == "So.[^1]\n\n[^1]: “T,” *J*, 1990, 28 ff.\n"


def test_a_locator_that_is_the_number_of_the_document_is_not_told_twice() -> None:
    written, _ = notes("- {id: a, text: So., sources: [{key: letter, locator: Ia 3385/43}]}")

    assert written.count("3385/43") == 1


def test_a_key_that_no_source_has_is_told_and_the_others_are_cited() -> None:
    written, unknown = notes("- {id: a, text: So., sources: [{key: none}, {key: ellis}]}")

    assert unknown == ["none"]
    assert written == f"So.[^1]\n\n[^1]: {FULL}.\n"
