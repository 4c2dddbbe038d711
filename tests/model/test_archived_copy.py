from datetime import UTC, datetime

import pytest

from sourcecheck.model.archived_copy import ArchivedCopy, read_copy

NOON = datetime(2019, 3, 2, 12, 30, 5, tzinfo=UTC)
MIDNIGHT = datetime(2019, 3, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("url", "captured", "original"),
    [
        ("https://web.archive.org/web/20190302123005/https://a.example/b?c=d", NOON, "?c=d"),
        ("http://web.archive.org/web/20190302123005id_/http://a.example:80/b", NOON, ":80/b"),
        ("https://web.archive.org/web/20190302/https://a.example/b", MIDNIGHT, "/b"),
        ("https://archive.ph/20190302123005/https://a.example/b", NOON, "/b"),
        ("https://archive.today/2019.03.02-123005/https://a.example/b", NOON, "/b"),
        ("https://arquivo.pt/wayback/20190302123005/https://a.example/b", NOON, "/b"),
        ("https://web.archive.org/web/20190302123005/https:/a.example/b", NOON, "/b"),
    ],
)
def test_the_address_of_a_copy_tells_when_and_of_what(
    url: str, captured: datetime, original: str
) -> None:
    copy = read_copy(url)

    assert copy == ArchivedCopy(url, captured, url[url.index("/http", 8) + 1 :])
    assert copy.original.endswith(original)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://a.example/20190302/b",
        "https://a.example/b?u=/20190302123005/https://c.example/",
        "https://archive.ph/AbCdE",
        "https://web.archive.org/web/*/https://a.example/b",
        "https://web.archive.org/web/20190302123005*/https://a.example/b",
        "https://web.archive.org/web/20191302123005/https://a.example/b",
        "https://web.archive.org/web/20190302250000/https://a.example/b",
        "https://web.archive.org/web/2019/https://a.example/b",
        "https://web.archive.org/web/20190302123005/",
    ],
)
def test_any_other_address_is_none_of_a_copy(url: str) -> None:
    assert read_copy(url) is None
