from collections.abc import Callable

import pytest

from sourcecheck.errors import ConfigError
from sourcecheck.evidence.settings import NetworkSettings


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
