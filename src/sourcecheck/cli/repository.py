"""Whether a service finds the files of a report in its repository."""

import os
from collections.abc import Collection

from sourcecheck.cli.options import Format
from sourcecheck.model.report import Report

_SERVICES = {
    "GITHUB_ACTIONS": ("GitHub", {Format.SARIF, Format.GITHUB}),
    "GITLAB_CI": ("GitLab", {Format.GITLAB}),
}
"""What each sets where it runs something, to its name and the formats that it reads. Sources:
docs.github.com, "Variables reference"; docs.gitlab.com, "Predefined CI/CD variables reference"."""


def hint_at_root(report: Report, formats: Collection[Format]) -> str:
    """Return what to do about files that the service cannot find; empty if there are none."""
    for variable, (service, read) in _SERVICES.items():
        if os.environ.get(variable) and not read.isdisjoint(formats):
            paths = (finding.location.path for finding in report.found)
            if lost := next((path for path in paths if path.startswith(("../", "/"))), ""):
                return (
                    f"{service} takes paths from the repository's root, and cannot find {lost}: "
                    "run sourcecheck in the root, and name files as from there"
                )
    return ""
