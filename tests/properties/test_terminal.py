"""What holds for the report at a terminal, whatever it tells."""

import re

from build import NOW, project
from hypothesis import given
from hypothesis import strategies as st
from reporters.reporting import at, finds

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.resolution import Resolution, Verdict
from sourcecheck.reporters.screen import Screen, visible
from sourcecheck.reporters.terminal import render
from sourcecheck.rules.rule import Fault

PAINT = r"\x1b\[[\d;]+m"
LINK = r"\x1b]8;;[!-~]*\x1b\\"
SEQUENCES = re.compile(f"{PAINT}|{LINK}")
STEERING = st.sampled_from(
    ["\x1b[31m", "\x1b]8;;https://evil.example\x1b\\", "\x1b\\", "\x07", "\x9b", "\x9c", "\u202e"]
)
WIDE = st.text("字引用é\N{COMBINING ACUTE ACCENT}", max_size=60)
TEXT = st.lists(STEERING | WIDE | st.text(max_size=30), max_size=6).map("".join)
WIDTHS = st.integers(0, 130)
PARTS = st.lists(STEERING | st.text(max_size=10), max_size=6)
URLS = PARTS.map("".join).map("https://a.example/{}".format)


@given(said=TEXT, path=TEXT, url=URLS, width=WIDTHS, quiet=st.booleans())
def test_a_report_is_the_same_text_with_and_without_colours_and_links(
    said: str, path: str, url: str, width: int, *, quiet: bool
) -> None:
    given_ = project("- {id: a, text: One.}", "@online{k, url={https://a.example}}")
    [known] = given_.mentions
    rule = finds("SC901", "fault", Severity.NOTE, Fault(said, at(4, 5, path), "a", hint=said))
    resolution = Resolution(identifier=known, verdict=Verdict.GONE, reason=said, asked=NOW)
    report = judge(given_, Evidence({known: resolution}), [rule])

    plain = "".join(render(report, Screen(width=width, quiet=quiet)))
    screen = Screen(width=width, quiet=quiet, color=True, links=True)
    shown = "".join(render(report, screen, {"SC901": url}))

    assert SEQUENCES.sub("", shown) == plain
    assert "\x1b" not in plain


@given(TEXT, URLS)
def test_a_link_holds_its_text_and_steers_nothing_else(text: str, url: str) -> None:
    shown = Screen(links=True).link(text, url)

    plain = Screen().link(text, url)
    assert len(SEQUENCES.findall(shown)) == 2
    assert SEQUENCES.sub("", shown) == plain
    assert "\x1b" not in plain


@given(TEXT, WIDTHS, st.integers(0, 15), st.integers(0, 6))
def test_a_block_keeps_all_words_and_only_unbreakable_ones_stick_out(
    text: str, width: int, indent: int, hang: int
) -> None:
    screen = Screen(width=width)

    lines = screen.block(text, indent, hang)

    assert "".join("".join(lines).split()) == "".join(visible(text).split())
    assert all(
        len(line) <= screen.room or " " not in line.strip() for line in lines if line.isascii()
    )
