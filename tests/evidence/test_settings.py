from collections.abc import Callable
from dataclasses import replace

import pytest

from sourcecheck import __version__
from sourcecheck.errors import ConfigError
from sourcecheck.evidence.settings import USER_AGENT, HostSettings, Manners, NetworkSettings


@pytest.mark.parametrize(
    ("key", "change"),
    [
        ("timeout", lambda: NetworkSettings(timeout=0)),
        ("connect-timeout", lambda: NetworkSettings(connect_timeout=-1)),
        ("jobs", lambda: NetworkSettings(jobs=0)),
        ("host-jobs", lambda: NetworkSettings(host_jobs=0)),
    ],
)
def test_settings_that_would_ask_nothing_are_refused(
    key: str, change: Callable[[], NetworkSettings]
) -> None:
    with pytest.raises(ConfigError) as caught:
        change()

    assert str(caught.value) == f'error: "{key}" should be more than 0'


@pytest.mark.parametrize(
    "contact", ["desk@example.org", "https://example.org/about?us=1", "http://example.org"]
)
def test_the_contact_stands_in_the_user_agent(contact: str) -> None:
    settings = NetworkSettings(contact=contact)

    assert settings.contact == contact
    assert settings.user_agent == (
        f"sourcecheck/{__version__} (checks citations; a robot; +{contact})"
    )
    assert replace(settings, timeout=5).user_agent == settings.user_agent


def test_a_user_agent_of_ones_own_stays_as_it_is() -> None:
    settings = NetworkSettings(contact="desk@example.org", user_agent="our newsroom")

    assert settings.user_agent == "our newsroom"


@pytest.mark.parametrize(
    "contact", ["our newsroom", "desk@example.org\r\nX: y", "a@b)", "https://a b", "ftp://a"]
)
def test_a_contact_that_reaches_nobody_is_refused(contact: str) -> None:
    with pytest.raises(ConfigError) as caught:
        NetworkSettings(contact=contact)

    assert str(caught.value) == 'error: "contact" should be a mail address or a URL'


SETTINGS = NetworkSettings(
    headers={"Accept": "text/html", "X-All": "1"},
    accept=frozenset({403}),
    hosts={
        "*.example.org": HostSettings(
            jobs=2, interval=1, accept=frozenset({429}), headers={"X-Domain": "2"}
        ),
        "*.en.example.org": HostSettings(jobs=1, user_agent="polite"),
        "www.en.example.org": HostSettings(interval=0, headers={"X-All": "3"}),
    },
)


@pytest.mark.parametrize(
    ("host", "manners"),
    [
        (
            host,
            Manners(
                jobs=4,
                interval=0.1,
                headers={"Accept": "text/html", "X-All": "1"},
                accept=frozenset({403}),
                user_agent=USER_AGENT,
            ),
        )
        for host in ("other.example", "example.org", "notexample.org", "127.0.0.1", "::1")
    ]
    + [
        (
            "de.example.org",
            Manners(
                jobs=2,
                interval=1,
                headers={"Accept": "text/html", "X-All": "1", "X-Domain": "2"},
                accept=frozenset({403, 429}),
                user_agent=USER_AGENT,
            ),
        ),
        (
            "www.en.example.org",
            Manners(
                jobs=1,
                interval=0,
                headers={"Accept": "text/html", "X-All": "3", "X-Domain": "2"},
                accept=frozenset({403, 429}),
                user_agent="polite",
            ),
        ),
    ],
)
def test_a_host_is_asked_as_the_nearest_of_its_settings_has_it(host: str, manners: Manners) -> None:
    assert SETTINGS.of(host) == manners


@pytest.mark.parametrize(
    ("settings", "pace"),
    [
        (NetworkSettings(), (2, 1)),
        (NetworkSettings(host_jobs=100, host_interval=0), (2, 1)),
        (NetworkSettings(host_jobs=1, host_interval=5), (1, 5)),
        (NetworkSettings(hosts={"web.archive.org": HostSettings(jobs=8, interval=0.2)}), (8, 0.2)),
        (NetworkSettings(hosts={"*.archive.org": HostSettings(jobs=8)}), (8, 1)),
    ],
)
def test_the_wayback_machine_is_asked_slowly_unless_it_is_set_otherwise(
    settings: NetworkSettings, pace: tuple[int, float]
) -> None:
    manners = settings.of("web.archive.org")

    assert (manners.jobs, manners.interval) == pace


def test_no_header_is_shown_with_the_settings() -> None:
    settings = NetworkSettings(
        headers={"X-Key": "hunter2"}, hosts={"a.example": HostSettings(headers={"X": "hunter2"})}
    )

    assert "hunter2" not in repr(settings) + repr(settings.of("a.example"))
