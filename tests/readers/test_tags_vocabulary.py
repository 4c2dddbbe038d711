"""The vocabulary of tags: every form that it lists is understood, and belongs to one tag."""

import json
from collections import Counter
from pathlib import Path

import pytest

import sourcecheck.readers.tags
from sourcecheck.model.tag import Bucket, TagKind
from sourcecheck.readers.tags import find_tags, kind_of

LANGUAGES = ("en", "de", "fr", "ru", "es")
ENTRIES = json.loads(
    Path(sourcecheck.readers.tags.__file__).with_name("vocabulary.json").read_text("utf-8")
)["tags"]
KINDS = [
    TagKind(identity, Bucket(entry["bucket"]), entry["label"])
    for identity, entry in ENTRIES.items()
]
FORMS = [
    (kind, form.replace(" N ", " 225 "))
    for kind in KINDS
    for language in LANGUAGES
    for form in ENTRIES[kind.id].get(language, ())
]


def test_an_entry_has_a_bucket_a_label_and_forms_by_language_and_nothing_else() -> None:
    keys = {key for entry in ENTRIES.values() for key in entry}

    assert keys == {"bucket", "label", *LANGUAGES}


def test_no_form_stands_in_the_vocabulary_twice() -> None:
    twice = [form for form, times in Counter(form for _, form in FORMS).items() if times > 1]

    assert twice == []


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_every_form_is_of_the_kind_that_lists_it(kind: TagKind, form: str) -> None:
    assert kind_of(form) == kind


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_every_form_is_found_after_a_sentence(kind: TagKind, form: str) -> None:
    tags = find_tags(f"So it was.{form} And so on.")

    assert [(tag.kind, tag.text) for tag in tags] == [(kind, form)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_label_is_of_its_kind(kind: TagKind) -> None:
    assert kind_of(kind.label) == kind
