"""A file of CSL-JSON."""

import json

from bibliography.reading import UGLY, csl_items, sources

from sourcecheck.bibliography.exchange.csl_json import write


def test_a_file_is_an_array_of_items() -> None:
    content = "@book{a, title = {Ä <i>}} @xdata{x, title = {X}} @book{b}"

    assert "".join(write(sources(content))) == (
        '[\n  {\n    "id": "a",\n    "type": "book",\n    "title": "Ä <\u2060i>"\n  },\n'
        '  {\n    "id": "b",\n    "type": "book"\n  }\n]\n'
    )


def test_a_file_of_no_sources_is_an_empty_array() -> None:
    assert "".join(write(())) == "[]\n"


def test_a_file_holds_the_items_of_all_sources_in_their_order() -> None:
    content = UGLY.read_text(encoding="utf-8")

    read = json.loads("".join(write(sources(content))))

    assert read == list(csl_items(content).values())
