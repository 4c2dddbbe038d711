import pytest

from sourcecheck.model.mask import filed, mask


@pytest.mark.parametrize(
    ("url", "masked"),
    [
        ("https://user:secret@example.org/a", "https://***@example.org/a"),
        ("https://user@example.org/", "https://***@example.org/"),
        ("//user:secret@example.org/a", "//***@example.org/a"),
        ("ftp://user:secret@example.org/a", "ftp://***@example.org/a"),
        (" https://user:secret@example.org/a", " https://***@example.org/a"),
        ("https://user:a@b@example.org/", "https://***@example.org/"),
        (
            "https://archive.example/web/2019/https://user:secret@example.org/a",
            "https://archive.example/web/2019/https://***@example.org/a",
        ),
    ],
)
def test_a_password_in_a_url_is_masked(url: str, masked: str) -> None:
    assert mask(url) == masked


@pytest.mark.parametrize(
    "name",
    [
        "token",
        "access_token",
        "accessToken",
        "id_token",
        "refresh-token",
        "api_key",
        "apikey",
        "X-API-Key",
        "key",
        "sig",
        "signature",
        "password",
        "db_password",
        "pwd",
        "secret",
        "client_secret",
        "auth",
        "Authorization",
        "sessionid",
        "PHPSESSID",
        "jwt",
        "user[token]",
        "user%5Btoken%5D",
        "AWSAccessKeyId",
        "X-Amz-Signature",
        "X-Amz-Credential",
        "X-Amz-Security-Token",
        "X-Goog-Signature",
        "Key-Pair-Id",
        "subscription-key",
    ],
)
def test_a_parameter_that_is_named_like_a_secret_is_masked(name: str) -> None:
    url = f"https://a.example/p?id=7&{name}=s3cr3t%2B/=&page=2"

    assert mask(url) == f"https://a.example/p?id=7&{name}=***&page=2"


@pytest.mark.parametrize(
    ("url", "masked"),
    [
        ("https://a.example/?token=a&token=b", "https://a.example/?token=***&token=***"),
        ("https://a.example/?id=7;token=a", "https://a.example/?id=7;token=***"),
        ("https://a.example/?token=a;b&c=d", "https://a.example/?token=***&c=d"),
        ("https://a.example/?x=1&amp;token=a", "https://a.example/?x=1&amp;token=***"),
        ("https://a.example/p;jsessionid=A1?id=7", "https://a.example/p;jsessionid=***"),
        ("https://a.example/#access_token=a&x=1", "https://a.example/#access_token=***&x=1"),
        (
            "https://u:p@a.example/?sig=a#token=b",
            "https://***@a.example/?sig=***#token=***",
        ),
    ],
)
def test_secrets_are_masked_wherever_parameters_stand(url: str, masked: str) -> None:
    assert mask(url) == masked


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/@name?at=a@b",
        "https://a.example/token=7/key",
        "https://a.example/?id=7&monkey=1&keyword=prague&author=mueller&design=3",
        "https://a.example/?token=&page=2",
        "https://a.example/?passage=4&signed=1&sidebar=0&tokens",
        "https://a.example/#key",
        "",
    ],
)
def test_what_is_no_secret_is_shown(url: str) -> None:
    assert mask(url) == url
    assert filed(url) == url


def test_two_secrets_are_filed_apart_and_neither_can_be_read() -> None:
    one, other = (filed(f"https://a.example/?key={value}&page=2") for value in ("alpha", "beta"))

    assert one == "https://a.example/?key=***0e3491b4&page=2"
    assert other != one
    assert "beta" not in other


def test_a_password_leaves_no_trace_where_a_url_is_filed() -> None:
    assert filed("https://user:secret@a.example/p") == "https://***@a.example/p"
