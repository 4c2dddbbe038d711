"""What a work, its author or its library can be looked up by."""

from dataclasses import dataclass
from enum import StrEnum

from sourcecheck.model.mask import mask


class Scheme(StrEnum):
    """A system of identifiers."""

    __hash__ = str.__hash__  # Enum's own is slow, and another one than that of the equal text

    DOI = "doi"
    URL = "url"
    ISBN = "isbn"
    ISSN = "issn"
    ARXIV = "arxiv"
    PMID = "pmid"
    HANDLE = "hdl"
    """Of the Handle System (RFC 3650), where it is no DOI."""
    URN = "urn"
    PMCID = "pmcid"
    """Of PubMed Central, which numbers otherwise than PubMed."""
    OCLC = "oclc"
    """Of a record in WorldCat."""
    S2CID = "s2cid"
    """Of Semantic Scholar's corpus."""
    ORCID = "orcid"
    """Of a person (ISO 27729)."""
    ISIL = "isil"
    """Of a library or an archive (ISO 15511)."""

    @property
    def is_of_works(self) -> bool:
        """Whether it names works, not persons or institutions."""
        return self not in {Scheme.ORCID, Scheme.ISIL}


@dataclass(frozen=True, slots=True, order=True)
class Identifier:
    """An identifier in the canonical form of its scheme; equal if it names the same thing.

    A DOI is lower-case without resolver or prefix ("10.1162/isec_a_00411"), an ISBN has
    13 digits, a URL keeps its fragment.
    """

    scheme: Scheme
    value: str

    def __str__(self) -> str:
        return mask(self.value) if self.scheme is Scheme.URL else f"{self.scheme}:{self.value}"


@dataclass(frozen=True, slots=True)
class MalformedIdentifier:
    """A field that should hold an identifier, and does not."""

    scheme: Scheme
    field: str
    """The field of the bibliography's entry that it stands in."""
    written: str
    reason: str
    """What is wrong, to be read after a colon: "the check digit should be X, not 5"."""
    suggestion: str = ""
    """What was probably meant, if that can be known."""
