import pytest
from evidence.asking import exchange

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.pages.challenge import wall

CLOUDFLARE = b"""<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>
<meta http-equiv="refresh" content="390"></head><body><script>(function(){window._cf_chl_opt =
{cvId: '3', cZone: 'a.example'};</script></body></html>"""
CLOUDFLARE_TRANSLATED = b"""<html lang="de"><head><title>Nur einen Moment</title></head><body>
<script nonce="x">(function(){window._cf_chl_opt={cvId:'3',cType:'managed'};</script></body>"""
ANUBIS = b"""<!doctype html><html lang="en"><head><title>Making sure you&#39;re not a bot!</title>
<link rel="stylesheet" href="/.within.website/x/xess/xess.min.css"></head><body><script async
type="module" src="/.within.website/x/cmd/anubis/static/js/main.mjs"></script></body></html>"""
DATADOME = b"""<html lang="en"><head><title>a.example</title></head><body><script>var dd={'rt':'c',
'host':'geo.captcha-delivery.com'}</script></body></html>"""
DATADOME_CHECK = b"""<html><head><title>a.example</title></head><body><script data-cfasync="false"
src="https://ct.captcha-delivery.com/i.js"></script></body></html>"""
HUMAN = b"""<html lang="en"><head><meta name="description" content="px-captcha"><title>Access to
this page has been denied</title></head><body><div id="px-captcha"></div></body></html>"""
IMPERVA = b"""<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW">
</head><body style="margin:0px;height:100%"><iframe id="main-iframe" src="/_Incapsula_Resource?
SWUDNSAI=31&xinfo=1" frameborder=0>Request unsuccessful. Incapsula incident ID: 1</iframe></body>"""
AKAMAI = b"""<html><body><div id="sec-if-cpt-container" role="main"></div><script
src="/_sec/cp_challenge/ak-challenge-4-4.js"></script></body></html>"""
SUCURI = b"""<html><title>You are being redirected...</title><script>var s={},u,c,U,r,i,l=0,
sucuri_cloudproxy_js='',S='cz0n';</script></html>"""
DDOS_GUARD = b"<!DOCTYPE html><html><head><title>DDoS-Guard</title></head><body></body></html>"
HCAPTCHA = b"""<html><head><title>Are you a robot?</title><script
src="https://js.hcaptcha.com/1/api.js" async></script></head><body><form></form></body></html>"""
RECAPTCHA = b"""<html><head><title>Human Verification | Library</title></head><body><script
src='https://www.google.com/recaptcha/api.js'></script></body></html>"""

CONTACT_FORM = b"""<html><head><title>Contact the archive</title></head><body><form><div
class="h-captcha"></div></form><script src="https://js.hcaptcha.com/1/api.js"></script></body>"""
ARTICLE_ON_CAPTCHAS = b"""<html><head><title>Are you a robot?</title></head><body><h1>Are you a
robot?</h1><p>A history of the captcha, from AltaVista to hcaptcha.com/1/api.js.</p></body>"""
DRAWING = b"""<html><head><title>Clocks</title></head><body><svg><title>Just a moment...</title>
</svg></body></html>"""
GUARDED = b"""<html><head><title>Moments</title></head><body>Just a moment... <script
src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><script>window._pxAppId='PX1';
</script><script src="/_Incapsula_Resource?SWJIYLWA=1"></script></body></html>"""
ARTICLE_ON_WALLS = b"""<html><head><title>What "Just a moment..." means | A blog</title></head>
<body><h1>Cloudflare, Anubis, DataDome</h1><p>The page of Cloudflare sets</p>
<pre>&lt;script&gt;window._cf_chl_opt = {}&lt;/script&gt;</pre><p>while Anubis loads</p>
<pre>&lt;script src="/.within.website/x/cmd/anubis/static/js/main.mjs"&gt;</pre>
<p>and others geo.captcha-delivery.com, <code>&lt;div id="px-captcha"&gt;</code>, or
<code>/_Incapsula_Resource</code>, sec-if-cpt-container, sucuri_cloudproxy_js
and /_sec/cp_challenge/</p><script>var page = 7;</script></body></html>"""


@pytest.mark.parametrize(
    ("answer", "whose"),
    [
        (exchange(status=403, headers={"cf-mitigated": "challenge"}), "Cloudflare"),
        (exchange(status=202, headers={"x-amzn-waf-action": "challenge"}), "AWS WAF"),
        (exchange(status=405, headers={"x-amzn-waf-action": "captcha"}), "AWS WAF"),
        (exchange(status=429, headers={"x-vercel-mitigated": "challenge"}), "Vercel"),
        (exchange("https://www.google.com/sorry/index?continue=x", 429), "Google"),
        (exchange("https://ipv4.google.co.uk/sorry/index", 200), "Google"),
    ],
)
def test_a_challenge_is_known_by_its_headers_or_its_address(answer: Exchange, whose: str) -> None:
    assert wall(answer) == whose


@pytest.mark.parametrize("status", [200, 202, 403, 405, 429, 503])
@pytest.mark.parametrize(
    ("page", "whose"),
    [
        (CLOUDFLARE, "Cloudflare"),
        (CLOUDFLARE_TRANSLATED, "Cloudflare"),
        (ANUBIS, "Anubis"),
        (DATADOME, "DataDome"),
        (DATADOME_CHECK, "DataDome"),
        (HUMAN, "HUMAN"),
        (IMPERVA, "Imperva"),
        (AKAMAI, "Akamai"),
        (SUCURI, "Sucuri"),
        (DDOS_GUARD, "DDoS-Guard"),
        (HCAPTCHA, "hCaptcha"),
        (RECAPTCHA, "reCAPTCHA"),
    ],
)
def test_a_challenge_is_known_by_its_page_whatever_its_status(
    page: bytes, whose: str, status: int
) -> None:
    assert wall(exchange(status=status, body=page)) == whose


@pytest.mark.parametrize(
    "answer",
    [
        exchange(),
        exchange(status=403),
        exchange(headers={"server": "cloudflare", "x-datadome": "protected"}),
        exchange(headers={"x-amzn-waf-action": "allow"}),
        exchange("https://a.example/sorry/index"),
        exchange("https://www.google.com/search?q=sorry"),
        exchange("https://google.evil.example/sorry/"),
        exchange(body=DRAWING),
        exchange(body=GUARDED),
        exchange(body=CONTACT_FORM),
        exchange(body=ARTICLE_ON_CAPTCHAS),
        exchange(body=ARTICLE_ON_WALLS),
    ],
)
def test_a_page_that_let_us_in_is_no_challenge(answer: Exchange) -> None:
    assert wall(answer) == ""
