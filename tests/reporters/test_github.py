import re
from pathlib import Path

from build import project
from reporters.reporting import HOSTILE, at, everything, finds, hostile, many

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.reporters.github import render
from sourcecheck.reporters.screen import visible
from sourcecheck.rules.rule import Fault

EXPECTED = Path(__file__).with_name("expected") / "github.txt"
COMMAND = re.compile(r"::(error|warning|notice) ([^:\n]+)::([^\r\n]*)\n")
"""As the runner reads a line (actions/runner, ActionCommand.TryParseV2): the first "::" behind the
command's own ends its properties, which are parted by commas."""


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """Return the command, its properties and its message as the runner takes them."""
    found = COMMAND.fullmatch(line)
    assert found
    command, properties, message = found.groups()
    pairs = (one.split("=", 1) for one in properties.split(","))
    return command, {key: unescaped(value) for key, value in pairs}, unescaped(message)


def unescaped(value: str) -> str:
    for written, meant in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        value = value.replace(written, meant)
    return value


def test_findings_are_annotations_the_worst_first() -> None:
    assert "".join(render(everything())) == EXPECTED.read_text("utf-8")


def test_a_hostile_text_commands_nothing() -> None:
    [first, *_, last] = map(parsed, render(hostile()))

    place = {"file": "claims.yaml", "line": "4", "col": "5", "title": "SC101 fault"}
    told = visible(HOSTILE)
    assert first == ("error", place, f"a: {told}\nhint: {told}")
    assert last == ("error", {**place, "file": told}, f"{told}: {told}\nhint: {told}")


def test_ten_findings_of_a_severity_are_all_told() -> None:
    lines = list(render(many(10)))

    assert lines == ["::notice file=claims.yaml,line=4,col=5,title=SC101 fault::a: fault\n"] * 10


def test_of_more_findings_the_rest_is_summed_up_by_rule() -> None:
    faults = [Fault("fault", at(4, 5))] * 1_500
    rules = [
        finds("SC901", "one-fault", Severity.ERROR, *faults),
        finds("SC902", "other", Severity.ERROR, *faults[:3]),
        finds("SC903", "warned-of", Severity.WARNING, *faults[:2]),
    ]

    lines = list(render(judge(project(), Evidence(), rules)))

    assert lines == [
        *["::error file=claims.yaml,line=4,col=5,title=SC901 one-fault::fault\n"] * 9,
        "::error title=sourcecheck%3A 1%2C494 errors more::1,491 SC901 one-fault, 3 SC902 other\n",
        *["::warning file=claims.yaml,line=4,col=5,title=SC903 warned-of::fault\n"] * 2,
    ]


def test_without_findings_nothing_is_told() -> None:
    assert list(render(many(0))) == []
