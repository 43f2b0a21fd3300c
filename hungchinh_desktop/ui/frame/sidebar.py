"""Show the office, the year and the pages at the left edge of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from hungchinh_desktop.ui.frame.side_foot import SideFoot
from hungchinh_desktop.ui.frame.side_item import SideItem
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.page_entry import PageEntry

WIDE, NARROW = 220, 52
HIGH = 34  # design height of an item; the style sheet has it, and the lower one
_CAPTION_HIGH, _CAPTION_LOW = (16, 8, 8, 4), (16, 4, 8, 1)  # margins around a group's name


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """Hold what stands above and below the pages."""

    office_name: str  # "UBND xã Hưng Chính"
    superior: str  # "Thành phố Vinh"
    year: int
    years: tuple[int, ...]  # those with records, newest first
    person: str = ""  # who works with the program


class Sidebar(QFrame):
    """List the pages with their counts; folds to icons when the window is narrow."""

    page_chosen = Signal(str)
    year_chosen = Signal(str)
    help_wanted = Signal()

    def __init__(self, entries: Sequence[PageEntry], look: Look, parent: QWidget) -> None:
        """Build one item per page, with a caption above each group."""
        super().__init__(parent)
        named(self, "sidebar", "Các trang")
        self._look = look
        self._collapsed = False
        self._low = False
        self._items: dict[str, SideItem] = {}
        self._captions: list[QLabel] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        self._head = _SideHead(look, self)
        self._head.year_box.activated.connect(self._on_year_activated)
        layout.addWidget(self._head)
        line = QFrame(self)
        set_role(line, "line")
        layout.addWidget(line)
        self._pages = self._scrolled(self._page_list(entries))
        layout.addWidget(self._pages, 1)
        self._foot = SideFoot(look, self)
        self._foot.help_wanted.connect(self.help_wanted)
        layout.addWidget(self._foot)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def collapsed(self) -> bool:
        """Tell whether only icons are shown."""
        return self._collapsed

    def set_collapsed(self, collapsed: bool) -> None:
        """Fold to icons, or unfold."""
        self._collapsed = collapsed
        self._head.set_collapsed(collapsed)
        for caption in self._captions:
            caption.setVisible(not collapsed)
        for item in self._items.values():
            item.set_collapsed(collapsed)
        self._foot.set_collapsed(collapsed)
        self.setFixedWidth(self._look.px(NARROW) if collapsed else self.wide_width())
        self._fit_height()

    def wide_width(self) -> int:
        """Return the width when unfolded: words and counts stand whole in any font."""
        needed = max((item.width_needed() for item in self._items.values()), default=0)
        return max(self._look.px(WIDE), needed)

    def set_current(self, page_id: str) -> None:
        """Mark the page shown, in sight even when the pages scroll."""
        for item_id, item in self._items.items():
            item.set_current(item_id == page_id)
        if page_id in self._items:
            self._pages.ensureWidgetVisible(self._items[page_id], 0, self._look.px(HIGH))

    def set_count(self, page_id: str, count: str) -> None:
        """Show the text at the right of an item, "" for none; some pages have no item."""
        if page_id not in self._items:
            return
        self._items[page_id].set_count(count)
        if not self._collapsed:
            self.setFixedWidth(self.wide_width())

    def show_facts(self, facts: OfficeFacts) -> None:
        """Show office, place, years and who is working."""
        self._head.show_facts(facts)
        self._foot.show_person(facts.person)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the pages closer together when they would not all be in sight."""
        super().resizeEvent(event)
        self._fit_height()

    def year_shown(self) -> str:
        """Return the year in use, "" before the facts are known."""
        return str(self._head.year_box.currentData() or "")

    def _page_list(self, entries: Sequence[PageEntry]) -> QWidget:
        pages = QWidget(self)
        set_role(pages, "clear")
        layout = QVBoxLayout(pages)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        group = ""
        for entry in entries:
            if entry.command:
                continue
            if entry.group != group:
                group = entry.group
                layout.addWidget(self._caption(group))
            item = SideItem(entry, self._look, self)
            item.clicked.connect(self._on_item_clicked)
            self._items[entry.page_id] = item
            layout.addWidget(item)
        layout.addStretch(1)
        return pages

    def _scrolled(self, pages: QWidget) -> QScrollArea:
        """Let the pages scroll when letters are large and the window is low."""
        area = named(QScrollArea(self), "side_pages", "Các trang")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(pages)
        return area

    def _caption(self, group: str) -> QLabel:
        caption = QLabel(group, self)
        named(caption, f"side_group_{len(self._captions) + 1}", f"Nhóm {group}")
        set_role(caption, "label")
        caption.setContentsMargins(*_CAPTION_HIGH)
        self._captions.append(caption)
        return caption

    def _fit_height(self) -> None:
        """Take the lower items when the usual ones need more than the window has.

        What is still too much scrolls; the height wanted does not depend on the one in use, so
        that nothing jumps to and fro.
        """
        room = self.height() - self._foot.sizeHint().height()
        room -= self._head.sizeHint().height() if not self._collapsed else 0
        words = QFontMetrics(self._look.font(10)).height()
        caption = words + _CAPTION_HIGH[1] + _CAPTION_HIGH[3]
        wanted = len(self._items) * self._look.px(HIGH)
        wanted += 0 if self._collapsed else len(self._captions) * caption
        low = wanted > room
        if low is not self._low:
            self._low = low
            for label in self._captions:
                label.setContentsMargins(*(_CAPTION_LOW if low else _CAPTION_HIGH))
            for item in self._items.values():
                item.set_low(low)

    def _on_item_clicked(self) -> None:
        item = self.sender()
        if isinstance(item, SideItem):
            # A click ticks the button by itself; the window says which page is really shown.
            item.set_current(not item.isChecked())
            self.page_chosen.emit(item.page_id)

    def _on_year_activated(self, index: int) -> None:
        self.year_chosen.emit(str(self._head.year_box.itemData(index)))

    def _on_look_changed(self) -> None:
        self.set_collapsed(self._collapsed)


class _YearBox(QComboBox):
    """Offer the years; the wheel scrolls nothing by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _SideHead(QWidget):
    """Show office and place above the year in use."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._office = named(QLabel(self), "office_name", "Cơ quan")
        set_role(self._office, "officeName")
        self._superior = named(QLabel(self), "office_superior", "Thuộc")
        set_role(self._superior, "hint")
        self.year_box = named(_YearBox(self), "year_box", "Năm đang làm việc")
        set_role(self.year_box, "year")
        self.year_box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for label in (self._office, self._superior):
            label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(0)
        layout.addWidget(self._office)
        layout.addWidget(self._superior)
        layout.addSpacing(8)
        layout.addWidget(self.year_box)
        look.changed.connect(self._on_look_changed)

    def show_facts(self, facts: OfficeFacts) -> None:
        self._office.setText(facts.office_name)
        self._superior.setText(facts.superior)
        with QSignalBlocker(self.year_box):
            self.year_box.clear()
            for year in facts.years:
                self.year_box.addItem(f"Năm {year}", year)
            self.year_box.setCurrentIndex(self.year_box.findData(facts.year))
        self._on_look_changed()

    def set_collapsed(self, collapsed: bool) -> None:
        self.setVisible(not collapsed)

    def _on_look_changed(self) -> None:
        for place in range(self.year_box.count()):
            name = "past_year" if place else "date"  # the newest year comes first
            self.year_box.setItemIcon(place, self._look.icon(name, size=18))
        self.year_box.setIconSize(QSize(self._look.px(18), self._look.px(18)))
