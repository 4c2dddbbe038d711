"""Which of CSL's types a source has, and of what genre it is within that."""

import re
from collections.abc import Mapping

from sourcecheck.bibliography.csl.rich_text import plain
from sourcecheck.model.source import Source

_TYPES: Mapping[str, str] = {
    "article": "article-journal",
    "newsarticle": "article-newspaper",
    "review": "review",
    "suppperiodical": "article-journal",
    "periodical": "periodical",
    "book": "book",
    "collection": "book",
    "commentary": "book",
    "manual": "book",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "proceedings": "book",
    "reference": "book",
    "booklet": "pamphlet",
    "bookinbook": "chapter",
    "inbook": "chapter",
    "incollection": "chapter",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "inreference": "entry-encyclopedia",
    "conference": "paper-conference",
    "inproceedings": "paper-conference",
    "thesis": "thesis",
    "mastersthesis": "thesis",
    "phdthesis": "thesis",
    "report": "report",
    "techreport": "report",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "dataset": "dataset",
    "data": "dataset",
    "software": "software",
    "patent": "patent",
    "standard": "standard",
    "artwork": "graphic",
    "image": "graphic",
    "audio": "song",
    "music": "song",
    "movie": "motion_picture",
    "video": "motion_picture",
    "performance": "performance",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "legal": "treaty",
    "letter": "personal_communication",
    "letters": "personal_communication",
    "archival": "manuscript",
    "manuscript": "manuscript",
    "unpublished": "manuscript",
}
"""biblatex's entry types (biblatex manual, section 2.1) to those of CSL 1.0.2, appendix III."""

_SUBTYPES: Mapping[str, str] = {
    "magazine": "article-magazine",
    "newspaper": "article-newspaper",
    "review": "review",
    "bookreview": "review-book",
    "blog": "post-weblog",
    "weblog": "post-weblog",
    "post": "post",
    "forum": "post",
    "tweet": "post",
    "toot": "post",
    "broadcast": "broadcast",
    "podcast": "broadcast",
    "radio": "broadcast",
    "television": "broadcast",
    "tv": "broadcast",
    "dictionary": "entry-dictionary",
    "bill": "bill",
    "hearing": "hearing",
    "regulation": "regulation",
    "treaty": "treaty",
    "interview": "interview",
    "map": "map",
    "score": "musical_score",
    "figure": "figure",
    "speech": "speech",
}
"""Values of `entrysubtype`, those of biblatex's styles first."""
_HAS_SUBTYPES = frozenset(
    {"article", "artwork", "audio", "image", "inreference", "legal", "legislation", "misc", "music"}
    | {"online", "review", "suppperiodical", "unpublished", "video"}
)
_EVENT = ("eventtitle", "eventdate", "venue")
_TITLE_OF_PERIODICAL = ("journaltitle", "journal", "shortjournal")

_GENRES: Mapping[str, str] = {
    "audiocd": "audio CD",
    "bathesis": "Bachelor’s thesis",
    "candthesis": "Candidate thesis",
    "datacd": "data CD",
    "mathesis": "Master’s thesis",
    "patent": "patent",
    "patentde": "German patent",
    "patenteu": "European patent",
    "patentfr": "French patent",
    "patentuk": "British patent",
    "patentus": "U.S. patent",
    "patreq": "patent request",
    "patreqde": "German patent request",
    "patreqeu": "European patent request",
    "patreqfr": "French patent request",
    "patrequk": "British patent request",
    "patrequs": "U.S. patent request",
    "phdthesis": "PhD thesis",
    "resreport": "research report",
    "software": "computer software",
    "techreport": "technical report",
}
"""biblatex's names for kinds of works (biblatex manual, section 4.9.2.13), in English."""
_IMPLIED_GENRES = {"mastersthesis": "mathesis", "phdthesis": "phdthesis"}
_SPACES = re.compile(r"[\s_-]+")


def csl_type(source: Source) -> str:
    """Return the type that a source has in CSL 1.0.2; "document" if it may be anything."""
    subtype = _SPACES.sub("", plain(source.get("entrysubtype")).lower())
    if source.type in _HAS_SUBTYPES and subtype in _SUBTYPES:
        return _SUBTYPES[subtype]
    if source.type == "unpublished" and _has_any(source, _EVENT):
        return "speech"
    if _is_preprint(source):
        return "article"
    return _TYPES.get(source.type) or _guessed(source)


def _guessed(source: Source) -> str:
    """Return the type of what is `@misc`, or of no type that is known, by what it has."""
    if source.archival:
        return "manuscript"
    if _has_any(source, _EVENT):
        return "speech"
    return "webpage" if _is_web_page(source) else "document"


def genre(source: Source) -> str:
    """Return what kind of work within its type a source is; empty if it does not say."""
    written = plain(source.get("type")) or _IMPLIED_GENRES.get(source.type, "")
    return _GENRES.get(written.lower(), "") or written


def _is_preprint(source: Source) -> bool:
    """Tell whether it is published by being in arXiv ("article" in CSL 1.0.2), not in a journal."""
    return (
        source.type in {"article", "misc", "online", "unpublished"}
        and any(one.scheme == "arxiv" for one in source.identifiers.get("eprint", ()))
        and not _has_any(source, _TITLE_OF_PERIODICAL)
    )


def _is_web_page(source: Source) -> bool:
    """Tell whether an entry without a type of its own is one by what it has: BibTeX knows none."""
    has_url = "url" in source.identifiers or "howpublished" in source.identifiers
    return has_url and not _has_any(source, ("publisher", "doi", "isbn", *_TITLE_OF_PERIODICAL))


def _has_any(source: Source, names: tuple[str, ...]) -> bool:
    return any(source.get(name) for name in names)
