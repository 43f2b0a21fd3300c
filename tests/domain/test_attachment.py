"""Check which files are taken and under which name."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.attachment import (
    MOST_BYTES,
    checked_attachment,
    media_type_of,
    safe_name,
    size_words,
)
from hungchinh_desktop.domain.errors import UserError

PDF = b"%PDF-1.7\n%%EOF"
DAY = date(2024, 3, 15)


def test_a_file_is_described_by_what_it_is() -> None:
    made = checked_attachment("a1", "h1", "C:/anh/QĐ số 12.jpg", b"\xff\xd8\xff\xe0anh", DAY)
    assert (made.name, made.media_type, made.size) == ("QĐ số 12.jpg", "image/jpeg", 7)
    assert len(made.content_id) == 64
    assert made.shown_size == "7 B"


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (PDF, "application/pdf"),
        (b"\x89PNG\r\n\x1a\n..", "image/png"),
        (b"RIFF\0\0\0\0WEBPVP8", "image/webp"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"II*\0....", "image/tiff"),
        (b"MZ\x90 program", None),
        (b"<svg onload=alert(1)>", None),
        (b"", None),
    ],
)
def test_the_first_bytes_tell_the_kind(content: bytes, media_type: str | None) -> None:
    assert media_type_of(content) == media_type


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "trống"),
        (b"MZ program", "không phải tệp PDF hay ảnh"),
        (PDF + b"\0" * MOST_BYTES, "quá 20,0 MB"),
    ],
)
def test_what_cannot_be_attached_is_refused_with_a_sentence(content: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        checked_attachment("a1", "h1", "x.pdf", content, DAY)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Giấy tờ.PDF", "Giấy tờ.PDF"),
        ("a<b>|c?.pdf", "a b c.pdf"),
        ("bat.exe", "bat.exe.pdf"),  # opened by what it is, never run
        ("...", "Tệp.pdf"),
        ("d" * 300 + ".pdf", "d" * 116 + ".pdf"),
    ],
)
def test_a_name_is_safe_on_every_system(name: str, kept: str) -> None:
    assert safe_name(name, "application/pdf") == kept


@pytest.mark.parametrize(
    ("size", "words"), [(840, "840 B"), (12_300, "12 KB"), (1_258_291, "1,2 MB")]
)
def test_sizes_are_written_for_people(size: int, words: str) -> None:
    assert size_words(size) == words
