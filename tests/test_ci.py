"""The action for GitHub and the template for GitLab: their scripts, run as runners run them."""

import json
import re
import sys
import sysconfig
from pathlib import Path

import pytest
from cli.running import UNSOURCED, write_project
from runner import ACTION, BIN, INPUTS, ROOT, STEPS, TEMPLATE, bash, breaches, run_step

ANNOTATION = (
    "::warning file=claims.yaml,line=4,col=3,title=SC101 unsourced-claim::strength: no source\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a checkout with a ledger, of which one claim has no source."""
    checkout = tmp_path / "checkout"
    write_project(checkout)
    return checkout


@pytest.fixture
def offline_pip(tmp_path: Path) -> dict[str, str]:
    """Return what has pip take requirements, and what builds, from here, not from the network."""
    return {
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it the other way round
        "PIP_CACHE_DIR": str(tmp_path / "pip"),
    }


def test_the_action_and_the_template_are_what_github_and_gitlab_expect() -> None:
    template = ROOT / "templates" / "gitlab-ci.yml"

    assert breaches("vendor.github-actions", ROOT / "action.yml") == ""
    assert breaches("vendor.gitlab-ci", template, "--data-transform", "gitlab-ci") == ""


def test_what_github_does_not_expect_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "action.yml"
    wrong.write_text((ROOT / "action.yml").read_text("utf-8").replace("shell: bash", "shll: bash"))

    assert "'shll' was unexpected" in breaches("vendor.github-actions", wrong)


def test_no_script_of_the_action_has_an_expression_in_its_text() -> None:
    scripts = [step["run"] for step in STEPS.values() if "run" in step]

    assert [script for script in scripts if "${{" in script] == []
    assert {step["shell"] for step in STEPS.values() if "run" in step} == {"bash"}


def test_the_action_uses_each_input_and_tells_each_output() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")

    assert set(re.findall(r"inputs\.([a-z-]+)", text)) == set(ACTION["inputs"])
    assert "reports" not in ACTION["outputs"]
    told = {name: f"${{{{ steps.run.outputs.{name} }}}}" for name in ACTION["outputs"]}
    assert {name: output["value"] for name, output in ACTION["outputs"].items()} == told


def test_answers_are_saved_though_the_run_failed() -> None:
    names = list(STEPS)

    restore, save = STEPS["Restore answers"], STEPS["Save answers"]

    assert save["if"] == f"always() && steps.run.outcome != 'skipped' && {restore['if']}"
    assert names.index("Run sourcecheck") < names.index("Save answers") < len(names) - 1
    assert (restore["with"]["path"], restore["with"]["key"]) == (
        save["with"]["path"],
        save["with"]["key"],
    )
    assert restore["with"]["key"].startswith(restore["with"]["restore-keys"])


def test_the_reports_are_kept_though_the_run_failed() -> None:
    names = list(STEPS)

    keep = STEPS["Keep the reports"]

    assert keep["if"].startswith("always() && inputs.artifact != '' && ")
    assert names.index("Run sourcecheck") < names.index("Keep the reports") < len(names) - 1
    assert keep["with"] == {
        "name": "${{ inputs.artifact }}",
        "path": "${{ steps.run.outputs.reports }}",
    }


def test_the_action_installs_its_own_version(folder: Path, offline_pip: dict[str, str]) -> None:
    variables = {"PYTHON": sys.executable, "EXTRAS": "", **offline_pip}

    ran = run_step("Install sourcecheck", folder, variables)

    assert (ran.code, ran.out, ran.err) == (0, "", "")
    installed = Path(ran.outputs["bin"])
    assert installed == folder.with_name("a runner") / "sourcecheck" / "bin"
    assert (installed / "sourcecheck").is_file()


def test_the_action_annotates_sums_up_and_points_to_its_reports(folder: Path) -> None:
    ran = run_step("Run sourcecheck", folder, INPUTS)

    assert Path(ran.outputs.pop("program")) == BIN / "sourcecheck"
    folder_of_reports = Path(ran.outputs.pop("reports"))
    reports = {name: Path(ran.outputs.pop(name)) for name in ("sarif", "json", "markdown", "html")}
    assert set(folder_of_reports.iterdir()) == set(reports.values())
    assert ran.outputs == {"exit-code": "0", "notes": "0", "warnings": "1", "errors": "0"}
    assert (ran.code, ran.out, ran.err) == (0, ANNOTATION, "")
    assert ran.summary == reports["markdown"].read_text("utf-8")
    assert ran.summary.startswith("## sourcecheck: ")
    assert json.loads(reports["sarif"].read_text("utf-8"))["version"] == "2.1.0"
    assert json.loads(reports["json"].read_text("utf-8"))["ledger"] == "claims.yaml"
    assert reports["html"].read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_failing_run_is_told_only_in_the_last_step(folder: Path) -> None:
    ran = run_step("Run sourcecheck", folder, INPUTS | {"FAIL_ON": "warning"})
    last = run_step("Tell the outcome", folder, {"EXIT_CODE": ran.outputs["exit-code"]})

    assert (ran.code, ran.outputs["exit-code"], ran.outputs["warnings"]) == (0, "1", "1")
    assert Path(ran.outputs["html"]).is_file()
    assert ran.summary != ""
    assert last.code == 1


def test_what_is_allowed_or_accepted_is_no_alert(folder: Path) -> None:
    ledger = folder / "claims.yaml"
    text = ledger.read_text("utf-8")
    ledger.write_text(
        text.replace("\n- {id: s", "\n# sourcecheck: allow SC101 because so\n- {id: s")
    )

    ran = run_step("Run sourcecheck", folder, INPUTS)

    [run] = json.loads(Path(ran.outputs["sarif"]).read_text("utf-8"))["runs"]
    assert run["results"] == []
    [told] = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == "Not listed: 1 allowed."
    [allowed] = json.loads(Path(ran.outputs["json"]).read_text("utf-8"))["suppressed"]
    assert allowed["claim"] == "strength"


@pytest.mark.parametrize("command", ["audit", "check", "links", "records"])
def test_a_bibliography_needs_no_ledger(folder: Path, command: str) -> None:
    (folder / "claims.yaml").unlink()
    inputs = {"COMMAND": command, "PATHS": "references.bib", "SOURCECHECK_OFFLINE": "1"}

    ran = run_step("Run sourcecheck", folder, INPUTS | inputs)

    assert (ran.code, ran.outputs["exit-code"]) == (0, "0")
    assert json.loads(Path(ran.outputs["json"]).read_text("utf-8"))["ledger"] is None


def test_each_line_of_an_input_is_a_word(folder: Path) -> None:
    write_project(folder / "two words")
    inputs = {"PATHS": "\ntwo words/claims.yaml\n", "ARGS": "--select=SC101\n--quiet\n"}

    ran = run_step("Run sourcecheck", folder, INPUTS | inputs | {"ANNOTATIONS": "false"})

    assert (ran.out, ran.err) == (f"two words/{UNSOURCED}", "")


@pytest.mark.parametrize(
    "hostile", ["$(touch {})", "`touch {}`", '"; touch {}; "', "--output={}", "-o{}"]
)
def test_an_input_is_never_run(folder: Path, hostile: str) -> None:
    trace = folder.with_name("trace")

    ran = run_step("Run sourcecheck", folder, INPUTS | {"PATHS": hostile.format(trace)})

    assert ran.outputs == {"program": f"{BIN}/sourcecheck", "exit-code": "2"}
    assert not trace.exists()


@pytest.mark.parametrize("command", ["archive", "--help", "; true", ""])
def test_the_action_runs_no_command_but_those_that_check(folder: Path, command: str) -> None:
    ran = run_step("Run sourcecheck", folder, INPUTS | {"COMMAND": command})

    message = 'the input "command" should be check, audit, links or records\n'
    assert (ran.code, ran.out, ran.err, ran.outputs) == (2, "", message, {})


def test_no_module_of_the_checkout_is_loaded(folder: Path) -> None:
    (folder / "json.py").write_text("raise SystemExit('loaded')\n")

    ran = run_step("Run sourcecheck", folder, INPUTS)

    assert (ran.code, ran.outputs["warnings"]) == (0, "1")


def test_without_a_report_the_action_tells_just_the_exit_code(folder: Path) -> None:
    (folder / "claims.yaml").write_text("claims: [")

    ran = run_step("Run sourcecheck", folder, INPUTS)

    told = {"program": f"{BIN}/sourcecheck", "exit-code": "2"}
    assert (ran.code, ran.outputs, ran.summary) == (0, told, "")
    assert ran.err.startswith("claims.yaml:1:10: error: ")


def test_the_summary_may_be_left_out(folder: Path) -> None:
    ran = run_step("Run sourcecheck", folder, INPUTS | {"SUMMARY": "false"})

    assert (ran.code, ran.summary) == (0, "")


def test_the_gitlab_template_leaves_the_reports_that_it_names(folder: Path) -> None:
    variables = TEMPLATE["variables"] | {
        "SOURCECHECK_COMMAND": "audit",
        "SOURCECHECK_ARGUMENTS": "--fail-on=warning\n--quiet\nclaims.yaml\n",
    }

    ran = bash("\n".join(TEMPLATE["script"]), folder, variables)

    reports = TEMPLATE["artifacts"]["reports"]
    [quality] = json.loads((folder / reports["codequality"]).read_text("utf-8"))
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, UNSOURCED, "")
    assert quality["location"] == {"path": "claims.yaml", "lines": {"begin": 4}}
    assert (folder / reports["junit"]).read_text("utf-8").startswith("<?xml ")
    [page] = TEMPLATE["artifacts"]["paths"]
    assert (folder / page).read_text("utf-8").startswith("<!DOCTYPE html>")
    assert TEMPLATE["artifacts"]["when"] == TEMPLATE["cache"]["when"] == "always"


def test_the_gitlab_template_installs_what_it_is_told(
    folder: Path, offline_pip: dict[str, str]
) -> None:
    variables = TEMPLATE["variables"] | offline_pip
    variables |= {"PIP_TARGET": str(folder / "installed"), "PIP_NO_DEPS": "1"}
    script = "\n".join(TEMPLATE["before_script"])

    nothing = bash(script, folder, variables)
    ran = bash(script, folder, variables | {"SOURCECHECK_PACKAGE": str(ROOT)})

    assert nothing.returncode != 0
    assert nothing.stderr.endswith("SOURCECHECK_PACKAGE: names nothing to install\n")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert (folder / "installed" / "sourcecheck" / "py.typed").is_file()
