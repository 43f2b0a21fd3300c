"""Make real pages and a data file's session small enough for the tests of the frame."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.page_entry import PageEntry

if TYPE_CHECKING:
    from hungchinh_desktop.domain.link import Link
    from hungchinh_desktop.ui.kit.changes import ReplaySteps
    from hungchinh_desktop.ui.kit.desk import Desk


class Ledger:
    """Keep lines of text with undo: the smallest thing that behaves like the data file."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.refused = ""  # why nothing may be written
        self._undone: list[str] = []
        self._touched: set[str] = set()
        self._written: datetime | None = None

    def write(self, line: str) -> None:
        if not line:
            raise UserError("Dòng còn trống; gõ vài chữ rồi lưu lại.", fields={"line": "Còn trống"})
        self.lines.append(line)
        self._undone.clear()
        self._touched.add("line")
        self._written = datetime(2024, 3, 22, 14, 5)

    def undo_label(self) -> str | None:
        return f"Ghi dòng {self.lines[-1]}" if self.lines else None

    def redo_label(self) -> str | None:
        return f"Ghi dòng {self._undone[-1]}" if self._undone else None

    def undo(self) -> frozenset[str]:
        self._undone.append(self.lines.pop())
        return frozenset({"line"})

    def redo(self) -> frozenset[str]:
        self.lines.append(self._undone.pop())
        return frozenset({"line"})

    def undo_in_steps(self) -> ReplaySteps:
        yield from ()
        return self.undo()

    def redo_in_steps(self) -> ReplaySteps:
        yield from ()
        return self.redo()

    def refusal(self) -> str:
        return self.refused

    def release_refusal(self) -> str:
        return self.refused

    def saved_at(self) -> datetime | None:
        return self._written

    def file_name(self) -> str:
        return "hung_chinh.db"

    def take_touched(self) -> frozenset[str]:
        touched, self._touched = frozenset(self._touched), set()
        return touched


class SamplePage(Page):
    """Show how many lines there are, with one field to type in."""

    page_id = "household"
    title = "Sổ hộ"
    icon_name = "page_households"
    group = "Dữ liệu"
    watches = frozenset({"line"})

    def __init__(self, desk: Desk, ledger: Ledger) -> None:
        super().__init__(desk)
        self.ledger = ledger
        self.refreshed = 0
        self.shown = -1
        self.may_leave = True
        self.opened: list[Link] = []
        self.field = QLineEdit(self)
        self.field.setObjectName(f"{self.page_id}_field")
        self.field.setAccessibleName("Dòng mới")
        QVBoxLayout(self).addWidget(self.field)

    def specs(self) -> list[ActionSpec]:
        return [
            ActionSpec(
                "line_add", "Thêm hộ", self.add, MenuId.DATA, "add", "Ctrl+N", place=Place.PRIMARY
            ),
            ActionSpec(
                "line_import", "Nhập…", self.add, MenuId.DATA, "import_file", place=Place.HEADER
            ),
            ActionSpec(
                "line_export",
                "Xuất Excel…",
                self.add,
                MenuId.DATA,
                "excel",
                "Ctrl+E",
                enabled_when=lambda: bool(self.ledger.lines),
                why_disabled=lambda: "Chưa có dòng nào để xuất.",
                place=Place.HEADER,
                in_context_menu=True,
            ),
        ]

    def add(self) -> None:
        self.desk.perform(self, lambda: self.ledger.write(self.field.text() or "mới"))

    def subtitle(self) -> str:
        return "Hộ nghèo, cận nghèo, mới thoát nghèo năm 2024; số liệu tính đến 15/03/2024"

    def side_count(self) -> str:
        return str(len(self.ledger.lines)) if self.ledger.lines else ""

    def refresh(self) -> None:
        self.refreshed += 1
        self.shown = len(self.ledger.lines)

    def open_link(self, link: Link) -> None:
        self.opened.append(link)

    def leave(self) -> bool:
        return self.may_leave


class OverviewPage(SamplePage):
    """Stand at the top of the sidebar, without a group."""

    page_id = "overview"
    title = "Tổng quan"
    icon_name = "page_overview"
    group = ""

    def specs(self) -> list[ActionSpec]:
        return []

    def side_count(self) -> str:
        return ""


class FindingsPage(SamplePage):
    """Carry the badge of open findings and care for another table."""

    page_id = "findings"
    title = "Kiểm tra"
    icon_name = "page_findings"
    group = "Văn bản"
    alert = True
    watches = frozenset({"clause"})

    def specs(self) -> list[ActionSpec]:
        return []

    def side_count(self) -> str:
        return "12"


def sample_entries(desk: Desk, ledger: Ledger) -> list[PageEntry]:
    """Return three pages over one ledger, in sidebar order."""
    return [
        PageEntry.of(kind, partial(kind, desk, ledger))
        for kind in (OverviewPage, SamplePage, FindingsPage)
    ]
