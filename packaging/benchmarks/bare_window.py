"""Show a bare PySide6 window with a table of 20 rows and tell when it was painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

_NO_INDEX = QModelIndex()


class TwentyRows(QAbstractTableModel):
    """Answer as the table models of PySide6's own examples do, with nothing behind it."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 20

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 6

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        shown = role == Qt.ItemDataRole.DisplayRole
        return f"hàng {index.row() + 1}, cột {index.column() + 1}" if shown else None


def main() -> int:
    app = QApplication(sys.argv)
    model = TwentyRows()
    table = QTableView()
    table.setModel(model)
    window = QMainWindow()
    window.setCentralWidget(table)
    window.resize(1366, 768)
    window.show()
    _tell_when_painted(app, window)
    return app.exec()


def _tell_when_painted(app: QApplication, window: QMainWindow) -> None:
    from first_paint import FirstPaint, tell

    def painted(moment: float) -> None:
        tell(painted=moment)
        app.quit()

    FirstPaint(window, painted)


if __name__ == "__main__":
    sys.exit(main())
