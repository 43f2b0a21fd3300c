"""Show the real pages of the plan beside the text, and follow both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox

from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.elided_label import ElidedLabel
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.page_bar import PageBar
from hungchinh_desktop.ui.kit.page_view import PageView
from hungchinh_desktop.ui.kit.panel import Panel
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.yearly_plan.anchor_index import PagePoint, anchor_at, point_of
from hungchinh_desktop.ui.yearly_plan.plan_renderer import PlanRenderer

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from hungchinh_desktop.domain.paper_content import PlanContent
    from hungchinh_desktop.domain.printed_paper import PrintedPaper
    from hungchinh_desktop.ui.kit.desk import Desk

TYPING_PAUSE_MS = 40
"""Together with making and drawing the pages well below a third of a second."""
_TINT = "yearly_plan/tint"


class PlanPreview(Panel):
    """Render after each order, keep page and zoom, and tell what a click means."""

    anchor_clicked = Signal(str)
    pages_shown = Signal(object)  # PrintedPaper

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, "", "plan_preview", "Trang in của kế hoạch")
        self._desk = desk
        self._content: PlanContent | None = None
        self._stale = False  # the content was not rendered yet
        self._refusal = ""  # why the plan could not go to paper
        self._paper: PrintedPaper | None = None
        self._place = ("", 0.0)  # anchor and how far into it the caret is
        self._follows = False  # the next pages are to be shown at that place
        self.view = PageView(desk.look, desk.pdf, "plan_pages")
        self.notice = Banner(desk.look, "plan_notice")
        self.tint = named(QCheckBox("Tô số liệu"), "plan_tint", "Tô số liệu tự tính")
        self.tint.setToolTip("Tô màu các số liệu tự tính; tệp lưu và bản in không tô")
        self.tint.setChecked(str(desk.settings.value(_TINT, "1")) == "1")
        self._renderer = PlanRenderer(desk, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._bar = PageBar(self.view, desk.look)
        if (row := self._bar.layout()) is not None:
            row.setContentsMargins(12, 1, 8, 1)  # as high as the heads beside it
        self.body.addWidget(self._bar)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.view, 1)
        self._lay_out_foot()
        self._timer.timeout.connect(self._on_time)
        self.tint.toggled.connect(self._on_tint_toggled)
        self.view.place_clicked.connect(self._on_place_clicked)
        self._renderer.printed.connect(self._on_printed)
        self._renderer.judged.connect(self._on_judged)

    @property
    def paper(self) -> PrintedPaper | None:
        """Return the pages shown, None before the first."""
        return self._paper

    def show_content(self, content: PlanContent, *, typing: bool = False) -> None:
        """Show other content; while one types, not before the fingers rest."""
        self._content, self._stale = content, True
        self._follows = self._follows or typing
        self._timer.start(TYPING_PAUSE_MS if typing else 0)

    def show_anchor(self, anchor: str, fraction: float = 0.0) -> None:
        """Bring the printed place of a part into sight."""
        self._place = (anchor, fraction)
        self._follows = self._paper is None
        point = point_of(self._paper.anchors, anchor, fraction) if self._paper else None
        if point is not None:
            self.view.show_place(point.page, point.y)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another page was shown."""
        super().showEvent(event)
        if self._stale and not self._timer.isActive():
            self._timer.start(0)

    def set_narrow(self, narrow: bool) -> None:
        """Leave out the title of the bar where room is scarce."""
        self._bar.set_title("" if narrow else "Trang in")

    def _lay_out_foot(self) -> None:
        hint = named(ElidedLabel(), "plan_pages_hint", "Cách dùng trang in")
        hint.setText("Bấm vào dòng in để sửa chỗ đó")
        hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        set_role(hint, "hint")
        foot = self.foot()
        foot.setContentsMargins(12, 1, 12, 1)  # as high as the foot beside it
        foot.addWidget(self.tint)
        foot.addWidget(hint, 1)

    def _on_time(self) -> None:
        # A hidden page renders when it is shown: nothing must start while the window closes.
        if self._content is not None and self._stale and self.isVisible():
            self._stale = False
            self._renderer.order(self._content, tinted=self.tint.isChecked())

    def _on_tint_toggled(self, checked: bool) -> None:
        self._desk.settings.setValue(_TINT, "1" if checked else "0")
        self._stale = True
        self._timer.start(0)

    def _on_printed(self, paper: PrintedPaper) -> None:
        self._paper = paper
        self.view.set_pdf(paper.data)
        if self._follows:
            self.show_anchor(*self._place)
        self.pages_shown.emit(paper)

    def _on_judged(self, refusal: str) -> None:
        """Say why the plan cannot go to paper, and take back only that."""
        told = bool(self._refusal) and self.notice.accessibleName() == self._refusal
        if refusal or told:
            self.notice.show_notice("danger", refusal)
        self._refusal = refusal

    def _on_place_clicked(self, page: int, y: float) -> None:
        anchors = self._paper.anchors if self._paper else ()
        self.anchor_clicked.emit(anchor_at(anchors, PagePoint(page, y)))
