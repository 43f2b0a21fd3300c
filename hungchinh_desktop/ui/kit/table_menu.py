"""Offer columns, row heights and the filter row at a right click on a table's header."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from hungchinh_desktop.ui.kit.table_style import ROW_HEIGHT_LABELS

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.table_view import TableView

T = TypeVar("T")


class TableMenu(QObject, Generic[T]):
    """Build the header's menu anew each time it is asked for."""

    def __init__(self, view: TableView[T]) -> None:
        super().__init__(view)
        self._view = view
        header = view.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_requested)

    def menu(self) -> QMenu:
        """Return a menu that shows the table's present state."""
        menu = QMenu(self._view)
        menu.setObjectName(f"{self._view.objectName()}_header_menu")
        menu.setAccessibleName("Cột và hàng của bảng")
        self._add_columns(menu)
        menu.addSeparator()
        self._add_row_heights(menu)
        menu.addSeparator()
        fields = menu.addAction("Hiện hàng lọc\tCtrl+Shift+L")
        fields.setCheckable(True)
        fields.setChecked(self._view.filter_row.is_shown())
        fields.toggled.connect(self._view.filter_row.set_shown)
        menu.addAction("Về như ban đầu").triggered.connect(self._view.columns_layout.reset)
        return menu

    def _add_columns(self, menu: QMenu) -> None:
        for number, column in enumerate(self._view.records_model.columns):
            action = menu.addAction(column.title or "Dấu hiệu")
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(number))
            action.setData(column.id)
            action.toggled.connect(self._on_column_toggled)

    def _add_row_heights(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for mode, label in ROW_HEIGHT_LABELS.items():
            action = group.addAction(QAction(label, menu))
            action.setCheckable(True)
            action.setChecked(self._view.style_in_use.mode is mode)
            action.setData(mode)
            menu.addAction(action)
        group.triggered.connect(self._on_row_height_chosen)

    def _on_requested(self, place: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._view.horizontalHeader().mapToGlobal(place))

    def _on_column_toggled(self, shown: bool) -> None:  # the signal's signature
        action = self.sender()
        if isinstance(action, QAction):
            self._view.columns_layout.set_hidden(str(action.data()), hidden=not shown)

    def _on_row_height_chosen(self, action: QAction) -> None:
        labels = {label: mode for mode, label in ROW_HEIGHT_LABELS.items()}
        self._view.set_row_height(labels[action.text()])
