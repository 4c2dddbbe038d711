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
    ("url", "masked"),
    [
        (
            "https://a.example/?url=https%3A%2F%2Fh%2F%3Ftoken%3DX%26id%3D7&page=2",
            "https://a.example/?url=https%3A%2F%2Fh%2F%3Ftoken%3D***%26id%3D7&page=2",
        ),
        (
            "https://a.example/?url=https%3A%2F%2Fh%2F%3Fr%3Dhttps%253A%252F%252Fi%253Fsig%253DX",
            "https://a.example/?url=https%3A%2F%2Fh%2F%3Fr%3Dhttps%253A%252F%252Fi%253Fsig%253D***",
        ),
        (
            "https://a.example/?url=https%3a%2f%2fh%2f%3Ftoken=X&page=2",
            "https://a.example/?url=https%3A%2F%2Fh%2F%3Ftoken=***&page=2",
        ),
        (
            "https://a.example/?url=https://h/?token=X&page=2",
            "https://a.example/?url=https://h/?token=***&page=2",
        ),
        (
            "https://a.example/?https%3A%2F%2Fh%2F%3Ftoken%3DX",
            "https://a.example/?https%3A%2F%2Fh%2F%3Ftoken%3D***",
        ),
        (
            "https://a.example/?u=https%3A%2F%2Fuser%3Aa%2540b%40h%2F&page=2",
            "https://a.example/?u=https%3A%2F%2F***%40h%2F&page=2",
        ),
        (
            "https://a.example/?https%3A%2F%2Fuser%3Apw%40h",
            "https://a.example/?https%3A%2F%2F***%40h",
        ),
        (
            "https://a.example/to/https:%2F%2Fuser:pw@h%2Fp",
            "https://a.example/to/https://***@h/p",
        ),
        (
            "https://a.example/#to=https%3A%2F%2Fh%2F%23access_token%3DX",
            "https://a.example/#to=https%3A%2F%2Fh%2F%23access_token%3D***",
        ),
        ("https://a.example/#/page?token=X", "https://a.example/#/page?token=***"),
        ("https://a.example/?next=token%3DX", "https://a.example/?next=token%3D***"),
        ("https://a.example/?access%5Ftoken=X", "https://a.example/?access%5Ftoken=***"),
        ("https://a.example/?%74oken=X", "https://a.example/?%74oken=***"),
        (
            "https://a.example/?u=https://h/%E9+Pr%C3%A4g%3Fkey%3DX",
            "https://a.example/?u=https://h/%5Cxe9+Pr%C3%A4g%3Fkey%3D***",
        ),
    ],
)
def test_secrets_are_masked_in_what_stands_in_a_url(url: str, masked: str) -> None:
    assert mask(url) == masked


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/?" + "a=" * 2000 + "token=X",
        "https://a.example/?u=" + "%" + "25" * 2000 + "3Dtoken",
    ],
)
def test_a_url_is_not_looked_through_for_ever(url: str) -> None:
    assert mask(url) == url


def test_a_lone_surrogate_beside_a_secret_is_shown_as_an_escape() -> None:
    assert mask("https://a.example/?u=\ud800%3Fkey%3DX") == (
        "https://a.example/?u=%5Cud800%3Fkey%3D***"
    )


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/@name?at=a@b",
        "https://a.example/?from=https://b.example&mail=me@c.example",
        "https://a.example/?from=https%3A%2F%2Fb.example&mail=me%40c.example",
        "https://a.example/?text=see%20http%3A%2F%2Fb.example%20by%20joe%40c.example",
        "https://a.example/?q=the%20key%20of%20x%3D5&r=token%20economy%26more%3D1",
        "https://a.example/wiki/Key%3D7/%40name",
        "https://a.example/?u=https%3A%2F%2Fh%2F%3Fid%3D7%26page%3D2+3",
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


def test_secrets_of_urls_in_a_url_are_filed_apart_and_cannot_be_read() -> None:
    start = "https://a.example/?u=https%3A%2F%2Fh%2F%3Ftoken%3D"

    one, other = (filed(f"{start}{value}&page=2") for value in ("alpha", "beta"))

    assert one == f"{start}***0e3491b4&page=2"
    assert other.startswith(f"{start}***")
    assert other != one
    assert "beta" not in other


def test_a_password_leaves_no_trace_where_a_url_is_filed() -> None:
    assert filed("https://user:secret@a.example/p") == "https://***@a.example/p"
