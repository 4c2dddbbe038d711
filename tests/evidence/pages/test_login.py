import pytest
from evidence.asking import exchange

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.pages.login import login_wall

PAGE = "https://a.example/dir/page"
FIELD = "<form method=post><input name=user><input type='password' name=pw></form>"


def page(title: str, rest: str = "", url: str = PAGE) -> Exchange:
    return exchange(url, body=f"<html><head><title>{title}</title>{rest}</html>".encode())


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/login",
        "https://a.example/login?next=%2Fdir%2Fpage",
        "https://a.example/users/sign_in",
        "https://a.example/accounts/login/",
        "https://a.example/wp-login.php?redirect_to=x",
        "https://a.example/Account/LogOn.aspx",
        "https://a.example/anmelden",
        "https://a.example/de/anmeldung.html",
        "https://a.example/auth/realms/x/protocol/openid-connect/auth?client_id=y",
        "https://login.microsoftonline.example/common/oauth2/authorize",
        "https://idp.uni.example/profile/SAML2/Redirect/SSO",
        "https://accounts.google.example/v3/signin",
        "https://sso.a.example/",
    ],
)
def test_a_redirect_to_a_login_is_a_login_wall(address: str) -> None:
    assert login_wall(PAGE, page("A museum", url=address)) == (
        f"at {address}, where one has to log in"
    )


def test_a_token_in_the_address_of_a_login_is_masked() -> None:
    last = page("", url="https://a.example/login?token=s3cret")

    assert login_wall(PAGE, last) == "at https://a.example/login?token=***, where one has to log in"


@pytest.mark.parametrize(
    "title",
    [
        "Log in",
        "Sign in | A journal",
        "Sign in to A journal",
        "A library - Login",
        "Anmelden bei der Bibliothek",
        "Вход — Архив",
        "Se connecter",
    ],
)
def test_a_page_titled_as_a_login_with_a_password_field_is_a_login_wall(title: str) -> None:
    assert login_wall(PAGE, page(title, FIELD)) == f'a login, titled "{title}"'


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("https://a.example/login", page("Log in", FIELD, "https://a.example/login")),
        ("https://a.example/login", page("", FIELD, "https://sso.a.example/")),
        ("https://login.example.org/help", page("Sign in", FIELD, "https://login.example.org/")),
    ],
)
def test_a_login_that_was_asked_for_is_no_wall(first: str, last: Exchange) -> None:
    assert login_wall(first, last) == ""


@pytest.mark.parametrize(
    "last",
    [
        page("The battle of Prague | A journal", FIELD),
        page("Log in", "<p>Press the button at the top of the page.</p>"),
        page("How to log in - Help", FIELD),
        page("Login problems | A library", FIELD),
        page("Log in", "<pre>&lt;input type=password&gt;</pre>"),
        page("A log", url="https://a.example/blogin/2012"),
        page("A house", url="https://a.example/signings"),
        page("Chemistry", url="https://id.a.example/page"),
        page("A single", url="https://a.example/dir/page/login-screen-design"),
        page("An author", url="https://author.a.example/page"),
        page("A town", url="https://auth.example/page"),
    ],
)
def test_a_page_that_has_a_login_or_speaks_of_one_is_no_wall(last: Exchange) -> None:
    assert login_wall(PAGE, last) == ""
