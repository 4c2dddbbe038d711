"""The archives of Russia and Ukraine that historians of the war cite."""

import re
from typing import NamedTuple


class Archive(NamedTuple):
    """An archive, with its sigils in both scripts, and how they are written."""

    cyrillic: str
    latin: str
    pattern: str
    name: str
    country: str
    place: str


ARCHIVES = (
    Archive(
        "ЦАМО",
        "TsAMO",
        r"ЦАМО(?: РФ)?|(?:TsAMO|CAMO|ZAMO)(?: RF)?",
        "Центральный архив Министерства обороны Российской Федерации",
        "RU",
        "Подольск",
    ),
    Archive(
        "ГАРФ",
        "GARF",
        r"ГА ?РФ|GA ?RF",
        "Государственный архив Российской Федерации",
        "RU",
        "Москва",
    ),
    Archive(
        "РГВА",
        "RGVA",
        r"РГВА|RGVA|RGWA",
        "Российский государственный военный архив",
        "RU",
        "Москва",
    ),
    Archive(
        "РГАСПИ",
        "RGASPI",
        r"РГАСПИ|RGASPI",
        "Российский государственный архив социально-политической истории",
        "RU",
        "Москва",
    ),
    Archive(
        "РГАНИ",
        "RGANI",
        r"РГАНИ|RGANI",
        "Российский государственный архив новейшей истории",
        "RU",
        "Москва",
    ),
    Archive(
        "РГАЭ",
        "RGAE",
        r"РГАЭ|RGAE",
        "Российский государственный архив экономики",
        "RU",
        "Москва",
    ),
    Archive(
        "АВП РФ",
        "AVP RF",
        r"АВП ?РФ|AVP ?RF",
        "Архив внешней политики Российской Федерации",
        "RU",
        "Москва",
    ),
    Archive(
        "ЦДАВО України",
        "TsDAVO Ukrainy",
        r"ЦДАВОВ?(?: України)?|(?:Ts|C)DAVOV?(?: Ukra[iï]ny| of Ukraine)?",
        "Центральний державний архів вищих органів влади та управління України",
        "UA",
        "Київ",
    ),
    Archive(
        "ЦДАГО України",
        "TsDAHO Ukrainy",
        r"ЦДАГО(?: України)?|(?:Ts|C)DA[HG]O(?: Ukra[iï]ny| of Ukraine)?",
        "Центральний державний архів громадських об'єднань України",
        "UA",
        "Київ",
    ),
    Archive(
        "ГДА СБУ",
        "HDA SBU",
        r"ГДА СБ ?У(?:країни)?|[HG]DA SBU",
        "Галузевий державний архів Служби безпеки України",
        "UA",
        "Київ",
    ),
)
NAMED = re.compile(
    "(?:" + "|".join(f"({one.pattern})" for one in ARCHIVES) + r")(?!\w)"
    r"(?: ?\([^()]{1,100}\))?[,:;./ ]*"
)
"""The name of an archive at the start of a reference; its group's number is its place in the list,
counted from 1."""
