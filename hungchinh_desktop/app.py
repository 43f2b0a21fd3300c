"""Start the window: build every part once and hand it to those that need it."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hungchinh_desktop import paths
from hungchinh_desktop.app_window import FileOrders, build_window
from hungchinh_desktop.domain.errors import DataFileError, FileInUseError, PasswordError, UserError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from hungchinh_desktop.app_access import AccessKeeper
    from hungchinh_desktop.domain.backup import Backup
    from hungchinh_desktop.services.file_access import Session
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.main_window import MainWindow

EXIT_NOT_STARTED = 2
_SETTLED_MS = 2000
_SHOWN_MS = 300


def run_window(path: Path | None, *, view_only: bool = False) -> int:
    """Open a data file in the window and return the exit code when it is closed.

    Args:
        path: the data file, None for the usual one.
        view_only: refuse every write, as at a meeting.
    """
    if not _has_screen():
        _say("Máy này không có màn hình; gõ --help để xem các lệnh không cần cửa sổ.")
        return EXIT_NOT_STARTED
    program = start_window(path, view_only=view_only)
    return program.run() if program is not None else EXIT_NOT_STARTED


def start_window(path: Path | None, *, view_only: bool = False) -> Program | None:
    """Return the program with its first window on the way to the screen.

    None when the file could not be opened; then that was said.
    """
    # Nothing made while starting is garbage: looking for some costs a twentieth of the start.
    gc.disable()
    program = Program(make_application())
    program.view_only = view_only
    opened = program.open(path)
    _collect_again_later()
    return program if opened else None


def make_application() -> QApplication:
    """Return the Qt application dressed with name, icon and Vietnamese words."""
    from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    _choose_input_method()
    QCoreApplication.setOrganizationName("Hung Chinh")
    QCoreApplication.setApplicationName("Hung Chinh Desktop")
    QApplication.setApplicationDisplayName("Hưng Chính")
    QApplication.setDesktopFileName("hungchinh-desktop")
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else _new_application()
    app.setWindowIcon(QIcon(str(paths.resources_dir() / "icons" / "app.svg")))
    translator = QTranslator(app)
    if translator.load("qtbase_vi", str(paths.resources_dir() / "translations")):
        app.installTranslator(translator)
    return app


def _new_application() -> QApplication:
    """Choose the style by argument: to hand over a style, Python would first learn all of it."""
    from PySide6.QtWidgets import QApplication

    _spare_source_search()
    from hungchinh_desktop.ui.kit.style import IS_FUSION

    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setProperty(IS_FUSION, True)
    return app


def _spare_source_search() -> None:
    """Spare PySide the reading of every module of the program, a twentieth of the start.

    It reads the source of each imported module, and of what that imports, to learn whether it
    asks for Qt's names in snake_case. Nobody does here; a bundle without sources is not asked.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda _module: False


class Program:
    """Hold the open data file and its window; another file gets a new window."""

    def __init__(self, app: QApplication) -> None:
        from hungchinh_desktop.ui.kit.crash import CrashGuard
        from hungchinh_desktop.ui.kit.look import Look
        from hungchinh_desktop.ui.kit.typing_guard import TypingGuard

        self._app = app
        self.look: Look = Look(app)
        self._crash_guard = CrashGuard(self.look, paths.log_dir())
        self._crash_guard.install()
        self._typing_guard = TypingGuard(app)
        self.view_only = False
        self.office: OfficeFile | None = None
        self.window: MainWindow | None = None
        self._access: AccessKeeper | None = None
        app.aboutToQuit.connect(self.close)

    @property
    def access(self) -> AccessKeeper:
        """Return what asks for passwords and locks the window; the first page needs it not."""
        if self._access is None:
            from hungchinh_desktop.app_access import AccessKeeper

            self._access = AccessKeeper(self, self._app)
        return self._access

    def open(self, path: Path | None, session: Session | None = None) -> bool:
        """Open a data file in a new window; on a fault say so and return False.

        For a damaged or lost file the newest good backup is offered, on a new machine one from
        a stick. When another window has the file, that one is raised, and none is made here.
        """
        if path is None and not (self.view_only or paths.default_data_file().exists()):
            from hungchinh_desktop.app_outside_copy import offer_at_first_start

            offer_at_first_start(self.look, paths.default_data_file())
        try:
            self.open_file(path, session)
        except PasswordError:
            self.access.ask(path or paths.default_data_file())
        except FileInUseError as fault:
            return self._raise_first_window(path) or self._refuse(fault)
        except DataFileError as fault:
            from hungchinh_desktop.app_safekeeping import offer_backup

            _say(fault.sentence)
            place = path or paths.default_data_file()
            key = session.key if session is not None else None
            return offer_backup(self.look, place, fault, key) and self.open(place, session)
        except UserError as fault:
            from hungchinh_desktop.app_safekeeping import offer_backup, was_replaced

            place = paths.default_data_file()
            if path is None and was_replaced(place, fault):
                return offer_backup(self.look, place, fault) and self.open(None, session)
            return self._refuse(fault)
        return True

    def _refuse(self, fault: UserError) -> bool:
        from hungchinh_desktop.ui.kit import dialogs

        _say(fault.sentence)
        dialogs.error(self.look, None, "Chưa mở được tệp dữ liệu", fault.sentence)
        return False

    def _raise_first_window(self, path: Path | None) -> bool:
        from hungchinh_desktop.app_single_window import raise_or_retry

        def open_again() -> bool:
            try:
                self.open_file(path)
            except FileInUseError:
                return False
            return True

        return raise_or_retry(path or paths.default_data_file(), open_again)

    def open_other(self, path: Path) -> None:
        """Open another file as `open_file` does, and ask for its password if it has one."""
        try:
            self.open_file(path)
        except PasswordError:
            if self.close_former():
                self.access.ask(path)

    def open_file(self, path: Path | None, session: Session | None = None) -> None:
        """Open a data file in a new window; the former file stays open when this fails.

        Raises UserError when the file cannot be opened, PasswordError when the session does not
        open it.
        """
        from hungchinh_desktop.services.office_file import open_office_file

        if path is not None and self.office and _same_file(path, self.office.path):
            return
        office = open_office_file(path, session, view_only=self.view_only)
        try:
            window = build_window(office, self.look, self._orders())
        except BaseException:
            office.close()
            raise
        if not self.close_former():
            window.deleteLater()
            office.close()
            return
        self.office, self.window = office, window
        self.look.gives_out = session is None or not session.refusal
        window.open_first()
        window.show()
        self._keep_safe_later(office, window)
        if session is not None:
            self.access.watch()

    def _orders(self) -> FileOrders:
        from hungchinh_desktop.ui.safekeeping.access_orders import AccessOrders

        access = AccessOrders(
            rewrite=lambda work: self.access.rewrite(work),  # noqa: PLW0108 - made when needed
            lock=lambda: self.access.lock(),  # noqa: PLW0108
            watch=lambda: self.access.watch(),  # noqa: PLW0108
        )
        return FileOrders(self.open_other, self.restore, self.finish, access, self.show_only)

    def show_only(self, wanted: bool) -> None:
        """Show the file only, as at a meeting, or let it be written; a lock keeps the choice."""
        if self.office is not None:
            self.office.safety.set_view_only(wanted=wanted)
            self.view_only = wanted

    def restore(self, backup: Backup) -> None:
        """Let a backup take the place of the open file, after a backup of the present one.

        Raises UserError when the present one cannot be backed up; nothing is changed then.
        """
        if self.office is None:
            return
        self.office.undo.check_may_write()
        from hungchinh_desktop.domain.backup import BackupReason
        from hungchinh_desktop.domain.link import Link
        from hungchinh_desktop.services.file_rescue import restore
        from hungchinh_desktop.ui.kit import dialogs

        path, session = self.office.path, self.office.session
        present = self.office.safety.back_up(BackupReason.RESTORE)
        if not self.close_former():
            return
        try:
            aside = restore(backup, path, session.key if session is not None else None)
        except UserError as fault:
            dialogs.error(self.look, None, "Chưa phục hồi được", fault.sentence)
        else:
            if aside is not None and present.path.exists():
                aside.unlink(missing_ok=True)  # the backup of the present file is as good
        if self.open(path, session) and self.window is not None:
            self.window.go(Link("safekeeping"))

    def finish(self) -> bool:
        """Back up before the window closes; False when the officer stays instead."""
        from hungchinh_desktop.app_safekeeping import back_up_at_close

        if self.office is None or self.window is None:
            return True
        return back_up_at_close(self.office, self.look, self.window)

    def _keep_safe_later(self, office: OfficeFile, window: MainWindow) -> None:
        from PySide6.QtCore import QTimer

        def keep_safe() -> None:
            if self.office is not office:
                return
            from hungchinh_desktop.app_safekeeping import BackupClock

            BackupClock(office, window.show_facts, window)
            self.access.listen()
            window.show_facts()

        def listen() -> None:
            from hungchinh_desktop.app_single_window import FirstWindow

            FirstWindow(office.path, window)

        QTimer.singleShot(_SHOWN_MS, window, listen)
        QTimer.singleShot(_SETTLED_MS, window, keep_safe)

    def close_former(self) -> bool:
        """Close the window in use and then its file; False when its work has to be kept."""
        if self.window is not None:
            self._app.setQuitOnLastWindowClosed(False)
            closed = self.window.close()
            self._app.setQuitOnLastWindowClosed(True)
            if not closed:
                return False
            self.window.deleteLater()
            self.window = None
        self.close()
        return True

    def drop_window(self) -> None:
        """Take the window away without a question, and close the file: the officer left.

        What is typed and not saved stays as a draft; what was done today is backed up.
        """
        from PySide6.QtCore import QCoreApplication, QEvent

        from hungchinh_desktop.domain.backup import BackupReason

        if self.window is not None:
            typed = self.window.leave_for_lock()
            if self.office is not None and any(typed.values()):
                from hungchinh_desktop.ui.safekeeping.left_words import keep_left_words

                keep_left_words(self.office, typed)
            self.window.deleteLater()
            # at once: nothing of it may still ask the file, or show what it held
            QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
            self.window = None
        if self.office is not None:
            with suppress(UserError):  # nobody is there to be told
                self.office.safety.back_up_if_changed(BackupReason.CLOSE)
        self.close()

    def run(self) -> int:
        """Run until the last window is closed and return the exit code.

        Without a window there is nothing to run: one that was open already was raised.
        """
        return self._app.exec() if self.window is not None else 0

    def close(self) -> None:
        """Close the data file at the end; no page that is still shown may ask it any more."""
        from shiboken6 import isValid

        if self.window is not None and isValid(self.window):
            self.window.hide()
        if self.office is not None:
            self.office.close_for_the_day()
            self.office = None


def _collect_again_later() -> None:
    """Let the collector work again after the first painting, but not in what stays for good."""
    from PySide6.QtCore import QTimer

    def collect_again() -> None:
        gc.freeze()
        gc.enable()

    QTimer.singleShot(_SETTLED_MS, collect_again)


def _say(sentence: str) -> None:
    """Write to the terminal, if there is one: a program started by its icon has none."""
    if sys.stderr is not None:
        reconfigure = getattr(sys.stderr, "reconfigure", None)
        if reconfigure is not None:  # a Windows console may not speak UTF-8 by itself
            reconfigure(encoding="utf-8", errors="replace")
        sys.stderr.write(f"{sentence}\n")


def _has_screen() -> bool:
    """Tell whether Qt can open a window; without one it would end the whole process."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _choose_input_method() -> None:
    """Let fcitx users type: Qt's wheels speak only ibus, which fcitx5 understands too."""
    if os.environ.get("QT_IM_MODULE") in ("fcitx", "xim"):
        os.environ["QT_IM_MODULE"] = "ibus"


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
