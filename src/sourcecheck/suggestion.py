"""What was probably meant by a name that is not known."""

from collections.abc import Iterable, Mapping
from functools import cached_property

_ENOUGH = 80
"""Percent of likeness (rapidfuzz's ratio) from which a name is worth suggesting: one slip in five
letters."""
_COMPARISONS = 2_000_000
"""How many names are compared before suggestions end; about a third of a second."""


class Suggestions:
    """Known names, to be searched for the one most like an unknown name."""

    def __init__(self, known: Iterable[str], budget: int = _COMPARISONS) -> None:
        self._names = known
        self._hints: dict[str, str] = {}
        self._left = budget

    def hint(self, name: str) -> str:
        """Return 'did you mean "…"?', or an empty string if nothing comes near.

        A project with very many unknown names gets hints for the first ones only, so that the
        cost stays linear.
        """
        if name not in self._hints:
            meant = self._nearest(name.casefold())
            self._hints[name] = f'did you mean "{meant}"?' if meant else ""
        return self._hints[name]

    @cached_property
    def _known(self) -> Mapping[str, str]:
        """Names by their case-folded form; made when the first hint is asked for."""
        return {name.casefold(): name for name in self._names}

    def _nearest(self, folded: str) -> str:
        if folded in self._known:
            return self._known[folded]
        self._left -= len(self._known)
        if self._left < 0:
            return ""
        # Imported here because it costs more than a run that finds every name.
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - see the line above

        match = process.extractOne(
            folded, list(self._known), scorer=fuzz.ratio, score_cutoff=_ENOUGH
        )
        return self._known[match[0]] if match else ""
