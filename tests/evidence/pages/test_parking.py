import pytest
from evidence.asking import exchange

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.pages.parking import parked

PAGE = "https://museum.example/dir/page"


def page(title: str, rest: str = "", url: str = PAGE) -> Exchange:
    return exchange(url, body=f"<html><head><title>{title}</title>{rest}</html>".encode())


@pytest.mark.parametrize(
    ("address", "service"),
    [
        ("https://www.hugedomains.com/domain_profile.cfm?d=museum.example", "hugedomains.com"),
        ("https://sedo.com/search/details/?domain=museum.example", "sedo.com"),
        ("http://ww1.sedoparking.com/museum.example", "sedoparking.com"),
        ("https://dan.com/buy-domain/museum.example", "dan.com"),
        ("https://www.afternic.com/forsale/museum.example", "afternic.com"),
    ],
)
def test_a_redirect_to_who_parks_domains_is_a_parked_domain(address: str, service: str) -> None:
    assert parked(PAGE, page("museum.example", url=address)) == (
        f"at {address}: the domain is parked at {service}"
    )


@pytest.mark.parametrize(
    "title",
    [
        "museum.example is for sale",
        "Buy museum.example is for sale | HugeDomains",
        "The domain name museum.example is for sale",
        "museum.example - This domain is for sale!",
        "This domain may be for sale",
        "Domain for sale",
        "Diese Domain steht zum Verkauf",
        "museum.example steht zum Verkauf",
        "Ce nom de domaine est à vendre",
        "Este dominio está en venta",
        "Questo dominio è in vendita",
        "Deze domeinnaam is te koop",
        "Домен продаётся",
        "музей.рф — домен продается",
    ],
)
def test_a_domain_is_for_sale_by_its_title(title: str) -> None:
    expected = f'the domain is for sale: titled "{title}"'

    assert parked(PAGE, page(title)) == expected


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="https://img.sedoparking.com/templates/x.js"></script>',
        '<script src="//c.parkingcrew.net/scripts/sale_form.js"></script>',
        '<link rel="preload" href="https://d38psrni17bvxu.cloudfront.net/x.png">',
        '<script defer src="https://img1.wsimg.com/parking-lander/static/js/main.js"></script>',
    ],
)
def test_a_domain_is_parked_by_what_its_page_loads(markup: str) -> None:
    assert parked(PAGE, page("museum.example", markup)) == (
        "the domain is parked: nothing but advertisements"
    )


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("https://sedo.com/us/about", page("Sedo", url="https://sedo.com/us/about-us")),
        (PAGE, page("A house is for sale")),
        (PAGE, page("This domain is for sale: a study of cybersquatting")),
        (PAGE, page("Domain name - An encyclopedia")),
        (PAGE, page("Public domain")),
        (PAGE, page("Parks", '<a href="https://sedoparking.com/">see how domains are parked</a>')),
        (PAGE, page("Parks", "&lt;script src=https://img.sedoparking.com/x.js&gt;")),
        (PAGE, page("Cars", '<script src="https://a.example/parkingcrew.net/x.js"></script>')),
        (PAGE, page("Jordan", url="https://jordan.com/page")),
    ],
)
def test_a_page_that_speaks_of_such_domains_is_none(first: str, last: Exchange) -> None:
    assert parked(first, last) == ""
