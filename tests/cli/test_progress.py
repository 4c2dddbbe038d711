import io

import pytest
from build import NOW, identifier

from sourcecheck.cli.progress import progress_bar
from sourcecheck.model.resolution import Resolution, Verdict

ANSWER = Resolution(
    identifier=identifier("https://a.example"), verdict=Verdict.ALIVE, reason="200 OK", asked=NOW
)


class Stream(io.StringIO):
    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def test_a_bar_at_a_terminal_counts_the_answers_and_is_wiped_out_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    stream = Stream(terminal=True)

    with progress_bar(stream, shown=True) as advance:
        assert advance
        advance(ANSWER, 3, 10)
    drawn = stream.getvalue()

    assert "identifiers" in drawn
    assert " 3/10 " in drawn
    assert drawn.endswith("\x1b[2K")  # "erase the line" of ECMA-48


@pytest.mark.parametrize(("terminal", "shown"), [(True, False), (False, True), (False, False)])
def test_no_bar_is_drawn_in_a_pipe_nor_where_none_is_wanted(*, terminal: bool, shown: bool) -> None:
    stream = Stream(terminal=terminal)

    with progress_bar(stream, shown=shown) as advance:
        assert advance is None

    assert stream.getvalue() == ""
