"""The findings as CSV, for a spreadsheet.

The format: RFC 4180, https://www.rfc-editor.org/rfc/rfc4180.
"""

import re
from collections.abc import Iterator
from functools import cache

from sourcecheck.model.finding import Finding
from sourcecheck.model.report import Report
from sourcecheck.reporters.screen import visible
from sourcecheck.reporters.wording import why

_COLUMNS = (
    "severity,rule,name,path,line,column,claim,source,message,hint,fingerprint,suppressed\r\n"
)
_MARK = "\ufeff"
"""Without it Excel takes the text for one of its old eight-bit encodings."""
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What makes a formula of a cell, in wide letters too:
https://owasp.org/www-community/attacks/CSV_Injection. White space does not begin one here."""
_SEPARATED = re.compile(rf';(?=[ "]*[{re.escape("".join(_FORMULA))}])')
"""Where a formula would begin for a spreadsheet that takes semicolons for what parts the cells, as
Excel does in countries that write fractions with a comma."""


def render(report: Report) -> Iterator[str]:
    """Yield a byte order mark with the names of the columns, and then each finding, a line each.

    Those that are not reported come last, with the reason in the last column.
    """
    yield _MARK + _COLUMNS
    for finding, fingerprint in report.known():
        yield f"{_cells(finding, fingerprint)},\r\n"
    for finding, fingerprint, suppression in report.suppressed():
        yield f"{_cells(finding, fingerprint)},{_cell(why(suppression))}\r\n"


def _cells(finding: Finding, fingerprint: str) -> str:
    """Return what stands in all columns but the last."""
    path, line, column = finding.location
    about = f"{_cell(finding.claim)},{_cell(finding.source)}"
    return (
        f"{finding.severity},{finding.rule},{finding.name},{_path(path)},{line},{column},"
        f"{about},{_cell(finding.message)},{_cell(finding.hint)},{fingerprint}"
    )


@cache
def _path(path: str) -> str:
    return _cell(path)


def _cell(text: str | None) -> str:
    """Return a text on one line that no spreadsheet takes for a formula, quoted if need be."""
    if not text:
        return ""
    shown = visible(text)
    if shown.startswith(_FORMULA):
        shown = f"'{shown}"
    if ";" in shown:
        shown = _SEPARATED.sub(";'", shown)
    if '"' in shown or "," in shown:
        shown = shown.replace('"', '""')
        return f'"{shown}"'
    return shown
