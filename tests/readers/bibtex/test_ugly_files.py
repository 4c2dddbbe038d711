"""A file with one fault of each kind, and one in many scripts."""

from pathlib import Path

from readers.bibtex.reading import read, unreadable

from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name

UGLY = Path(__file__).parent / "ugly"
OPEN = "the entry's braces are not closed before"


def test_of_a_file_with_every_fault_all_else_is_read() -> None:
    sources = read((UGLY / "broken.bib").read_bytes()).sources

    assert [(source.location.line, source.key, source.title) for source in sources] == [
        (1, "whole-1", "Before the faults"),
        (8, "whole-2", "After an unclosed brace"),
        (29, "only-a-key", ""),
        (30, "key with spaces", "Spaces"),
        (31, "DUP", "First"),
        (32, "dup", "Second"),
        (33, "dup", "Fourth"),
        (38, "early-end", "x"),
        (41, "at-sign", "LeQua @ CLEF and a@b.org"),
        (47, "commented-inside", "100% New"),
        (53, "windows-path", "x"),
        (55, "whole-3", "After an open comment"),
    ]
    assert sources[9].identifiers == {
        "url": (Identifier(Scheme.URL, "https://example.org/%D0%96"),)
    }
    assert sources[10].get("file") == "C:\\papers\\"


def test_of_a_file_with_every_fault_each_is_told_where_it_stands() -> None:
    faults = [
        (where, reason) for where, _, reason in unreadable((UGLY / "broken.bib").read_bytes())
    ]

    assert faults == [
        ("3:1", f"{OPEN} the next entry"),
        ("10:1", "a quotation mark is not closed before the next entry"),
        ("15:1", "the entry's parenthesis is not closed before the next entry"),
        ("18:1", 'there is no comma before the field "year"'),
        ("23:1", 'there is no comma after the key "no-comma-after-key"'),
        ("27:1", "the entry has no key"),
        ("28:1", "the entry has no key"),
        ("34:1", "a comma is not followed by a field's name"),
        ("35:1", 'there is no "=" after "title"'),
        ("36:1", 'there is no "=" after "year"'),
        ("37:1", 'the value of "title" goes on after its end: "{y}"'),
        ("38:35", 'a field stands outside its entry: is there a "}" too many before it?'),
        ("39:1", 'a string is written @string{name = "text"}'),
        ("40:1", 'an entry starts with "@type{key,"'),
        ("56:1", f"{OPEN} the end of the file"),
    ]


def test_keys_names_and_titles_may_be_in_any_script() -> None:
    bibliography = read((UGLY / "languages.bib").read_bytes())

    assert bibliography.unparsed == ()
    assert [(one.key, one.title, one.authors) for one in bibliography.sources] == [
        (
            "Жуков:1974",
            "Воспоминания и размышления",
            (
                Name("Жуков", "Георгий Константинович"),
                Name("Тизенхаузен", "Мария", particle="фон"),
            ),
        ),
        ("dvořák_pražské", "Pražské povstání", (Name("Dvořák", "Jiří"),)),
        ("李明2003", "弗拉索夫与俄罗斯解放军", (Name("李明"), Name("毛", "泽东"))),
        (
            "größe",
            "„Straßenkämpfe“ in ,Prag'? Eine Einführung",
            (
                Name("Größe", "Theodor Freiherr", particle="von und zu der"),
                Name("von der Heyde-Müller", "Johannes"),
            ),
        ),
        ("ελλάδα", "Ἡ Ἑλλάδα", (Name("Καραμανλής", "Κωνσταντίνος"),)),
        ("عربي", "تاريخ", (Name("أحمد", "محمد بن"),)),
    ]
