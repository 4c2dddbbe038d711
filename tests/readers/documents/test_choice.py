from readers.documents.reading import document

from sourcecheck.readers.documents.choice import only_lines, resolve


def test_local_links_are_resolved_and_anchors_stay() -> None:
    read = document("[a](b%20c) [d](/e) https://f.org [g](#h) [i](//[x)", "a.md")

    resolved = resolve(read, "https://a.org/d/page")

    assert [str(link.identifier) for link in resolved.links] == [
        "https://a.org/d/b%20c",
        "https://a.org/e",
        "https://f.org",
    ]
    assert [link.target for link in resolved.local_links] == ["#h"]


def test_of_a_page_its_anchors_are_resolved_too() -> None:
    read = document("[a](#h) [b](c)", "a.md")

    resolved = resolve(read, "https://a.org/d/page", anchors=True)

    assert [str(link.identifier) for link in resolved.links] == [
        "https://a.org/d/page#h",
        "https://a.org/d/c",
    ]
    assert resolved.local_links == ()


def test_only_links_of_some_lines_are_kept() -> None:
    read = document("[a](b)\n\nhttps://a.org\n[c](https://)\n[d](e) https://b.org", "a.md")

    kept = only_lines(read, {3, 4})

    assert [str(link.identifier) for link in kept.links] == ["https://a.org"]
    assert kept.local_links == ()
    assert len(kept.malformed_links) == 1
