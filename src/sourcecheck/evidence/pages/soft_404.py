"""Pages that say "not found" with an answer that says "here you are"."""

import re
from urllib.parse import unquote, urlsplit

from sourcecheck.evidence.engine.exchange import Exchange
from sourcecheck.evidence.pages.page import heading, is_kept_out_of_indexes, title
from sourcecheck.evidence.pages.shown import shown
from sourcecheck.model.mask import mask

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
    "the page you were looking for doesn't exist (404)",  # Ruby on Rails says so by itself,
    "this page could not be found",  # Next.js
    "oops! that page can’t be found",  # and WordPress
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
_NAMED_SO = re.compile(
    r"/(?:(?:error|err|page|http)?[-_]?404(?:[-_]?(?:error|not[-_]?found))?"
    r"|(?:error[-_]?)?(?:page|file|document|content)?[-_]?not[-_]?found)(?:\.\w{2,5})?/?$",
    re.IGNORECASE,
)
"""The end of the path of a "not found" page, as InternetArchiveBot knows it too."""
_NAMES = {"404", "notfound"}


def soft_404(first: str, last: Exchange) -> str:
    """Return in words why a page says that there is no such page; empty if it does not.

    `first` is the URL that was asked for, `last` the answer that it led to. A URL that itself
    speaks of pages that are not found is believed to lead to one that does.
    """
    words = _signs(first, last)
    return "" if words and _speaks_of_it(first) else words


def says_not_found(title: str) -> bool:
    """Tell whether a page's title says that there is no such page."""
    whole = _plain(title)
    parts = {_plain(part) for part in _BETWEEN_PARTS.split(title)}
    return whole in _ALONE or not parts.isdisjoint(_ANYWHERE)


def _signs(first: str, last: Exchange) -> str:
    if last.url != first and _NAMED_SO.search(urlsplit(last.url).path):
        return f'at {shown(mask(last.url))}, the address of a "not found" page'
    name = title(last)
    if says_not_found(name):
        return f'titled "{shown(name)}"'
    head = heading(last)
    if _plain(head) in _ANYWHERE and is_kept_out_of_indexes(last):
        return f'headed "{shown(head)}"'
    return ""


def _speaks_of_it(url: str) -> bool:
    """Tell whether the page is about such pages, or a song or a film of that name."""
    parts = urlsplit(url)
    words = re.findall(r"[^\W_]+", unquote(f"{parts.path} {parts.query}").casefold())
    return not _NAMES.isdisjoint(words) or any(
        phrase in " ".join(words) for phrase in ("not found", *_ANYWHERE)
    )


def _plain(text: str) -> str:
    return text.strip(" .!?…").casefold()
