from pathlib import Path

import pytest
from cli.running import UNSOURCED, Command, write_project

CLAIMS = """
- {id: a, text: One., tags: [citation needed]}
- {id: b, text: Two.}
- {id: c, text: Three., sources: [{key: nowhere, locator: p. 1}]}
"""
NEEDED = (
    'claims.yaml:4:30: warning: a: tagged "citation needed", and no source is cited '
    "[SC102 citation-needed]\n"
)
BARE = "claims.yaml:5:3: warning: b: no source [SC101 unsourced-claim]\n"
UNDEFINED = (
    'claims.yaml:6:36: error: c: source "nowhere" is not in references.bib '
    "[SC201 undefined-source]\n"
)
UNCITED = 'references.bib:1:1: note: no claim cites "ellis" [SC307 uncited-source]\n'


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        ("", NEEDED + BARE + UNDEFINED + UNCITED),
        ("--select SC101", BARE),
        ("--select SC1", NEEDED + BARE),
        ("--select unsourced-claim --select SC307", BARE + UNCITED),
        ("--select SC101,SC201", BARE + UNDEFINED),
        ("--ignore SC1", UNDEFINED + UNCITED),
        ("--ignore SC101,SC102 --ignore SC3", UNDEFINED),
        ("--select SC1 --ignore citation-needed", BARE),
        ("--select SC4", ""),
    ],
)
def test_rules_are_chosen_by_flags(
    sourcecheck: Command, folder: Path, arguments: str, out: str
) -> None:
    write_project(folder, CLAIMS)

    ran = sourcecheck("audit", "--quiet", *arguments.split())

    assert ran.out == out


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("code", ["SC999", "", "SC101,,SC102"])
def test_a_rule_that_does_not_exist_is_a_wrong_use(
    sourcecheck: Command, folder: Path, option: str, code: str
) -> None:
    write_project(folder, CLAIMS)

    ran = sourcecheck("audit", option, code)

    wrong = "SC999" if code == "SC999" else ""
    assert ran == (2, "", f'error: there is no rule "{wrong}"\n  hint: see "sourcecheck rules"\n')


@pytest.mark.parametrize(
    ("settings", "arguments", "out", "code"),
    [
        ('select = ["SC101"]', "", BARE, 0),
        ('select = ["SC101"]', "--select SC102", NEEDED, 0),
        ('select = ["SC1"]\nignore = ["SC101"]', "", NEEDED, 0),
        ('select = ["SC1"]\nignore = ["SC101"]', "--ignore SC102", BARE, 0),
        ('select = ["SC1"]\nfail-on = "warning"', "", NEEDED + BARE, 1),
        ('select = ["SC1"]\nfail-on = "warning"', "--fail-on error", NEEDED + BARE, 0),
        ('select = ["SC1"]\nfail-on = "error"', "--fail-on note", NEEDED + BARE, 1),
    ],
)
def test_a_flag_beats_the_settings_and_these_the_default(
    sourcecheck: Command, folder: Path, *, settings: str, arguments: str, out: str, code: int
) -> None:
    write_project(folder, CLAIMS)
    (folder / "pyproject.toml").write_text(f"[tool.sourcecheck]\n{settings}\n")

    ran = sourcecheck("audit", "--quiet", *arguments.split())

    assert ran == (code, out, "")


def test_the_ledger_is_looked_for_in_the_folders_above(
    sourcecheck: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(folder)
    (folder / "drafts" / "old").mkdir(parents=True)
    monkeypatch.chdir(folder / "drafts" / "old")

    ran = sourcecheck("audit", "--quiet")

    assert ran == (0, f"../../{UNSOURCED}", "")


def test_a_ledger_elsewhere_has_its_own_settings(sourcecheck: Command, folder: Path) -> None:
    write_project(folder / "news")
    (folder / "sourcecheck.toml").write_text('ignore = ["SC1"]\n')
    (folder / "news" / "sourcecheck.toml").write_text('fail-on = "warning"\n')

    ran = sourcecheck("audit", "--quiet", "news/claims.yaml")

    assert ran == (1, f"news/{UNSOURCED}", "")


def test_a_bibliography_may_be_checked_by_itself(sourcecheck: Command, folder: Path) -> None:
    (folder / "a.bib").write_text("@book{a, author={A, B}, title={T}}\n", encoding="utf-8")
    (folder / "b.bib").write_text("@book{b, author={A, B}, title={T}}\n", encoding="utf-8")

    for command in ("check", "audit"):
        ran = sourcecheck(command, "--quiet", "a.bib", "b.bib")

        assert ran.out.splitlines() == [
            'a.bib:1:1: warning: @book "a" has no date or year [SC304 missing-field]',
            'b.bib:1:1: warning: @book "b" has no date or year [SC304 missing-field]',
        ]
        assert ran.code == 0


def test_a_ledger_is_checked_alone(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)

    ran = sourcecheck("check", "claims.yaml", "references.bib")

    assert ran.code == 2
    assert "give one ledger, or any number of .bib files" in " ".join(ran.err.split())
