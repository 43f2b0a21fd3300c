"""Write finished papers into a folder beside the window, log them, and say what was made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hungchinh_desktop.services.file_lock import bundle_name, bundled
from hungchinh_desktop.ui.exchange.password_dialog import PasswordDialog
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.file_places import open_place

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.exchange_service import ExchangeService, ExportJob
    from hungchinh_desktop.ui.kit.background import Task
    from hungchinh_desktop.ui.kit.banner import Banner
    from hungchinh_desktop.ui.kit.desk import Desk

    Order = tuple[ExportJob, Path]


class PaperWriter:
    """Do the writing of the page of papers."""

    def __init__(
        self,
        desk: Desk,
        exchange: ExchangeService,
        notice: Banner,
        widget: QWidget,
        on_written: Callable[[], object],
    ) -> None:
        """Take where the result is told, and what follows when something was written."""
        self._desk, self._exchange = desk, exchange
        self._notice, self._widget = notice, widget
        self._on_written = on_written

    def write(self, orders: list[Order], logged: list[Order] | None = None) -> None:
        """Write files; `logged` names what stands in them when that is more than one paper."""

        def work(task: Task) -> list[Order]:
            for job, _ in logged or orders:  # all of them or none
                self._exchange.check_release(job)
            for done, (job, path) in enumerate(orders):
                task.report(done, len(orders), f"Đang ghi {path.name}")
                self._exchange.write(job, path)
            return orders

        def tell(written: list[Order]) -> None:
            self._desk.done(self._widget, lambda: self._record(logged or written))
            self._tell(written)

        self._desk.run_in_background(self._widget, "Đang xuất", work, tell)

    def write_all(self, folder: Path) -> None:
        """Write the plan and every list into a folder."""
        jobs = self._desk.perform(self._widget, self._exchange.all_jobs)
        orders = [(job, folder / job.file_name) for job in jobs or []]
        if orders and self.may_replace([path for _, path in orders if path.exists()]):
            self.write(orders)

    def write_all_locked(self, folder: Path, year: int) -> None:
        """Write the plan and every list into one zip that only a password opens."""
        jobs = self._desk.perform(self._widget, self._exchange.all_jobs)
        dialog = PasswordDialog(self._desk.look, self._widget)
        if jobs is None or not dialog.exec() or dialog.password is None:
            return
        path = folder / bundle_name(year)
        if self.may_replace([path] if path.exists() else []):
            bundle = bundled(jobs, dialog.password, path.name)
            self.write([(bundle, path)], logged=[(job, path) for job in jobs])

    def may_replace(self, paths: list[Path]) -> bool:
        """Ask before files that are there already are written over; yes when there are none."""
        if not paths:
            return True
        what = f"“{paths[0].name}”" if len(paths) == 1 else f"{len(paths)} tệp"
        answer = dialogs.question(
            self._desk.look,
            self._widget,
            f"Ghi đè {what} đã có trong thư mục?",
            "Bản cũ sẽ được thay bằng bản mới.",
            accept="Ghi đè",
            reject="Không ghi",
        )
        return answer is dialogs.Answer.ACCEPT

    def open_path(self, path: Path) -> None:
        """Open a file or folder with the program of the system."""
        open_place(self._desk, self._widget, path)

    def _record(self, orders: list[Order]) -> None:
        for job, path in orders:
            self._exchange.record(job, path)

    def _tell(self, orders: list[Order]) -> None:
        path = orders[0][1]
        words = path.name if len(orders) == 1 else f"{len(orders)} tệp"
        self._notice.show_notice("ok", f"Đã ghi {words} vào {path.parent}.")
        if len(orders) == 1:
            self._notice.add_link("Mở tệp", lambda: self.open_path(path))
        self._notice.add_link("Mở thư mục", lambda: self.open_path(path.parent))
        self._on_written()
