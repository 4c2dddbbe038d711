"""What a bibliography says besides its works, in the languages that historians often write in."""

from collections.abc import Mapping

from sourcecheck.model.source import SourceKind

_ENGLISH = {
    "title": "Bibliography",
    SourceKind.ARCHIVAL: "Archival sources",
    SourceKind.PUBLISHED: "Published works",
    SourceKind.WEB: "Web pages",
    SourceKind.UNPUBLISHED: "Unpublished works",
}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": _ENGLISH,
    "de": {
        "title": "Quellen- und Literaturverzeichnis",
        SourceKind.ARCHIVAL: "Archivalien",
        SourceKind.PUBLISHED: "Literatur",
        SourceKind.WEB: "Internetseiten",
        SourceKind.UNPUBLISHED: "Unveröffentlichtes",
    },
    "fr": {
        "title": "Bibliographie",
        SourceKind.ARCHIVAL: "Sources d’archives",
        SourceKind.PUBLISHED: "Ouvrages publiés",
        SourceKind.WEB: "Pages web",
        SourceKind.UNPUBLISHED: "Inédits",
    },
    "es": {
        "title": "Bibliografía",
        SourceKind.ARCHIVAL: "Fuentes de archivo",
        SourceKind.PUBLISHED: "Obras publicadas",
        SourceKind.WEB: "Páginas web",
        SourceKind.UNPUBLISHED: "Obras inéditas",
    },
    "cs": {
        "title": "Prameny a literatura",
        SourceKind.ARCHIVAL: "Archivní prameny",
        SourceKind.PUBLISHED: "Literatura",
        SourceKind.WEB: "Internetové stránky",
        SourceKind.UNPUBLISHED: "Nepublikované práce",
    },
    "ru": {
        "title": "Источники и литература",
        SourceKind.ARCHIVAL: "Архивные источники",
        SourceKind.PUBLISHED: "Литература",
        SourceKind.WEB: "Интернет-страницы",
        SourceKind.UNPUBLISHED: "Неопубликованные материалы",
    },
}


def words(locale: str | None) -> Mapping[str, str]:
    """Return the title of a bibliography and the heading of each kind, in a locale's language.

    They are English where that language is not among ours.
    """
    return _WORDS.get((locale or "en").partition("-")[0], _ENGLISH)
