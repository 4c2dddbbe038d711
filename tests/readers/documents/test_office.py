import io
import zipfile

import pytest
from readers.documents.reading import document, found

from sourcecheck.errors import InputError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
LINK = '<Relationship Id="rId{}" TargetMode="External" Target="{}"/>'


def archive(**parts: str) -> bytes:
    """Return a zip archive; "__" in a name stands for "/", "_" for "."."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/").replace("_", "."), content)
    return file.getvalue()


def relationships(*targets: str) -> str:
    links = "".join(LINK.format(number, target) for number, target in enumerate(targets, 1))
    return f"<Relationships>{links}</Relationships>"


def docx(body: str, notes: str = "", targets: tuple[str, ...] = ()) -> bytes:
    parts = {"word__document_xml": f"<w:document {W} {R}>{body}</w:document>"}
    if notes:
        parts["word__footnotes_xml"] = f"<w:footnotes {W} {R}>{notes}</w:footnotes>"
    packed = io.BytesIO(archive(**parts))
    with zipfile.ZipFile(packed, "a") as file:
        file.writestr("word/_rels/document.xml.rels", relationships(*targets))
        file.writestr("word/_rels/footnotes.xml.rels", relationships(*targets))
    return packed.getvalue()


def test_hyperlinks_of_a_docx_stand_at_their_paragraph() -> None:
    body = """\
        <w:p><w:r><w:t>one</w:t></w:r></w:p>
        <w:p><w:hyperlink r:id="rId1"><w:r><w:t>https://no.org</w:t></w:r></w:hyperlink></w:p>
        <w:p><w:hyperlink w:anchor="bookmark"/></w:p>
        """

    links = found(docx(body, targets=("https://a.org/?x&amp;y",)), "a.docx")

    assert links == ["2:1 https://a.org/?x&y"]


def test_urls_and_dois_in_the_text_of_a_docx_may_be_in_several_runs() -> None:
    body = """\
        <w:p><w:r><w:t>see https://a</w:t></w:r><w:r><w:t>.org/x.</w:t></w:r></w:p>
        <w:p><w:r><w:t>doi:10.1000/182</w:t><w:tab/><w:t>and</w:t></w:r></w:p>
        """

    links = found(docx(body), "a.docx")

    assert links == ["1:1 https://a.org/x", "2:1 doi:10.1000/182"]


def test_fields_of_a_docx_are_links() -> None:
    body = """\
        <w:p><w:r><w:instrText> HYPERLINK "https://a</w:instrText></w:r>
        <w:r><w:instrText>.org" \\o "tip"</w:instrText></w:r></w:p>
        <w:p><w:fldSimple w:instr='HYPERLINK "https://b.org"'/></w:p>
        <w:p><w:fldSimple w:instr='HYPERLINK \\l "bookmark"'/></w:p>
        """

    links = found(docx(body), "a.docx")

    assert links == ["1:1 https://a.org", "2:1 https://b.org"]


def test_links_of_a_note_stand_at_the_paragraph_that_has_its_mark() -> None:
    body = '<w:p/><w:p/><w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = """\
        <w:footnote w:id="-1"><w:p/></w:footnote>
        <w:footnote w:id="2"><w:p><w:r><w:t>https://a.org</w:t></w:r></w:p></w:footnote>
        """

    links = found(docx(body, notes), "a.docx")

    assert links == ["3:1 https://a.org"]


def test_links_of_an_odt_stand_at_their_paragraph() -> None:
    names = 'xmlns:text="urn:t" xmlns:xlink="http://www.w3.org/1999/xlink"'
    content = f"""\
        <office {names}><text:h>one</text:h>
        <text:p>x <text:a xlink:href="https://a.org">https://no.org</text:a>
        <text:note><text:p>doi:10.1000/182</text:p></text:note> https://b.org<text:s/>x</text:p>
        </office>
        """

    links = found(archive(content_xml=content), "a.odt")

    assert links == ["2:1 https://a.org", "2:1 doi:10.1000/182", "2:1 https://b.org"]


def test_names_that_lead_out_of_the_archive_are_never_opened() -> None:
    body = docx("<w:p><w:r><w:t>https://a.org</w:t></w:r></w:p>")
    packed = io.BytesIO(body)
    with zipfile.ZipFile(packed, "a") as file:
        file.writestr("../../escaped.txt", "https://no.org")

    links = found(packed.getvalue(), "a.docx")

    assert links == ["1:1 https://a.org"]


def bomb() -> bytes:
    file = io.BytesIO()
    packed = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
    with packed, packed.open("content.xml", "w") as part:
        for _ in range(201):
            part.write(b" " * 1_000_000)
    return file.getvalue()


NOT_ZIP = "it is no zip archive, as such a document is, or it is cut off"
BOMB = """\
it declares entities, which can make a small file huge
  hint: remove its <!ENTITY …> lines"""
HINT = "\n  hint: a document with a password has to be saved without it"


@pytest.mark.parametrize(
    ("content", "path", "message"),
    [
        (b"PK\x03\x04 cut off", "a.docx", f"a.docx: error: {NOT_ZIP}{HINT}"),
        (b"\xd0\xcf\x11\xe0 a password", "a.docx", f"a.docx: error: {NOT_ZIP}{HINT}"),
        (archive(a="b"), "a.docx", "a.docx: error: it is no DOCX document: it has no text"),
        (archive(a="b"), "a.odt", "a.odt: error: it is no ODT document: it has no text"),
        (
            archive(content_xml="<a>"),
            "a.odt",
            "a.odt:1:4: error: it is not well-formed XML: no element found",
        ),
        (
            archive(content_xml='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
            "a.odt",
            f"a.odt:1:25: error: {BOMB}",
        ),
        (bomb(), "a.odt", 'a.odt: error: "content.xml" in it unpacks to over 200 MB'),
    ],
    ids=["cut off", "encrypted", "no docx", "no odt", "broken", "entities", "bomb"],
)
def test_what_is_no_such_document_is_told(content: bytes, path: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        document(content, path)

    assert str(raised.value) == message


def test_a_part_that_is_damaged_is_told() -> None:
    content = bytearray(archive(content_xml="<a>some text that is long enough to damage</a>"))
    content[45:50] = b"\xff\xff\xff\xff\xff"

    with pytest.raises(InputError) as raised:
        document(bytes(content), "a.odt")

    assert str(raised.value) == 'a.odt: error: "content.xml" in it is damaged'
