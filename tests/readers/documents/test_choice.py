import re

import pytest
from readers.documents.reading import document

from sourcecheck.errors import ConfigError
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.readers.documents.choice import (
    compile_patterns,
    is_chosen,
    only_lines,
    remap,
    resolve,
)

URL = Identifier(Scheme.URL, "https://a.org/x")
DOI = Identifier(Scheme.DOI, "10.1000/182")


@pytest.mark.parametrize(
    ("identifier", "include", "exclude", "expected"),
    [
        (URL, [], [], True),
        (URL, [], ["a.org"], False),
        (URL, [], ["b.org"], True),
        (URL, ["a.org"], [], True),
        (URL, ["b.org"], [], False),
        (URL, ["/x$"], ["a.org"], True),
        (DOI, [], ["doi.org/10.1000/"], False),
        (DOI, ["^https://a.org"], [], False),
    ],
)
def test_patterns_choose_what_is_checked(
    identifier: Identifier, include: list[str], exclude: list[str], *, expected: bool
) -> None:
    chosen = is_chosen(
        identifier, compile_patterns(include, "--include"), compile_patterns(exclude, "--exclude")
    )

    assert chosen is expected


def test_a_pattern_that_is_none_is_told() -> None:
    with pytest.raises(ConfigError) as raised:
        compile_patterns(["a", "(b"], "--exclude")

    assert str(raised.value) == (
        'error: --exclude: "(b" is no regular expression: '
        "missing ), unterminated subpattern at position 0"
    )


def test_urls_are_rewritten_by_the_first_pattern_that_matches() -> None:
    read = document("https://a.org/x https://b.org/y doi:10.1000/182", "a.txt")
    rules = {re.compile(r"//a\.org/(.*)"): r"//localhost:8000/\1", re.compile("a|b"): "c"}

    moved = remap(read, rules)

    assert [str(link.identifier) for link in moved.links] == [
        "https://localhost:8000/x",
        "https://c.org/y",
        "doi:10.1000/182",
    ]


def test_a_url_that_is_rewritten_to_none_is_malformed() -> None:
    moved = remap(document("https://a.org/x", "a.txt"), {re.compile("^.*$"): "x"})

    assert (moved.links, [link.identifier.written for link in moved.malformed_links]) == ((), ["x"])


def test_local_links_are_resolved_and_anchors_stay() -> None:
    read = document("[a](b%20c) [d](/e) https://f.org [g](#h) [i](//[x)", "a.md")

    resolved = resolve(read, "https://a.org/d/page")

    assert [str(link.identifier) for link in resolved.links] == [
        "https://a.org/d/b%20c",
        "https://a.org/e",
        "https://f.org",
    ]
    assert [link.target for link in resolved.local_links] == ["#h"]


def test_only_links_of_some_lines_are_kept() -> None:
    read = document("[a](b)\n\nhttps://a.org\n[c](https://)\n[d](e) https://b.org", "a.md")

    kept = only_lines(read, {3, 4})

    assert [str(link.identifier) for link in kept.links] == ["https://a.org"]
    assert kept.local_links == ()
    assert len(kept.malformed_links) == 1
