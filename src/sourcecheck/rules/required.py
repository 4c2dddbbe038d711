"""The fields that a source of each type must have."""

from collections.abc import Mapping

Requirement = tuple[str, ...]
"""Fields of which one is enough."""

TITLE: Requirement = ("title",)
AUTHOR = ("author",)
_EDITOR = ("editor",)
_AUTHOR_OR_EDITOR = ("author", "editor")
_DATE = ("date", "year")
_JOURNAL = ("journaltitle", "journal")
_BOOK = ("booktitle",)
_INSTITUTION = ("institution", "school")
_TITLE_OR_KIND = ("title", "type")
ADDRESS: Requirement = ("url", "doi", "eprint")

REQUIRED: Mapping[str, tuple[Requirement, ...]] = {
    "article": (AUTHOR, TITLE, _JOURNAL, _DATE),
    "book": (_AUTHOR_OR_EDITOR, TITLE, _DATE),
    "bookinbook": (_AUTHOR_OR_EDITOR, TITLE, _BOOK, _DATE),
    "booklet": (_AUTHOR_OR_EDITOR, TITLE, _DATE),
    "collection": (_EDITOR, TITLE, _DATE),
    "conference": (AUTHOR, TITLE, _BOOK, _DATE),
    "dataset": (_AUTHOR_OR_EDITOR, TITLE, _DATE),
    "electronic": (TITLE, ADDRESS),
    "inbook": (_AUTHOR_OR_EDITOR, TITLE, (*_BOOK, "chapter", "pages"), _DATE),
    "incollection": (AUTHOR, TITLE, _BOOK, _DATE),
    "inproceedings": (AUTHOR, TITLE, _BOOK, _DATE),
    "inreference": (TITLE, _BOOK, _DATE),
    "manual": (_AUTHOR_OR_EDITOR, TITLE, _DATE),
    "mastersthesis": (AUTHOR, TITLE, _INSTITUTION, _DATE),
    "misc": (TITLE,),
    "mvbook": (_AUTHOR_OR_EDITOR, TITLE, _DATE),
    "mvcollection": (_EDITOR, TITLE, _DATE),
    "mvproceedings": (TITLE, _DATE),
    "mvreference": (TITLE, _DATE),
    "online": (TITLE, ADDRESS),
    "patent": (AUTHOR, TITLE, ("number",), _DATE),
    "periodical": (TITLE, _DATE),
    "phdthesis": (AUTHOR, TITLE, _INSTITUTION, _DATE),
    "proceedings": (TITLE, _DATE),
    "reference": (TITLE, _DATE),
    "report": (AUTHOR, TITLE, ("type",), _INSTITUTION, _DATE),
    "software": (TITLE,),
    "suppbook": (_TITLE_OR_KIND, _BOOK, _DATE),
    "suppcollection": (_TITLE_OR_KIND, _BOOK, _DATE),
    "suppperiodical": (_TITLE_OR_KIND, _JOURNAL, _DATE),
    "techreport": (AUTHOR, TITLE, _INSTITUTION, _DATE),
    "thesis": (AUTHOR, TITLE, ("type",), _INSTITUTION, _DATE),
    "unpublished": (AUTHOR, TITLE),
    "www": (TITLE, ADDRESS),
}
"""Type to what it requires, each met by any one of its fields (biblatex's data model, blx-dm.def).

Milder than biblatex where its demand asks for what may not exist: a book may have an editor in
place of an author, an `@incollection` no editor, an encyclopedia neither, a film or an unpublished
account no date; and an `@inbook` may be one of BibTeX's, whose `title` is the book's.
"""
SERVING: Mapping[Requirement, Requirement] = {
    AUTHOR: ("editor", "organization", "translator"),
    _AUTHOR_OR_EDITOR: ("organization", "translator", "editora", "shorthand", "label"),
    _EDITOR: ("author", "organization", "editora"),
    _DATE: ("pubstate",),
    _BOOK: ("maintitle",),
}
"""What does in place of a field that a work may lack: who answers for it, or its state."""
