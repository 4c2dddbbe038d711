"""A progress bar for answers that take their time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

Progress = Callable[[object, int, int], None]


@contextmanager
def progress_bar(stream: TextIO, *, shown: bool) -> Iterator[Progress | None]:
    """Show a bar while the block runs, if it is wanted and the stream is a terminal.

    The block is given what is to be called with each answer, how many there are by now and how
    many there will be; None if no bar is drawn.
    """
    if not (shown and stream.isatty()):
        yield None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(file=stream), transient=True) as bar:
        task = bar.add_task("identifiers", total=None)

        def advance(_: object, come: int, expected: int) -> None:
            bar.update(task, completed=come, total=expected)

        yield advance
