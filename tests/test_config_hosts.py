from dataclasses import fields
from pathlib import Path

import pytest

from sourcecheck.config import find_config
from sourcecheck.errors import ConfigError
from sourcecheck.evidence.settings import HostSettings

KEYS = [
    ("jobs", "1", 1),
    ("interval", "2.5", 2.5),
    ("headers", '{Authorization = "Bearer hunter2"}', {"Authorization": "Bearer hunter2"}),
    ("accept", '["401..403", 999]', frozenset({401, 402, 403, 999})),
    ("user-agent", '"our newsroom"', "our newsroom"),
]
HEADERS = 'names and values are expected: {Accept-Language = "de"}'
NO_HOST = 'is no host: write "example.org", or "*.example.org" for its subdomains'


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def hosts(text: str, name: str = "sourcecheck.toml") -> dict[str, HostSettings]:
    Path(name).write_text(text, encoding="utf-8")
    return dict(find_config(Path()).network.hosts)


def complaint(text: str, name: str = "sourcecheck.toml") -> str:
    with pytest.raises(ConfigError) as caught:
        hosts(text, name)
    return str(caught.value)


@pytest.mark.parametrize(("key", "written", "value"), KEYS)
def test_a_key_of_a_host_is_read(key: str, written: str, value: object) -> None:
    [(host, own)] = hosts(f'[hosts."example.org"]\n{key} = {written}\n').items()

    assert host == "example.org"
    assert own == HostSettings(**{key.replace("-", "_"): value})  # type: ignore[arg-type] # fields of its


def test_every_setting_of_a_host_is_a_key() -> None:
    assert {key.replace("-", "_") for key, *_ in KEYS} == {one.name for one in fields(HostSettings)}


@pytest.mark.parametrize(
    "text",
    [
        '[tool.sourcecheck.hosts."*.example.org"]\njobs = 3\n',
        '[tool.sourcecheck.hosts]\n"*.example.org" = {jobs = 3}\n',
        "[tool.sourcecheck]\nhosts.'*.Example.org'.jobs = 3\n",
        '[tool.sourcecheck]\nhosts = {"*.example.org" = {jobs = 3}}\n',
    ],
)
def test_a_host_may_be_written_in_any_way_that_toml_knows(text: str) -> None:
    assert hosts(text, "pyproject.toml") == {"*.example.org": HostSettings(jobs=3)}


def test_hosts_are_known_by_their_names_in_urls() -> None:
    assert set(hosts('[hosts."Bücher.example"]\n[hosts.localhost]\n[hosts."::1"]\n')) == {
        "xn--bcher-kva.example",
        "localhost",
        "::1",
    }


@pytest.mark.parametrize(
    ("written", "complaint_"),
    [
        ("jobs = 0", '"jobs" should be a whole number from 1 to 10000, not 0'),
        ("interval = -1", '"interval" should be a number from 0 to 86400, not -1'),
        ('user-agent = ""', '"user-agent" should be a line of ASCII characters, not ""'),
        ("headers = 1", f'in "headers", {HEADERS}'),
        ('headers = "X-Key: hunter2"', f'in "headers", {HEADERS}'),
        (
            'headers = {Host = "hunter2"}',
            'in "headers", "Host" cannot be set: it is about the connection',
        ),
        (
            r'headers = {X-Key = "hunter2\n"}',
            'in "headers", the value of "X-Key" should be a line of ASCII characters',
        ),
        (
            "accept = 403",
            (
                '"accept" should be a list of status codes and ranges such as [403, "500..599"], '
                "not 403"
            ),
        ),
        (
            'accept = ["4xx"]',
            'in "accept", "4xx" is neither a status code nor a range such as 500..599',
        ),
        (
            "accept = [700]",
            'in "accept", 700 is no status code: those are 100 to 599, and 999',
        ),
        ("jobbs = 1", 'unknown key "jobbs"\n  hint: did you mean "jobs"?'),
        (
            "timeout = 1",
            'unknown key "timeout"\n  hint: known are: jobs, interval, headers, accept, user-agent',
        ),
        (
            "org = {jobs = 1}",
            (
                'unknown key "org"\n'
                '  hint: a name with dots stands in quotation marks: hosts."example.org"'
            ),
        ),
    ],
)
def test_a_setting_that_a_host_cannot_have_is_refused(written: str, complaint_: str) -> None:
    text = f'jobs = 1\n[hosts."a.example"]\njobs = 1\n[hosts."example.org"]\n{written}\n'

    assert complaint(text) == f"sourcecheck.toml:5:1: error: {complaint_}"


@pytest.mark.parametrize(
    ("text", "complaint_"),
    [
        (
            "jobs = 1\n[hosts.'https://a.example']\n",
            f':2:1: error: in "hosts", "https://a.example" {NO_HOST}',
        ),
        ('jobs = 1\n[hosts]\n"*" = {jobs = 1}\n', f':3:1: error: in "hosts", "*" {NO_HOST}'),
        (
            "[hosts]\n'a.example' = 3\n",
            ':2:1: error: "a.example" should be a table of settings, not 3',
        ),
        (
            "jobs = 1\nhosts = ['a.example']\n",
            (
                ':2:1: error: "hosts" should be a table for each host, such as '
                "[tool.sourcecheck.hosts.\"example.org\"], not ['a.example']"
            ),
        ),
        (
            "host = {}\n",
            ':1:1: error: unknown key "host"\n  hint: did you mean "hosts"?',
        ),
    ],
)
def test_what_is_no_host_is_refused(text: str, complaint_: str) -> None:
    assert complaint(text) == f"sourcecheck.toml{complaint_}"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[tool.sourcecheck.hosts."a.example"]\njobs = 1\n[tool.sourcecheck]\njobs = 0\n', 4),
        ('[tool.sourcecheck.hosts."a.example"]\njobs = 0\n[tool.sourcecheck]\njobs = 1\n', 2),
        (
            (
                '[tool.sourcecheck.hosts."*.a.example"]\njobs = 1\n'
                '[tool.sourcecheck.hosts."a.example"]\n# jobs = 1\njobs = 0\n'
            ),
            5,
        ),
        ('[tool.sourcecheck]\nhosts."a.example".interval = 1\nhosts."a.example".jobs = 0\n', 3),
    ],
)
def test_the_line_of_a_hosts_key_is_found(text: str, line: int) -> None:
    assert complaint(text, "pyproject.toml") == (
        f'pyproject.toml:{line}:1: error: "jobs" should be a whole number from 1 to 10000, not 0'
    )


def test_faults_of_hosts_are_told_with_all_others() -> None:
    text = 'retries = 0\njobs = 0\n[hosts."a.example"]\njobs = 0\n[hosts."b/c"]\n'

    assert complaint(text).splitlines() == [
        'sourcecheck.toml:2:1: error: "jobs" should be a whole number from 1 to 10000, not 0',
        'sourcecheck.toml:4:1: error: "jobs" should be a whole number from 1 to 10000, not 0',
        f'sourcecheck.toml:5:1: error: in "hosts", "b/c" {NO_HOST}',
    ]


@pytest.mark.parametrize(
    ("written", "complaint_"),
    [
        ('contact = "our newsroom"', "our newsroom"),
        (r'contact = "a@b\r\nX: y"', "a@b\r\nX: y"),
        (r'contact = "a@b\u0007"', "a@b\x07"),
        ('contact = "a@b) x"', "a@b) x"),
    ],
)
def test_a_contact_that_reaches_nobody_is_refused(written: str, complaint_: str) -> None:
    assert complaint(written) == (
        'sourcecheck.toml:1:1: error: "contact" should be a mail address, or a URL such as '
        f'https://example.org/about, not "{complaint_}"'
    )
