"""Arguments and options that several commands share: a module for each panel of the help."""

from sourcecheck.cli.options.changes import (
    Diff,
    Fix,
    Suggest,
)
from sourcecheck.cli.options.choice import (
    Exclude,
    ExcludeFile,
    Include,
    IncludeFile,
    Remap,
)
from sourcecheck.cli.options.given import (
    Paths,
    Settings,
)
from sourcecheck.cli.options.judgement import (
    Baseline,
    FailOn,
    Ignore,
    Select,
)
from sourcecheck.cli.options.network import (
    Accept,
    AllowPrivate,
    Header,
    Jobs,
    LandingPages,
    Offline,
    Records,
    Refresh,
    Rescue,
    RobotsTxt,
    Timeout,
)
from sourcecheck.cli.options.output import (
    Format,
    HistoryFormat,
    HistoryOutput,
    NoProgress,
    Output,
    OutputFormat,
    Quiet,
    Suppressed,
    Trend,
)

__all__ = [
    "Accept",
    "AllowPrivate",
    "Baseline",
    "Diff",
    "Exclude",
    "ExcludeFile",
    "FailOn",
    "Fix",
    "Format",
    "Header",
    "HistoryFormat",
    "HistoryOutput",
    "Ignore",
    "Include",
    "IncludeFile",
    "Jobs",
    "LandingPages",
    "NoProgress",
    "Offline",
    "Output",
    "OutputFormat",
    "Paths",
    "Quiet",
    "Records",
    "Refresh",
    "Remap",
    "Rescue",
    "RobotsTxt",
    "Select",
    "Settings",
    "Suggest",
    "Suppressed",
    "Timeout",
    "Trend",
]
