"""The fields that a source of each type must have."""

from collections.abc import Mapping

Requirement = tuple[str, ...]
"""Fields of which one is enough."""

TITLE: Requirement = ("title",)
_AUTHOR = ("author",)
_EDITOR = ("editor",)
_AUTHOR_OR_EDITOR = ("author", "editor")
_DATE = ("date", "year")
_JOURNAL = ("journaltitle", "journal")
_BOOK = ("booktitle",)
_INSTITUTION = ("institution", "school")
ADDRESS: Requirement = ("url", "doi", "eprint")

REQUIRED: Mapping[str, tuple[Requirement, ...]] = {
    "article": (_AUTHOR, TITLE, _JOURNAL, _DATE),
    "book": (_AUTHOR_OR_EDITOR, TITLE, _DATE),
    "booklet": (_AUTHOR_OR_EDITOR, TITLE, _DATE),
    "collection": (_EDITOR, TITLE, _DATE),
    "conference": (_AUTHOR, TITLE, _BOOK, _DATE),
    "dataset": (_AUTHOR_OR_EDITOR, TITLE, _DATE),
    "electronic": (TITLE, ADDRESS),
    "inbook": (_AUTHOR_OR_EDITOR, TITLE, (*_BOOK, "chapter", "pages"), _DATE),
    "incollection": (_AUTHOR, TITLE, _BOOK, _DATE),
    "inproceedings": (_AUTHOR, TITLE, _BOOK, _DATE),
    "manual": (_AUTHOR_OR_EDITOR, TITLE, _DATE),
    "mastersthesis": (_AUTHOR, TITLE, _INSTITUTION, _DATE),
    "misc": (TITLE,),
    "mvbook": (_AUTHOR_OR_EDITOR, TITLE, _DATE),
    "mvcollection": (_EDITOR, TITLE, _DATE),
    "mvproceedings": (TITLE, _DATE),
    "online": (TITLE, ADDRESS),
    "patent": (_AUTHOR, TITLE, ("number",), _DATE),
    "phdthesis": (_AUTHOR, TITLE, _INSTITUTION, _DATE),
    "proceedings": (TITLE, _DATE),
    "report": (_AUTHOR, TITLE, ("type",), _INSTITUTION, _DATE),
    "techreport": (_AUTHOR, TITLE, _INSTITUTION, _DATE),
    "thesis": (_AUTHOR, TITLE, ("type",), _INSTITUTION, _DATE),
    "unpublished": (_AUTHOR, TITLE),
    "www": (TITLE, ADDRESS),
}
"""Type to what it requires, each met by any one of its fields (biblatex's data model, blx-dm.def).

Milder than biblatex where its demand asks for what may not exist: a book may have an editor in
place of an author, an `@incollection` no editor, a film or an unpublished account no date; and
an `@inbook` may be one of BibTeX's, whose `title` is the book's.
"""
