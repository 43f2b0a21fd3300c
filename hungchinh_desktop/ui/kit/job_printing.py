"""Print a prepared paper, and put into the log that it left the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.ui.kit.printing import make_and_print

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.exchange_service import ExchangeService, ExportJob
    from hungchinh_desktop.ui.kit.desk import Desk


def print_job(
    widget: QWidget,
    desk: Desk,
    exchange: ExchangeService,
    job: ExportJob,
    name: str,
    copies: int = 1,
) -> None:
    """Ask for a printer and print; only what the printer took is logged.

    Args:
        widget: the dialog stands over its window.
        desk: runs the work and shows the progress.
        exchange: keeps the log.
        job: makes the PDF.
        name: what the printer's queue shows ("Kế hoạch năm 2024").
        copies: what the dialog offers at first.
    """

    def log() -> None:
        desk.done(widget, lambda: exchange.record_printed(job))

    if desk.done(widget, lambda: exchange.check_release(job)):
        make_and_print(widget, desk, job.make, name, copies, log)
