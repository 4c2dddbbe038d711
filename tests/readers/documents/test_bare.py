import pytest
from readers.documents.reading import found

SICI = "10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://a.org/x.", "1:5 https://a.org/x"),
        ("Is it https://a.org/x?", "1:7 https://a.org/x"),
        ("(https://a.org/x)", "1:2 https://a.org/x"),
        ("(https://en.wikipedia.org/wiki/A_(b))", "1:2 https://en.wikipedia.org/wiki/A_(b)"),
        ("https://en.wikipedia.org/wiki/A_(b).", "1:1 https://en.wikipedia.org/wiki/A_(b)"),
        ("<https://a.org/x>", "1:2 https://a.org/x"),
        ('"https://a.org/x"', "1:2 https://a.org/x"),
        ("'https://a.org/x','y'", "1:2 https://a.org/x"),
        ("«https://a.org/x»", "1:2 https://a.org/x"),
        ("„https://a.org/x“", "1:2 https://a.org/x"),
        ("見て https://a.org/x。次", "1:4 https://a.org/x"),
        ("https://a.org/x…", "1:1 https://a.org/x"),
        ("https://a.org/x\N{ZERO WIDTH SPACE}y", "1:1 https://a.org/x"),
        ("**https://a.org/x**", "1:3 https://a.org/x"),
        ("|https://a.org/x|", "1:2 https://a.org/x"),
        ("https://a.org/x&gt;", "1:1 https://a.org/x"),
        ("https://a.org/Straße", "1:1 https://a.org/Straße"),
        ("https://[2001:db8::1]/x", "1:1 https://[2001:db8::1]/x"),
        ("HTTPS://A.org/X", "1:1 https://a.org/X"),
        ("ftp://a.org/x", "1:1 ftp://a.org/x"),
        ("www.a.org/x, and", "1:1 http://www.a.org/x"),
        ("https://a.org/?q=[x]", "1:1 https://a.org/?q=[x]"),
    ],
)
def test_a_url_in_text_has_no_punctuation_of_its_sentence(text: str, expected: str) -> None:
    links = found(text, "a.txt")

    assert links == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("doi:10.1000/182.", "1:1 doi:10.1000/182"),
        ("DOI: 10.1000/182;", "1:1 doi:10.1000/182"),
        ("DOI 10.1000/ABC", "1:1 doi:10.1000/abc"),
        ("(10.1162/isec_a_00411)", "1:2 doi:10.1162/isec_a_00411"),
        ("doi.org/10.1000/182", "1:1 doi:10.1000/182"),
        ("https://dx.doi.org/10.1000/182?x=1", "1:1 doi:10.1000/182"),
        ("https://doi.org/10.1000%2F182", "1:1 doi:10.1000/182"),
        (SICI, f"1:1 doi:{SICI.lower()}"),
        (f"https://doi.org/{SICI}.", f"1:1 doi:{SICI.lower()}"),
        ("https://doi.org/10.1000/182<br>", "1:1 doi:10.1000/182"),
        ("10.1000/a(b)c).", "1:1 doi:10.1000/a(b)c"),
    ],
)
def test_a_doi_in_text_is_a_doi_in_whatever_form(text: str, expected: str) -> None:
    links = found(text, "a.txt")

    assert links == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "http://",
        "https://...",
        "https://example.org/{id}/x",
        "www.{host}.org/x and www.a.{tld}",
        "10.2021/11.2021",
        "version 1.10.1000/182",
        "C:\\dir and a.org/x",
        "https://" + "x" * 9000,
    ],
)
def test_what_only_looks_like_a_link_is_none(text: str) -> None:
    links = found(text, "a.txt")

    assert links == []


def test_two_urls_in_the_brackets_of_markdown_are_two_in_plain_text() -> None:
    links = found("[https://a.org](https://b.org)", "a.txt")

    assert links == ["1:2 https://a.org", "1:17 https://b.org"]


def test_links_of_structured_text_files_are_found_as_in_plain_text() -> None:
    text = '{"url": "https://a.org/x", "doi": "10.1000/182"}\n'

    links = found(text, "a.json")

    assert links == ["1:10 https://a.org/x", "1:36 doi:10.1000/182"]
