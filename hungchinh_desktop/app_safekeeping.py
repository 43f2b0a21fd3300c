"""Make backups while the window is open and when it closes; offer one for a spoilt file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.errors import ForeignFileError, UserError
from hungchinh_desktop.domain.wording import number

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.storage.file_key import FileKey
    from hungchinh_desktop.ui.kit.look import Look

EVERY_MS = 30 * 60 * 1000
_AGAIN_MS = 60 * 1000  # an import was being written, or the disk was full


class BackupClock(QObject):
    """Make a backup every half hour in which something was written."""

    def __init__(self, office: OfficeFile, on_made: Callable[[], object], parent: QObject) -> None:
        """Begin to count.

        Args:
            office: the open file.
            on_made: shows how old the newest backup is.
            parent: the window; the clock ends with it.
        """
        super().__init__(parent)
        self._office = office
        self._on_made = on_made
        self.timer = QTimer(self)
        self.timer.setInterval(EVERY_MS)
        self.timer.timeout.connect(self._on_due)
        self.timer.start()

    def _on_due(self) -> None:
        try:
            made = self._office.safety.back_up_if_changed(BackupReason.TIMED)
        except UserError:  # closing tells; in the midst of work the status bar is enough
            self.timer.start(_AGAIN_MS)
            return
        self.timer.start(EVERY_MS)
        if made:
            self._on_made()


def back_up_at_close(office: OfficeFile, look: Look, window: QWidget) -> bool:
    """Make a backup of what was written today; False when the officer wants to stay instead."""
    try:
        office.safety.back_up_if_changed(BackupReason.CLOSE)
    except UserError as fault:
        from hungchinh_desktop.ui.kit import dialogs

        answer = dialogs.question(
            look,
            window,
            "Chưa sao lưu được việc làm hôm nay.",
            f"{fault.sentence} Mọi thay đổi đã lưu trong tệp dữ liệu.",
            accept="Ở lại",
            other="Vẫn thoát",
            reject="Hủy",
        )
        return answer is dialogs.Answer.OTHER
    return True


def offer_backup(look: Look, path: Path, fault: UserError, key: FileKey | None = None) -> bool:
    """Offer the newest good backup for a file that cannot be used; tell whether one can go on.

    What can still be read of the file itself is offered beside it: the backup may be old.

    Args:
        look: dresses the windows.
        path: the closed file.
        fault: what is wrong with it.
        key: what opens it, None for a file without a password or one that nobody opened.
    """
    from hungchinh_desktop.services.file_rescue import newest_good_backup, restore
    from hungchinh_desktop.services.salvage_service import may_hold_something
    from hungchinh_desktop.ui.kit import dialogs
    from hungchinh_desktop.ui.safekeeping.backup_columns import when

    backup = newest_good_backup(path)
    title = "Tệp dữ liệu không dùng được"
    if backup is None:
        from hungchinh_desktop.app_outside_copy import offer_for_damaged

        return offer_for_damaged(look, path, fault) or _offer_salvage(look, path, fault, key)
    is_ours = not isinstance(fault, ForeignFileError)
    kept = " Tệp hiện tại được giữ lại bên cạnh." if path.exists() else ""
    answer = dialogs.question(
        look,
        None,
        title if path.exists() else "Không thấy tệp dữ liệu",
        f"{fault.sentence}\n\nBản sao lưu tốt gần nhất: {when(backup)},"
        f" {number(backup.households)} hộ.{kept}",
        accept="Phục hồi bản này",
        other="Cứu từ tệp hỏng…" if is_ours and may_hold_something(path, key) else "",
        reject="Thoát",
    )
    if answer is dialogs.Answer.OTHER:
        words = "Bản sao lưu vẫn còn nguyên, lúc khác phục hồi cũng được."
        return _offer_salvage(look, path, fault, key, words)
    if answer is not dialogs.Answer.ACCEPT:
        return False
    try:
        restore(backup, path)
    except UserError as refusal:
        dialogs.error(look, None, title, refusal.sentence)
        return False
    return True


def was_replaced(path: Path, fault: UserError) -> bool:
    """Tell whether another program's file took the usual place of a file that has good copies.

    Elsewhere such a file is only refused: it was chosen by mistake.
    """
    from hungchinh_desktop.services.file_rescue import newest_good_backup

    return isinstance(fault, ForeignFileError) and newest_good_backup(path) is not None


def _offer_salvage(
    look: Look,
    path: Path,
    fault: UserError,
    key: FileKey | None,
    words: str = "Không có bản sao lưu tốt nào.",
) -> bool:
    """Offer to take out what can still be read; tell whether it is in the place of the file.

    `words` say what there is of backups.
    """
    from hungchinh_desktop.services.salvage_service import (
        may_hold_something,
        needs_password,
        put_in_place,
        salvage,
        salvage_words,
    )
    from hungchinh_desktop.ui.kit import dialogs

    title = "Tệp dữ liệu không dùng được"
    if not may_hold_something(path, key):
        dialogs.error(look, None, title, fault.sentence)
        return False
    said = (
        f"{fault.sentence}\n\n{words} Có thể lấy ra những gì còn đọc được;"
        " tệp hỏng được giữ lại bên cạnh."
    )
    if key is None and needs_password(path):
        from hungchinh_desktop.ui.safekeeping.key_dialog import KeyDialog

        asking = KeyDialog(look, path, said)
        answer, key = asking.ask(), asking.key
    else:
        answer = dialogs.question(
            look, None, title, said, accept="Cứu những gì còn đọc được", reject="Thoát"
        )
    if answer is not dialogs.Answer.ACCEPT:
        return False
    try:
        target, found = salvage(path, key=key)
        told = dialogs.question(
            look,
            None,
            "Đã cứu được",
            f"{salvage_words(found)}\n\nHãy xem kỹ sổ sau khi mở.",
            accept="Mở tệp đã cứu",
            reject="Thoát",
        )
        if told is not dialogs.Answer.ACCEPT:
            return False
        put_in_place(target, path, key)
    except UserError as refusal:
        dialogs.error(look, None, title, refusal.sentence)
        return False
    return True
