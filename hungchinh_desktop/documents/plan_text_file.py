"""Read the text of a plan from a Word or text file, the cells of its tables parted by tabs."""

from __future__ import annotations

import zipfile
from pathlib import Path

from hungchinh_desktop.documents.docx_tables import docx_table
from hungchinh_desktop.documents.file_kind import FileKind, kind_of
from hungchinh_desktop.documents.import_faults import Fault, SourceFaultError, user_error
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vietnamese import nfc

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def plan_text_of(path: Path) -> str:
    """Return the text of a .docx or .txt file.

    Raises UserError with one sentence for whatever is wrong with the file.
    """
    try:
        kind = kind_of(path)
        if kind is FileKind.DOCX:
            return nfc("\n".join(map(_line, docx_table(path).rows)))
        if kind is FileKind.TEXT:
            return nfc(_decoded(path.read_bytes()))
    except SourceFaultError as fault:
        raise _refused(fault.fault, path.name) from fault
    except (OSError, zipfile.BadZipFile) as fault:
        raise UserError(
            f"Không đọc được tệp “{path.name}”; hãy xem tệp còn đó, mở được bằng Word rồi làm lại."
        ) from fault
    raise _refused(Fault.NOT_A_TABLE, path.name)


def _refused(fault: Fault, name: str) -> UserError:
    """Say what is wrong with a plan; the sentences of an import speak of lists."""
    if fault in {Fault.EMPTY, Fault.NO_TEXT}:
        return UserError(f"Tệp “{name}” không có chữ nào để kiểm tra; hãy chọn tệp khác.")
    if fault is Fault.MISSING:
        return user_error(fault, name)
    why = {
        Fault.PDF: "là tệp PDF",
        Fault.OLD_WORD: "là tệp Word đời cũ (.doc)",
        Fault.ENCRYPTED: "có mật khẩu",
        Fault.TOO_BIG: "quá lớn",
        Fault.DAMAGED: "bị hỏng",
    }.get(fault, "không phải tệp Word (.docx) hay văn bản (.txt)")
    return UserError(
        f"“{name}” {why} nên không đọc được;"
        " hãy lưu lại dạng .docx hoặc .txt, hay chép rồi dán nội dung."
    )


def _line(row: list[str]) -> str:
    return "\t".join(" ".join(cell.split()) for cell in row)


def _decoded(data: bytes) -> str:
    """Return bytes as text: by their mark, as UTF-8, else as Windows writes Vietnamese."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1258", "replace")
