"""Tell what left the program last and open it again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from hungchinh_desktop.services.exchange_service import describe
from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from hungchinh_desktop.domain.activity import ExportRecord
    from hungchinh_desktop.ui.kit.look import Look

SHOWN = 3
LARGE = 1.2  # from this size of letters on the name needs the room of the time


class RecentPanel(Panel):
    """List the newest files with time, "Mở tệp" and "Mở thư mục"."""

    def __init__(
        self, look: Look, open_path: Callable[[Path], object], open_log: Callable[[], object]
    ) -> None:
        super().__init__(look, "Đã xuất gần đây", "exchange_recent")
        self.head.addWidget(link_button("Nhật ký xuất…", "exchange_log", open_log))
        self._open_path = open_path
        self._rows: list[QWidget] = []
        self._times: list[QWidget] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(12, 4, 8, 4)
        self._column.setSpacing(0)
        self._none = text_label("Chưa xuất tệp nào.", "muted", "exchange_recent_none")
        self._column.addWidget(self._none)
        self.body.addLayout(self._column)
        look.changed.connect(self._on_letters_changed)

    def show_records(self, records: list[ExportRecord]) -> None:
        """Show the newest exports."""
        for row in self._rows:
            discard(row)
        self._times.clear()
        self._rows = [self._row_of(place, record) for place, record in enumerate(records[:SHOWN])]
        for row in self._rows:
            self._column.addWidget(row)
        self._none.setVisible(not records)

    def _on_letters_changed(self) -> None:
        for time in self._times:
            time.setVisible(self._look.scale < LARGE)

    def _row_of(self, place: int, record: ExportRecord) -> QWidget:
        path = Path(record.path)
        shown = f"{describe(record)}: {record.path}" if record.printed else path.name
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        there = not record.printed and path.exists()
        icon = "print" if record.printed else "severity_ok" if there else "severity_none"
        row.addWidget(IconLabel(self._look, icon, "ok", 16))
        name = _FileName(shown, f"exchange_recent_{place}")
        name.setToolTip(f"{describe(record)} · {record.local_time:%d/%m/%Y %H:%M} · {record.path}")
        row.addWidget(name, 1)
        time = text_label(
            f"{record.local_time:%d/%m %H:%M}", "caption", f"exchange_recent_{place}_at"
        )
        row.addWidget(time)
        time.setVisible(self._look.scale < LARGE)
        self._times.append(time)
        if not record.printed:
            self._add_links(row, place, path, there=there)
        return widget

    def _add_links(self, row: QHBoxLayout, place: int, path: Path, *, there: bool) -> None:
        """Let a file and its folder be opened while they are there."""
        if there:
            row.addWidget(
                link_button(
                    "Mở tệp",
                    f"exchange_open_file_{place}",
                    lambda: self._open_path(path),
                    accessible_name=f"Mở tệp {path.name}",
                )
            )
        else:
            row.addWidget(text_label("không còn ở đó", "caption", f"exchange_gone_{place}"))
        if path.parent.exists():
            row.addWidget(
                link_button(
                    "Mở thư mục",
                    f"exchange_open_folder_{place}",
                    lambda: self._open_path(path.parent),
                    accessible_name=f"Mở thư mục chứa {path.name}",
                )
            )


class _FileName(QLabel):
    """Leave out the middle of a name that has no room: its beginning and ending tell most."""

    def __init__(self, name: str, object_name: str) -> None:
        super().__init__(name)
        self.setObjectName(object_name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, room, middle = QPainter(self), self.contentsRect(), Qt.TextElideMode.ElideMiddle
        text = self.fontMetrics().elidedText(self.text(), middle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
