import pytest
from readers.documents.reading import document, found

from sourcecheck.errors import InputError
from sourcecheck.readers.documents.document import Format, format_of


@pytest.mark.parametrize(
    ("path", "media_type", "expected"),
    [
        ("README.MD", "", Format.MARKDOWN),
        ("a.b/c.HTM", "", Format.HTML),
        ("a.tar.rst", "", Format.RESTRUCTUREDTEXT),
        ("LICENSE", "", None),
        ("a.unknown", "", None),
        ("https://a.org/x.php", "text/html; charset=utf-8", Format.HTML),
        ("https://a.org/x.md", "text/plain", Format.MARKDOWN),
        ("https://a.org/x", "Application/PDF", Format.PDF),
    ],
)
def test_a_format_is_told_by_media_type_and_then_by_suffix(
    path: str, media_type: str, expected: Format | None
) -> None:
    chosen = format_of(path, media_type)

    assert chosen == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("plain https://a.org", ["1:7 https://a.org"]),
        ('  <!doctype html><a href="https://a.org">https://no.org', ["1:27 https://a.org"]),
        ('\N{ZERO WIDTH NO-BREAK SPACE}<html><a href="https://a.org">', ["1:16 https://a.org"]),
        ('<?xml version="1.0"?><a xmlns="http://no.org" href="https://a.org"/>', None),
    ],
)
def test_without_a_known_suffix_the_content_tells_the_format(
    content: str, expected: list[str] | None
) -> None:
    links = found(content.encode(), "-")

    assert links == (expected or ["1:53 https://a.org"])


def test_a_page_at_a_host_that_is_named_like_a_file_is_told_by_its_content() -> None:
    links = found(b"<html><a href=https://b.org>", "https://a.org")

    assert links == ["1:15 https://b.org"]


def test_utf_16_is_read() -> None:
    links = found("\N{ZERO WIDTH NO-BREAK SPACE}ü https://a.org".encode("utf-16-le"), "a")

    assert links == ["1:3 https://a.org"]


@pytest.mark.parametrize(
    ("content", "path", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "a.png", "it is no text, nor a document that can be read"),
        (b"\x01\x02\x03abc" * 9, "a", "it is no text, nor a document that can be read"),
        (b"# a\0", "a.md", "it is no text: there is a NUL byte in it"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, path: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        document(content, path)

    assert str(raised.value) == f"{path}: error: {message}"


def test_the_same_target_at_one_place_is_one_link() -> None:
    links = found('<img src="https://a.org" srcset="https://a.org">', "a.html")

    assert links == ["1:11 https://a.org", "1:34 https://a.org"]


@pytest.mark.parametrize(
    ("piece", "path"),
    [
        ("image::", "a.adoc"),
        ("-", "a.adoc"),
        ("https://", "a.adoc"),
        ("\\url{", "a.tex"),
        ("%", "a.tex"),
        ("[](", "a.md"),
        ("[a]: ", "a.md"),
        ("`<", "a.rst"),
        (" ", "a.rst"),
        ("::\n\n ", "a.rst"),
        ("https://a.org/](", "a.txt"),
        ("10.1000/))", "a.txt"),
        ("<code>", "a.wiki"),
        ("{{doi|", "a.wiki"),
        ("<!--", "a.wiki"),
    ],
)
def test_a_long_line_of_broken_markup_costs_no_more_than_its_length(piece: str, path: str) -> None:
    # Were the cost the square of the length, this would take hours.
    lines = document(piece.encode() * 20_000, path).links

    assert len(lines) <= 20_000
