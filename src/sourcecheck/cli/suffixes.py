"""What the name of a file promises: a kind of file that is not written is refused."""

from collections.abc import Collection, Iterable
from pathlib import Path

from sourcecheck.errors import ConfigError

_KINDS = frozenset(
    (
        *(".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".xls", ".xlsx", ".ods"),
        *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"),
        *(".gz", ".tgz", ".bz2", ".xz", ".zst", ".zip", ".7z", ".tar"),
        *(".html", ".htm", ".xhtml", ".md", ".markdown", ".rst", ".adoc", ".tex", ".bib"),
        *(".csv", ".tsv", ".json", ".sarif", ".xml", ".yaml", ".yml", ".toml", ".sqlite3"),
    )
)
"""Suffixes that say what is in a file. Others, such as .log or .out, leave it open."""


def refuse_other_kinds(paths: Iterable[Path], written: Collection[str]) -> None:
    """Refuse files whose names promise what is not written; `written` are suffixes that are.

    Raises:
        ConfigError: if there is one.
    """
    for path in paths:
        suffix = path.suffix.lower()
        if suffix in _KINDS and suffix not in written:
            hint = f"let its name end in {', '.join(written)}"
            raise ConfigError(f"error: --output: no {suffix} is written: {path}\n  hint: {hint}")
