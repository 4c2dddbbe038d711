"""The cost of a whole process, as the operating system accounts for it."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

LIMIT = 1800
"""Seconds after which a process is killed."""


class Cost(NamedTuple):
    """Seconds of processor and of clock, and the peak of memory in MB (10^6 bytes)."""

    cpu: float
    wall: float
    megabytes: float


def run(
    command: Sequence[str],
    *,
    expect: Sequence[int] = (0,),
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Cost:
    """Run a command to its end, its output dropped, and return what it cost.

    Between it and us stands a small process of its own: Linux counts the memory of the process
    that started another as that one's, up to the moment at which its program is loaded.

    Raises:
        RuntimeError: if it exits with a code that was not expected.
    """
    between = [sys.executable, "-I", "-S", __file__, *command]
    told = subprocess.run(
        between,
        check=True,
        capture_output=True,
        cwd=folder,
        env={**os.environ, **(environment or {})},
    )
    code, *cost = json.loads(told.stdout)
    if code not in expect:
        raise RuntimeError(f"exit code {code}: {' '.join(command)}")
    return Cost(*cost)


def main() -> None:
    """Run the command given, and print its exit code and its cost."""
    start = time.perf_counter()
    process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    watch = threading.Timer(LIMIT, process.kill)
    watch.daemon = True
    watch.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    cost = Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024 / 1e6)
    print(json.dumps([process.returncode, *cost]))


if __name__ == "__main__":
    main()
