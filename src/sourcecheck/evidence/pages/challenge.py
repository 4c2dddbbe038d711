"""Pages by which a site asks whether one is a robot."""

import re
from typing import NamedTuple

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.engine.url import host
from sourcecheck.evidence.pages.page import title


class _Header(NamedTuple):
    """A header that only a challenge has."""

    wall: str
    name: str
    values: frozenset[str]


class _Mark(NamedTuple):
    """A part of the page that only a challenge has."""

    wall: str
    sign: bytes
    """What stands in it, to be looked for first: most pages do not have it."""
    around: str
    """The markup that has to stand around the sign: an article on such pages only quotes it."""

    def is_in(self, body: bytes) -> bool:
        """Tell whether a page has the mark."""
        if body.find(self.sign) < 0:  # which is faster than "in", and most pages end here
            return False
        return (
            re.search(self.around.encode() % re.escape(self.sign), body, re.IGNORECASE) is not None
        )


_ATTRIBUTE = r"<(?:script|link|iframe|img|form)\s[^>]{0,500}%s"
_SCRIPT = r"<script[^>]{0,500}>[^<]{0,2000}%s"
_ELEMENT = r"<\w+\s[^>]{0,500}\bid=[\"']?%s[\"'\s>]"
_AROUND_OR_IN = r"<(?:script|iframe)(?:\s[^>]{0,500}|[^>]{0,500}>[^<]{0,2000})%s"

_HEADERS = (
    # https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response
    _Header("Cloudflare", "cf-mitigated", frozenset({"challenge"})),
    # https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-actions.html
    _Header("AWS WAF", "x-amzn-waf-action", frozenset({"challenge", "captcha"})),
    # https://vercel.com/docs/vercel-firewall/attack-challenge-mode
    _Header("Vercel", "x-vercel-mitigated", frozenset({"challenge"})),
)
_TITLES = {"Just a moment...": "Cloudflare", "DDoS-Guard": "DDoS-Guard"}
"""Whole titles that only a challenge has, each with whose it is."""
_MARKS = (
    # What an older or rebuilt challenge page still has; /cdn-cgi/challenge-platform/ is no
    # mark, for ordinary pages behind Cloudflare load scripts from there too.
    _Mark("Cloudflare", b"window._cf_chl_opt", _SCRIPT),
    # The folder of the scripts of https://anubis.techaro.lol
    _Mark("Anubis", b"/.within.website/x/cmd/anubis/", _ATTRIBUTE),
    # The hosts of the captcha and of the device check of https://datadome.co
    _Mark("DataDome", b"geo.captcha-delivery.com", _AROUND_OR_IN),
    _Mark("DataDome", b"ct.captcha-delivery.com", _AROUND_OR_IN),
    # The element that https://www.humansecurity.com (PerimeterX) puts its captcha in; its
    # script with window._pxAppId is on every page of a site that it guards.
    _Mark("HUMAN", b"px-captcha", _ELEMENT),
    # The frame that Imperva (Incapsula) fills the page with; its script is on ordinary pages.
    _Mark("Imperva", b"/_Incapsula_Resource", r"<iframe\s[^>]{0,500}%s"),
    # The element and the scripts of the interstitials of Akamai's Bot Manager
    _Mark("Akamai", b"sec-if-cpt-container", _ELEMENT),
    _Mark("Akamai", b"/_sec/cp_challenge/", _ATTRIBUTE),
    _Mark("Sucuri", b"sucuri_cloudproxy_js", _SCRIPT),
)
_CAPTCHAS = (
    _Mark("hCaptcha", b"hcaptcha.com/", r"<(?:script|iframe)\s[^>]{0,500}%s"),
    _Mark("reCAPTCHA", b"/recaptcha/", r"<(?:script|iframe)\s[^>]{0,500}%s"),
    _Mark(
        "Turnstile", b"challenges.cloudflare.com/turnstile/", r"<(?:script|iframe)\s[^>]{0,500}%s"
    ),
)
"""Found in many a form too: a challenge only under a title that asks who is there."""
_CAPTCHA = b"captcha"
"""Stands in several signs, which need not be looked for in pages that do not have it."""
_OTHER_MARKS = tuple(mark for mark in _MARKS if _CAPTCHA not in mark.sign)
_OTHER_CAPTCHAS = tuple(mark for mark in _CAPTCHAS if _CAPTCHA not in mark.sign)
_ASKS_WHO_IS_THERE = re.compile(
    r"(?:are you (?:a )?(?:human|robot)|are you not a robot|human verification"
    r"|(?:please )?(?:prove|verify) (?:that )?you(?: are|'re|’re) (?:a )?human"
    r"|bot verification|robot check|security check(?: required)?|captcha(?: verification)?"
    r"|attention required!?|one more step|verifying you are human|sicherheitsüberprüfung"
    r"|проверка безопасности|вы не робот)[.?!…]*",
    re.IGNORECASE,
)
_GOOGLE = re.compile(r"(?:\w+\.)?google\.[a-z.]{2,6}")
_SORRY = re.compile(r"https?://[^/]+/sorry/")
"""Where Google sends those from whose network it sees "unusual traffic"."""


def wall(exchange: Exchange) -> str:
    """Return whose challenge the answer is; empty if it is none."""
    for header in _HEADERS:
        if exchange.headers.get(header.name, "").strip().lower() in header.values:
            return header.wall
    if _SORRY.match(exchange.url) and _GOOGLE.fullmatch(host(exchange.url)):
        return "Google"
    name = title(exchange)
    if name in _TITLES:
        return _TITLES[name]
    page = exchange.beginning
    speaks_of_captchas = page.find(_CAPTCHA) >= 0
    for mark in _MARKS if speaks_of_captchas else _OTHER_MARKS:
        if mark.is_in(page):
            return mark.wall
    for captcha in _CAPTCHAS if speaks_of_captchas else _OTHER_CAPTCHAS:
        if captcha.is_in(page) and _asks_who_is_there(name):
            return captcha.wall
    return ""


def _asks_who_is_there(title: str) -> bool:
    return _ASKS_WHO_IS_THERE.fullmatch(title.partition(" | ")[0]) is not None
