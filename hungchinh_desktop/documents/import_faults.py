"""Name what can be wrong with a file to import, and say it to the officer in one sentence."""

from __future__ import annotations

from enum import StrEnum

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.wording import number

MOST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 200_000
MOST_COLUMNS = 200
MOST_SECONDS = 30
MOST_MEMORY = 768 * 1024 * 1024


class Fault(StrEnum):
    """Reasons for which a file cannot be read."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_BIG = "too_big"
    TOO_MANY_ROWS = "too_many_rows"
    ENCRYPTED = "encrypted"
    OLD_WORD = "old_word"
    WEB_PAGE = "web_page"
    PDF = "pdf"
    NOT_A_TABLE = "not_a_table"
    SUSPICIOUS = "suspicious"
    DAMAGED = "damaged"
    UNCALCULATED = "uncalculated"
    NO_TEXT = "no_text"
    TOO_SLOW = "too_slow"
    CRASHED = "crashed"


_SENTENCES = {
    Fault.MISSING: "Không tìm thấy tệp “{name}”; hãy xem lại tên và nơi để tệp.",
    Fault.UNREADABLE: "Không mở được tệp “{name}”; hãy xem tệp còn đó và quyền mở tệp.",
    Fault.EMPTY: "Tệp “{name}” trống, không có gì để nhập; hãy chọn tệp khác.",
    Fault.TOO_BIG: "Tệp “{name}” nặng quá {megabytes} MB; hãy chép bảng cần nhập sang tệp mới.",
    Fault.TOO_MANY_ROWS: (
        "Tệp “{name}” có hơn {rows} dòng; hãy tách thành nhiều tệp rồi nhập từng tệp."
    ),
    Fault.ENCRYPTED: (
        "Tệp “{name}” có mật khẩu; hãy mở bằng Excel hoặc Word, bỏ mật khẩu, lưu lại rồi nhập."
    ),
    Fault.OLD_WORD: (
        "“{name}” là tệp Word đời cũ (.doc); hãy lưu thành .docx, hoặc chép bảng rồi dán vào đây."
    ),
    Fault.WEB_PAGE: (
        "“{name}” thật ra là trang web mang đuôi bảng tính; hãy mở bằng Excel, lưu thành .xlsx"
        " rồi nhập."
    ),
    Fault.PDF: "“{name}” là tệp PDF; hãy mở tệp, chép bảng rồi dán vào đây.",
    Fault.NOT_A_TABLE: (
        "“{name}” không phải tệp Excel, Word (.docx) hay CSV; hãy chọn tệp có bảng danh sách hộ."
    ),
    Fault.SUSPICIOUS: (
        "Tệp “{name}” có cấu trúc bất thường nên không mở; hãy chép bảng cần nhập sang tệp mới."
    ),
    Fault.DAMAGED: (
        "Tệp “{name}” bị hỏng hoặc chưa chép xong nên không đọc được; hãy mở bằng Excel, lưu thành"
        " tệp mới rồi nhập."
    ),
    Fault.UNCALCULATED: (
        "Các ô trong “{name}” là công thức chưa được tính; hãy mở bằng Excel, bấm Lưu rồi nhập lại."
    ),
    Fault.NO_TEXT: "Trong “{name}” không có chữ nào; hãy chọn tệp khác.",
    Fault.TOO_SLOW: (
        "Đọc “{name}” quá {seconds} giây nên đã dừng; hãy chép bảng cần nhập sang tệp mới."
    ),
    Fault.CRASHED: (
        "Tệp “{name}” quá lớn hoặc bị hỏng nên không đọc được; hãy chép bảng cần nhập sang tệp mới."
    ),
}
FORMULA_WARNING = (
    "Tờ “{sheet}” có {count} ô công thức chưa được tính nên đọc ra trống; nếu cần các ô ấy, hãy"
    " mở tệp bằng Excel, bấm Lưu rồi nhập lại."
)
WIDTH_WARNING = "Tờ “{sheet}” có quá nhiều cột; chỉ đọc {columns} cột đầu."


class SourceFaultError(Exception):
    """Stop reading a file for a known reason."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def user_error(fault: Fault, name: str) -> UserError:
    """Return the sentence for a fault of the file of that name."""
    return UserError(
        _SENTENCES[fault].format(
            name=name,
            megabytes=MOST_BYTES // 1024 // 1024,
            rows=number(MOST_ROWS),
            seconds=MOST_SECONDS,
        )
    )
