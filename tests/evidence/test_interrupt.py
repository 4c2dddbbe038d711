import signal
import subprocess
import sys
import time
from pathlib import Path

from web import Web, answer, hang

from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.resolution import Verdict

RUN = """
import signal
import sys
from pathlib import Path
from sourcecheck.evidence.ask import ask
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.evidence.store import Store
from sourcecheck.model.identifier import Identifier, Scheme

# A shell has what it starts in the background ignore the signal, and so would this.
signal.signal(signal.SIGINT, signal.default_int_handler)
path, base, *urls = sys.argv[1:]
wanted = [Identifier(Scheme.URL, url) for url in urls]
wanted += [Identifier(Scheme.DOI, f"10.1000/{number}") for number in range(5)]
settings = NetworkSettings(allow_private=True, host_interval=0, doi_base_url=base)
try:
    with Store(Path(path)) as store:
        ask(wanted, store, settings, progress=lambda *_: print("answer", flush=True))
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


def test_an_interrupt_ends_the_run_within_a_second_and_keeps_every_answer(
    web: Web, tmp_path: Path
) -> None:
    path = tmp_path / ".sourcecheck" / "evidence.sqlite3"
    answered = [web.script(f"/{number}", [answer()]) for number in range(3)]
    silent = web.script("/silent", [hang()])
    for number in range(5):
        web.script(f"/api/handles/10.1000/{number}", [hang()])
    with subprocess.Popen(
        [sys.executable, "-c", RUN, str(path), web.url(""), silent, *answered],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as run:
        assert run.stdout
        assert [run.stdout.readline() for _ in answered] == ["answer\n"] * 3

        interrupted = time.monotonic()
        run.send_signal(signal.SIGINT)
        told, errors = run.communicate(timeout=10)

    assert time.monotonic() - interrupted < 1
    assert (told, errors, run.returncode) == ("interrupted\n", "", 0)
    with Store(path) as store:
        kept = [store.history(Identifier(Scheme.URL, url)) for url in answered]
        assert [[one.verdict for one in history] for history in kept] == [[Verdict.ALIVE]] * 3
        assert store.history(Identifier(Scheme.URL, silent)) == ()
