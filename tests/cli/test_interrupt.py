import json
import signal
import time
from pathlib import Path

import pytest
from build import identifier
from cli.running import Command, finish, spawn, write_links
from web import Web, answer, hang

from sourcecheck.evidence.store import Store


@pytest.mark.parametrize("silent", ["/page", "/api/handles/10.1000/182"])
def test_an_interrupted_run_ends_soon_and_keeps_the_answers_it_had(
    sourcecheck: Command, folder: Path, web: Web, silent: str
) -> None:
    web.script("/alive", [answer(200)])
    web.script(silent, [hang()])
    write_links(folder, web, "/alive", "/page")
    with (folder / "links.bib").open("a") as file:
        file.write("@misc{cauldron, author={N. N.}, title={T}, date={2000}, doi={10.1000/182}}\n")

    process = spawn("links", "links.bib")
    store = folder / ".sourcecheck" / "evidence.sqlite3"
    wait_for_first_answer(store, web, web.url("/alive"))
    process.send_signal(signal.SIGINT)
    start = time.monotonic()
    ran = finish(process)

    assert time.monotonic() - start < 2
    assert ran == (130, "", "interrupted\n")
    stored = sourcecheck("links", "--offline", "--format", "json", "links.bib")
    alive = json.loads(stored.out)["resolutions"][0]
    assert (alive["identifier"], alive["verdict"]) == (web.url("/alive"), "alive")


def wait_for_first_answer(path: Path, web: Web, asked: str) -> None:
    """Wait until all three requests have come, and the one answer is stored."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if len(web.requests) == 3 and path.exists() and path.stat().st_size:
            with Store(path) as store:
                if store.latest(identifier(asked)):
                    return
        time.sleep(0.02)
    pytest.fail("the run does not come to its first answer")
