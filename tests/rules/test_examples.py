import inspect
import re
from dataclasses import replace
from pathlib import Path

import pytest
from build import evidence, project

from sourcecheck import rules
from sourcecheck.checking import judge
from sourcecheck.rules import catalogue
from sourcecheck.rules.rule import Example, Rule

FOLDERS = {
    "claims": "SC1",
    "citations": "SC2",
    "sources": "SC3",
    "links": "SC4",
    "records": "SC5",
    "suppressions": "SC6",
}
ROOT = Path(inspect.getfile(rules)).parent
FILES = sorted(
    path for folder in FOLDERS for path in (ROOT / folder).glob("*.py") if path.stem != "__init__"
)
COMPANIONS = {
    "SC111": {"SC107"},
    "SC112": {"SC107"},
    "SC204": {"SC101"},
    "SC206": {"SC401"},
    "SC412": {"SC401"},
}
"""Rules that rightly have something to say about another rule's examples."""


def codes_firing(example: Example) -> set[str]:
    read = project(
        claims=example.claims,
        bibliography=example.bibliography,
        article=example.article,
        document=example.document,
    )
    if not example.claims:  # then it is a bibliography by itself
        read = replace(read, ledger=None)
    answers = evidence(
        example.answers,
        landing_pages=example.landing_pages,
        copies=example.copies,
        records=example.records,
        candidates=example.candidates,
    )
    return {finding.rule for finding in judge(read, answers, catalogue()).findings}


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
def test_a_bad_example_shows_the_fault_of_its_rule_and_no_other(rule: Rule) -> None:
    firing = codes_firing(rule.bad)

    assert firing - COMPANIONS.get(rule.code, set()) == {rule.code}


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
def test_a_good_example_is_good_in_the_eyes_of_every_rule(rule: Rule) -> None:
    firing = codes_firing(rule.good)

    assert firing - COMPANIONS.get(rule.code, set()) == set()


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
def test_a_page_says_what_was_found_then_why_it_matters_and_how_to_mend_it(rule: Rule) -> None:
    summary, *paragraphs = rule.page.split("\n\n")

    assert re.fullmatch(r"[A-Z].*\.", summary)
    assert [paragraph.split()[0] for paragraph in paragraphs] == ["Why:", "Fix:"]


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
def test_a_name_is_in_kebab_case(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)


def test_no_code_and_no_name_is_given_twice() -> None:
    rules = catalogue()

    assert len({rule.name for rule in rules}) == len(rules) == len(FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_holds_one_rule_which_has_its_name_and_a_code_of_its_folder(path: Path) -> None:
    rule = next(rule for rule in catalogue() if rule.name == path.stem.replace("_", "-"))

    assert rule.judge.__name__ == path.stem
    assert rule.judge.__module__ == f"sourcecheck.rules.{path.parent.name}.{path.stem}"
    assert re.fullmatch(FOLDERS[path.parent.name] + r"\d\d", rule.code)
    assert path.read_text(encoding="utf-8").startswith(f'"""{rule.code}: ')


def test_of_the_catalogue_as_much_may_be_had_as_is_wanted() -> None:
    wanted = ("SC301", "SC4")

    assert catalogue(wanted) == tuple(one for one in catalogue() if one.code.startswith(wanted))
