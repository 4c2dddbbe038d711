"""Titles of pages that say "not found" with an answer that says "here you are"."""

import re

_ALONE = {
    "404",
    "404 error",
    "error 404",
    "http 404",
    "not found",
    "file not found",
    "document not found",
}
"""Say so only if nothing else stands in the title: works and articles have such names too."""

_ANYWHERE = {
    "404 not found",
    "404 page not found",
    "page not found",
    "page not found (404)",
    "page cannot be found",
    "the page cannot be found",
    "the page you requested was not found",
    "seite nicht gefunden",
    "seite wurde nicht gefunden",
    "die seite wurde nicht gefunden",
    "page non trouvée",
    "page introuvable",
    "página no encontrada",
    "página não encontrada",
    "pagina non trovata",
    "pagina niet gevonden",
    "sidan hittades inte",
    "siden blev ikke fundet",
    "sivua ei löytynyt",
    "nie znaleziono strony",
    "strona nie została znaleziona",
    "stránka nenalezena",
    "stránka nebyla nalezena",
    "страница не найдена",
    "сторінку не знайдено",
    "ページが見つかりません",
    "页面未找到",
}
"""Say so as a whole part of the title, beside the name of the site."""

_BETWEEN_PARTS = re.compile(r"\s[-\u2010-\u2015]\s|[|:·•»«\u2013\u2014]")


def says_not_found(title: str) -> bool:
    """Tell whether a page's title says that there is no such page."""
    whole = _plain(title)
    parts = {_plain(part) for part in _BETWEEN_PARTS.split(title)}
    return whole in _ALONE or not parts.isdisjoint(_ANYWHERE)


def _plain(text: str) -> str:
    return text.strip(" .!?…").casefold()
