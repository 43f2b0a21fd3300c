"""Make damaged household lists, the same ones for the same seed."""

from __future__ import annotations

import io
import random
import re
import zipfile
from functools import lru_cache

import openpyxl
from openpyxl.styles import Font

_WORDS = [
    "TT", "Họ và tên chủ hộ", "Xóm", "Thực trạng", "Ghi chú", "Hộ nghèo", "Hộ cận nghèo",
    "Năm sinh", "Xóm 3", "Tổng cộng", "1", "18", "44698", "=1+1", "40185001234", "NguyÔn ThÞ",
    "Bá»‡nh", "x" * 5000, "", " ", "\u00ad", "_x000D_", "&#x1F600;", "Nguyễn Thị Thành",
]  # fmt: skip
_MARKUP = [
    b"<row r=\"-1\">", b"</row>", b"<c r=\"ZZZZ9\" t=\"s\"><v>99999999</v></c>", b"<f>", b"</f>",
    b"<mergeCell ref=\"B9:A1\"/>", b"<mergeCell ref=\"A1:XFD1048576\"/>", b"&amp;", b"&bad;",
    b"<![CDATA[<c>]]>", b"<!-- x -->", b"<?xml version=\"1.0\"?>", b"\xff\xfe", b"\x00",
    b"<c r=\"A1\" s=\"4000000000\"><v>1e400</v></c>", b"<is><t>Xom 3</t></is>",
    b"<c r=\"B2\" t=\"d\"><v>2022-13-45T99:99</v></c>", b"<c r=\"A3\" t=\"b\"><v>7</v></c>",
]  # fmt: skip


def fuzzed_file(seed: int) -> tuple[str, bytes]:
    """Return name and bytes of one damaged list."""
    chance = random.Random(seed)
    book = _list(chance.randrange(6))
    damage = chance.choice([_bytes, _parts, _parts, _parts, _cut, _cells, _cells, _cells])
    data = damage(chance, book)
    return f"fuzz{seed}.xlsx", data


@lru_cache(maxsize=8)
def _list(variant: int) -> bytes:
    chance = random.Random(variant)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["DANH SÁCH HỘ CẬN NGHÈO"])
    sheet.append(["TT", "Họ và tên chủ hộ", "Xóm", "Thực trạng", "Năm sinh", None])
    for number in range(1, 12):
        name = f"{chance.choice(['Nguyễn', 'Hà', 'Đặng'])} Văn {chr(64 + number)}"
        sheet.append([number, name, f"Xóm {chance.randint(1, 9)}", "Bệnh tật", 1960 + number])
    sheet.merge_cells("A1:E1")
    if variant % 2:
        sheet["B4"].font = Font(name=".VnTime")
    if variant % 3 == 0:
        sheet.merge_cells("C4:C6")
        book.create_sheet("Tờ 2").append(["Họ và tên", "Xóm", "Diện hộ"])
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _bytes(chance: random.Random, data: bytes) -> bytes:
    """Change some bytes of the file."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 30)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(chance: random.Random, data: bytes) -> bytes:
    """Cut the file off, or double a piece of it."""
    first, second = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:first] if chance.random() < 0.5 else data[:second] + data[first:]


def _parts(chance: random.Random, data: bytes) -> bytes:
    """Damage the XML of some parts and pack them anew, so that it reaches the parsers."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        names = old.namelist()
        hit = {*chance.sample(names, 1), "xl/worksheets/sheet1.xml"}
        for name in names:
            content = old.read(name)
            if name in hit and (chance.random() < 0.8 or name.startswith("xl/work")):
                content = _damaged_xml(chance, content)
            if chance.random() > 0.02:
                new.writestr(name, content)
    return made.getvalue()


def _damaged_xml(chance: random.Random, content: bytes) -> bytes:
    for _ in range(chance.randint(1, 2)):
        place = chance.randrange(len(content) + 1)
        kind = chance.randrange(5)
        if kind == 0:
            content = content[:place] + chance.choice(_MARKUP) + content[place:]
        elif kind == 1:
            content = content[:place] + content[place + chance.randint(1, 40) :]
        elif kind == 2:
            numbers = list(re.finditer(rb"\d+", content))
            if numbers:
                found = chance.choice(numbers)
                value = str(chance.choice([0, -1, 1, 10**9, 2**31, 10**20])).encode()
                content = content[: found.start()] + value + content[found.end() :]
        elif kind == 3:
            tags = list(re.finditer(rb"<[^>]*>", content))
            if tags:
                found = chance.choice(tags)
                content = content[: found.start()] + content[found.end() :]
        else:
            texts = list(re.finditer(rb">[^<]+<", content))
            if texts:
                found = chance.choice(texts)
                word = chance.choice(_WORDS).encode("utf-8").replace(b"<", b"")
                content = content[: found.start()] + b">" + word + b"<" + content[found.end() :]
    return content


def _cells(chance: random.Random, data: bytes) -> bytes:
    """Write odd values into cells, join others, and save the workbook in good order."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    for _ in range(chance.randint(1, 25)):
        cell = sheet.cell(chance.randint(1, 20), chance.randint(1, 8))
        if hasattr(cell, "value") and type(cell).__name__ == "Cell":
            values = [*_WORDS, chance.random() * 10 ** chance.randint(-5, 25), True, None]
            cell.value = chance.choice(values)
            cell.font = Font(name=chance.choice([".VnTimeH", "VNI-Times", "Arial"]))
    return _saved(book)
