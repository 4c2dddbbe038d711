"""The language of a source as a tag of BCP 47."""

import re
from collections.abc import Mapping

from sourcecheck.bibliography.csl_names import literal_list
from sourcecheck.bibliography.rich_text import plain
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
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_VARIANT = re.compile(r"variant\s*=\s*(\w+)", re.IGNORECASE)


def language(source: Source) -> str:
    """Return the tag of a source's (first) language; empty if it is none that is known."""
    written = source.get("langid") or source.get("hyphenation") or source.get("language")
    for one in map(plain, literal_list(written)[:1]):
        name = one.lower().removeprefix("lang")
        variant = _VARIANT.search(source.get("langidopts"))
        told = _VARIANTS.get(variant[1].lower(), "") if variant else ""
        known = _TAGS.get(name, "")
        if told and known and told.startswith(known):
            return told
        return known or _tag(one)
    return ""


def _tag(written: str) -> str:
    """Return a tag as BCP 47 (section 2.1.1) writes it: "de-AT", "sr-Cyrl"; empty if it is none."""
    if not _TAG.fullmatch(written):
        return ""
    first, *others = re.split("[-_]", written)
    cased = (
        one.title() if len(one) == 4 else one.upper() if len(one) == 2 else one.lower()
        for one in others
    )
    return "-".join([first.lower(), *cased])
