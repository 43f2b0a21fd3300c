"""Show the pages or sheets that the chosen paper will have, before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from hungchinh_desktop.ui.exchange.sheet_view import SheetView
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import icon_button
from hungchinh_desktop.ui.kit.cover import CoverBox
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.page_view import PageView
from hungchinh_desktop.ui.kit.panel import Panel

if TYPE_CHECKING:
    from hungchinh_desktop.domain.sheet_picture import SheetPicture
    from hungchinh_desktop.ui.kit.desk import Desk


class PreviewPanel(Panel):
    """Hold the page view for PDF and the sheet view for workbooks, with ‹ › between sheets."""

    def __init__(self, desk: Desk) -> None:
        look = desk.look
        super().__init__(look, "Xem trước", "exchange_preview")
        self.pages = PageView(look, desk.pdf, "exchange_pages")
        self.sheet = SheetView(look)
        self._place = text_label("", "", "exchange_preview_place")
        self._sheets: list[SheetPicture] = []
        self._number = 0
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.sheet)
        self._private = False
        self._cover = CoverBox(
            look, self._stack, "exchange_preview", "Bản xem trước", holds=lambda: self._private
        )
        self.notice = Banner(look, "exchange_notice")
        self._back = icon_button(
            look, "previous", "exchange_previous", "Tờ trước", lambda: self._step(-1)
        )
        self._on = icon_button(look, "next", "exchange_next", "Tờ sau", lambda: self._step(1))
        for part in (self._back, self._place, self._on):
            self.head.addWidget(part)
        self._zooms = [
            icon_button(look, "zoom_out", "exchange_zoom_out", "Thu nhỏ", lambda: self._zoom(-1)),
            icon_button(look, "zoom_in", "exchange_zoom_in", "Phóng to", lambda: self._zoom(1)),
        ]
        for button in self._zooms:
            self.head.addWidget(button)
        self.body.addWidget(self._cover, 1)
        foot = self.foot()
        foot.addWidget(self.notice, 1)
        self.pages.page_changed.connect(self._on_page_changed)

    def cover_private(self, *, private: bool) -> None:
        """Cover what comes next when it tells what a posted list does not."""
        self._private = private
        self._cover.cover_again()

    def show_pdf(self, data: bytes) -> None:
        """Show the pages of a PDF."""
        self._sheets = []
        self._stack.setCurrentWidget(self.pages)
        self._show_zooms(visible=True)
        self.pages.set_pdf(data)

    def show_sheets(self, sheets: list[SheetPicture], wanted: str = "") -> None:
        """Show the sheets of a workbook, beginning with one by name or the first list."""
        self._sheets = sheets
        self._stack.setCurrentWidget(self.sheet)
        self._show_zooms(visible=False)
        names = [sheet.name for sheet in sheets]
        self._number = names.index(wanted) if wanted in names else min(1, len(sheets) - 1)
        self._show_sheet()

    def current_sheet(self) -> str:
        """Return the name of the sheet in view, "" for pages."""
        return self._sheets[self._number].name if self._sheets else ""

    def _step(self, direction: int) -> None:
        if not self._sheets:
            self.pages.show_page(self.pages.page + direction)
            return
        self._number = max(0, min(len(self._sheets) - 1, self._number + direction))
        self._show_sheet()

    def _show_sheet(self) -> None:
        sheet = self._sheets[self._number]
        self.sheet.show_sheet(sheet)
        self._place.setText(f"{sheet.name} · tờ {self._number + 1} / {len(self._sheets)}")
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(self._number + 1 < len(self._sheets))

    def _zoom(self, direction: int) -> None:
        self.pages.zoom_by_step(direction)

    def _show_zooms(self, *, visible: bool) -> None:
        for button in self._zooms:
            button.setVisible(visible)

    def _on_page_changed(self, page: int, pages: int) -> None:
        if not self._sheets:
            self._place.setText(f"Trang {page + 1} / {pages}")
            self._back.setEnabled(page > 0)
            self._on.setEnabled(page + 1 < pages)
