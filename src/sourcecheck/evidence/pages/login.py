"""Pages that ask who one is, in the place of the page that was asked for."""

import re
from urllib.parse import urlsplit

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.engine.url import host
from sourcecheck.evidence.pages.page import title
from sourcecheck.evidence.pages.shown import shown
from sourcecheck.model.mask import mask

_STEP = re.compile(
    r"/(?:(?:wp|user|users|member|account|session|sso|saml2?|cas|auth)[-_]?)?"
    r"(?:log[-_]?in|log[-_]?on|sign[-_]?in|anmelden|anmeldung|einloggen|connexion"
    r"|se[-_]connecter|iniciar[-_]sesion|accedi|inloggen|sso|wayf|openid-connect)"
    r"(?:\.\w{2,5})?(?=/|$)",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"(?:login|logon|signin|sign-in|sso|idp|shibboleth|wayf|auth|accounts|anmeldung)"
    r"\.[^.]+\..+"
)
_FIELD = re.compile(rb"<input\s[^>]{0,500}\btype\s*=\s*[\"']?password\b", re.IGNORECASE)
_TITLES = {
    "log in",
    "login",
    "log on",
    "logon",
    "sign in",
    "signin",
    "log in or sign up",
    "sign in or register",
    "login required",
    "please log in",
    "please sign in",
    "member login",
    "user login",
    "anmelden",
    "anmeldung",
    "einloggen",
    "bitte anmelden",
    "connexion",
    "se connecter",
    "iniciar sesión",
    "acceder",
    "accedi",
    "entrar",
    "inloggen",
    "logga in",
    "log ind",
    "logg inn",
    "zaloguj się",
    "logowanie",
    "přihlášení",
    "přihlásit se",
    "вход",
    "войти",
    "авторизация",
    "увійти",
    "ログイン",
    "登录",
}
_BETWEEN_PARTS = re.compile(r"\s[-\u2010-\u2015]\s|[|:·•»«\u2013\u2014]")
_WHERE = re.compile(r"\s(?:to|bei|zu)\s.*")


def login_wall(first: str, last: Exchange) -> str:
    """Return in words why a page is a login; empty if it is none, or if one was asked for.

    `first` is the URL that was asked for, `last` the answer that it led to. A password field
    alone says nothing: many sites have one at the head of every page.
    """
    words = _signs(first, last)
    return "" if words and _is_login(first) else words


def _signs(first: str, last: Exchange) -> str:
    if last.url != first and _is_login(last.url):
        return f"at {shown(mask(last.url))}, where one has to log in"
    name = title(last)
    parts = {_WHERE.sub("", part).strip(" .!?…").casefold() for part in _BETWEEN_PARTS.split(name)}
    if not parts.isdisjoint(_TITLES) and _FIELD.search(last.beginning):
        return f'a login, titled "{shown(name)}"'
    return ""


def _is_login(url: str) -> bool:
    """Tell whether a canonical URL is named like a login."""
    return bool(_HOST.fullmatch(host(url)) or _STEP.search(urlsplit(url).path))
