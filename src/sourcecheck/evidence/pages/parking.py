"""Domains whose owner has left them: parked with advertisements, or up for sale."""

import re

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.engine.url import host
from sourcecheck.evidence.pages.page import title
from sourcecheck.evidence.pages.shown import shown
from sourcecheck.model.mask import mask

_SERVICES = {
    "above.com",
    "afternic.com",
    "bodis.com",
    "brandbucket.com",
    "buydomains.com",
    "dan.com",
    "domainmarket.com",
    "hugedomains.com",
    "parkingcrew.net",
    "parklogic.com",
    "sedo.com",
    "sedoparking.com",
    "undeveloped.com",
    "voodoo.com",
}
"""Who parks and sells domains; their own hosts too lie under these names."""
_SIGNS = (
    b"sedoparking.com",
    b"parkingcrew.net",
    b"bodiscdn.com",
    b"parklogic.com",
    b"d38psrni17bvxu.cloudfront.net",
    b"img1.wsimg.com/parking-lander",
)
"""Whence a parked domain's page loads its parts: Sedo, ParkingCrew (two), Bodis, GoDaddy."""
_HINTS = (b"parking", *(sign for sign in _SIGNS if b"parking" not in sign))
"""One of these stands in each sign; most pages have none."""
_LOADED = re.compile(
    rb"<(?:script|iframe|frame|link|img)\s[^>]{0,500}\b(?:src|href)=[\"']?(?:https?:)?//"
    rb"[^/\"'\s>]{0,80}(?:%s)" % b"|".join(re.escape(sign) for sign in _SIGNS),
    re.IGNORECASE,
)
"""These as part of a page: others may link to them, or speak of them."""
_LONGEST = 200
"""Characters of a title that may be an offer."""
_DOMAIN = r"[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}"
_FOR_SALE = re.compile(
    rf"(?:(?:{_DOMAIN})\s*[-–—|:]*\s*)?(?:"
    r"(?:this|the) (?:premium )?domain(?: name)? (?:is|may be|could be) (?:available )?for sale"
    r"|domain(?: name)? (?:is )?for sale|buy this domain|this domain is parked|parked domain"
    r"|diese domain steht zum verkauf|diese domain ist zu verkaufen|domain zu verkaufen"
    r"|ce (?:nom de )?domaine est à vendre|este dominio está (?:en|a la) venta"
    r"|este domínio está à venda|(?:questo )?dominio (?:è )?in vendita"
    r"|deze domeinnaam is te koop|(?:ta )?domena (?:jest )?na sprzedaż"
    r"|(?:этот )?домен прода[её]тся|tato doména je na prodej|doména na prodej"
    r"|このドメインは売り出し中です|该域名可出售|此域名可出售"
    rf")(?:\s*[-–—|:]+\s*(?:{_DOMAIN}|\w+))?[.!]?"
    rf"|(?:buy |the domain (?:name )?)?{_DOMAIN} (?:is|may be|could be) for sale"
    r"(?:\s*[-–—|]\s*\w+)?[.!]?"
    rf"|{_DOMAIN} steht zum verkauf[.!]?|{_DOMAIN} est à vendre[.!]?",
    re.IGNORECASE,
)
"""Whole titles: works on the trade in domains speak of it too."""


def parked(first: str, last: Exchange) -> str:
    """Return in words why a domain seems to be given up; empty if it does not.

    `first` is the URL that was asked for, `last` the answer that it led to.
    """
    words = _signs(first, last)
    return "" if words and _service(first) else words


def _signs(first: str, last: Exchange) -> str:
    if last.url != first and (service := _service(last.url)):
        return f"at {shown(mask(last.url))}: the domain is parked at {service}"
    name = title(last)
    if len(name) <= _LONGEST and _FOR_SALE.fullmatch(name):
        return f'the domain is for sale: titled "{shown(name)}"'
    page = last.beginning
    for hint in _HINTS:
        if page.find(hint) >= 0 and _LOADED.search(page):
            return "the domain is parked: nothing but advertisements"
    return ""


def _service(url: str) -> str:
    """Return the service that a canonical URL belongs to; empty for all others."""
    domain = ".".join(host(url).rsplit(".", 2)[-2:])
    return domain if domain in _SERVICES else ""
