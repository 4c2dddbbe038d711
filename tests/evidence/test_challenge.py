import pytest
from evidence.asking import exchange

from sourcecheck.evidence.challenge import wall
from sourcecheck.evidence.exchange import Exchange

CLOUDFLARE = b"""<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>
<meta http-equiv="refresh" content="390"></head><body><script>(function(){window._cf_chl_opt =
{cvId: '3', cZone: 'a.example'};</script></body></html>"""
ANUBIS = b"""<!doctype html><html lang="en"><head><title>Making sure you&#39;re not a bot!</title>
<link rel="stylesheet" href="/.within.website/x/xess/xess.min.css"></head><body><script async
type="module" src="/.within.website/x/cmd/anubis/static/js/main.mjs"></script></body></html>"""
DATADOME = b"""<html lang="en"><head><title>a.example</title></head><body><script>var dd={'rt':'c',
'host':'geo.captcha-delivery.com'}</script></body></html>"""
ORDINARY = b"""<html><head><title>Moments</title></head><body>Just a moment... <script
src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script></body></html>"""


@pytest.mark.parametrize(
    ("answer", "whose"),
    [
        (exchange(status=403, headers={"cf-mitigated": "challenge"}), "Cloudflare"),
        (exchange(status=200, body=CLOUDFLARE), "Cloudflare"),
        (exchange(status=503, body=CLOUDFLARE), "Cloudflare"),
        (exchange(status=200, body=ANUBIS), "Anubis"),
        (exchange(status=403, body=DATADOME), "DataDome"),
        (exchange(status=202, headers={"x-amzn-waf-action": "challenge"}), "AWS WAF"),
        (exchange(status=405, headers={"x-amzn-waf-action": "captcha"}), "AWS WAF"),
    ],
)
def test_a_challenge_is_known_whatever_its_status(answer: Exchange, whose: str) -> None:
    assert wall(answer) == whose


@pytest.mark.parametrize(
    "answer",
    [
        exchange(),
        exchange(status=403),
        exchange(body=ORDINARY),
        exchange(headers={"server": "cloudflare", "x-datadome": "protected"}),
    ],
)
def test_a_page_behind_a_wall_that_let_us_in_is_no_challenge(answer: Exchange) -> None:
    assert wall(answer) == ""
