import json
import re
from pathlib import Path

import pytest
from cli.running import Command

from sourcecheck.reporters import rule_pages
from sourcecheck.rules import catalogue

RULES = {rule.code: rule for rule in catalogue()}
COMMANDS = [
    *("check", "audit", "links", "records", "baseline", "archive", "bibliography"),
    "badge",
    *("history", "rules", "explain", "schema"),
]


def headings(help_: str) -> list[str]:
    """Return the titles of the boxes that typer draws."""
    return re.findall(r"^╭─ (.+?) ─+╮$", help_, re.MULTILINE)


def test_rules_are_listed_in_the_order_of_their_codes(sourcecheck: Command) -> None:
    ran = sourcecheck("rules")

    assert ran == (0, rule_pages.table(RULES.values()), "")
    assert [line[:5] for line in ran.out.splitlines()] == sorted(RULES)


def test_the_manual_has_the_page_of_every_rule(sourcecheck: Command) -> None:
    ran = sourcecheck("rules", "--markdown")

    assert ran == (0, rule_pages.manual(RULES.values()), "")
    assert re.findall(r"^### (\w+) ", ran.out, re.MULTILINE) == sorted(RULES)


@pytest.mark.parametrize("name", ["SC101", "sc101", "unsourced-claim"])
def test_a_rule_is_explained_by_its_code_or_name(sourcecheck: Command, name: str) -> None:
    assert sourcecheck("explain", name) == (0, rule_pages.page(RULES["SC101"]), "")


def test_a_beginning_of_codes_explains_all_rules_with_it(sourcecheck: Command) -> None:
    pages = [rule_pages.page(rule) for code, rule in RULES.items() if code.startswith("SC4")]

    assert sourcecheck("explain", "SC4") == (0, "\n".join(pages), "")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("SC999", 'see "sourcecheck rules"'),
        ("unsourced-claims", 'did you mean "unsourced-claim"?'),
    ],
)
def test_a_rule_that_does_not_exist_has_no_page(sourcecheck: Command, name: str, hint: str) -> None:
    ran = sourcecheck("explain", name)

    assert ran == (2, "", f'error: there is no rule "{name}"\n  hint: {hint}\n')


def test_the_schema_is_that_of_the_reader(sourcecheck: Command) -> None:
    ran = sourcecheck("schema")

    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(json.loads(ran.out)["properties"]) == ["article", "bibliography", "claims"]


def test_help_names_the_commands_in_groups_with_an_example(sourcecheck: Command) -> None:
    ran = sourcecheck("--help")

    assert (ran.code, ran.err) == (0, "")
    assert headings(ran.out) == ["Options", "Check", "Mend", "Write", "Look up"]
    assert re.findall(r"^│ (\w+)  ", ran.out, re.MULTILINE) == COMMANDS
    lines = [line.strip() for line in ran.out.splitlines()]
    assert "Usage: sourcecheck [OPTIONS] COMMAND [ARGS]..." in lines
    assert "Example: sourcecheck check claims.yaml" in lines


def test_without_arguments_there_is_the_help(sourcecheck: Command) -> None:
    ran = sourcecheck()

    assert (ran.code, ran.out.strip()) == (2, sourcecheck("--help").out.strip())


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_an_example_of_it(sourcecheck: Command, command: str) -> None:
    ran = sourcecheck(command, "-h")

    [example] = re.findall(r"^ Example: (.+?) *$", ran.out, re.MULTILINE)
    assert (ran.code, ran.err) == (0, "")
    assert example.startswith(f"sourcecheck {command}")


@pytest.mark.parametrize(
    ("command", "groups"),
    [
        (
            "check",
            [
                "Arguments",
                "Options",
                "Judgement",
                "Choice of links",
                "Network",
                "Changes",
                "Output",
            ],
        ),
        ("audit", ["Arguments", "Options", "Judgement", "Output"]),
        ("records", ["Arguments", "Options", "Judgement", "Network", "Changes", "Output"]),
        (
            "links",
            ["Arguments", "Options", "Input", "Judgement", "Choice of links", "Network", "Output"],
        ),
    ],
)
def test_the_options_of_a_command_are_grouped(
    sourcecheck: Command, command: str, groups: list[str]
) -> None:
    assert headings(sourcecheck(command, "--help").out) == groups


@pytest.mark.parametrize(
    "example",
    [
        "check --fail-on warning claims.yaml",
        "audit --format json --output report.json",
        "links README.md references.bib",
    ],
)
def test_the_example_of_a_help_works(sourcecheck: Command, folder: Path, example: str) -> None:
    (folder / "claims.yaml").write_text("article: {title: T}\nclaims: []\n")
    (folder / "references.bib").write_text("")
    (folder / "README.md").write_text("No link.\n")

    command, *arguments = example.split()
    assert f" Example: sourcecheck {example} " in sourcecheck(command, "--help").out
    assert sourcecheck(command, *arguments).code == 0
