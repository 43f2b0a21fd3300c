"""Hold the two lists of the page: what differs from the signed paper, and what was issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget

from hungchinh_desktop.domain.paper_comparison import ComparedItem
from hungchinh_desktop.domain.plan_edition import IssuedVersion
from hungchinh_desktop.ui.issuing.issue_columns import DRIFT_COLUMNS, VERSION_COLUMNS, key_of
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.whole_rows_table import WholeRowsTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.desk import Desk

DRIFT, VERSIONS, PAPER = 0, 1, 2


class IssueLists(QTabWidget):
    """Show both lists in tabs; a narrow page adds the paper as a third one."""

    difference_opened = Signal(object)  # ComparedItem
    version_chosen = Signal(object)  # IssuedVersion or None

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        named(self, "issuing_lists", "Khác bản đã ký, các bản đã ban hành")
        self.setDocumentMode(True)
        look, settings = desk.look, desk.settings
        self.drift_model = TableModel[ComparedItem](DRIFT_COLUMNS, key_of, parent=self)
        self.drift = WholeRowsTable[ComparedItem](
            look, self.drift_model, "issuing_drift", "Các dòng khác bản đã ký", settings=settings
        )
        self.version_model = TableModel[IssuedVersion](
            VERSION_COLUMNS, lambda one: one.edition.id, parent=self
        )
        self.versions = WholeRowsTable[IssuedVersion](
            look, self.version_model, "issuing_versions", "Các bản đã ban hành", settings=settings
        )
        self._no_drift = EmptyState(look, "severity_ok", "issuing_no_drift")
        self.drift.set_empty_widget(self._no_drift)
        none = EmptyState(look, "sign", "issuing_no_version")
        none.say(
            "Chưa có bản nào ban hành.",
            "Bản ban hành được giữ nguyên từng trang, mở và in lại lúc nào cũng được.",
        )
        self.versions.set_empty_widget(none)
        self.addTab(self.drift, "")
        self.addTab(self.versions, "")
        self.drift.record_activated.connect(self.difference_opened)
        self.versions.current_record_changed.connect(self.version_chosen)
        self.show_lists([], [], signed=False)

    def show_lists(
        self, drift: Sequence[ComparedItem], versions: Sequence[IssuedVersion], *, signed: bool
    ) -> None:
        """Show what differs and what was issued, with their counts on the tabs."""
        self.drift_model.set_records(drift)
        self.version_model.set_records(versions)
        self.setTabText(DRIFT, f"Khác bản đã ký ({len(drift)})")
        self.setTabText(VERSIONS, f"Các bản đã ban hành ({len(versions)})")
        if signed:
            self._no_drift.say("Khớp bản đã ký.", "Sổ và kế hoạch nói đúng như bản đã ban hành.")
        else:
            self._no_drift.say(
                "Chưa có bản ký để so.",
                "Khi kế hoạch năm nay đã ban hành, những dòng đổi về sau sẽ hiện ở đây.",
            )

    def take_paper(self, paper: QWidget) -> None:
        """Show the pages in a tab of their own: the page is too narrow for two columns."""
        if self.indexOf(paper) < 0:
            self.addTab(paper, "Trang in")

    def give_paper(self, paper: QWidget) -> None:
        """Let go of the pages."""
        place = self.indexOf(paper)
        if place >= 0:
            self.removeTab(place)
