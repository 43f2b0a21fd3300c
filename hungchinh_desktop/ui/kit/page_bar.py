"""Turn and zoom the pages of a view: ‹ 5 / 8 ›, zoom out, fit, zoom in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from hungchinh_desktop.ui.kit.buttons import icon_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.page_layout import Fit
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QToolButton

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.page_view import PageView

_FIT_WORDS = {Fit.WIDTH: "Vừa trang", Fit.WHOLE: "Vừa khung"}
_PERCENTS = (50, 75, 100, 125, 150, 200)


class PageBar(QWidget):
    """Stand above a PageView and follow it."""

    def __init__(
        self, view: PageView, look: Look, title: str = "Trang in", parent: QWidget | None = None
    ) -> None:
        """Take the view that is turned and zoomed."""
        super().__init__(parent)
        prefix = view.objectName()
        named(self, f"{prefix}_bar", "Lật và phóng trang in")
        self._view = view
        self._look = look
        self._title = text_label(title, "strong", f"{prefix}_title")
        self._back = self._icon_button("previous", "Trang trước", self._on_back)
        self._number = named(QLineEdit(self), f"{prefix}_number", "Số trang")
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.editingFinished.connect(self._on_number_entered)
        self._total = text_label("", "", f"{prefix}_total")
        self._forth = self._icon_button("next", "Trang sau", self._on_forth)
        self._out = self._icon_button("zoom_out", "Thu nhỏ", self._on_zoom_out)
        self._zoom = named(QPushButton(self), f"{prefix}_zoom", "Cỡ trang in")
        set_role(self._zoom, "quiet")
        self._zoom.clicked.connect(self._on_zoom_clicked)
        self._in = self._icon_button("zoom_in", "Phóng to", self._on_zoom_in)
        self._menu = self._zoom_menu()
        self._extras = QHBoxLayout()
        self._place_parts()
        view.page_changed.connect(self._on_page_changed)
        view.zoom_changed.connect(self._on_zoom_changed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()
        self._on_page_changed(view.page, view.page_count())
        self._on_zoom_changed()

    def set_title(self, title: str) -> None:
        """Show other words before the page number."""
        self._title.setText(title)

    def add_widget(self, widget: QWidget) -> None:
        """Put a control of the page before the zoom buttons."""
        self._extras.addWidget(widget)

    def _icon_button(self, icon: str, words: str, slot: Callable[[], None]) -> QToolButton:
        return icon_button(self._look, icon, f"{self._view.objectName()}_{icon}", words, slot)

    def _place_parts(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(4)
        left: list[QWidget] = [self._title, self._back, self._number, self._total, self._forth]
        right: list[QWidget] = [self._out, self._zoom, self._in]
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        row.addLayout(self._extras)
        for widget in right:
            row.addWidget(widget)

    def _zoom_menu(self) -> QMenu:
        menu = named(QMenu(self), f"{self._view.objectName()}_zoom_menu", "Cỡ trang in")
        for fit, words in _FIT_WORDS.items():
            self._add_choice(menu, words, fit)
        menu.addSeparator()
        for percent in _PERCENTS:
            self._add_choice(menu, f"{percent} %", percent)
        menu.triggered.connect(self._on_zoom_chosen)
        return menu

    def _add_choice(self, menu: QMenu, words: str, value: Fit | int) -> None:
        action = QAction(words, menu)
        action.setData(value)
        menu.addAction(action)

    def _on_back(self) -> None:
        self._view.show_page(self._view.page - 1)

    def _on_forth(self) -> None:
        self._view.show_page(self._view.page + 1)

    def _on_number_entered(self) -> None:
        text = self._number.text().strip()
        if text.isdecimal():
            self._view.show_page(int(text) - 1)
        self._number.setText(str(self._view.page + 1))

    def _on_zoom_out(self) -> None:
        self._view.zoom_by_step(-1)

    def _on_zoom_in(self) -> None:
        self._view.zoom_by_step(1)

    def _on_zoom_clicked(self) -> None:
        self._menu.popup(self._zoom.mapToGlobal(self._zoom.rect().bottomLeft()))

    def _on_zoom_chosen(self, action: QAction) -> None:
        value = action.data()
        if isinstance(value, int):
            self._view.set_zoom(value / 100)
        else:
            self._view.set_fit(Fit(value))

    def _on_page_changed(self, page: int, total: int) -> None:
        self._number.setText(str(page + 1) if total else "")
        self._total.setText(f"/ {total}" if total else "")
        self._number.setEnabled(total > 0)
        self._back.setEnabled(page > 0)
        self._forth.setEnabled(page + 1 < total)

    def _on_zoom_changed(self) -> None:
        words = _FIT_WORDS.get(self._view.fit, f"{round(self._view.zoom * 100)} %")
        self._zoom.setText(words)
        self._zoom.setToolTip(f"Cỡ trang in: {words}")

    def _on_look_changed(self) -> None:
        self._number.setFixedWidth(self._look.px(40))
