"""Describe who may open the data file, and what a password for it has to be."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from hungchinh_desktop.domain.errors import UserError

LEAST, MOST = 8, 200
_NAME_MOST = 80
_RAW_KEY = re.compile(r"x'[0-9a-f]+'", re.IGNORECASE)  # SQLCipher takes this for a ready key


class Role(StrEnum):
    """Say what a person may do in the file."""

    OFFICER = "officer"
    READER = "reader"


ROLE_LABELS = {Role.OFFICER: "Cán bộ: xem và sửa", Role.READER: "Người xem: chỉ xem"}
READER_REFUSAL = (
    "Bạn đang mở sổ với quyền chỉ xem nên chưa ghi gì; hãy nhờ cán bộ phụ trách sửa giúp."
)
READER_KEEPS_IN = (
    "Quyền chỉ xem không in, không xuất bản có thông tin riêng của hộ;"
    " hãy nhờ cán bộ phụ trách làm giúp."
)


@dataclass(frozen=True, slots=True)
class FileUser:
    """Name a person with a password of their own; the keeper's is the password of the file."""

    name: str
    role: Role = Role.OFFICER
    is_keeper: bool = False


def checked_password(typed: str, again: str | None = None) -> str:
    """Return a new password, typed twice where `again` is given. Raises UserError with fields."""
    text = unicodedata.normalize("NFC", typed)
    if not text:
        raise _refusal("password", "Mật khẩu còn trống; hãy gõ mật khẩu.")
    if not LEAST <= len(text) <= MOST:
        raise _refusal("password", f"Mật khẩu cần từ {LEAST} đến {MOST} ký tự; hãy đặt lại.")
    if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in text):
        raise _refusal("password", "Mật khẩu có ký tự không gõ được; hãy đặt lại.")
    if _RAW_KEY.fullmatch(text):
        raise _refusal("password", "Mật khẩu này trùng cách viết khóa máy; hãy đặt mật khẩu khác.")
    if again is not None and unicodedata.normalize("NFC", again) != text:
        raise _refusal("password_again", "Hai lần gõ không giống nhau; hãy gõ lại lần hai.")
    return text


def checked_name(typed: str, taken: set[str]) -> str:
    """Return the name of a person for the list of users. Raises UserError with fields."""
    name = " ".join(unicodedata.normalize("NFC", typed).split())
    if not name:
        raise _refusal("name", "Chưa có họ tên; hãy gõ họ tên người dùng.")
    if len(name) > _NAME_MOST:
        raise _refusal("name", f"Họ tên dài quá {_NAME_MOST} ký tự; hãy viết gọn lại.")
    if name.casefold() in {one.casefold() for one in taken}:
        raise _refusal("name", f"Đã có người dùng “{name}”; hãy ghi thêm chức vụ để phân biệt.")
    return name


def _refusal(field_id: str, sentence: str) -> UserError:
    return UserError(sentence, fields={field_id: sentence})
