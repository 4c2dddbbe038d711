"""Inline tags such as "[citation needed]": their vocabulary, and where they stand in a text.

The vocabulary is `vocabulary.json` beside this module. It is JSON because it is read whenever a
ledger has a tag, and JSON is read an order of magnitude faster than TOML or YAML.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from sourcecheck.model.tag import Bucket, InlineTag, TagKind

_VOCABULARY = Path(__file__).with_name("vocabulary.json")
_LANGUAGES = ("en", "de", "fr", "ru", "es")

_HINTS = ("[", "{{", "needed", "réf.", "не указан", "requerida", "abrufbar", "brisé", "enlace")
"""One of these is in every text with a tag; to look for them costs less than to look for tags."""
_STOPS = ".,;:!?…)]"
_QUOTES = "\"'”’“‘»«"

_MONTHS = """
january february march april may june july august september october november december
januar februar märz mai juni juli oktober dezember
janvier février mars avril juin juillet août septembre octobre novembre décembre
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
"""
_MONTH_NAMES = frozenset(_MONTHS.split())
_DATE = r"(?:\d{1,2}\.?\s)?(?:de\s)?(?P<month>[^\W\d_]+)(?:\sde)?\s\d{4}"
"""When a tag was set, as its `date` parameter gives it: the month, seldom the day."""
_DATED = re.compile(rf"\s?\({_DATE}\)")
_DATED_END = re.compile(rf"[\])}}]{{0,2}} ?[(,]? ?{_DATE}$")

_NAMESPACE = re.compile(r"(?:(?:(?:safe)?subst|template|vorlage|modèle|шаблон|plantilla) ?: ?)+")
_NUMBER = re.compile(r"\d+")
_WRAPPING = "[](){} \N{NO-BREAK SPACE}\t\r\n"
_SPELLING = str.maketrans(
    dict.fromkeys("_-‐‑‒–—", " ")
    | dict.fromkeys("¿\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}", "")
    | dict.fromkeys("\N{ZERO WIDTH JOINER}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}", "")
)


class _Vocabulary(NamedTuple):
    """The tags by the forms that they have in a text; see `_form`."""

    forms: Mapping[str, TagKind]
    shown: Mapping[str, TagKind]
    """Those that stand in square brackets."""
    mark: re.Pattern[str]
    """What may be a tag: in brackets, in braces, or bare."""


def kind_of(written: str) -> TagKind:
    """Return the kind of a tag, however it is written.

    That is with brackets, with braces or bare, in any case and with any kind of space, with a
    date or arguments. What the vocabulary does not have is an unknown kind of bucket `other`,
    labelled with the text.
    """
    forms, form = _vocabulary().forms, _form(written)
    for spelling in (form, _numbered(form), f"{form}?", form.rstrip("?")):
        if spelling in forms:
            return forms[spelling]
    label = " ".join(written.split()).strip(_WRAPPING)
    return TagKind("other", Bucket.OTHER, label, known=False)


def find_tags(text: str) -> tuple[InlineTag, ...]:
    """Return the tags of the vocabulary in a running text, in its order.

    In brackets, only the words that Wikipedia shows there count: "[who?]" is a tag, "[who]" an
    editor's insertion. In braces any name of its template does. Where a copy lost the brackets,
    only phrases that are no prose count, glued to the stop, the closing quote or the figure that
    the bracket followed ("Army.citation needed These"); with a number inside, they are like no
    prose anywhere ("источник не указан 225 дней").
    """
    if not any(hint in text for hint in _HINTS):
        return ()
    vocabulary = _vocabulary()
    found = (_tag(text, match, vocabulary) for match in vocabulary.mark.finditer(text))
    return tuple(tag for tag in found if tag)


def _tag(text: str, match: re.Match[str], vocabulary: _Vocabulary) -> InlineTag | None:
    start, end = match.span()
    if match.lastgroup == "glued":
        if text[start] in _QUOTES and not _closes(text, start):
            return None
        start += 1
    form = _form(match["parenthesised"] or text[start:end])
    forms = vocabulary.shown if match.lastgroup == "shown" else vocabulary.forms
    kind = forms.get(form) or forms.get(_numbered(form))
    if kind is None:
        return None
    if (dated := _DATED.match(text, end)) and dated["month"].casefold() in _MONTH_NAMES:
        end = dated.end()
    return InlineTag(kind, text[start:end], start, end)


def _closes(text: str, quote: int) -> bool:
    """Return whether the quotation mark at an offset ends a quotation."""
    before = text[quote - 1 : quote]
    return before.isalnum() or (before != "" and before in _STOPS)


@lru_cache(maxsize=1024)  # a text has the same few tags all over
def _form(written: str) -> str:
    """Return the words of a tag as the vocabulary compares them."""
    inside = unicodedata.normalize("NFC", written.strip(_WRAPPING).partition("|")[0])
    name = " ".join(inside.translate(_SPELLING).casefold().split()).replace(" ?", "?")
    if (dated := _DATED_END.search(name)) and dated["month"] in _MONTH_NAMES:
        name = name[: dated.start()]
    if namespace := _NAMESPACE.match(name):
        name = name[namespace.end() :]
    return name.removesuffix(" discuss")


def _numbered(form: str) -> str:
    """Return the form with the vocabulary's placeholder in place of numbers."""
    return _NUMBER.sub("n", form)


@cache
def _vocabulary() -> _Vocabulary:
    entries = json.loads(_VOCABULARY.read_text(encoding="utf-8"))["tags"]
    forms: dict[str, TagKind] = {}
    shown: dict[str, TagKind] = {}
    parenthesised, bare = [], []
    for identity, entry in entries.items():
        kind = TagKind(identity, Bucket(entry["bucket"]), entry["label"])
        forms[_form(kind.label)] = kind
        for written in (each for language in _LANGUAGES for each in entry.get(language, ())):
            form = _form(written)
            forms[form] = kind
            if written.startswith("["):
                shown[form] = kind
            elif written.startswith("("):
                parenthesised.append(written.strip(_WRAPPING))
            elif not written.startswith("{{"):
                bare.append(written)
    return _Vocabulary(forms, shown, _mark(parenthesised, bare))


def _mark(parenthesised: Iterable[str], bare: Iterable[str]) -> re.Pattern[str]:
    # It starts with one set of characters, so that the engine skips to them at speed; what each
    # of them may begin is told apart after it.
    counted = [form for form in bare if "N" in form.split()]
    glued = [form for form in bare if form not in counted]
    glue = re.escape(_STOPS + _QUOTES) + r"\d"
    letters = "".join(sorted({form[0] for form in counted}))
    return re.compile(
        rf"""
        [\[{{({glue}{letters}]
        (?: (?<=\[) (?P<shown> [^\[\]{{}}]{{2,100}} ) \]
          | (?<=\{{) \{{ [^\[\]{{}}|]{{1,100}}+
            (?: \| (?: [^{{}}]++ | \{{\{{ [^{{}}]*+ \}}\}} )*+ )?  # arguments, also nested ones
            \}}\}}
          | (?<=\() (?i: (?P<parenthesised> {_either(parenthesised)} ) [^()]{{0,120}} ) \)
          | (?<=[{glue}]) (?P<glued> {_either(glued)} ) (?!\w)
          | (?: {"|".join(f"(?<={form[0]}){_spaced(form[1:])}" for form in counted)} ) (?!\w)
        )
        """,
        re.VERBOSE,
    )


def _either(forms: Iterable[str]) -> str:
    return "|".join(map(_spaced, forms))


def _spaced(form: str) -> str:
    """Return the expression for these words with any space between them, N being a number."""
    return r"\s+".join(r"\d+" if word == "N" else re.escape(word) for word in form.split())
