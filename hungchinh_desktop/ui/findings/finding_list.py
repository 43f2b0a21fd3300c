"""List the findings under heads that fold; every line can be followed or set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from hungchinh_desktop.domain.finding import FindingsReport
from hungchinh_desktop.ui.findings.finding_delegate import LINE_ROLE, FindingDelegate
from hungchinh_desktop.ui.findings.finding_lines import Group, Line, lines_of
from hungchinh_desktop.ui.kit.finding_cover import finding_words
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from hungchinh_desktop.ui.kit.look import Look

_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class FindingModel(QAbstractListModel):
    """Hand the lines to the view."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.lines: list[Line] = []

    def set_lines(self, lines: list[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Line | str | None:
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in texts:
            return None
        finding = line.finding
        if finding is None or not self._look.covers:
            return line.words
        aside = " · đã bỏ qua" if line.dismissal else ""
        return f"{finding_words(self._look, finding, finding.sentence)} {finding.place}{aside}"


class FindingList(QListView):
    """Show the report, keep the chosen line, and say what is wanted of it."""

    chosen = Signal(object)  # Line or None
    go_wanted = Signal()
    aside_wanted = Signal()

    def __init__(self, look: Look, *, with_controls: bool = True) -> None:
        """Show [Đi tới] and Bỏ qua… in each line, unless the findings are of a foreign text."""
        super().__init__()
        named(self, "findings_list", "Các điều tìm thấy")
        self._look = look
        self._report = FindingsReport()
        self._folded = frozenset({Group.DISMISSED})
        self._pages: frozenset[str] = frozenset()
        self._search = ""
        self.lines = FindingModel(look)
        self.painter_of_lines = FindingDelegate(look, with_controls=with_controls)
        self.setModel(self.lines)
        self.setItemDelegate(self.painter_of_lines)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current()))
        look.changed.connect(self.doItemsLayout)

    def show_report(self, report: FindingsReport) -> None:
        """Show other findings; the chosen one stays chosen, else the one in its place is."""
        self._report = report
        self._renew()

    def show_part(self, pages: frozenset[str]) -> None:
        """Show only what is mended on some pages; none means all."""
        self._pages = pages
        self._renew()

    def search(self, words: str) -> None:
        """Show only lines that hold the words."""
        self._search = words
        self._renew()

    def current(self) -> Line | None:
        """Return the chosen line, None for none."""
        line = self.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, Line) else None

    def choose(self, key: str) -> None:
        """Choose a line by its key, if it is shown."""
        for row, line in enumerate(self.lines.lines):
            if line.key == key:
                self.setCurrentIndex(self.lines.index(row))

    def turn(self, group: Group) -> None:
        """Fold or unfold a group."""
        self._folded = self._folded ^ {group}
        self._renew()
        self.choose(group)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, key = self.current(), event.key()
        if line is None:
            super().keyPressEvent(event)
        elif line.finding is None and key in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Space,
            Qt.Key.Key_Enter,
        ):
            self.turn(line.group)
        elif line.finding is None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if line.folded == (key == Qt.Key.Key_Right):
                self.turn(line.group)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.aside_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line) or event.button() != Qt.MouseButton.LeftButton:
            return
        if line.finding is None:
            self.turn(line.group)
            return
        zones = self.painter_of_lines.zones(self.visualRect(index), line)
        place = event.position().toPoint()
        if zones.go.contains(place):
            self.go_wanted.emit()
        elif zones.aside.contains(place):
            self.aside_wanted.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = index.data(LINE_ROLE)
        hand = isinstance(line, Line) and line.finding is None
        if isinstance(line, Line) and line.finding is not None:
            zones = self.painter_of_lines.zones(self.visualRect(index), line)
            place = event.position().toPoint()
            hand = zones.go.contains(place) or zones.aside.contains(place)
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self.indexAt(event.position().toPoint()).data(LINE_ROLE)
        if isinstance(line, Line) and line.finding is not None:
            self.go_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.painter_of_lines.width = self.viewport().width()
        super().resizeEvent(event)
        self.doItemsLayout()

    def _renew(self) -> None:
        row, former = self.currentIndex().row(), self.current()
        lines = lines_of(self._report, self._folded, self._pages, self._search)
        self.lines.set_lines(lines)
        wanted = former.key if former else ""
        found = next((place for place, line in enumerate(lines) if line.key == wanted), None)
        if found is None:
            found = min(max(row, 0), len(lines) - 1)
            while 0 <= found < len(lines) - 1 and lines[found].finding is None:
                found += 1
        if lines:
            self.setCurrentIndex(self.lines.index(found))
        else:
            self.chosen.emit(None)
