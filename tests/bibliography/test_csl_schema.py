"""Items keep to what CSL 1.0.2 knows: its types, its variables, and how each is written.

The lists are those of appendices III and IV of the specification; the forms of names and dates
those of its JSON schema for input (https://resource.citationstyles.org/schema/v1.0/input/json).
"""

from pathlib import Path
from typing import Any

import pytest
from bibliography.reading import REFERENCES, UGLY, csl_items
from jsonschema import Draft7Validator


def _words(table: str) -> list[str]:
    return table.split()


TYPES = _words(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter "
    "classic collection dataset document entry entry-dictionary entry-encyclopedia event figure "
    "graphic hearing interview legal_case legislation manuscript map motion_picture musical_score "
    "pamphlet paper-conference patent performance periodical personal_communication post "
    "post-weblog regulation report review review-book software song speech standard thesis treaty "
    "webpage"
)
NAMES = _words(
    "author chair collection-editor compiler composer container-author contributor curator "
    "director editor editor-translator editorial-director executive-producer guest host "
    "illustrator interviewer narrator organizer original-author performer producer recipient "
    "reviewed-author script-writer series-creator translator"
)
DATES = _words("accessed available-date event-date issued original-date submitted")
TEXTS = _words(
    "abstract annote archive archive_collection archive_location archive-place authority "
    "call-number citation-key citation-label collection-title container-title "
    "container-title-short dimensions division DOI event event-title event-place genre ISBN ISSN "
    "jurisdiction keyword language license medium note original-publisher "
    "original-publisher-place original-title part-title PMCID PMID publisher publisher-place "
    "references reviewed-genre reviewed-title scale source status title title-short URL "
    "volume-title year-suffix chapter-number citation-number collection-number edition "
    "first-reference-note-number issue locator number number-of-pages number-of-volumes page "
    "page-first part-number printing-number section supplement-number version volume"
)

TEXT = {"type": "string", "minLength": 1}
NAME = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": False,
    "properties": {
        **dict.fromkeys(("family", "given", "suffix", "literal"), TEXT),
        **dict.fromkeys(("dropping-particle", "non-dropping-particle"), TEXT),
        "comma-suffix": {"type": "boolean"},
    },
}
LIST = {"type": "array", "minItems": 1, "items": NAME}
DATE = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": False,
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {"type": "integer"},
            },
        },
        "circa": {"type": "boolean"},
        "literal": TEXT,
    },
}
ITEM: dict[str, Any] = {
    "type": "object",
    "required": ["id", "type"],
    "additionalProperties": False,
    "properties": {
        "id": TEXT,
        "type": {"enum": TYPES},
        **dict.fromkeys(TEXTS, TEXT),
        **dict.fromkeys(NAMES, LIST),
        **dict.fromkeys(DATES, DATE),
    },
}


@pytest.mark.parametrize("path", [REFERENCES, UGLY], ids=["references", "ugly"])
def test_each_item_is_one_of_csl_1_0_2(path: Path) -> None:
    validator = Draft7Validator(ITEM)

    faults = [
        f"{key}: {fault.message}"
        for key, one in csl_items(path.read_text(encoding="utf-8")).items()
        for fault in validator.iter_errors(one)
    ]

    assert faults == []
