"""Draw one page of the sidebar: icon, word, count or badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from hungchinh_desktop.ui.kit.spaced_button import SpacedButton
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPixmap

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.page_entry import PageEntry

# Qt leaves 4 px between icon and words; the sidebar wants about 10.
_GAP = "\u00a0\u00a0"
# Design pixels: accent bar, padding and icon left, margin right; least room before the count.
_AROUND, _APART = 52, 6


class SideItem(SpacedButton):
    """Lead to one page; Enter and Space work as a click."""

    gap = _GAP

    def __init__(self, entry: PageEntry, look: Look, parent: QWidget) -> None:
        """Take words and icon from the page's entry."""
        super().__init__(parent)
        self.page_id = entry.page_id
        self._entry = entry
        self._look = look
        self._collapsed = False
        self._has_count = False
        self._count = QLabel(self)
        self._count.setObjectName(f"side_{entry.page_id}_count")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self._count, "badge" if entry.alert else "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setObjectName(f"side_{entry.page_id}")
        self.setCheckable(True)
        self._count.hide()
        self.setAccessibleName(entry.title)
        self.set_current(False)
        self.set_collapsed(False)

    def set_current(self, current: bool) -> None:
        """Mark this item as the page shown, or not."""
        self.setChecked(current)
        self._look.set_icon(self, self._entry.icon_name, "accent" if current else "text", 20)

    def set_low(self, low: bool) -> None:
        """Take less height, for a window that is too low for all pages."""
        self.setProperty("low", low)
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    def set_count(self, count: str) -> None:
        """Show how much is on the page; a page with an alert shows a tick for nothing.

        "!" asks for a look at a page that usually needs none.
        """
        stands_out = self._entry.alert or count == "!"
        set_role(self._count, "badge" if count and stands_out else "caption")
        self._count.setText("\N{NO-BREAK SPACE}!\N{NO-BREAK SPACE}" if count == "!" else count)
        if self._entry.alert and not count:
            self._count.setPixmap(self._tick())
        self._has_count = bool(count) or self._entry.alert
        self._count.setVisible(self._has_count and not self._collapsed)
        self.setAccessibleName(f"{self._entry.title}, {count}" if count else self._entry.title)

    def set_collapsed(self, collapsed: bool) -> None:
        """Show the icon alone, with the words as tooltip."""
        self._collapsed = collapsed
        self.setText("" if collapsed else self._entry.title)
        self.setToolTip(self._entry.title if collapsed else "")
        self._count.setVisible(self._has_count and not collapsed)

    def width_needed(self) -> int:
        """Return the width at which word and count stand whole, also while the word is bold."""
        words = QFontMetrics(self._look.font(bold=True))
        count = self._count.sizeHint().width() + self._look.px(_APART) if self._has_count else 0
        title = words.horizontalAdvance(_GAP + self._entry.title)
        return self._look.px(_AROUND) + title + count

    def minimumSizeHint(self) -> QSize:
        """Give way to a scroll bar beside the pages; the sidebar sets the width."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter open the page, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _tick(self) -> QPixmap:
        size, color = self._look.px(16), self._look.color("muted")
        return self._look.icons.pixmap("check", color, size, self.devicePixelRatioF())
