import json
from pathlib import Path

import pytest
from cli.running import UNSOURCED, Command, write_project
from jsonschema import Draft202012Validator

STARTS = {
    "terminal": "An article\n",
    "json": '{\n"version": 1,',
    "sarif": '{"$schema": ',
    "junit": '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ',
    "github": "::warning file=claims.yaml,line=4,col=3,title=SC101 unsourced-claim::strength",
    "gitlab": '[\n{"description": "strength: no source", ',
    "markdown": "## sourcecheck: 0 errors, 1 warning, 0 notes\n",
    "csv": "\ufeffseverity,rule,name,",
    "html": "<!DOCTYPE html>\n",
}


@pytest.mark.parametrize("name", STARTS)
def test_a_report_is_printed_in_any_format(sourcecheck: Command, folder: Path, name: str) -> None:
    write_project(folder)

    ran = sourcecheck("audit", "--format", name)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(STARTS[name])


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("report.txt", "terminal"),
        ("report.json", "json"),
        ("report.sarif", "sarif"),
        ("report.SARIF", "sarif"),
        ("report.sarif.json", "sarif"),
        ("report.v2.json", "json"),
        ("report.xml", "junit"),
        ("report.md", "markdown"),
        ("report.htm", "html"),
        ("report.log", "terminal"),
        ("report.csv", "csv"),
        ("gl-code-quality-report.json", "gitlab"),
        ("report", "terminal"),
        ("report.out", "terminal"),
    ],
)
def test_a_file_has_the_format_that_its_name_tells(
    sourcecheck: Command, folder: Path, file: str, name: str
) -> None:
    write_project(folder)

    sourcecheck("audit", "--output", file)

    assert (folder / file).read_bytes().decode().startswith(STARTS[name])


@pytest.mark.parametrize(
    ("command", "file"),
    [
        *((["check"], name) for name in ("report.pdf", "report.xlsx", "report.sarif.gz")),
        *((["audit"], name) for name in ("report.PNG", "report.xhtml", "claims.yaml")),
        (["links", "claims.yaml"], "report.docx"),
        (["records"], "references.bib"),
    ],
)
def test_a_name_of_a_file_that_no_report_is_is_refused_before_anything_is_done(
    sourcecheck: Command, folder: Path, command: list[str], file: str
) -> None:
    ran = sourcecheck(*command, "--output", "report.md", "--output", file, "none.yaml")

    suffix = Path(file).suffix.lower()
    hint = "let its name end in .sarif, .sarif.json, .xml, .md, .html, .htm, .csv, .json, .txt"
    assert ran == (2, "", f"error: --output: no {suffix} is written: {file}\n  hint: {hint}\n")
    assert list(folder.iterdir()) == []


def test_files_are_written_besides_what_is_printed(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)

    outputs = ("--output", "report.sarif", "--output", "summary.md")
    ran = sourcecheck("audit", "--quiet", "--fail-on", "warning", *outputs)

    assert ran == (1, UNSOURCED, "")
    assert (folder / "report.sarif").read_text("utf-8").startswith(STARTS["sarif"])
    assert (folder / "summary.md").read_text("utf-8").startswith(STARTS["markdown"])


@pytest.mark.parametrize(
    ("name", "file"),
    [
        *(("terminal", "report.txt"), ("json", "report.json"), ("gitlab", "report.json")),
        *(("sarif", "report.json"), ("github", "report"), ("junit", "report.xml")),
    ],
)
def test_what_is_in_a_file_is_not_printed_too(
    sourcecheck: Command, folder: Path, name: str, file: str
) -> None:
    write_project(folder)

    ran = sourcecheck("audit", "--format", name, "--output", file)

    assert ran == (0, "", "")
    assert (folder / file).read_text("utf-8").startswith(STARTS[name])


def test_annotations_are_printed_beside_a_file_of_json(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)

    ran = sourcecheck("audit", "--format", "github", "--output", "report.json")

    assert ran.out.startswith(STARTS["github"])
    assert (folder / "report.json").read_text("utf-8").startswith(STARTS["json"])


def test_a_line_for_a_file_is_standard_output(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)

    ran = sourcecheck("audit", "--format", "json", "--output", "-", "--output", "report.csv")

    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["ledger"] == "claims.yaml"
    assert (folder / "report.csv").read_text("utf-8").startswith(STARTS["csv"])
    assert not (folder / "-").exists()


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 0), ("warning", 1)])
def test_a_test_case_fails_where_the_run_does(
    sourcecheck: Command, folder: Path, fail_on: str, failures: int
) -> None:
    write_project(folder)

    ran = sourcecheck("audit", "--format", "junit", "--fail-on", fail_on)

    assert ran.code == failures
    assert f'<testsuites name="sourcecheck" tests="3" failures="{failures}" errors="0">' in ran.out


def test_a_file_that_cannot_be_written_is_told_with_its_name(
    sourcecheck: Command, folder: Path
) -> None:
    write_project(folder)

    ran = sourcecheck("audit", "--output", "report.md", "--output", "missing/report.sarif")

    message = "missing/report.sarif: error: cannot be written: no such file or directory\n"
    assert ran == (2, "", message)


def test_a_difference_goes_to_each_file(sourcecheck: Command, folder: Path) -> None:
    write_project(folder, sources="@book{ellis, title={C}, doi={doi:10.1000/182}}\n")
    printed = sourcecheck("check", "--diff").out

    sourcecheck("check", "--diff", "--output", "a.diff", "--output", "b.diff")

    assert printed.startswith("--- a/references.bib\n")
    assert (folder / "a.diff").read_text() == (folder / "b.diff").read_text() == printed


def test_a_difference_is_no_document(sourcecheck: Command, folder: Path) -> None:
    write_project(folder)

    ran = sourcecheck("check", "--diff", "--output", "a.docx")

    message = "no .docx is written: a.docx\n  hint: let its name end in .diff, .patch, .txt\n"
    assert ran == (2, "", f"error: --output: {message}")


def test_the_schema_of_the_report_is_the_one_that_reports_keep_to(
    sourcecheck: Command, folder: Path
) -> None:
    write_project(folder)

    schema = json.loads(sourcecheck("schema", "--report").out)

    assert schema["title"] == "sourcecheck report"
    report = json.loads(sourcecheck("audit", "--format", "json").out)
    Draft202012Validator(schema).validate(report)
