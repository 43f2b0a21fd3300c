"""Make files that harm careless readers: each function writes one and returns its path."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import openpyxl

HEAD = ["TT", "Họ tên chủ hộ", "Xóm", "Thực trạng"]
ROW = [1, "Nguyễn Thị Hà", "Xóm 3", "Bệnh tật"]
SHEET = "xl/worksheets/sheet1.xml"


def plain(folder: Path, name: str = "plain.xlsx") -> Path:
    """Write a small good list."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD)
    sheet.append(ROW)
    path = folder / name
    book.save(path)
    return path


def rewritten(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Rewrite every part of an archive."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, change(name, data))
    return path


def in_part(path: Path, part: str, old: str, new: str) -> Path:
    """Replace words of one part."""

    def change(name: str, data: bytes) -> bytes:
        return data.replace(old.encode(), new.encode(), 1) if name == part else data

    return rewritten(path, change)


def far_cell(folder: Path) -> Path:
    cell = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    return in_part(plain(folder), SHEET, "</sheetData>", cell)


def stray_cell_below(folder: Path) -> Path:
    cell = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t> </t></is></c></row></sheetData>'
    return in_part(plain(folder), SHEET, "</sheetData>", cell)


def with_dimension(folder: Path, reference: str) -> Path:
    def change(name: str, data: bytes) -> bytes:
        if name != SHEET:
            return data
        return re.sub(rb'<dimension ref="[^"]*"', f'<dimension ref="{reference}"'.encode(), data)

    return rewritten(plain(folder), change)


def with_document_type(folder: Path, declaration: str, use: str) -> Path:
    """Declare entities in the sheet and use one where a cell's text stands."""

    def change(name: str, data: bytes) -> bytes:
        if name != SHEET:
            return data
        text = data.decode("utf-8")
        start = text.index("?>") + 2 if text.startswith("<?xml") else 0
        text = f"{text[:start]}{declaration}{text[start:]}"
        return text.replace("Bệnh tật", use).encode("utf-8")

    return rewritten(plain(folder), change)


def billion_laughs(folder: Path) -> Path:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + level)} "{f"&{chr(97 + level)};" * 10}">' for level in range(9)
    )
    return with_document_type(folder, f"<!DOCTYPE sst [{entities}]>", "&j;")


def external_entity(folder: Path) -> Path:
    secret = folder / "secret.txt"
    secret.write_text("MẬT", encoding="utf-8")
    declaration = f'<!DOCTYPE sst [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    return with_document_type(folder, declaration, "&x;")


def long_string(folder: Path) -> Path:
    """Write a cell of 600 MB, packed into a few hundred kilobytes."""
    path = plain(folder)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            if name != SHEET:
                archive.writestr(name, data)
                continue
            before, _, after = data.partition("Bệnh tật".encode())
            with archive.open(name, "w", force_zip64=True) as stream:
                stream.write(before)
                for _ in range(600):
                    stream.write(b"x" * 1024 * 1024)
                stream.write(after)
    return path


def lying_size(folder: Path) -> Path:
    """Write a part whose directory entry tells a hundredth of its size."""
    path = plain(folder)
    data = bytearray(path.read_bytes())
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packed.compress(b"x" * 50_000_000) + packed.flush()
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content if name != SHEET else body)
    whole = bytearray(path.read_bytes())
    for signature, method_at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        place = whole.find(signature)
        while place >= 0:
            name_at = place + (30 if signature == b"PK\x03\x04" else 46)
            if whole[name_at : name_at + len(SHEET)] == SHEET.encode():
                struct.pack_into("<H", whole, place + method_at, 8)
            place = whole.find(signature, place + 4)
    path.write_bytes(bytes(whole))
    return path


def many_rows(folder: Path) -> Path:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(3, 1_048_577))
    return in_part(plain(folder), SHEET, "</sheetData>", f"{rows}</sheetData>")


def truncated(folder: Path) -> Path:
    path = plain(folder)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    return path


def not_an_archive(folder: Path) -> Path:
    path = folder / "not.xlsx"
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 20)
    return path


def encrypted(folder: Path) -> Path:
    """Write the frame of a workbook with a password: a compound file with that stream."""
    path = folder / "locked.xlsx"
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + name + bytes(2000))
    return path


def old_word(folder: Path) -> Path:
    path = folder / "old.doc"
    name = "WordDocument".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + name + bytes(2000))
    return path


def renamed(folder: Path) -> Path:
    return plain(folder, "renamed.xls")


def external_link(folder: Path) -> Path:
    path = plain(folder)
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    sheet["F2"] = "=[1]Other!A1"
    book.save(path)
    link = (
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<externalBook r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships"/></externalLink>'
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/externalLinks/externalLink1.xml", link)
    return path


def many_sheets(folder: Path) -> Path:
    book = openpyxl.Workbook()
    for number in range(254):
        book.create_sheet(f"Tờ {number}")
    last = book.worksheets[-1]
    last.append(HEAD)
    last.append(ROW)
    path = folder / "many.xlsx"
    book.save(path)
    return path


def duplicate_part(folder: Path) -> Path:
    path = plain(folder)
    data = path.read_bytes()
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b"<worksheet/>")
    whole = path.read_bytes().replace(b"xl/worksheets/sheet9.xml", SHEET.encode())
    assert len(whole) > len(data)
    path.write_bytes(whole)
    return path


def leading_out(folder: Path) -> Path:
    path = plain(folder)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../evil.txt", "x")
    return path


def formulas_only(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for number in range(1, 6):
        sheet.append([f'="Hộ {number}"', f"=A{number}&1"])
    path = folder / "formulas.xlsx"
    book.save(path)
    return path


def web_page(folder: Path) -> Path:
    path = folder / "page.xls"
    path.write_text("<html><body><table><tr><td>Họ tên</td></tr></table></body></html>")
    return path


def old_xml_workbook(folder: Path) -> Path:
    path = folder / "old.xls"
    path.write_text('<?xml version="1.0"?><Workbook><Worksheet/></Workbook>', encoding="utf-8")
    return path
