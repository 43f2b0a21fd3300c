"""Describe a file kept with a household: a scanned decision, a photo."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vietnamese import clean_line

MOST_BYTES = 20 * 2**20
"""A page scanned at 300 dpi takes one to three megabytes; the data file is copied at every
backup, so that a video has no place in it."""
_MOST_NAME = 120
_UNSAFE = set('<>:"/\\|?*')
_PDF, _JPEG, _PNG, _WEBP = "application/pdf", "image/jpeg", "image/png", "image/webp"
SUFFIXES = {
    _PDF: (".pdf",),
    _JPEG: (".jpg", ".jpeg"),
    _PNG: (".png",),
    _WEBP: (".webp",),
    "image/tiff": (".tif", ".tiff"),
    "image/heic": (".heic", ".heif"),
}
_BEGINNINGS = (
    (b"%PDF-", _PDF),
    (b"\xff\xd8\xff", _JPEG),
    (b"\x89PNG\r\n\x1a\n", _PNG),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)


@dataclass(frozen=True, slots=True)
class Attachment:
    """Hold what is known of an attached file; `content_id` is the SHA-256 of its bytes."""

    id: str
    household_id: str
    name: str
    media_type: str
    size: int
    content_id: str
    attached_on: date

    @property
    def shown_size(self) -> str:
        """Return the size for people: "840 B", "12 KB", "1,2 MB"."""
        return size_words(self.size)


def size_words(size: int) -> str:
    """Return a number of bytes for people, decimal comma."""
    if size < 1024:
        return f"{size} B"
    if size < 1024 * 1024:
        return f"{max(round(size / 1024), 1)} KB"
    return f"{size / 1024**2:.1f} MB".replace(".", ",")


def media_type_of(content: bytes) -> str | None:
    """Return the kind of a file by its first bytes, whatever its name says; None if unknown."""
    for beginning, media_type in _BEGINNINGS:
        if content.startswith(beginning):
            return media_type
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return _WEBP
    if content[4:8] == b"ftyp" and content[8:12] in {b"heic", b"heix", b"mif1", b"hevc"}:
        return "image/heic"
    return None


def checked_attachment(
    record_id: str, household_id: str, name: str, content: bytes, today: date
) -> Attachment:
    """Return the record of a file to attach.

    Raises UserError for a file that is empty, too large, or neither PDF nor photo.
    """
    shown = PurePath(name).name
    if not content:
        raise UserError(f"Tệp “{shown}” trống, không có gì để đính kèm; hãy chọn tệp khác.")
    if len(content) > MOST_BYTES:
        raise UserError(too_large(shown, len(content)))
    media_type = media_type_of(content)
    if media_type is None:
        raise UserError(
            f"“{shown}” không phải tệp PDF hay ảnh; hãy chụp hoặc lưu thành PDF rồi đính kèm lại."
        )
    return Attachment(
        record_id,
        household_id,
        safe_name(shown, media_type),
        media_type,
        len(content),
        hashlib.sha256(content).hexdigest(),
        today,
    )


def too_large(name: str, size: int) -> str:
    """Return the sentence for a file that has no place in the data file."""
    return (
        f"Tệp “{name}” nặng {size_words(size)}, quá {size_words(MOST_BYTES)};"
        " hãy quét lại ở chất lượng thấp hơn rồi đính kèm."
    )


def safe_name(name: str, media_type: str) -> str:
    """Return a name every system takes, with an ending that fits what the file really is."""
    plain = "".join(" " if char in _UNSAFE else char for char in clean_line(name))
    plain = clean_line(plain).strip(". ") or "Tệp"
    suffix = PurePath(plain).suffix
    fitting = SUFFIXES[media_type]
    stem = plain.removesuffix(suffix) if suffix.lower() in fitting else plain
    ending = suffix if suffix.lower() in fitting else fitting[0]
    return (stem[: _MOST_NAME - len(ending)].rstrip() or "Tệp") + ending
