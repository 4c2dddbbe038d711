"""Text fragments: "#:~:text=[prefix-,]start[,end][,-suffix]".

By https://wicg.github.io/scroll-to-text-fragment/. Texts are compared as browsers compare them,
without regard to case, accents and the shape of quotation marks; and without regard to white
space, for where one element ends and the next begins a blank may be seen or not. That words
end where a text ends is not asked for: it is left to the browser.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple, Self
from urllib.parse import unquote

_DIRECTIVE = ":~:"
_IGNORED = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]")
_QUOTES = str.maketrans("‘’‚‛“”„‟«»‹›", "''''" + '"' * 8)


class TextDirective(NamedTuple):
    """A stretch of text, and what stands before and after it; all may be empty but `start`."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""
    written: str = ""
    """As the fragment has it, decoded."""

    @classmethod
    def read(cls, value: str) -> Self | None:
        """Return what follows "text="; None if it is no such directive."""
        terms = value.split(",")
        prefix = terms.pop(0)[:-1] if terms[0].endswith("-") else ""
        suffix = terms.pop()[1:] if terms and terms[-1].startswith("-") else ""
        if not 1 <= len(terms) <= 2 or not all(terms):
            return None
        start, end = (*map(unquote, terms), "")[:2]
        return cls(start, end, unquote(prefix), unquote(suffix), unquote(value))

    def is_in(self, folded: str) -> bool:
        """Tell whether a text that `fold` made holds it.

        With an end, some start has to come before some end: the first start and the last end
        show it.
        """
        before, start, end, after = map(fold, (self.prefix, self.start, self.end, self.suffix))
        if not end:
            return before + start + after in folded
        first = folded.find(before + start)
        begun = first + len(before + start)
        return first >= 0 and folded.find(end + after, begun) >= 0


def split(fragment: str) -> tuple[str, tuple[TextDirective, ...]]:
    """Return the anchor of a fragment, and the texts that it points to."""
    anchor, _, directives = fragment.partition(_DIRECTIVE)
    return anchor, tuple(_read(directives))


def fold(text: str) -> str:
    """Return a text as it is compared."""
    if not text.isascii():
        # Long runs of accents, of which none stands in a text, would take the normal form hours.
        plain = unicodedata.normalize("NFKD", _without_accents(text.translate(_QUOTES)))
        text = _without_accents(plain)
    return _IGNORED.sub("", text.casefold())


def _without_accents(text: str) -> str:
    return "".join(one for one in text if not unicodedata.combining(one))


def _read(directives: str) -> Iterator[TextDirective]:
    for directive in directives.split("&"):
        name, _, value = directive.partition("=")
        if name == "text" and (found := TextDirective.read(value)):
            yield found
