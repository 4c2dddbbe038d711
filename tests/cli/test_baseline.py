import json
from pathlib import Path

import pytest
from cli.running import CLAIMS, Command, write_links, write_project, write_settings
from web import Web, answer

NEW = "    - {id: new, text: It was new.}\n"
NEWS = "claims.yaml:6:3: warning: new: no source [SC101 unsourced-claim]\n"
ACCEPTED = ".sourcecheck-baseline.json"
HINT = f'hint: check with it: "--baseline {ACCEPTED}", or set "baseline"\n'


def accepted(path: Path = Path(ACCEPTED)) -> list[tuple[str, str]]:
    """Return rule and message of what a baseline accepts."""
    found = json.loads(path.read_text("utf-8"))["findings"]
    return [(one["rule"], one["message"]) for one in found]


def test_what_is_found_today_is_accepted(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)

    ran = sourcecheck("baseline", "--offline")

    assert ran == (0, "", f"{ACCEPTED}: 1 finding accepted\n{HINT}")
    assert (folder / ACCEPTED).read_text("utf-8") == (
        '{"version": "sourcecheck/v1", "findings": [\n'
        '{"rule": "SC101", "name": "unsourced-claim", "path": "claims.yaml", "claim": "strength", '
        '"message": "no source", "fingerprint": "5f8f2364f12121b794b37b2ad6a85d7a"}\n]}\n'
    )


@pytest.mark.parametrize("command", ["audit", "check", "records"])
def test_what_is_accepted_fails_no_run(sourcecheck: Command, folder: Path, command: str) -> None:
    write_project(folder)
    sourcecheck("baseline", "--offline", "--quiet")
    offline = () if command == "audit" else ("--offline",)

    ran = sourcecheck(command, "--fail-on", "note", "--baseline", ACCEPTED, *offline)

    end, hint = "; 1 accepted by the baseline", ""
    if command == "records":  # which finds nothing that is accepted, and knows nothing
        end, hint = "", "hint: no registry's answer about a work is known offline\n"
    last = f"1 of 2 claims unsourced; no findings{end}"
    assert (ran.code, ran.out.splitlines()[-1], ran.err) == (0, last, hint)


def test_what_is_new_fails_the_run(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)
    sourcecheck("baseline", "--offline", "--quiet")
    write_project(folder, CLAIMS + NEW)

    ran = sourcecheck("audit", "--quiet", "--fail-on", "note", "--baseline", ACCEPTED)

    assert ran == (1, NEWS, "")


def test_the_settings_may_name_the_baseline(
    sourcecheck: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(folder)
    (folder / "sourcecheck.toml").write_text('baseline = "accepted.json"\n')

    made = sourcecheck("baseline", "--offline")
    (folder / "drafts").mkdir()
    monkeypatch.chdir(folder / "drafts")
    ran = sourcecheck("audit", "--quiet", "--fail-on", "note")

    assert made == (0, "", "accepted.json: 1 finding accepted\n")
    assert ran.code == 0


def test_a_baseline_that_is_not_there_is_wrong_use(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)

    ran = sourcecheck("audit", "--baseline", "lost.json")

    assert ran == (
        2,
        "",
        (
            "lost.json: error: cannot be read: no such file or directory\n"
            '  hint: "sourcecheck baseline --output lost.json" writes one\n'
        ),
    )


def test_what_is_no_baseline_is_not_replaced(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)
    (folder / "package.json").write_text("{}")

    ran = sourcecheck("baseline", "--offline", "--output", "package.json")

    assert ran == (
        2,
        "",
        'package.json: error: not a baseline\n  hint: "sourcecheck baseline" writes it anew\n',
    )
    assert (folder / "package.json").read_text() == "{}"


def test_what_is_mended_is_told_and_then_dropped(sourcecheck: Command, folder: Path) -> None:
    write_project(folder, CLAIMS + NEW)
    sourcecheck("baseline", "--offline", "--quiet")
    write_project(folder)

    told = sourcecheck("audit", "--baseline", ACCEPTED)
    made = sourcecheck("baseline", "--offline")
    after = sourcecheck("audit", "--baseline", ACCEPTED)

    assert told.err == (
        'hint: 1 finding of the baseline is mended: run "sourcecheck baseline" to drop it\n'
    )
    assert made.err == f"{ACCEPTED}: 1 finding accepted (0 more, 1 dropped)\n{HINT}"
    assert after.err == ""


def test_links_that_nobody_could_judge_stay_accepted(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    write_links(folder, web, "/gone", "/alive")
    web.script("/alive", [answer(200)])
    sourcecheck("baseline", "--quiet", "links.bib", "--select", "SC401")
    (folder / ".sourcecheck" / "evidence.sqlite3").unlink()

    told = sourcecheck("check", "--offline", "--baseline", ACCEPTED, "links.bib")
    made = sourcecheck("baseline", "--offline", "--select", "SC401", "links.bib")
    web.script("/gone", [answer(200)])
    mended = sourcecheck("links", "--baseline", ACCEPTED, "links.bib")

    gone = [("SC401", f"gone, gone since {_day(folder)}: {web.url('/gone')}: 404 Not Found")]
    assert told.err == ""
    assert made.err.splitlines()[0] == f"{ACCEPTED}: 1 finding accepted (0 more, 0 dropped)"
    assert accepted() == gone
    assert mended.out.splitlines()[-1] == "no findings"
    assert mended.err == (
        'hint: 1 finding of the baseline is mended: run "sourcecheck baseline" to drop it\n'
    )


def _day(folder: Path) -> str:
    """Return the day that a baseline tells of."""
    return (folder / ACCEPTED).read_text("utf-8").partition("gone since ")[2][:10]


def test_documents_are_accepted_too_and_a_baseline_can_be_of_several(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    write_project(folder)
    write_settings(folder, web.url(""))
    (folder / "docs").mkdir()
    (folder / "docs" / "a.md").write_text(f"[a]({web.url('/gone')}) [b](lost.md)\n")

    sourcecheck("baseline", "--quiet")
    made = sourcecheck("baseline", "docs")
    ran = sourcecheck("links", "--baseline", ACCEPTED, "docs")

    assert made.err == f"{ACCEPTED}: 3 findings accepted (2 more, 0 dropped)\n{HINT}"
    assert [rule for rule, _ in accepted()] == ["SC101", "SC401", "SC410"]
    assert (ran.code, ran.out.splitlines()[-1], ran.err) == (
        0,
        "no findings; 2 accepted by the baseline",
        "",
    )


def test_pages_are_accepted_but_not_offline(sourcecheck: Command, folder: Path, web: Web) -> None:
    write_settings(folder, web.url(""))
    web.script("/page", [answer(200, b'<a href="/gone">a</a>')])

    made = sourcecheck("baseline", web.url("/page"))
    offline = sourcecheck("baseline", "--offline", web.url("/page"))

    assert made.err == f"{ACCEPTED}: 1 finding accepted\n{HINT}"
    assert offline.code == 2
    assert "no page can be read offline" in offline.err


def test_a_whole_report_tells_of_what_is_allowed(sourcecheck: Command, folder: Path) -> None:
    claims = CLAIMS.replace(
        "- {id: strength", "# sourcecheck: allow SC101 because so\n    - {id: strength", 1
    )
    write_project(folder, claims + NEW)
    (folder / "sourcecheck.toml").write_text(
        'allow = [{rule = "unsourced-claim", claim = "new", because = "it is new"},\n'
        '  {rule = "SC101", claim = "lost", because = "it was new"}]\n'
    )

    ran = sourcecheck("audit", "--fail-on", "note")

    assert ran == (
        1,
        f"""\
An article
  3 claims: 1 sourced, 2 unsourced, 0 exempt
  {"█" * 13}{"░" * 27} 33% supported
  1 citation: 1 without a basis

sourcecheck.toml
    sourcecheck.toml:2:1: warning: "SC101" is allowed, and is not found for
      claim "lost" [SC601 unused-suppression]
      hint: take it out; its reason was: it was new

2 of 3 claims unsourced; 0 errors, 1 warning, 0 notes; 2 allowed
""",
        "",
    )


def test_a_fix_leaves_what_is_allowed(sourcecheck: Command, folder: Path) -> None:
    entry = "@book{%s, author={A, B}, title={T}, date={2000}, doi={https://doi.org/10.1000/%s}}\n"
    text = (
        f"% sourcecheck: allow prefixed-doi because so\n{entry % ('a', 1)}{entry % ('b', 2)}"
        f"{entry % ('c', 3)}"
    )
    (folder / "a.bib").write_text(text)
    (folder / "sourcecheck.toml").write_text(
        'allow = [{rule = "prefixed-doi", source = "b", because = "so"}]\n'
    )

    shown = sourcecheck("check", "--diff", "a.bib")
    ran = sourcecheck("check", "--fix", "--offline", "--quiet", "a.bib")

    assert shown.out.count("\n-@book") == 1
    assert ran.err == "a.bib: 1 change made\n"
    assert (folder / "a.bib").read_text() == text.replace("https://doi.org/10.1000/3", "10.1000/3")


def test_an_unused_suppression_of_a_document_is_told(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    write_settings(folder, web.url(""))
    web.script("/alive", [answer(200)])
    (folder / "a.md").write_text(
        f"a <!-- sourcecheck: allow SC401 because so --> [a]({web.url('/alive')})\n"
    )

    ran = sourcecheck("links", "--quiet", "a.md")

    assert ran.out == (
        'a.md:1:3: warning: "SC401" is allowed, and is not found there [SC601 unused-suppression]\n'
    )
