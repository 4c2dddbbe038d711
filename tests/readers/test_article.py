"""The article's text as a file: encodings, tags, and what is wrong with it."""

import codecs
import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest

from sourcecheck.errors import InputError
from sourcecheck.model.article import ArticleText, Passage
from sourcecheck.model.claim import Claim
from sourcecheck.model.location import Location
from sourcecheck.model.tag import InlineTag
from sourcecheck.readers.article import read_article
from sourcecheck.readers.tags import kind_of

TEXT = "Vlasov was hanged.\r\nПраге помогла РОА – “до конца”.\r\n"
SENTENCE_END = re.compile(r"[.\]] (?=[A-Z])")
HERE = Location("claims.yaml", 1, 1)


def claim(text: str) -> Claim:
    return Claim(id="c", section="", text=text, location=HERE, text_location=HERE)


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
)
def test_the_text_is_read_without_byte_order_mark_and_carriage_returns(content: bytes) -> None:
    article = read_article(BytesIO(content), "article.txt", [claim("Праге помогла")])

    assert article == ArticleText(
        "article.txt", TEXT.replace("\r\n", "\n"), (), {"c": Passage(19, 32)}
    )
    assert article.locate(19) == Location("article.txt", 2, 1)


def test_an_empty_file_is_an_article_without_words() -> None:
    article = read_article(BytesIO(b""), "article.txt", [claim("Vlasov was hanged.")])

    assert article == ArticleText("article.txt", "", (), {})


def test_an_article_without_claims_has_its_tags() -> None:
    article = read_article(BytesIO(b"He left.[citation needed]"), "article.txt", [])

    tag = InlineTag(kind_of("citation needed"), "[citation needed]", 8, 25)
    assert article == ArticleText("article.txt", "He left.[citation needed]", (tag,), {})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "Vlasov\nwas né\n".encode("latin-1"),
            "article.txt:2:6: error: the byte 0xE9 is not UTF-8",
        ),
        (
            codecs.BOM_UTF8 + "РОА \n\n".encode() + b"\xff",
            "article.txt:3:1: error: the byte 0xFF is not UTF-8",
        ),
        (
            b"PK\x03\x04\n\x14\x00",
            "article.txt:2:2: error: there is a NUL byte here",
        ),
        (
            "Vlasov".encode("utf-16-le"),
            "article.txt:1:2: error: there is a NUL byte here",
        ),
        (
            codecs.BOM_UTF16_LE + "a\nb".encode("utf-16-le") + b"c",
            "article.txt: error: the file starts as UTF-16, and is not",
        ),
    ],
)
def test_a_file_that_is_no_text_is_refused_at_the_place_that_shows_it(
    content: bytes, message: str
) -> None:
    with pytest.raises(InputError) as refused:
        read_article(BytesIO(content), "article.txt", [])

    assert str(refused.value) == f"{message}\n  hint: save the file as UTF-8"


def test_every_sentence_of_the_real_article_is_found_where_it_stands() -> None:
    content = Path(__file__).parents[2].joinpath("article.txt").read_bytes()
    text = content.decode()
    stops = [0, *(stop.start() + 2 for stop in SENTENCE_END.finditer(text)), len(text) + 1]
    passages = {f"s{start}": Passage(start, end - 1) for start, end in pairwise(stops)}
    claims = [claim(text[start:end])._replace(id=name) for name, (start, end) in passages.items()]

    article = read_article(BytesIO(content), "article.txt", claims)

    assert len(passages) > 66
    assert article.passages == passages
    assert [(tag.kind.id, tag.start) for tag in article.tags] == [
        ("citation_needed", 1636),
        ("citation_needed", 2411),
        ("citation_needed", 5696),
        ("citation_needed", 5970),
        ("citation_needed", 7760),
        ("by_whom", 8230),
        ("citation_needed", 9613),
        ("citation_needed", 10256),
    ]
