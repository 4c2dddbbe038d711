"""sourcecheck keeps every claim in a text tied to the source that carries it, and checks both.

The way of the data is one straight line: `readers` turn files into a `model.Project`,
`evidence` asks registries and web servers, `rules` judge, `reporters` write the report.
`checking` is the use case that joins the first three, `cli` the command line.

What is in `__all__` is for other programs, and changes only with the major version;
docs/api.md describes it.
"""

__version__ = "0.1.0"
__all__ = [
    "ConfigError",
    "Finding",
    "InputError",
    "Report",
    "Severity",
    "SourcecheckError",
    "Verdict",
    "__version__",
    "check",
]

TYPE_CHECKING = False
"""As in `typing`, whose import takes longer than to print the version does."""

if TYPE_CHECKING:
    from sourcecheck.api import check
    from sourcecheck.errors import ConfigError, InputError, SourcecheckError
    from sourcecheck.model.finding import Finding, Severity
    from sourcecheck.model.report import Report
    from sourcecheck.model.resolution import Verdict
else:
    _HOMES = {
        "ConfigError": "errors",
        "Finding": "model.finding",
        "InputError": "errors",
        "Report": "model.report",
        "Severity": "model.finding",
        "SourcecheckError": "errors",
        "Verdict": "model.resolution",
        "check": "api",
    }

    def __getattr__(name: str) -> object:
        """Return a public name; it is loaded when it is asked for, for the same reason."""
        if name not in _HOMES:
            raise AttributeError(f'module "{__name__}" has no attribute "{name}"')
        from importlib import import_module  # noqa: PLC0415 - see above

        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
