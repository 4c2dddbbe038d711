"""Words in quotation marks."""

import re

_LONG = 3
"""Words from which a quotation is more than a name or a term."""
_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_MARK = re.compile("[“”„‟\"«»‹›‚‘']")
_QUOTATION = re.compile(
    r"""
      # Double marks in any pairing, for writers mix “…”, ”…” and „…“. One that follows a letter
      # or a digit opens nothing: 6" gun.
      (?<!\w)[“”„‟"]{1,2}+ (?=\S) ([^“”„‟"]++) (?<=\S)[“”„‟"]
    | [«»] ([^«»]++) [«»]
    | [‹›] ([^‹›]++) [‹›]
      # Single marks only where both stand at the edge of a word: the army's and '43 are none.
    | (?<!\w)[‚‘'] (?=[^\W\d]) ([^“”„‟"«»]{1,300}?) (?<=\S)[’‘'] (?!\w)
    """,
    re.VERBOSE,
)


def quotations(text: str) -> list[str]:
    """Return what stands between quotation marks of any language and has three words or more."""
    if not _MARK.search(text):
        return []
    found = ("".join(groups).strip() for groups in _QUOTATION.findall(text))
    return [words for words in found if len(_WORD.findall(words)) >= _LONG]
