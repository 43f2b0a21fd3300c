"""Show what a check of the data file found, and mend what can be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.check_line import CheckLine
    from hungchinh_desktop.services.file_check_service import FileCheckService
    from hungchinh_desktop.ui.kit.banner import Kind
    from hungchinh_desktop.ui.kit.desk import Desk

_OF_SCREEN = 0.85
_MENDED = "Đã sửa; muốn trở lại thì phục hồi bản “trước khi sửa tệp”."


class CheckDialog(QDialog):
    """List the checks with their findings."""

    def __init__(self, desk: Desk, checking: FileCheckService, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "file_check", "Kiểm tra tệp dữ liệu")
        self.setWindowTitle("Kiểm tra tệp dữ liệu")
        self._desk = desk
        self._checking = checking
        self._shown: list[QWidget] = []
        look = self._look = desk.look
        self._summary = text_label("", "strong", "file_check_summary", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.mend_button = push_button(
            look, "Sao lưu rồi sửa những chỗ sửa được", "file_check_mend", self._mend
        )
        close = push_button(look, "Đóng", "file_check_close", self.accept, role="primary")
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.mend_button)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self._summary)
        column.addWidget(self._scrolled(), 1)
        column.addLayout(foot)
        self.setMinimumWidth(look.px(620))

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """Show what was found."""
        for widget in self._shown:
            discard(widget)
        self._shown = [self._line(place, line) for place, line in enumerate(lines)]
        for widget in self._shown:
            self._lines.addWidget(widget)
            widget.show()  # else it has no height yet where the dialog is on the screen
        bad = [line for line in lines if not line.good]
        self._summary.setText(
            f"Có {len(bad)} chỗ cần xem trong {len(lines)} mục đã kiểm tra."
            if bad
            else f"Tệp tốt: {len(lines)} mục đã kiểm tra đều không có lỗi."
        )
        self.mend_button.setVisible(any(line.mendable for line in bad))
        self._fit()

    def _scrolled(self) -> QScrollArea:
        """Return the place of the lines; many long ones must not push the buttons off."""
        self._sheet = QWidget()
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._lines)
        column.addStretch(1)
        area = named(QScrollArea(), "file_check_lines", "Kết quả kiểm tra")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self._sheet)
        return area

    def _fit(self) -> None:
        """Take the height of all lines, as far as the screen has it."""
        layout, sheet = self.layout(), self._sheet.layout()
        if layout is None or sheet is None:
            return
        edges = layout.contentsMargins()
        width = self.minimumWidth() - edges.left() - edges.right() - self._look.px(20)
        foot = self.mend_button.sizeHint().height() + self._summary.heightForWidth(width)
        wanted = sheet.totalHeightForWidth(width) + foot + 2 * layout.spacing()
        room = self.screen().availableGeometry().height() * _OF_SCREEN
        self.resize(self.minimumWidth(), min(wanted + edges.top() + edges.bottom(), int(room)))

    def _line(self, place: int, line: CheckLine) -> Banner:
        kind: Kind = "ok" if line.good else "warn" if line.mendable else "danger"
        text = f"{line.title}: {line.words[:1].lower()}{line.words[1:]}"
        return Banner(self._desk.look, f"file_check_{place}", kind, text)

    def _mend(self) -> None:
        lines = self._desk.perform(self, self._checking.mend)
        if lines is not None:
            self.show_lines(lines)
            self._summary.setText(f"{self._summary.text()} {_MENDED}")
