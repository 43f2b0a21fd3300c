"""Send the plan to paper or into a PDF file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.ui.kit.file_output import FileOutput
from hungchinh_desktop.ui.kit.job_printing import print_job

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.exchange_service import ExchangeService
    from hungchinh_desktop.ui.kit.banner import Banner
    from hungchinh_desktop.ui.kit.desk import Desk


class PlanPaper:
    """Make the untinted pages and send them where the officer wants them."""

    def __init__(
        self, desk: Desk, exchange: ExchangeService, notice: Banner, widget: QWidget
    ) -> None:
        """Take where the result is told, and the page over which the dialogs stand."""
        self._desk = desk
        self._exchange = exchange
        self._widget = widget
        self._output = FileOutput(desk, lambda: exchange, notice, widget, "yearly_plan")

    def print_paper(self, name: str) -> None:
        """Ask for a printer and print; `name` stands in the printer's queue."""
        job = self._desk.perform(self._widget, self._exchange.plan_job)
        if job is not None:
            print_job(self._widget, self._desk, self._exchange, job, name)

    def save_pdf(self) -> None:
        """Ask for a file and write it there."""
        job = self._desk.perform(self._widget, self._exchange.plan_job)
        if job is not None:
            self._output.save(job)
