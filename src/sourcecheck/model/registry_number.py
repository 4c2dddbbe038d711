"""The number under which an office entered a document in its register (Geschäftszeichen)."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegistryNumber:
    """A number of an office's register: "AOK 2 Ia Nr. 3385/43 geh."."""

    office: str
    """As written: "AOK 2"; empty where it is left out."""
    section: str
    """The department of a staff, "Ia"; empty if none is named."""
    number: str
    """As written: leading zeros mark a secret register."""
    year: str
    """What stands behind the slash, "43": meant as the register's year."""
    secrecy: str = ""
    """Which register it is of, in short: "geh.", "g.Kdos."; empty for the open one."""

    def __str__(self) -> str:
        number = f"{self.number}/{self.year}"
        return " ".join(one for one in (self.office, self.section, number, self.secrecy) if one)

    @property
    def register(self) -> tuple[str, ...]:
        """Which register of which office it is of, letters' case, points and spaces aside."""
        zeros = self.number[: len(self.number) - len(self.number.lstrip("0"))]
        parts = (self.office, self.section, self.secrecy, zeros, self.year)
        return tuple(re.sub(r"[\s.]", "", part).casefold() for part in parts)

    def fits(self, year: int) -> bool:
        """Return whether the register is that of a year."""
        return self.year in {f"{year:04}", f"{year % 100:02}"}


_MOST = 300
# As the Wehrmacht's staffs wrote it: office, department, perhaps "Nr.", "B.Nr." or "Tgb.Nr."
# (number in the letter-book), number, "/", year, secrecy.
_NUMBER = re.compile(
    r"(?P<before>.*?)[\s,:]*+(?:\b(?:Br?\.? ?B\.? ?|Tgb\.? ?|Tageb\.? ?|Gesch\.? ?|lfd\.? ?)?"
    r"(?:Nr|No|Nº|№)\.? ?)?(?<![\d/.])(?P<number>\d{1,7}) ?/ ?(?P<year>(?:1[89]|20)\d\d|\d{1,2})"
    r"(?P<secrecy>,? (?:geh(?:eim)?\.?|g(?:eh)?\.? ?(?:K(?:do)?s?|R(?:s|eichssache)?)\.?"
    r"|g\. ?Kdos\. ?(?:Chefs\.?|Chefsache)?|Chefs\.|offen|vertr(?:aulich)?\.?|NfD))?[\s.]*",
    re.DOTALL,
)
_SECTION = re.compile(
    r"(?:^|[\s,/]+)(?:Abt(?:\.|eilung) ?)?"
    r"(?P<section>I[abcd](?: ?/ ?(?:Mess|A\.?O\.?|Id|op|F|M))?|I{1,3}|II ?[ab]|IV ?[abcd]|V"
    r"|(?:O\.? ?)?Qu\.?(?: ?[1-3])?|Ic ?/ ?A\.?O\.?|Id)[\s,.]*$"
)
_OFFICE = re.compile(r"(?!(?:\w{1,2}|vol|fol|pag|heft|band|issue)\.?$)\w", re.IGNORECASE)
"""What does not stand before the number of a page, a leaf or an issue."""


def read_registry_number(text: str) -> RegistryNumber | None:
    """Return the registry number that a text is as a whole, or None if it is none.

    It must name an office, a department or "Nr.": "3385/43" alone may be anything.
    """
    if "/" not in text or len(text) > _MOST:
        return None
    plain = " ".join(text.replace("\u2044", "/").replace("~", " ").split())
    found = _NUMBER.fullmatch(plain)
    if not found:
        return None
    before = found["before"].strip(" ,:")
    section = _SECTION.search(before)
    office = before[: section.start()].strip(" ,:/") if section else before
    labelled = len(plain[: found.start("number")].strip()) > len(before)
    if not (section or labelled or _OFFICE.match(before)) or (before and not before[0].isalpha()):
        return None
    return RegistryNumber(
        office,
        section["section"] if section else "",
        found["number"],
        found["year"],
        (found["secrecy"] or "").strip(" ,"),
    )
