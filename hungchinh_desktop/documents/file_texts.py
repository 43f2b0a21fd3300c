"""Reopen a finished file and take every text out of it, wherever it hides.

A workbook is a zip of XML parts: cells, hidden rows and sheets, comments, names, properties and
headers are all texts of some part. A PDF has a text layer and properties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from hungchinh_desktop.documents.workbook import opened
from hungchinh_desktop.domain.shared_library import PDFIUM

_ZIP, _PDF = b"PK", b"%PDF"
_PLAIN_ROW = re.compile(
    rb'</?row[^>]*>|<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="\w+")?(?: ?/>|></c>|>'
    rb'(?:<v ?/>|<v>\d{1,8}</v>|<is><t(?: xml:space="preserve")?>([^<]*)</t></is>)</c>)'
)
_SAYS_SOMETHING = re.compile(r"(?<![\d.])\d{9}|\w\W*[^\W\d]|[^\x00-\x7f]")
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_PLACES = {
    "docProps/": "thuộc tính của tệp",
    "xl/workbook.xml": "tên tờ hoặc tên vùng",
    "xl/comments": "ghi chú của ô",
}


@dataclass(frozen=True, slots=True)
class FileText:
    """Hold a text and the part of the file it stands in."""

    text: str
    part: str


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Say where a text is found, in words, and what else stands in its row."""

    words: str
    row: tuple[str, ...] = ()


def file_texts(data: bytes) -> list[FileText]:
    """Return the texts of an .xlsx or .pdf file, equal texts of a part once."""
    if data.startswith(_PDF):
        return list(_pdf_texts(data))
    if not data.startswith(_ZIP):
        raise ValueError("neither a workbook nor a PDF")
    return list(_zip_texts(data))


def place_of(data: bytes, found: FileText) -> TextPlace:
    """Return where a text of `file_texts` stands, as the officer would look it up."""
    if data.startswith(_PDF):
        return TextPlace(found.part)
    book = opened(data)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if found.text in (cell.value, str(cell.value).removeprefix("=")):
                    shown = tuple(str(one.value) for one in row if one.value is not None)
                    return TextPlace(f"ô {cell.coordinate} của tờ {sheet.title}", shown)
    sheet_number = _SHEET.fullmatch(found.part)
    if sheet_number:
        name = book.sheetnames[int(sheet_number.group(1)) - 1]
        return TextPlace(f"đầu trang hoặc chân trang của tờ {name}")
    for start, words in _PLACES.items():
        if found.part.startswith(start):
            return TextPlace(words)
    return TextPlace(f"phần {found.part} của tệp")


def _zip_texts(data: bytes) -> Iterator[FileText]:
    with ZipFile(BytesIO(data)) as archive:
        yield FileText(archive.comment.decode("utf-8", "replace"), "zip")
        for name in archive.namelist():
            yield FileText(name, name)
            for text in _part_texts(name, archive.read(name)):
                yield FileText(text, name)


def _part_texts(name: str, raw: bytes) -> list[str]:
    """Return the texts and attribute values of a part; a part that is no XML is read as it is.

    Rows as we write them are taken out first: there are many, and a tree of them takes time.
    """
    found: dict[str, None] = {}
    if _SHEET.fullmatch(name):
        cells = set(_PLAIN_ROW.findall(raw)) - {b""}
        found = dict.fromkeys(unescape(cell.decode()) for cell in cells)
        raw = _PLAIN_ROW.sub(b"", raw)
    try:
        root = ET.fromstring(raw)
    except ET.ParseError:
        return [raw.decode("utf-8", "replace"), raw.decode("utf-16-le", "replace")]
    shared = name.endswith("sharedStrings.xml")
    items = root if shared else root.iter()
    for item in items:
        text = "".join(item.itertext()) if shared else f"{item.text or ''}{item.tail or ''}"
        if text.strip():
            found[text] = None
        found.update(dict.fromkeys(filter(_SAYS_SOMETHING.search, item.attrib.values())))
    return list(found)


def _pdf_texts(data: bytes) -> Iterator[FileText]:
    import pypdfium2

    with PDFIUM:
        paper = pypdfium2.PdfDocument(data)
        try:
            for name, value in paper.get_metadata_dict().items():
                yield FileText(value, f"thuộc tính {name} của tệp")
            for number in range(len(paper)):
                page = paper[number]
                layer = page.get_textpage()
                yield FileText(layer.get_text_range(), f"trang {number + 1}")
                layer.close()
                page.close()
        finally:
            paper.close()
