import io
import re
from pathlib import Path

import pytest
from build import project
from pyromark import Options, html
from reporters.reporting import HOSTILE, at, everything, finds, hostile, many

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.project import Project
from sourcecheck.readers.ledger import read_ledger
from sourcecheck.reporters.markdown import render
from sourcecheck.rules.rule import Fault

EXPECTED = Path(__file__).with_name("expected") / "report.md"
GITHUB = Options.ENABLE_TABLES | Options.ENABLE_STRIKETHROUGH | Options.ENABLE_MATH
TAGS = {
    *("h2", "h3", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "code", "br"),
    *("blockquote", "a"),
}


def told(message: str) -> str:
    """Return the cell in which a finding is told."""
    rule = finds("SC901", "fault", Severity.NOTE, Fault(message, at(4, 5)))
    text = "".join(render(judge(project(), Evidence(), [rule])))
    return text.splitlines()[-1].split(" |  | ")[1].removesuffix(" | SC901 fault |")


def test_a_report_has_a_table_for_each_severity_the_worst_first() -> None:
    assert "".join(render(everything())) == EXPECTED.read_text("utf-8")


def test_a_report_without_findings_says_so() -> None:
    read = project("- {id: a, text: One., exempt: a definition}")

    assert "".join(render(judge(read, Evidence(), ()))) == (
        "## sourcecheck: no findings\n\n"
        "**An article**: 1 claim, 0 sourced, 0 unsourced, 1 exempt.\n"
    )


@pytest.mark.parametrize(
    ("message", "cell"),
    [
        ("a|b \\| `c`", r"a\|b \\\| \`c\`"),
        ("<script>&amp;", "&lt;script&gt;&amp;amp;"),
        ("[a](b) ![c](d)", r"\[a\](b) !\[c\](d)"),
        ("*a* __b__ ~c~ $d$ {e}", r"\*a\* \_\_b\_\_ \~c\~ \$d\$ \{e\}"),
        ("@everyone #12 gh-7 a@b", "@&#8203;everyone #&#8203;12 gh&#8203;-7 a@&#8203;b"),
        ("two\nlines", "two lines"),
        ("gone: https://a.example/a_b?c=1&d: so", "gone: <https://a.example/a_b?c=1&amp;d>: so"),
        ("(https://a.example/a|b).", r"(<https://a.example/a>\|b)."),
    ],
)
def test_a_message_is_text_but_for_addresses(message: str, cell: str) -> None:
    assert told(message) == cell


def test_a_hostile_text_stays_in_its_cell_and_makes_no_element() -> None:
    shown = html("".join(render(hostile())), options=GITHUB)

    assert set(re.findall(r"<([a-z0-9]+)", shown)) <= TAGS
    rows = re.findall(r"<tr><td>.*?</tr>", shown, re.DOTALL)
    assert [row.count("<td>") for row in rows] == [4] * 10
    assert "javascript:" not in shown
    assert set(re.findall(r'href="([^"]*)"', shown)) == {"https://evil.example"}
    assert "<script>alert" not in shown
    assert HOSTILE not in shown


def test_a_report_has_room_in_a_comment_and_says_what_it_leaves_out() -> None:
    faults = [Fault("fault " * 10, at(4, 5))] * 600
    rules = [
        finds("SC901", "one", Severity.ERROR, *faults[:50]),
        finds("SC902", "two", Severity.WARNING, *faults),
        finds("SC903", "three", Severity.NOTE, *faults),
    ]

    text = "".join(render(judge(project(), Evidence(), rules)))

    assert 64_000 < len(text) < 65_536
    assert [text.count(code) for code in ("SC901", "SC902", "SC903")] == [50, 538, 0]
    assert text.endswith(
        "\n62 warnings, 600 notes left out: there is no room for more in a comment.\n"
    )


def titled(title: str) -> Project:
    """Return a project without claims, on an article of that title."""
    text = f"article: {{title: '{title}'}}\nclaims: []\n"
    return Project(ledger=read_ledger(io.BytesIO(text.encode()), "claims.yaml"))


def test_no_text_takes_the_room_of_the_others() -> None:
    long = "*" * 70_000
    faults = [Fault(long, at(4, 5), claim=long, hint=long), Fault("short", at(5, 5))]
    rule = finds("SC901", "one", Severity.ERROR, *faults)
    report = judge(titled(long), Evidence(), [rule])

    text = "".join(render(report))

    cut = "\\*" * 999 + "…"
    assert text.splitlines()[2].startswith(f"**{cut}**: 0 claims, ")
    assert text.splitlines()[-2:] == [
        f"| <code>claims.yaml:4:5</code> | <code>{cut}</code> | {cut}<br>hint: {cut} | SC901 one |",
        "| <code>claims.yaml:5:5</code> |  | short | SC901 one |",
    ]


def test_five_thousand_findings_come_in_small_pieces() -> None:
    assert max(map(len, render(many(5_000)))) < 200
