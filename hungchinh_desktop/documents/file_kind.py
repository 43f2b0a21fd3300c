"""Tell by its first bytes what a file is, and refuse archives that were made to do harm."""

from __future__ import annotations

import zipfile
from enum import StrEnum
from pathlib import Path

from hungchinh_desktop.documents.import_faults import MOST_BYTES, Fault, SourceFaultError

_MOST_PARTS = 2_000
_MOST_UNPACKED = 300 * 1024 * 1024
_MOST_RATIO = 200
_SMALL_PART = 1024 * 1024
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WEB = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"mime-version")
_DOCTYPE = b"<!DOCTYPE"
_CHUNK = 1024 * 1024


class FileKind(StrEnum):
    """Kinds of files that hold tables."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    DOCX = "docx"
    TEXT = "text"


def kind_of(path: Path) -> FileKind:
    """Return what a file is, whatever its name says.

    Raises SourceFaultError for a file that is empty, locked by a password, no table at all, or
    an archive with too many parts, too much in them, or names that lead out of it.
    """
    size = path.stat().st_size
    if not size:
        raise SourceFaultError(Fault.EMPTY)
    if size > MOST_BYTES:
        raise SourceFaultError(Fault.TOO_BIG)
    with path.open("rb") as file:
        head = file.read(4096)
    if head.startswith(b"PK"):
        return _archive_kind(path)
    if head.startswith(_COMPOUND):
        return _compound_kind(path.read_bytes())
    if head.startswith(b"%PDF"):
        raise SourceFaultError(Fault.PDF)
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_WEB):
        raise SourceFaultError(Fault.WEB_PAGE)
    if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SourceFaultError(Fault.NOT_A_TABLE)
    return FileKind.TEXT


def _compound_kind(data: bytes) -> FileKind:
    """Tell old Excel from old Word and from files with a password: all begin alike."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise SourceFaultError(Fault.ENCRYPTED)
    if "WordDocument".encode("utf-16-le") in data:
        raise SourceFaultError(Fault.OLD_WORD)
    return FileKind.XLS


def _archive_kind(path: Path) -> FileKind:
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        _check(parts)
        names = {part.filename for part in parts}
        for part in parts:
            _check_content(archive, part)
        if "xl/workbook.xml" in names:
            return FileKind.XLSX
        if "xl/workbook.bin" in names:
            return FileKind.XLSB
        if "word/document.xml" in names:
            return FileKind.DOCX
        if "content.xml" in names and b"spreadsheet" in _mime_type(archive, names):
            return FileKind.ODS
    raise SourceFaultError(Fault.NOT_A_TABLE)


def _mime_type(archive: zipfile.ZipFile, names: set[str]) -> bytes:
    return archive.read("mimetype") if "mimetype" in names else b""


def _check(parts: list[zipfile.ZipInfo]) -> None:
    names = [part.filename for part in parts]
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > _MOST_PARTS or unpacked > _MOST_UNPACKED or len(set(names)) < len(names):
        raise SourceFaultError(Fault.SUSPICIOUS)
    for part in parts:
        steps = part.filename.replace("\\", "/").split("/")
        if ".." in steps or not steps[0] or ":" in steps[0]:
            raise SourceFaultError(Fault.SUSPICIOUS)
        if part.flag_bits & 1:
            raise SourceFaultError(Fault.ENCRYPTED)
        if part.file_size > max(_SMALL_PART, part.compress_size * _MOST_RATIO):
            raise SourceFaultError(Fault.SUSPICIOUS)


def _check_content(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Unpack a part once, away from any parser: a false size or a cut-off part shows here.

    No office program declares a document type; entities of one fill the memory or name files.
    """
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            if _DOCTYPE in tail + chunk:
                raise SourceFaultError(Fault.SUSPICIOUS)
            tail = chunk[-len(_DOCTYPE) :]
