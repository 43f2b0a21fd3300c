"""Know the parts of an .xlsx archive: its sheets, and the old fonts among its styles."""

from __future__ import annotations

import posixpath
import zipfile

from hungchinh_desktop.documents.safe_xml import XmlEvents, read_xml
from hungchinh_desktop.domain.legacy_fonts import TextEncoding, encoding_of_font

_CHUNK = 1024 * 1024


def mentions(archive: zipfile.ZipFile, part: str, marks: tuple[bytes, ...]) -> bool:
    """Tell whether a part holds one of some words, without parsing it."""
    if part not in archive.namelist():
        return False
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            block = tail + chunk
            if any(mark in block for mark in marks):
                return True
            tail = chunk[-8:]
    return False


def read_part(archive: zipfile.ZipFile, part: str, events: XmlEvents) -> None:
    """Send the events of a part, if the archive has it."""
    if part in archive.namelist():
        with archive.open(part) as stream:
            read_xml(stream, events)


def sheet_parts(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Return name and part of each worksheet, in the order of the workbook."""
    book, links = _Workbook(), _Links()
    read_part(archive, "xl/workbook.xml", book)
    read_part(archive, "xl/_rels/workbook.xml.rels", links)
    parts = [(name, links.targets.get(link, "")) for name, link in book.sheets]
    resolved = [(name, _resolved(target)) for name, target in parts if target]
    return [(name, part) for name, part in resolved if part in archive.namelist()]


def _resolved(target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join("xl", target))


def is_old_font(font: str) -> bool:
    """Tell whether text under a font is no Unicode."""
    return encoding_of_font(font) is not TextEncoding.UNICODE


class WorkbookStyles(XmlEvents):
    """Follow a cell's style number to the name of its font."""

    def __init__(self) -> None:
        self._fonts: list[str] = []
        self._formats: list[int] = []
        self._within = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("fonts", "cellXfs"):
            self._within = name
        elif self._within == "fonts" and name == "font":
            self._fonts.append("")
        elif self._within == "fonts" and name == "name" and self._fonts:
            self._fonts[-1] = attributes.get("val", "")
        elif self._within == "cellXfs" and name == "xf":
            self._formats.append(int(attributes.get("fontId", 0)))

    def end(self, name: str) -> None:
        if name == self._within:
            self._within = ""

    def old_fonts(self) -> dict[int, str]:
        """Return the names of old fonts by style number."""
        return {
            style: self._fonts[font]
            for style, font in enumerate(self._formats)
            if font < len(self._fonts) and is_old_font(self._fonts[font])
        }


class _Workbook(XmlEvents):
    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            self.sheets.append((attributes.get("name", ""), attributes.get("id", "")))


class _Links(XmlEvents):
    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")
