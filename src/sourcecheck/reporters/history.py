"""Every stored answer about an identifier, for a terminal or as JSON."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from sourcecheck.evidence.account import Account, State
from sourcecheck.evidence.runs import Run
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.mask import mask
from sourcecheck.model.resolution import Resolution
from sourcecheck.reporters.screen import Screen

VERSION = 1
"""Of the JSON; it grows when a key changes its meaning or goes, not when one is added."""

Known = tuple[Identifier, Account | None]
"""An identifier, and what is known of it."""

_COLORS = {
    State.ALIVE: "good",
    State.SUSPECT: "warning",
    State.BLOCKED: "note",
    State.FAILING: "error",
}


def render_terminal(known: Iterable[Known], screen: Screen) -> Iterator[str]:
    """Yield the lines of some histories, each with its end."""
    between = ""
    for identifier, account in known:
        yield between
        between = "\n"
        yield f"{screen.paint(_name(identifier), 'bold')}\n"
        for line in _account(account, screen):
            yield f"{line}\n"


def render_json(known: Iterable[Known]) -> Iterator[str]:
    """Yield a JSON object of all histories."""
    histories = [_history(identifier, account) for identifier, account in known]
    value = {"version": VERSION, "histories": histories}
    yield f"{json.dumps(value, ensure_ascii=False, indent=2)}\n"


def _account(account: Account | None, screen: Screen) -> Iterator[str]:
    if account is None:
        yield from screen.block("no answer about it is stored", 2)
        return
    state = screen.paint(f"{account.state} since {_day(account.since)}", _COLORS[account.state])
    yield f"  {state}"
    if account.strikes:
        yield f"  {_strikes(account)}"
    for run in account.runs:
        yield from _run(run, screen)


def _strikes(account: Account) -> str:
    strikes = account.strikes
    if strikes is None:
        return ""
    told = f"{min(strikes.count, strikes.of)} of {strikes.of} strikes"
    if strikes.count >= strikes.of:
        return f"{told}: held to be gone"
    return f"{told}, the next counts from {_minute(strikes.next)}"


def _run(run: Run, screen: Screen) -> Iterator[str]:
    yield ""
    count = len(run.answers)
    days = " to ".join(dict.fromkeys((_day(run.since), _day(run.until))))
    yield f"  {run.verdict}: {days}, {count} answer{'s' if count > 1 else ''}"
    for reason, same in groupby(run.answers, key=lambda answer: answer.reason):
        first, *others = same
        times = _minute(first.asked)
        if others:
            times = f"{times} to {_minute(others[-1].asked)}, {len(others) + 1} times"
        yield from screen.block(f"{times}: {reason}", 4, 2)


def _history(identifier: Identifier, account: Account | None) -> dict[str, Any]:
    if account is None:
        known: dict[str, Any] = dict.fromkeys(("verdict", "state", "since", "strikes"))
        return {"identifier": _name(identifier), **known, "runs": []}
    strikes = account.strikes
    return {
        "identifier": _name(identifier),
        "verdict": account.verdict,
        "state": account.state,
        "since": _moment(account.since),
        "strikes": strikes
        and {"count": strikes.count, "of": strikes.of, "next": _moment(strikes.next)},
        "runs": [
            {
                "verdict": run.verdict,
                "since": _moment(run.since),
                "until": _moment(run.until),
                "answers": [_answer(answer) for answer in run.answers],
            }
            for run in account.runs
        ],
    }


def _answer(answer: Resolution) -> dict[str, Any]:
    return {
        "asked": _moment(answer.asked),
        "reason": answer.reason,
        "hops": [{"url": hop.url, "status": hop.status} for hop in answer.hops],
        "answered": answer.answered,
    }


def _name(identifier: Identifier) -> str:
    return mask(str(identifier)) if identifier.scheme is Scheme.URL else str(identifier)


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"


def _minute(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
