"""Check the open file in plain words, and mend what can be mended after a backup."""

from __future__ import annotations

from collections.abc import Callable

from hungchinh_desktop.domain.audit_fields import SUBJECTS
from hungchinh_desktop.domain.backup import Backup, BackupReason
from hungchinh_desktop.domain.check_line import CheckLine
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.services.audit_service import AuditService, fault_words
from hungchinh_desktop.services.log_code_service import LogCodeService
from hungchinh_desktop.services.register_check import register_lines
from hungchinh_desktop.storage import file_check
from hungchinh_desktop.storage.database import Database

_MOST = 3


class FileCheckService:
    """Look the open file through."""

    def __init__(
        self,
        database: Database,
        audit: AuditService,
        log_codes: LogCodeService,
        back_up: Callable[[BackupReason], Backup],
    ) -> None:
        self._database = database
        self._audit = audit
        self._log_codes = log_codes
        self._back_up = back_up

    def check(self) -> list[CheckLine]:
        """Return a line for each check, good or not."""
        return [
            self._pages(),
            self._references(),
            self._log(),
            self._attachments(),
            *register_lines(self._database),
        ]

    def mend(self) -> list[CheckLine]:
        """Make a backup, mend what can be mended, and return what a new check says.

        Raises UserError when there is no good backup, or the file cannot or may not be written.
        """
        if self._database.refusal:  # else a reader would write under the name of an event
            raise UserError(self._database.refusal)
        self._back_up(BackupReason.MEND)
        file_check.mend(self._database)
        return self.check()

    def _pages(self) -> CheckLine:
        title, found = "Các trang của tệp", file_check.damaged_pages(self._database)
        if not found:
            return CheckLine(title, "Đọc được hết, không trang nào hỏng.", good=True)
        index_only = all("index" in words for words in found)
        words = (
            "Mục lục của tệp không khớp dữ liệu; dữ liệu vẫn đủ, sửa được."
            if index_only
            else "Có trang hỏng; hãy phục hồi bản sao lưu tốt gần nhất."
        )
        return CheckLine(title, words, good=False, mendable=index_only)

    def _references(self) -> CheckLine:
        title, found = "Liên kết trong sổ", file_check.lost_references(self._database)
        if not found:
            return CheckLine(title, "Dòng nào cũng gắn với hộ, xóm, văn bản có thật.", good=True)
        tables = ", ".join(dict.fromkeys(SUBJECTS.get(table, table) for table, _, _ in found))
        words = f"{number(len(found))} dòng gắn với hộ, xóm không còn ({tables}); sửa được."
        return CheckLine(title, words, good=False, mendable=True)

    def _log(self) -> CheckLine:
        title = "Nhật ký thay đổi"
        faults = (fault_words(one).removeprefix("Nhật ký: ") for one in self._audit.faults())
        found = [*faults, *self._log_codes.faults()]
        if not found:
            code = self._audit.short_code()
            words = f"Nguyên vẹn, khớp các bản sao lưu và văn bản đã ký. Mã nhật ký: {code}."
            return CheckLine(title, words, good=True)
        more = f" Còn {len(found) - _MOST} chỗ nữa." if len(found) > _MOST else ""
        return CheckLine(title, " ".join(found[:_MOST]) + more, good=False)

    def _attachments(self) -> CheckLine:
        title = "Tệp đính kèm"
        lost = file_check.lost_contents(self._database)
        if lost:
            names = ", ".join(f"“{name}”" for name in lost[:_MOST])
            return CheckLine(title, f"Mất nội dung của {names}; hãy đính kèm lại.", good=False)
        loose = file_check.unnamed_contents(self._database)
        if loose:
            words = f"{number(len(loose))} tệp không còn thuộc hộ nào; xóa được."
            return CheckLine(title, words, good=False, mendable=True)
        return CheckLine(title, "Tệp nào cũng còn nội dung và thuộc một hộ.", good=True)
