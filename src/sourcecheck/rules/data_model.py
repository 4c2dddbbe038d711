"""The types and fields that bibliographies have."""

_TYPES = """
article artwork audio bibnote book bookinbook booklet collection commentary conference customa
customb customc customd custome customf dataset electronic image inbook incollection inproceedings
inreference jurisdiction legal legislation letter manual mastersthesis misc movie music mvbook
mvcollection mvproceedings mvreference online patent performance periodical phdthesis proceedings
reference report review set software standard suppbook suppcollection suppperiodical techreport
thesis unpublished video www xdata
"""
_OTHER_TYPES = """
artifactdataset artifactsoftware bookinarticle bookincollection bookinincollection
bookininproceedings bookinjournal bookinproceedings bookinthesis codefragment constitution
control game ieeetranbstctl legadminmaterial legmaterial manuscript nameonly preprint
presentation softwaremodule softwareversion underreview
"""
TYPES = frozenset(_TYPES.split()) | frozenset(_OTHER_TYPES.split())
"""Types of entries: biblatex's (manual, section 2.1) and BibTeX's, then those of widespread styles:
ACM's, the APA's, the IEEE's, REVTeX, biblatex-software, biblatex-manuscripts-philology,
biblatex-bookinarticle, biblatex-bookinother."""

_FIELDS = """
abstract addendum address afterword annotation annotator annote archiveprefix author authortype
bookauthor bookpagination booksubtitle booktitle booktitleaddon chapter commentator crossref date
doi edition editor editora editoratype editorb editorbtype editorc editorctype editortype eid
entryset entrysubtype eprint eprintclass eprinttype eventdate eventtitle eventtitleaddon execute
file foreword gender holder howpublished hyphenation ids indexsorttitle indextitle institution
introduction isan isbn ismn isrn issn issue issuesubtitle issuetitle issuetitleaddon iswc journal
journalsubtitle journaltitle journaltitleaddon key keywords label langid langidopts language library
lista listb listc listd liste listf location mainsubtitle maintitle maintitleaddon namea nameaddon
nameatype nameb namebtype namec namectype note number options organization origdate origlanguage
origlocation origpublisher origtitle pages pagetotal pagination part pdf presort primaryclass
publisher pubstate related relatedoptions relatedstring relatedtype reprinttitle school series
shortauthor shorteditor shorthand shorthandintro shortjournal shortseries shorttitle sortinit
sortkey sortname sortshorthand sorttitle sortyear subtitle title titleaddon translator type url
urldate usera userb userc userd usere userf venue verba verbb verbc version volume volumes xdata
xref
"""
_OTHER_FIELDS = """
acknowledgement adsnote adsurl affiliation affiliations annotations archive archivedate
archivelocation archiveurl articleno articlenumber arxivid assignee authoremail bibdate bibsource
biburl callnumber citation cites city coden collaboration comment comments contents copyright
country creationdate dimensions distributor doctype eisbn eissn entrytype eprints fjournal funding
groups ieeexplore inspire isil issnl isxn jabref journalabbr journaliso journaltitleabbr
keywordsplus lang lastchecked lastvisited lcc lccn lcnumber licence license link localfile meeting
modificationdate mrclass mrnumber mrreviewer nationality numpages oclc offprint openalex orcid
origin owner pagecount paper pdfurl pid pissn place pmc pmcid pmid preprint print printed priority
qualityassured rank ranking rating read readstatus refid relevance reportnumber review rights s2cid
searchterms section sici size slaccitation source summary supplement tag tags timestamp translation
transtitle uri urlaccessdate urn usage uuid yearfiled zbl zblnumber
"""
_DATE_PARTS = frozenset(
    f"{date}{end}{part}"
    for date in ("", "event", "orig", "url")
    for end in ("", "end")
    for part in ("year", "month", "day")
)
STANDARD_FIELDS = frozenset(_FIELDS.split()) | _DATE_PARTS
"""Fields of biblatex (manual, section 2.2) and BibTeX."""
FIELDS = STANDARD_FIELDS | frozenset(_OTHER_FIELDS.split())
"""These, and what Zotero, JabRef, BibDesk, Mendeley and databases add."""
