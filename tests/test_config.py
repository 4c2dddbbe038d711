import re
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest

from sourcecheck.config import Config, find_config
from sourcecheck.errors import ConfigError
from sourcecheck.evidence.patterns import Remap
from sourcecheck.evidence.settings import NetworkSettings
from sourcecheck.model.finding import Severity

OWN = [
    ("select", '["SC101", "SC4"]', ("SC101", "SC4")),
    ("ignore", '["unsourced-claim"]', ("unsourced-claim",)),
    ("fail-on", '"note"', Severity.NOTE),
    ("rescue", "true", True),
    ("trend", "true", True),
    ("allow", "[]", ()),
]
NETWORK = [
    ("timeout", "2.5", 2.5),
    ("connect-timeout", "1", 1),
    ("jobs", "8", 8),
    ("host-jobs", "1", 1),
    ("host-interval", "0", 0),
    ("redirects", "0", 0),
    ("retries", "0", 0),
    ("retry-wait", "0.5", 0.5),
    ("retry-after", "0", 0),
    ("body-limit", "1024", 1024),
    ("fragment-limit", "2048", 2048),
    ("doi-base-url", '"http://127.0.0.1:8080"', "http://127.0.0.1:8080"),
    ("archive-base-url", '"http://127.0.0.1:8080"', "http://127.0.0.1:8080"),
    ("handle-base-url", '"http://127.0.0.1:8080"', "http://127.0.0.1:8080"),
    ("pubmed-base-url", '"http://127.0.0.1:8080"', "http://127.0.0.1:8080"),
    ("open-library-base-url", '"http://127.0.0.1:8080"', "http://127.0.0.1:8080"),
    ("crossref-base-url", '"http://127.0.0.1:8080"', "http://127.0.0.1:8080"),
    ("datacite-base-url", '"http://127.0.0.1:8080"', "http://127.0.0.1:8080"),
    ("arxiv-base-url", '"http://127.0.0.1:8080"', "http://127.0.0.1:8080"),
    ("openalex-base-url", '"http://127.0.0.1:8080"', "http://127.0.0.1:8080"),
    ("openalex-key", '"s3cr3t"', "s3cr3t"),
    ("user-agent", '"our newsroom (desk@example.org)"', "our newsroom (desk@example.org)"),
    ("contact", '"desk@example.org"', "desk@example.org"),
    ("headers", '{accept-language = "de"}', {"Accept-Language": "de"}),
    ("accept", '["500..502", 403]', {403, 500, 501, 502}),
    ("hosts", "{}", {}),
    ("robots-txt", "true", True),
    ("allow-private", "true", True),
    ("include", '["^https://a.example/"]', (re.compile("^https://a.example/"),)),
    ("exclude", "['\\.pdf$', 'b']", (re.compile(r"\.pdf$"), re.compile("b"))),
    ("remap", r"['a(\d) b\1']", (Remap(re.compile(r"a(\d)"), r"b\1"),)),
    ("fresh", "0", timedelta()),
    ("record-fresh", "30", timedelta(days=30)),
    ("absence-fresh", "0.5", timedelta(hours=12)),
    ("strikes", "1", 1),
    ("strike-gap", "1.5", timedelta(hours=36)),
]
PATHS = [("store", "answers/links.db"), ("ca-file", "../ca.pem"), ("baseline", "accepted.json")]
NUMBER = "should be a number from 0 to 86400"
POSITIVE = "should be a number above 0 and up to 86400"
WHOLE = "should be a whole number from 0 to 2147483647"
COUNT = "should be a whole number from 1 to 2147483647"
JOBS = "should be a whole number from 1 to 10000"
DAYS = "should be a number of days from 0 to 36500"
PATH = "should be a path"
URL = "should be an address such as https://doi.org"
LIST = 'should be a list such as ["SC101", "SC4"]'
PATTERNS = 'should be a list of regular expressions such as ["^https://example.org/"]'
REMAPS = 'should be a list such as ["^https://example.org/ http://localhost:8000/"]'
SEVERITY = 'should be "error", "warning" or "note"'
FLAG = "should be true or false"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def complaint(folder: Path = Path()) -> str:
    with pytest.raises(ConfigError) as caught:
        find_config(folder)
    return str(caught.value)


def test_without_a_file_the_defaults_hold_and_the_store_lies_in_the_folder() -> None:
    assert find_config(Path("news")) == Config(
        select=(),
        ignore=(),
        fail_on=Severity.ERROR,
        store=Path("news/.sourcecheck/evidence.sqlite3"),
        network=NetworkSettings(),
    )


@pytest.mark.parametrize(("key", "written", "value"), OWN)
def test_a_key_of_the_run_is_read(key: str, written: str, value: object) -> None:
    write("sourcecheck.toml", f"{key} = {written}\n")

    assert getattr(find_config(Path()), key.replace("-", "_")) == value


@pytest.mark.parametrize(("key", "written", "value"), NETWORK)
def test_a_key_of_the_network_is_read(key: str, written: str, value: object) -> None:
    write("sourcecheck.toml", f"{key} = {written}\n")

    assert getattr(find_config(Path()).network, key.replace("-", "_")) == value


def test_every_setting_is_a_key() -> None:
    tested = {key for key, *_ in OWN} | {key for key, *_ in NETWORK} | {key for key, _ in PATHS}

    settings = {one.name for one in (*fields(Config), *fields(NetworkSettings))} - {"network"}
    assert tested == {name.replace("_", "-") for name in settings}


def test_a_path_is_relative_to_the_file_that_gives_it() -> None:
    write("newsroom/sourcecheck.toml", "".join(f'{key} = "{path}"\n' for key, path in PATHS))

    config = find_config(Path("newsroom/desk"))

    here = Path.cwd()
    assert config.store == here / "newsroom/answers/links.db"
    assert config.network.ca_file == here / "newsroom/../ca.pem"


def test_an_absolute_path_stays_as_it_is() -> None:
    write("sourcecheck.toml", 'store = "/var/lib/sourcecheck.db"\n')

    assert find_config(Path()).store == Path("/var/lib/sourcecheck.db")


def test_the_store_lies_beside_the_settings_unless_they_say_otherwise() -> None:
    write("sourcecheck.toml", "jobs = 1\n")

    assert find_config(Path("deep/down")).store == Path.cwd() / ".sourcecheck/evidence.sqlite3"


@pytest.mark.parametrize(
    "text",
    [
        "[tool.sourcecheck]\njobs = 3\n",
        "[ tool . sourcecheck ]\njobs = 3\n",
        "[tool]\nsourcecheck = {jobs = 3}\n",
        "tool.sourcecheck.jobs = 3\n",
        "[tool.ruff]\njobs = 9\n[tool.'sourcecheck']\njobs = 3\n",
        "[tool.sourcecheck]\r\njobs = 3\r\n",
        "\N{BYTE ORDER MARK}[tool.sourcecheck]\njobs = 3\n",
    ],
)
def test_pyproject_may_hold_the_table_in_any_way_that_toml_knows(text: str) -> None:
    Path("pyproject.toml").write_bytes(text.encode())

    assert find_config(Path()).network.jobs == 3


def test_sourcecheck_toml_beats_the_pyproject_beside_it() -> None:
    write("pyproject.toml", "[tool.sourcecheck]\njobs = 3\ntimeout = 4\n")
    write("sourcecheck.toml", "jobs = 5\n")

    assert find_config(Path()).network == NetworkSettings(jobs=5)


def test_the_nearest_folder_wins_and_nothing_of_the_others_is_read() -> None:
    write("sourcecheck.toml", "this is no TOML\n")
    write("news/pyproject.toml", "[tool.sourcecheck]\njobs = 3\n")

    assert find_config(Path("news/desk")).network == NetworkSettings(jobs=3)


@pytest.mark.parametrize(
    "passed_over",
    [
        b"[tool.ruff]\nline-length = 100\n",
        b"# [tool.sourcecheck] will come here\n",
        b"[tool.sourcecheck-plugin]\njobs = 9\n",
        b"[project]\ndependencies = ['sourcecheck']\n",
        b"tool = 'sourcecheck'\n",
        b"this is no TOML, and none of our business\n",
        b"# caf\xe9\n",
    ],
)
def test_a_pyproject_without_the_table_is_passed_over(passed_over: bytes) -> None:
    write("sourcecheck.toml", "jobs = 3\n")
    write("news/pyproject.toml", "")
    Path("news/pyproject.toml").write_bytes(passed_over)

    assert find_config(Path("news")).network.jobs == 3


def test_an_empty_table_is_a_table_and_the_search_ends_there() -> None:
    write("sourcecheck.toml", "jobs = 3\n")
    write("news/pyproject.toml", "[tool.sourcecheck]\n")

    assert find_config(Path("news")).network == NetworkSettings()


@pytest.mark.parametrize(
    ("written", "complaint_"),
    [
        ("timeout = 0", f'"timeout" {POSITIVE}, not 0'),
        ("timeout = -1", f'"timeout" {POSITIVE}, not -1'),
        ("timeout = nan", f'"timeout" {POSITIVE}, not nan'),
        ("timeout = inf", f'"timeout" {POSITIVE}, not inf'),
        ("timeout = 86401", f'"timeout" {POSITIVE}, not 86401'),
        ("timeout = true", f'"timeout" {POSITIVE}, not true'),
        ('timeout = "20"', f'"timeout" {POSITIVE}, not "20"'),
        ("timeout = [20]", f'"timeout" {POSITIVE}, not [20]'),
        ("timeout = 12:00:00", f'"timeout" {POSITIVE}, not 12:00:00'),
        ("connect-timeout = 0.0", f'"connect-timeout" {POSITIVE}, not 0.0'),
        ("host-interval = inf", f'"host-interval" {NUMBER}, not inf'),
        ("retry-wait = -0.1", f'"retry-wait" {NUMBER}, not -0.1'),
        ("retry-after = nan", f'"retry-after" {NUMBER}, not nan'),
        ("jobs = 0", f'"jobs" {JOBS}, not 0'),
        ("jobs = 1.0", f'"jobs" {JOBS}, not 1.0'),
        ("jobs = true", f'"jobs" {JOBS}, not true'),
        ("jobs = 10001", f'"jobs" {JOBS}, not 10001'),
        ("host-jobs = 0", f'"host-jobs" {JOBS}, not 0'),
        ("strikes = 0", f'"strikes" {COUNT}, not 0'),
        ("body-limit = 0", f'"body-limit" {COUNT}, not 0'),
        ("strikes = 2147483648", f'"strikes" {COUNT}, not 2147483648'),
        ("redirects = -1", f'"redirects" {WHOLE}, not -1'),
        ("retries = 1.5", f'"retries" {WHOLE}, not 1.5'),
        ("fresh = 36501", f'"fresh" {DAYS}, not 36501'),
        ("fresh = inf", f'"fresh" {DAYS}, not inf'),
        ("strike-gap = -1", f'"strike-gap" {DAYS}, not -1'),
        ('allow-private = "yes"', f'"allow-private" {FLAG}, not "yes"'),
        ("allow-private = 1", f'"allow-private" {FLAG}, not 1'),
        ('fail-on = "fatal"', f'"fail-on" {SEVERITY}, not "fatal"'),
        ('fail-on = ["note"]', f"\"fail-on\" {SEVERITY}, not ['note']"),
        ('select = "SC1"', f'"select" {LIST}, not "SC1"'),
        ("ignore = [1]", f'"ignore" {LIST}, not [1]'),
        ("include = [1]", f'"include" {PATTERNS}, not [1]'),
        ('exclude = "a"', f'"exclude" {PATTERNS}, not "a"'),
        (
            'exclude = ["a**"]',
            'in "exclude", "a**" is no regular expression: multiple repeat at position 2',
        ),
        ("remap = {a = 1}", f"\"remap\" {REMAPS}, not {{'a': 1}}"),
        ('remap = ["a"]', 'in "remap", "a" should be a pattern, a space and a replacement'),
        ('store = ""', f'"store" {PATH}, not ""'),
        ("ca-file = false", f'"ca-file" {PATH}, not false'),
        ('doi-base-url = "doi.org"', f'"doi-base-url" {URL}, not "doi.org"'),
        ('doi-base-url = "file:///etc/passwd"', f'"doi-base-url" {URL}, not "file:///etc/passwd"'),
        ("doi-base-url = 1", f'"doi-base-url" {URL}, not 1'),
        ('user-agent = " "', '"user-agent" should be a line of ASCII characters, not " "'),
        ('user-agent = "Ж"', '"user-agent" should be a line of ASCII characters, not "Ж"'),
        (
            r'user-agent = "a\r\nCookie: b"',
            '"user-agent" should be a line of ASCII characters, not "a\r\nCookie: b"',
        ),
    ],
)
def test_a_value_that_a_key_cannot_have_is_refused(written: str, complaint_: str) -> None:
    write("sourcecheck.toml", f"# settings\n\n{written}\n")

    assert complaint() == f"sourcecheck.toml:3:1: error: {complaint_}"


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("time-out", 'did you mean "timeout"?'),
        ("fail_on", 'did you mean "fail-on"?'),
        ("allow_private", 'did you mean "allow-private"?'),
        ("Jobs", 'did you mean "jobs"?'),
    ],
)
def test_an_unknown_key_is_told_the_nearest_one(key: str, hint: str) -> None:
    write("sourcecheck.toml", f"jobs = 1\n{key} = 1\n")

    assert complaint() == f'sourcecheck.toml:2:1: error: unknown key "{key}"\n  hint: {hint}'


def test_an_unknown_key_that_is_near_to_none_is_told_all() -> None:
    write("sourcecheck.toml", "xyz = 1\n")

    names = [one.name for one in (*fields(Config), *fields(NetworkSettings))]
    keys = ", ".join(name.replace("_", "-") for name in names if name != "network")
    assert complaint() == (
        f'sourcecheck.toml:1:1: error: unknown key "xyz"\n  hint: known are: {keys}'
    )


def test_a_table_that_belongs_into_pyproject_is_told_so() -> None:
    write("sourcecheck.toml", "\n[tool.sourcecheck]\njobs = 1\n")

    assert complaint() == (
        'sourcecheck.toml:2:1: error: unknown key "tool"\n'
        "  hint: here keys stand at the top of the file, not in [tool.sourcecheck]"
    )


def test_all_faults_of_a_file_are_told_in_the_order_of_its_lines() -> None:
    write("sourcecheck.toml", "strikes = 0\njobs = 0\ntime-out = 1\n")

    assert complaint() == (
        f'sourcecheck.toml:1:1: error: "strikes" {COUNT}, not 0\n'
        f'sourcecheck.toml:2:1: error: "jobs" {JOBS}, not 0\n'
        'sourcecheck.toml:3:1: error: unknown key "time-out"\n'
        '  hint: did you mean "timeout"?'
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[tool.ruff]\njobs = 9\n# [tool.sourcecheck] jobs = 1\n[tool.sourcecheck]\njobs = 0", 5),
        ("[tool.sourcecheck]\n# jobs = 1\nhost-jobs = 2\n  'jobs'= 0", 4),
        ("[tool]\n\nsourcecheck = {timeout = 1, jobs = 0}", 3),
        ("tool.sourcecheck.timeout = 1\ntool.sourcecheck.jobs = 0", 2),
        ("[tool.sourcecheck]\ntimeout = 1\n[tool.sourcecheck.jobs]\nmany = true", 3),
    ],
)
def test_the_line_of_a_key_is_found_in_every_way_of_writing_it(text: str, line: int) -> None:
    write("pyproject.toml", text)

    assert complaint().partition(" error:")[0] == f"pyproject.toml:{line}:1:"


def test_a_setting_that_is_no_table_is_refused() -> None:
    write("pyproject.toml", "[tool]\nruff = {}\nsourcecheck = 3\n")

    assert complaint() == 'pyproject.toml:3:1: error: "tool.sourcecheck" should be a table, not 3'


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"jobs 3\n", ":1:6: error: is not TOML: expected '=' after a key in a key/value pair"),
        (b"jobs = 3\njobs = 4\n", ":2:9: error: is not TOML: cannot overwrite a value"),
        (b"jobs = 3\nselect = [\n", ":3:1: error: is not TOML: invalid value"),
        (b"jobs = 3\nselect = [", ":2:1: error: is not TOML: invalid value"),
        (b"user-agent = 'caf\xe9'\n", ": error: is not UTF-8 text"),
        (b"\x00", ":1:1: error: is not TOML: invalid statement"),
    ],
)
def test_a_file_that_is_not_toml_is_refused(content: bytes, expected: str) -> None:
    Path("sourcecheck.toml").write_bytes(content)

    assert complaint() == f"sourcecheck.toml{expected}"


def test_a_file_that_cannot_be_read_is_refused() -> None:
    Path("sourcecheck.toml").symlink_to("/proc/self/mem")

    assert complaint() == "sourcecheck.toml: error: cannot be read: input/output error"


def test_a_file_is_named_as_seen_from_the_working_directory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("newsroom/sourcecheck.toml", "jobs = 0\n")
    Path("newsroom/desk").mkdir()
    monkeypatch.chdir("newsroom/desk")

    assert complaint() == f'../sourcecheck.toml:1:1: error: "jobs" {JOBS}, not 0'
