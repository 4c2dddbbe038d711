"""Languages by their tags of BCP 47."""

import re
from collections.abc import Mapping

from sourcecheck.model.source import Source


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_TAGS: Mapping[str, str] = _pairs(
    "afrikaans af albanian sq amharic am arabic ar armenian hy asturian ast basque eu bahasa id "
    "belarusian be bengali bn bosnian bs breton br bulgarian bg catalan ca chinese zh coptic "
    "cop croatian hr czech cs danish da dutch nl english en esperanto eo estonian et farsi fa "
    "finnish fi french fr friulan fur galician gl georgian ka german de ngerman de greek el "
    "polutonikogreek el ancientgreek grc hebrew he hindi hi hungarian hu magyar hu icelandic is "
    "indonesian id interlingua ia irish ga italian it japanese ja kannada kn kazakh kk khmer km "
    "korean ko kurdish ku lao lo latin la latvian lv lithuanian lt lowersorbian dsb macedonian "
    "mk malay ms bahasam ms malayalam ml marathi mr mongolian mn norsk nb norwegian no nynorsk "
    "nn occitan oc persian fa piedmontese pms polish pl portuguese pt portuges pt romanian ro "
    "romansh rm russian ru samin se sanskrit sa scottish gd serbian sr serbianc sr-Cyrl slovak "
    "sk slovene sl slovenian sl spanish es swedish sv syriac syr tamil ta telugu te thai th "
    "tibetan bo turkish tr turkmen tk ukrainian uk uppersorbian hsb urdu ur uyghur ug uzbek uz "
    "vietnamese vi welsh cy yiddish yi acadian fr-CA american en-US usenglish en-US australian "
    "en-AU austrian de-AT naustrian de-AT brazil pt-BR brazilian pt-BR british en-GB ukenglish "
    "en-GB canadian en-CA canadien fr-CA francais fr mexican es-MX newzealand en-NZ "
    "nswissgerman de-CH swissgerman de-CH pinyin zh-Latn simplifiedchinese zh-Hans "
    "traditionalchinese zh-Hant "
)
"""babel's and polyglossia's names; "english" alone says nothing of a country."""
_VARIANTS: Mapping[str, str] = _pairs(
    "american en-US us en-US usmax en-US british en-GB uk en-GB australian en-AU newzealand en-NZ "
    "austrian de-AT swiss de-CH brazilian pt-BR mexican es-MX"
)
_VARIANT = re.compile(r"variant\s*=\s*(\w+)", re.IGNORECASE)
_AND = re.compile(r"\sand\s", re.IGNORECASE)
_TAG = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
    r"(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(-[A-WYZa-wyz0-9](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?"
)
"""A well-formed tag (RFC 5646, section 2.1), whose language has two or three letters, as all have
that are registered: "german" is none."""


def is_tag(written: str) -> bool:
    """Return whether this is a well-formed tag, in letters of either case."""
    return _TAG.fullmatch(written) is not None


def tag(name: str) -> str:
    """Return the tag of a language by its name in TeX, or by its tag, however it is cased.

    It is written as BCP 47 recommends (RFC 5646, section 2.1.1): "de-AT", "sr-Cyrl"; and is empty
    if the name is none that is known.
    """
    known = _TAGS.get(name.lower().removeprefix("lang"))
    if known:
        return known
    first, *others = name.replace("_", "-").split("-")
    cased = (
        one.title() if len(one) == 4 else one.upper() if len(one) == 2 else one.lower()
        for one in others
    )
    written = "-".join([first.lower(), *cased])
    return written if is_tag(written) else ""


def language(source: Source) -> str:
    """Return the tag of a source's (first) language; empty if it is none that is known."""
    given = source.get("langid") or source.get("hyphenation") or source.get("language")
    known = tag(_AND.split(given, maxsplit=1)[0].strip("{} \t\n"))
    variant = _VARIANT.search(source.get("langidopts"))
    told = _VARIANTS.get(variant[1].lower(), "") if variant else ""
    return told if known and told.startswith(known) else known
