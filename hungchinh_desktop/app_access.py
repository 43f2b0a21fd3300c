"""Ask for the file's password, lock the window, and write the file anew behind another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QEventLoop, QTimer

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.dialogs import VerbDialog
from hungchinh_desktop.ui.kit.sensitive_clipboard import forget_everything
from hungchinh_desktop.ui.safekeeping.idle_watch import IdleWatch
from hungchinh_desktop.ui.safekeeping.left_words import keep_of_window, offer_left_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from hungchinh_desktop.services.file_access import Session
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.main_window import MainWindow
    from hungchinh_desktop.ui.safekeeping.access_orders import Rewrite
    from hungchinh_desktop.ui.safekeeping.session_watch import SessionWatch
    from hungchinh_desktop.ui.safekeeping.unlock_window import UnlockWindow

T = TypeVar("T")

_SETTLED_MS = 2000
_AGAIN_MS = 1000


def beside(work: Callable[[], T], title: str) -> T:
    """Do work on another thread behind a small window that says what is done.

    Raises the UserError of the work.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QLabel

    from hungchinh_desktop.ui.kit.background import Background

    shown = QLabel(title)
    shown.setObjectName("busy_window")
    shown.setAccessibleName(title)
    shown.setContentsMargins(32, 24, 32, 24)
    shown.setWindowTitle("Hưng Chính")
    shown.setWindowModality(Qt.WindowModality.ApplicationModal)
    shown.show()
    loop = QEventLoop()
    results: list[T] = []
    faults: list[UserError] = []
    task = Background().run(shown, title, lambda _task: work(), results.append, faults.append)
    task.ended.connect(loop.quit)
    loop.exec()
    shown.close()
    shown.deleteLater()
    if faults:
        raise faults[0]
    return results[0]


def renew_old_copies(
    look: Look, path: Path, before: Session | None, after: Session | None, parent: QWidget | None
) -> None:
    """Ask what becomes of the copies that still open as before, and do it."""
    from hungchinh_desktop.services.copy_protection import copies_of, remove_copies, renew_copies
    from hungchinh_desktop.ui.kit import dialogs

    old, new = (one.key if one is not None else None for one in (before, after))
    others = copies_of(path, new).others
    if not others:
        return
    how = "không cần mật khẩu" if before is None else "bằng mật khẩu cũ"
    answer = dialogs.question(
        look,
        parent,
        f"Còn {len(others)} bản sao lưu mở được {how}.",
        "Nên ghi lại các bản này như tệp dữ liệu bây giờ. Bản đã chép ra USB, ổ khác thì chép lại"
        " bằng “Sao ra USB…” rồi xóa bản cũ ở đó.",
        accept="Ghi lại các bản này",
        other="Xóa các bản này",
        reject="Để nguyên",
    )
    if answer is dialogs.Answer.OTHER:
        remove_copies(others)
    elif answer is dialogs.Answer.ACCEPT:
        left = beside(lambda: renew_copies(path, old, new), "Đang ghi lại các bản sao lưu…")
        if left.others:
            dialogs.warn(
                look,
                parent,
                f"Còn {len(left.others)} bản sao lưu chưa ghi lại được.",
                "Các bản đó bị hỏng hoặc có mật khẩu khác; hãy xem trang An toàn dữ liệu.",
            )


class FileHolder(Protocol):
    """Hold the open file and its window, as the program does."""

    look: Look
    office: OfficeFile | None
    window: MainWindow | None

    def open(self, path: Path | None, session: Session | None = None) -> bool: ...

    def close_former(self) -> bool: ...

    def drop_window(self) -> None: ...


class AccessKeeper:
    """Stand between the program and a file with a password."""

    def __init__(self, program: FileHolder, app: QApplication) -> None:
        self._program = program
        self._app = app
        self._idle = IdleWatch(app, self.lock)
        self._session: SessionWatch | None = None
        self.window: UnlockWindow | None = None

    def watch(self) -> None:
        """Begin to count the time without a sign of life, where there is a password."""
        office = self._program.office
        if office is not None and office.session is not None:
            self._idle.start()
            # a lambda holds this keeper; a timer does not hold the owner of a bare method
            QTimer.singleShot(_SETTLED_MS, self._idle, lambda: self.listen())  # noqa: PLW0108

    def listen(self) -> None:
        """Follow the lock of the computer itself, from now on."""
        if self._session is None and self._program.office is not None:
            from hungchinh_desktop.ui.safekeeping.session_watch import SessionWatch

            self._session = SessionWatch(self._idle)
            self._session.locked.connect(self.on_session_locked)

    def on_session_locked(self) -> None:
        """Lock with the computer; without a password cover at least what is sensitive."""
        office = self._program.office
        if office is None:
            return
        if not self._program.look.covers:
            self._program.look.cover(covers=True)
        if office.session is None:
            forget_everything()
        else:
            self.lock()

    def ask(self, path: Path, *, is_locked: bool = False) -> None:
        """Show a window that asks for the password and then opens the file."""
        from hungchinh_desktop.ui.safekeeping.unlock_window import UnlockWindow

        former = self.window
        window = UnlockWindow(self._program.look, path, is_locked=is_locked)
        window.resize(760, 520)
        window.unlocked.connect(lambda session: self._on_unlocked(path, session))
        window.damaged.connect(lambda fault: self._on_damaged(path, fault))
        window.backup_wanted.connect(lambda: self._on_backup_wanted(path))
        self.window = window
        window.show()
        self._app.setQuitOnLastWindowClosed(True)
        if former is not None:
            former.deleteLater()

    def lock(self) -> None:
        """Take the window and everything in it away, close the file, ask for the password."""
        QTimer.singleShot(0, self._idle, self._lock)  # not from within the window's own command

    def rewrite(self, work: Rewrite) -> None:
        """Close file and window, do the work beside, ask about the copies, open again."""
        from hungchinh_desktop.domain.link import Link
        from hungchinh_desktop.ui.kit import dialogs

        program = self._program
        if program.office is None:
            return
        path, before = program.office.path, program.office.session
        if not program.close_former():
            return
        self._app.setQuitOnLastWindowClosed(False)
        after = before
        try:
            after = beside(lambda: work(path, before), "Đang ghi lại tệp dữ liệu…")
            renew_old_copies(program.look, path, before, after, None)
        except UserError as fault:
            dialogs.error(program.look, None, "Chưa làm được", fault.sentence)
        if program.open(path, after) and program.window is not None:
            program.window.go(Link("safekeeping"))
        self._app.setQuitOnLastWindowClosed(True)

    def _lock(self) -> None:
        program = self._program
        office, window = program.office, program.window
        if office is None or window is None:
            return
        if office.session is None:
            self._offer_password()
            return
        if not program.look.covers:
            program.look.cover(covers=True)
        if self._is_busy():
            return
        self._idle.stop()
        forget_everything()
        path, geometry = office.path, window.geometry()
        self._app.setQuitOnLastWindowClosed(False)
        program.drop_window()
        self.ask(path, is_locked=True)
        if self.window is not None:
            self.window.setGeometry(geometry)

    def _is_busy(self) -> bool:
        """Close what stands over the window; tell whether work goes on that must end first."""
        window = self._program.window
        modal = self._app.activeModalWidget()
        if isinstance(modal, VerbDialog):
            modal.locking.emit()
        if modal is not None:
            if self._program.office is not None:
                keep_of_window(self._program.office, modal)
            # what may not be closed now is asked again; it is covered meanwhile
            wait = 0 if modal.close() else _AGAIN_MS
            QTimer.singleShot(wait, self._idle, lambda: self._lock())  # noqa: PLW0108
            return True
        if window is None or not window.is_working():
            return False
        window.status.say("Đang làm dở một việc; xong việc này sổ sẽ khóa")
        QTimer.singleShot(_AGAIN_MS, self._idle, lambda: self._lock())  # noqa: PLW0108
        return True

    def _offer_password(self) -> None:
        from hungchinh_desktop.domain.link import Link
        from hungchinh_desktop.ui.kit import dialogs

        answer = dialogs.question(
            self._program.look,
            self._program.window,
            "Chưa khóa được vì tệp chưa có mật khẩu.",
            "Đặt mật khẩu trước, rồi Ctrl+L khóa sổ mỗi khi rời máy.",
            accept="Đặt mật khẩu…",
            kind="info",
        )
        if answer is dialogs.Answer.ACCEPT and self._program.window is not None:
            self._program.window.go(Link("safekeeping", target="password"))

    def _on_backup_wanted(self, path: Path) -> None:
        from hungchinh_desktop.app_outside_copy import offer_to_locked_out

        asking = self.window
        if not offer_to_locked_out(self._program.look, path):
            return
        if self._program.open(path) and self.window is asking and asking is not None:
            asking.close()
            asking.deleteLater()
            self.window = None

    def _on_unlocked(self, path: Path, session: Session) -> None:
        asking = self.window
        if self._program.open(path, session) and self.window is asking and asking is not None:
            asking.close()  # not another one, that asks for the password of a restored copy
            asking.deleteLater()
            self.window = None
            QTimer.singleShot(0, self._idle, lambda: self._offer_left_words())  # noqa: PLW0108

    def _offer_left_words(self) -> None:
        program = self._program
        if program.office is not None and program.window is not None:
            offer_left_words(program.look, program.office, program.window)

    def _on_damaged(self, path: Path, fault: UserError) -> None:
        from hungchinh_desktop.app_safekeeping import offer_backup

        offer_backup(self._program.look, path, fault)
