"""Pages by which a site asks whether one is a robot."""

import re
from typing import NamedTuple

from sourcecheck.evidence.exchange import Exchange


class _Mark(NamedTuple):
    """What gives a challenge away: a header's value or a part of the page, as patterns."""

    wall: str
    header: str = ""
    value: str = ""
    page: bytes = b""


_MARKS = (
    # https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response
    _Mark("Cloudflare", header="cf-mitigated", value="challenge"),
    # What an older or rebuilt challenge page still has; /cdn-cgi/challenge-platform/ is no
    # mark, for ordinary pages behind Cloudflare load scripts from there too.
    _Mark("Cloudflare", page=rb"<title>Just a moment\.\.\.</title>|window\._cf_chl_opt"),
    # The folder of the scripts of https://anubis.techaro.lol
    _Mark("Anubis", page=rb"/\.within\.website/x/cmd/anubis/"),
    # The hosts of the captcha and of the device check of https://datadome.co
    _Mark("DataDome", page=rb"(geo|ct)\.captcha-delivery\.com"),
    # https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-actions.html
    _Mark("AWS WAF", header="x-amzn-waf-action", value="challenge|captcha"),
)


def wall(exchange: Exchange) -> str:
    """Return whose challenge the answer is; empty if it is none."""
    for mark in _MARKS:
        if mark.header:
            if re.fullmatch(mark.value, exchange.headers.get(mark.header, "")):
                return mark.wall
        elif re.search(mark.page, exchange.body):
            return mark.wall
    return ""
