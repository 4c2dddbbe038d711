"""Finds the links of HTML: what the attributes of its elements point to."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import urljoin

from sourcecheck.readers.documents.target import Target

# HTML, section 13.2.5: within a tag a quote counts only after "=", and ">" only outside of quotes.
# A regular expression reads 60 MB/s of it with exact offsets; html.parser reads 6, and the faster
# parsers tell no offsets.
_ATTRIBUTES = r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>\"'][^\s>]*+)?)*+"
_TAG = re.compile(
    r"<(?:!--(?:-?>|.*?(?:--!?>|\Z))"
    rf"|(?P<raw>script|style|textarea|title|xmp|noembed|noframes)(?=[\s/>])(?P<own>{_ATTRIBUTES})"
    r"(?:>.*?(?:(?=</(?P=raw)[\s/>])|\Z)|(?P<raw_end>\Z))"
    rf"|(?P<tag>[a-z][^\s/>]*+)(?P<attributes>{_ATTRIBUTES})(?:>|(?P<end>\Z)))",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"(?<![^\s/\"'])(?P<name>[^\s/>=\"']++)\s*+=\s*+"
    r"(?:\"(?P<double>[^\"]*+)\"?|'(?P<single>[^']*+)'?|(?P<bare>[^\s>\"'][^\s>]*+))"
)
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_CITE = frozenset({"cite"})
_SOURCE = frozenset({"src"})
_POINTING = {
    "a": frozenset({"href", "xlink:href"}),
    "area": frozenset({"href"}),
    "audio": _SOURCE,
    "base": frozenset({"href"}),
    "blockquote": _CITE,
    "del": _CITE,
    "embed": _SOURCE,
    "frame": _SOURCE,
    "iframe": _SOURCE,
    "image": frozenset({"href", "xlink:href"}),
    "img": frozenset({"src", "srcset", "longdesc"}),
    "input": _SOURCE,
    "ins": _CITE,
    "link": frozenset({"href"}),
    "object": frozenset({"data"}),
    "q": _CITE,
    "script": _SOURCE,
    "source": frozenset({"src", "srcset"}),
    "track": _SOURCE,
    "video": frozenset({"src", "poster"}),
}
"""Which attributes hold a URL (HTML, "Attributes" index)."""
_HINTS = re.compile(r"\brel\s*=\s*[\"']?[^\"'>]*\b(?:preconnect|dns-prefetch)\b", re.IGNORECASE)
"""A `link` that only warms up a connection to a host; there is no page at its target."""
# HTML, section 4.8.4.2.1: a candidate's URL may hold commas, but not end with one.
_CANDIDATE = re.compile(r"(?P<url>[^\s,]\S*)(?P<rest>[^,]*)")
# HTML, section 13.2.5.73: in an attribute "&copy=1" is no character reference.
_REFERENCE = re.compile(r"&(?:#[xX]?[0-9a-fA-F]+;?|\w+;)")


def find_html(text: str, start: int = 0, end: int | None = None) -> list[Target]:
    """Return the targets of a page's links, or of a stretch of a text that is HTML.

    These are `href` of a, area and link, `src`, `srcset`, `poster` and `data` of what is embedded
    and `cite` of quotations; in comments, scripts and styles there is none. After `<base href>` all
    are relative to it. Text that looks like a URL is no link: no browser makes one of it.
    """
    base = ""
    targets: list[Target] = []
    for name, target in _pointing(text, start, len(text) if end is None else end):
        if name != "base":
            targets.append(target)
        elif not base:
            base = target.written.strip()
    return [_joined(base, target) for target in targets] if base else targets


def find_anchors(text: str, start: int = 0, end: int | None = None) -> Iterator[str]:
    """Yield what a fragment can name in a page: each `id`, and the `name` of an `a`."""
    for tag in _TAG.finditer(text, start, len(text) if end is None else end):
        if _is_cut(tag):
            continue
        name = (tag["raw"] or tag["tag"] or "").lower()
        for attribute in _ATTRIBUTE.finditer(tag["own"] or tag["attributes"] or ""):
            if attribute["name"].lower() in ({"id", "name"} if name == "a" else {"id"}):
                yield unreferenced(attribute[attribute.lastgroup or 0])


def unreferenced(value: str) -> str:
    """Return the value of an attribute without its character references."""
    return _REFERENCE.sub(lambda found: unescape(found[0]), value) if "&" in value else value


def _pointing(text: str, start: int, end: int) -> Iterator[tuple[str, Target]]:
    """Yield each target with the name of its element."""
    for tag in _TAG.finditer(text, start, end):
        name = (tag["tag"] or tag["raw"] or "").lower()
        wanted = _POINTING.get(name)
        if wanted is None or _is_cut(tag):
            continue
        group = "attributes" if tag["tag"] else "own"
        if name == "link" and _HINTS.search(tag[group]):
            continue
        for attribute in _ATTRIBUTE.finditer(text, *tag.span(group)):
            if (key := attribute["name"].lower()) in wanted:
                yield from ((name, target) for target in _targets(key, attribute))


def _is_cut(tag: re.Match[str]) -> bool:
    """Return whether the text ends within a tag: browsers drop it (HTML, "eof-in-tag")."""
    return tag["end"] is not None or tag["raw_end"] is not None


def _targets(key: str, attribute: re.Match[str]) -> Iterable[Target]:
    value = attribute.lastgroup or 0
    start, written = attribute.start(value), attribute[value]
    if key == "srcset":
        for candidate in _candidates(written):
            yield Target(start + candidate.start(), unreferenced(candidate["url"].rstrip(",")))
    else:
        blank = len(written) - len(written.lstrip())
        yield Target(start + blank, unreferenced(written))


def _candidates(srcset: str) -> Iterator[re.Match[str]]:
    here = 0
    while found := _CANDIDATE.search(srcset, here):
        yield found
        here = found.end("url") if found["url"].endswith(",") else found.end()


def _joined(base: str, target: Target) -> Target:
    written = target.written.strip()
    if not _ABSOLUTE.match(base):  # urljoin takes such a base for a site's top, and drops its ".."
        if _ABSOLUTE.match(written) or written.startswith("/"):
            return target
        before = base if written.startswith("#") else base[: base.rfind("/") + 1]
        return target._replace(written=before + written)
    try:
        return target._replace(written=urljoin(base, written))
    except ValueError:  # a base or a target with a broken host: it is told as it stands
        return target
