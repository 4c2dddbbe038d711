import json
from pathlib import Path

import pytest
from cli.running import Command, write_project

BEFORE = (
    b"% \xd0\xa1\xd0\xbf\xd0\xb8\xd1\x81\xd0\xbe\xd0\xba: doi = {https://doi.org/10.1/comment}\r\n"
    b"\r\n"
    b"@Book{ellis,\r\n"
    b'  AUTHOR   ="Ellis, Frank" ,  % who else\r\n'
    b"\ttitle={The\r\n"
    b"    Cauldron & After},\r\n"
    b"  date = 2013,publisher = {},\r\n"
    b"  doi      = {https://doi.org/10.1162/ISEC_a_00411}\r\n"
    b"  }\r\n"
    b"\r\n"
    b"@comment{kept, doi = {https://doi.org/10.1162/isec}}  "
)
AFTER = (
    b"% \xd0\xa1\xd0\xbf\xd0\xb8\xd1\x81\xd0\xbe\xd0\xba: doi = {https://doi.org/10.1/comment}\r\n"
    b"\r\n"
    b"@Book{ellis,\r\n"
    b'  AUTHOR   ="Ellis, Frank" ,  % who else\r\n'
    b"\ttitle={The\r\n"
    b"    Cauldron \\& After},\r\n"
    b"  date = 2013,\r\n"
    b"  doi      = {10.1162/ISEC_a_00411}\r\n"
    b"  }\r\n"
    b"\r\n"
    b"@comment{kept, doi = {https://doi.org/10.1162/isec}}  "
)
DIFF = (
    "--- a/references.bib\n"
    "+++ b/references.bib\n"
    "@@ -3,9 +3,9 @@\n"
    " @Book{ellis,\n"
    '   AUTHOR   ="Ellis, Frank" ,  % who else\n'
    " \ttitle={The\n"
    "-    Cauldron & After},\n"
    "-  date = 2013,publisher = {},\n"
    "-  doi      = {https://doi.org/10.1162/ISEC_a_00411}\n"
    "+    Cauldron \\& After},\n"
    "+  date = 2013,\n"
    "+  doi      = {10.1162/ISEC_a_00411}\n"
    "   }\n"
    " \n"
    " @comment{kept, doi = {https://doi.org/10.1162/isec}}  \n"
    "\\ No newline at end of file\n"
)
CLAIMS = "- {id: name, text: It had a name., sources: [{key: ellis, locator: p. 1}]}"
SOUND = "@book{ellis, author={Ellis, Frank}, title={Cauldron}, date={2013}}\n"
PREFIXED = SOUND.replace("date=", "doi={doi:10.1162/isec_a_00411}, date=")
NOTE = (
    'references.bib:1:55: note: "doi" has more than the DOI: "doi:10.1162/isec_a_00411" '
    "[SC353 prefixed-doi]\n"
)


@pytest.fixture
def bibliography(folder: Path) -> Path:
    """Return the bibliography of a project whose one claim cites "ellis"."""
    write_project(folder, CLAIMS, SOUND)
    return folder / "references.bib"


def test_fixing_changes_the_values_and_keeps_every_other_byte(
    sourcecheck: Command, bibliography: Path
) -> None:
    bibliography.write_bytes(BEFORE)

    ran = sourcecheck("check", "--offline", "--quiet", "--fix")

    assert bibliography.read_bytes() == AFTER
    assert ran == (0, "", "references.bib: 3 changes made\n")
    assert sorted(path.name for path in bibliography.parent.iterdir()) == [
        "claims.yaml",
        "references.bib",
    ]


def test_fixing_again_changes_nothing(sourcecheck: Command, bibliography: Path) -> None:
    bibliography.write_bytes(AFTER)
    written = bibliography.stat()

    ran = sourcecheck("check", "--offline", "--quiet", "--fix")

    assert ran == (0, "", "")
    assert bibliography.read_bytes() == AFTER
    assert bibliography.stat().st_ino == written.st_ino


def test_one_change_is_counted_as_one(sourcecheck: Command, bibliography: Path) -> None:
    bibliography.write_text(PREFIXED, encoding="utf-8")

    ran = sourcecheck("check", "--offline", "--quiet", "--fix")

    assert ran == (0, "", "references.bib: 1 change made\n")


def test_a_diff_shows_what_fixing_would_do_and_does_nothing(
    sourcecheck: Command, bibliography: Path
) -> None:
    bibliography.write_bytes(BEFORE)

    ran = sourcecheck("check", "--offline", "--diff")

    assert bibliography.read_bytes() == BEFORE
    assert ran == (
        1,
        DIFF,
        "",
    )


def test_a_diff_without_changes_is_empty_whatever_else_is_found(
    sourcecheck: Command, bibliography: Path
) -> None:
    write_project(bibliography.parent, sources=SOUND)

    assert sourcecheck("check", "--offline", "--fail-on", "warning").code == 1
    assert sourcecheck("check", "--offline", "--diff", "--fail-on", "warning") == (0, "", "")


def test_a_diff_can_be_written_to_a_file(sourcecheck: Command, bibliography: Path) -> None:
    bibliography.write_text(PREFIXED, encoding="utf-8")
    patch = bibliography.with_name("mend.diff")

    ran = sourcecheck("check", "--offline", "--diff", "--output", "mend.diff")

    assert ran == (1, "", "")
    assert patch.read_text("utf-8") == (
        "--- a/references.bib\n"
        "+++ b/references.bib\n"
        "@@ -1 +1 @@\n"
        f"-{PREFIXED}"
        f"+{PREFIXED.replace('doi:', '')}"
    )


def test_what_is_mended_is_not_reported_any_more_and_what_is_left_fails_the_run(
    sourcecheck: Command, bibliography: Path
) -> None:
    bibliography.write_text(PREFIXED.replace("ellis", "el lis") + SOUND, encoding="utf-8")

    ran = sourcecheck("check", "--offline", "--format", "json", "--ignore", "SC4", "--fix")

    found = {finding["rule"] for finding in json.loads(ran.out)["findings"]}
    assert ran.code == 1
    assert "SC352" in found
    assert "SC353" not in found


@pytest.mark.parametrize(
    ("ignored", "changed"),
    [("SC353", PREFIXED), ("SC401", PREFIXED.replace("doi:", ""))],
)
def test_only_rules_in_force_mend(
    sourcecheck: Command, bibliography: Path, ignored: str, changed: str
) -> None:
    bibliography.write_text(PREFIXED, encoding="utf-8")

    sourcecheck("check", "--offline", "--quiet", "--fix", "--ignore", ignored)

    assert bibliography.read_text("utf-8") == changed


def test_without_being_asked_nothing_is_changed(sourcecheck: Command, bibliography: Path) -> None:
    bibliography.write_text(PREFIXED, encoding="utf-8")

    ran = sourcecheck("check", "--offline", "--quiet", "--select", "SC353")

    assert ran == (0, NOTE, "")
    assert bibliography.read_text("utf-8") == PREFIXED


def test_a_file_that_cannot_be_written_is_told_of_and_kept(
    sourcecheck: Command, bibliography: Path
) -> None:
    # The name leaves no room for that of the copy that is to take its place.
    long = bibliography.with_name(f"{'a' * 250}.bib")
    long.write_text(PREFIXED, encoding="utf-8")
    ledger = bibliography.with_name("claims.yaml")
    ledger.write_text(ledger.read_text("utf-8").replace("references.bib", long.name), "utf-8")

    ran = sourcecheck("check", "--offline", "--fix")

    assert ran == (2, "", f"{long.name}: error: cannot be written: file name too long\n")
    assert long.read_text("utf-8") == PREFIXED
