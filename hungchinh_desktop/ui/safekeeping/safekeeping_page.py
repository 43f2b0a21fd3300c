"""List the backups, make one, carry one away, bring one back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hungchinh_desktop.domain.backup import Overdue
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_view import TableView
from hungchinh_desktop.ui.kit.writing_parts import writing
from hungchinh_desktop.ui.safekeeping.backup_columns import COLUMNS, BackupLine, key_of, when
from hungchinh_desktop.ui.safekeeping.backup_panel import BackupPanel, loss_words
from hungchinh_desktop.ui.safekeeping.backup_words import state_words, trial_words
from hungchinh_desktop.ui.safekeeping.disk_dialog import DiskDialog
from hungchinh_desktop.ui.safekeeping.file_commands import (
    file_notice,
    file_specs,
    notice_command,
)
from hungchinh_desktop.ui.safekeeping.inside_dialog import InsideDialog
from hungchinh_desktop.ui.safekeeping.outside_dialog import OutsideWords, ask_for_copy
from hungchinh_desktop.ui.safekeeping.place_strip import PlaceStrip
from hungchinh_desktop.ui.safekeeping.place_words import SHARED
from hungchinh_desktop.ui.safekeeping.stick_dialog import StickDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from hungchinh_desktop.domain.backup import Backup
    from hungchinh_desktop.domain.link import Link
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.services.safety_service import BackupComparison, BackupState
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.safekeeping.access_orders import AccessOrders


class SafekeepingPage(Page):
    """Show how safe the record is."""

    page_id: ClassVar[str] = "safekeeping"
    title: ClassVar[str] = "An toàn dữ liệu"
    icon_name: ClassVar[str] = "page_safekeeping"
    group: ClassVar[str] = "Công cụ"
    watches: ClassVar[frozenset[str]] = frozenset({"household", "status_spell", "change"})

    def __init__(
        self,
        desk: Desk,
        office: OfficeFile,
        restore: Callable[[Backup], object],
        access: AccessOrders | None = None,
    ) -> None:
        """Take what lets a backup stand for the open file, and what changes its password.

        The window is built anew then.
        """
        super().__init__(desk)
        self._office = office
        self._restore = restore
        self._access = access
        self._unread: list[Backup] = []
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._on_reading)
        self._banner = Banner(self.look, "safekeeping_banner")
        self._places = PlaceStrip(self.look)
        self._places.disk_wanted.connect(self._choose_disk)
        self._places.stick_wanted.connect(self._carry_out)
        self._model = TableModel[BackupLine](COLUMNS, key_of)
        self._table = TableView[BackupLine](
            self.look, self._model, "backup_table", "Các bản sao lưu", settings=desk.settings
        )
        self._panel = BackupPanel(self.look)
        self._lay_out()
        self._table.current_record_changed.connect(lambda _line: self._show_current())
        self._panel.restore_wanted.connect(self._ask_to_restore)
        self._panel.look_wanted.connect(self._look_inside)

    def subtitle(self) -> str:
        folder = self._office.safety.folder.name
        return f"Bản sao của tệp “{self._office.path.name}”, giữ trong “{folder}”"

    def specs(self) -> list[ActionSpec]:
        return [
            ActionSpec(
                "safekeeping_back_up",
                "Sao lưu ngay",
                self._back_up,
                MenuId.TOOL,
                icon="backup",
                tip="Chép tệp dữ liệu vào thư mục sao lưu và đọc lại bản chép",
                place=Place.PRIMARY,
            ),
            ActionSpec(
                "safekeeping_carry_out",
                "Sao ra USB…",
                self._carry_out,
                MenuId.TOOL,
                icon="usb_drive",
                tip="Chép ra USB hoặc ổ đĩa khác, đọc lại rồi báo rút ra được",
            ),
            ActionSpec(
                "safekeeping_access",
                "Mật khẩu và người dùng…",
                self._show_access,
                MenuId.TOOL,
                icon="password_set",
                tip="Đặt, đổi, bỏ mật khẩu của tệp; người dùng, mã khôi phục, bàn giao",
                enabled_when=lambda: not self._office.safety.view_only,
                why_disabled=self.desk.session.refusal,
                place=Place.HEADER,
            ),
            ActionSpec(
                "safekeeping_open_outside",
                "Mở từ bản sao ở ngoài…",
                self._open_outside,
                MenuId.TOOL,
                icon="file_open",
                tip="Lấy sổ từ bản sao trên USB, ổ đĩa khác: máy mới, máy vừa cài lại",
                writes=True,
            ),
            *file_specs(self, self._office),
        ]

    def open_link(self, link: Link) -> None:
        """Show who may open the file, where the status bar leads to that."""
        if link.target == "password":
            QTimer.singleShot(0, self, self._show_access)

    def _show_access(self) -> None:
        from hungchinh_desktop.ui.safekeeping.access_dialog import AccessDialog

        access = self._access
        if access is None:
            return
        dialog = AccessDialog(self.desk, self._office, access, self)
        dialog.exec()
        work = dialog.rewriting
        if work is not None:  # the window goes with the page: not from within its own dialog
            QTimer.singleShot(0, self.desk.changes, lambda: access.rewrite(work))

    def refresh(self) -> None:
        backups = self._office.safety.backups()
        self._model.set_records(BackupLine(backup) for backup in backups)
        self._unread = list(backups)
        self._reading.start()
        self._show_state(self._office.safety.state())
        if self._table.current_record() is None and backups:
            self._table.choose_row(0)
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on reading the backups again."""
        super().showEvent(event)
        self._reading.start()

    def take_focus(self) -> None:
        self._table.setFocus()

    def _show_state(self, state: BackupState) -> None:
        safety = self._office.safety
        self._places.show_places(safety.places.places(), safety.places.offered())
        notice, held = file_notice(self._office), safety.on_trial()
        if notice:
            self._banner.show_notice("warn", notice)
            if notice != safety.clock_fault:
                answer = notice_command(self, self._office)
                self._banner.add_link(answer.text, answer.handler)
        elif held:
            self._banner.show_notice(*trial_words(held, state))
            self._banner.add_link("Giữ bản này", self._keep_restored)
            if safety.before_restoring() is not None:
                self._banner.add_link("Lấy lại sổ trước đó…", self._take_back)
        else:
            self._banner.show_notice(*state_words(state))
            if state.outside_due is not Overdue.NO:
                self._banner.add_link("Sao ra USB…", self._carry_out)

    def _keep_restored(self) -> None:
        if self.desk.done(self, self._office.safety.keep_restored):
            self.refresh()

    def _take_back(self) -> None:
        backup = self._office.safety.before_restoring()
        if backup is not None:
            self._ask_about(backup, self._comparison(backup))

    def _choose_disk(self) -> None:
        places = self._office.safety.places
        chosen = next(iter(places.chosen()), None)
        dialog = DiskDialog(self.look, self, places.offered(), chosen)
        folder = dialog.folder(dialog.ask())
        if dialog.forgets and self.desk.done(self, places.forget):
            self.refresh()
        if folder is None:
            return
        place = self.desk.perform(self, lambda: places.choose(folder))
        if place is not None:
            self.desk.done(self, self._office.safety.back_up)
            self.refresh()
            if not places.is_outside(place):
                self._banner.show_notice("warn", SHARED)

    def _open_outside(self) -> None:
        words = OutsideWords(
            "Mở từ bản sao ở ngoài máy?",
            "Sổ hiện tại được sao lưu trước, nên vẫn lấy lại được.",
        )
        backup = ask_for_copy(self.look, self, words, self._office.path)
        if backup is not None:
            self._hand_on(backup)

    def side_count(self) -> str:
        return "!" if file_notice(self._office) else ""

    def _on_reading(self) -> None:
        """Read one more backup again; one at a time, so that the window stays quick."""
        if not self._unread or not self.isVisible():
            self._reading.stop()
            return
        backup = self._unread.pop(0)
        current = self._table.current_record()
        self._mark(backup, good=self._office.safety.is_good(backup))
        if current is not None and current.backup == backup:
            self._show_current()

    def _mark(self, backup: Backup, *, good: bool) -> None:
        """Say in the list whether a backup was just read as it was written."""
        self._model.set_records(
            BackupLine(line.backup, good) if line.backup == backup else line
            for line in self._model.all_records()
        )

    def _show_current(self) -> None:
        line = self._table.current_record()
        if line is None:
            self._panel.show_backup(None, None)
            return
        comparison = self._comparison(line.backup)
        self._panel.show_backup(line.backup, comparison)
        if line.good and comparison is None:  # spoilt or gone since the list was read
            self._mark(line.backup, good=False)

    def _comparison(self, backup: Backup) -> BackupComparison | None:
        try:
            good = self._office.safety.is_good(backup)
            return self._office.safety.compare(backup) if good else None
        except UserError:
            return None

    def _back_up(self) -> None:
        made = self.desk.perform(self, self._office.safety.back_up)
        self.refresh()  # nothing said of an earlier copy stays where this one failed
        if made is not None:
            self._table.choose(str(made.serial))
            self._banner.show_notice("ok", f"Đã sao lưu lúc {when(made)} và đọc lại đúng.")

    def _carry_out(self) -> None:
        folder = StickDialog.ask_folder(self.desk, self._office.safety.sticks(), self)
        if folder is None:
            return
        taken = self.desk.perform(self, lambda: self._office.safety.carry_out(folder))
        self.refresh()
        if taken is None:
            return
        if self._office.safety.places.is_outside(folder):
            said = f"Đã chép ra “{folder}” và đọc lại đúng. Rút USB ra được rồi."
            self._banner.show_notice("ok", said)
        else:
            said = f"Đã chép ra “{folder}”, nhưng nơi đó cùng ổ cứng với sổ: ổ hỏng là mất cả hai."
            self._banner.show_notice("warn", said)

    def _look_inside(self) -> None:
        line = self._table.current_record()
        comparison = self._comparison(line.backup) if line else None
        if line is not None and comparison is not None:
            InsideDialog(self.desk, when(line.backup), comparison.picture, self).exec()

    def _ask_to_restore(self) -> None:
        line = self._table.current_record()
        if line is not None:
            self._ask_about(line.backup, self._comparison(line.backup))

    def _ask_about(self, backup: Backup, comparison: BackupComparison | None) -> None:
        if comparison is None:
            return
        answer = dialogs.question(
            self.look,
            self,
            f"Phục hồi bản {when(backup)}?",
            f"{loss_words(comparison)} Sổ hiện tại được sao lưu trước, nên vẫn lấy lại được.",
            accept="Phục hồi bản này",
        )
        if answer is dialogs.Answer.ACCEPT:
            self._hand_on(backup)

    def _hand_on(self, backup: Backup) -> None:
        """Let the program restore; window and file go meanwhile, so nothing is announced here."""

        def restore() -> None:
            try:
                self._restore(backup)
            except UserError as fault:
                self.desk.show_error(self, fault.sentence)

        QTimer.singleShot(0, self, restore)  # not from within the page's own button

    def _lay_out(self) -> None:
        none = EmptyState(self.look, "backup", "backup_none")
        none.say(
            "Chưa có bản sao lưu nào.",
            "Chương trình tự sao lưu khi đóng, mỗi nửa giờ có sửa và trước việc lớn."
            " Máy mới hoặc vừa cài lại thì mở sổ từ bản sao đã cất.",
        )
        outside = push_button(
            self.look,
            "Mở từ bản sao ở ngoài…",
            "backup_none_outside",
            self._open_outside,
            icon="usb_drive",
        )
        none.add_button(writing(outside))
        self._table.set_empty_widget(none)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._table, 1)
        body.addWidget(self._panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._banner)
        column.addWidget(self._places)
        column.addLayout(body, 1)
