"""Frame the form of one household: name and state above, buttons below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from hungchinh_desktop.ui.household.class_history import ClassHistory
from hungchinh_desktop.ui.household.household_form import HouseholdForm
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import icon_button, push_button
from hungchinh_desktop.ui.kit.elided_label import ElidedLabel
from hungchinh_desktop.ui.kit.key_cap_button import KeyCapButton
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel, scrolling
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.writing_parts import writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.ui.kit.look import Look

NARROWEST = 360
UNSAVED = "chưa lưu"


class HouseholdPanel(Panel):
    """Show one household beside the list."""

    save_wanted = Signal()
    save_and_next_wanted = Signal()
    cancel_wanted = Signal()
    previous_wanted = Signal()
    next_wanted = Signal()
    close_wanted = Signal()
    namesake_wanted = Signal(str)  # key of the household with the same name

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "household_panel", "Một hộ")
        self.form = HouseholdForm(look)
        self.history = ClassHistory(look)
        self.banner = Banner(look, "household_banner", "warn")
        self._name = text_label("", "heading", "household_name", wrap=True)
        self._namesakes: tuple[str, ...] = ()
        self._place = named(ElidedLabel(), "household_place", "Xóm và diện")
        self._place.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_role(self._place, "hint")
        self._unsaved = QLabel(f"· <b>{UNSAVED}</b>")
        named(self._unsaved, "household_unsaved", UNSAVED)
        set_role(self._unsaved, "hint")
        set_role(self._unsaved, "warn", "kind")
        self._position = text_label("", "hint", "household_position")
        self._tabs = self._built_tabs()
        self._pages = self._built_pages()
        self.body.addWidget(self._built_head())
        self.body.addWidget(self._tabs)
        self.body.addWidget(self._pages, 1)
        self._build_foot()

    def minimumSizeHint(self) -> QSize:
        """Keep every field and button whole at any text size and in any font."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        fields = self._fields.minimumSizeHint().width() + bar + 2
        hint = super().minimumSizeHint()
        return QSize(max(self._look.px(NARROWEST), fields, hint.width()), hint.height())

    def show_head(self, name: str, place: str) -> None:
        """Name the household, and say where it is and in which class."""
        self._name.setText(name)
        self._place.setText(place)
        self.setAccessibleName(f"{name}, {place}")

    def show_position(self, text: str) -> None:
        """Say which of the filtered households this is: "3 / 7"."""
        self._position.setText(text)

    def show_state(self, *, changed: bool, is_new: bool) -> None:
        """Say whether something is not saved yet, and name what the second button does."""
        self._unsaved.setVisible(changed or is_new)
        self.save_button.setEnabled(changed or is_new)
        self.cancel_button.setEnabled(changed or is_new)
        words = "Lưu và thêm" if is_new else "Lưu và hộ sau"
        self.next_button.setText(words)
        self.next_button.setAccessibleName(words)
        for number in range(1, self._tabs.count()):
            self._tabs.setTabEnabled(number, not is_new)
        if is_new:
            self._tabs.setCurrentIndex(0)

    def show_namesakes(self, namesakes: Sequence[RegisterEntry]) -> None:
        """Warn of households whose head has the same name, and lead to the first."""
        keys = tuple(entry.id for entry in namesakes)
        if keys == self._namesakes:
            return
        self._namesakes = keys
        places = ", ".join(entry.hamlet_name.lower() for entry in namesakes)
        self.banner.show_notice("warn", f"Trùng họ tên với hộ {places}" if namesakes else "")
        if namesakes:
            first = namesakes[0].id
            self.banner.add_link("Xem", lambda: self.namesake_wanted.emit(first))

    def add_tab(self, title: str, content: QWidget, tip: str) -> None:
        """Add a part of the household beside the form; it is shown only of a stored one."""
        number = self._tabs.addTab(title)
        self._tabs.setTabToolTip(number, tip)
        name = f"{content.objectName()}_area"
        self._pages.addWidget(scrolling(content, name, content.accessibleName()))

    def add_below_form(self, widget: QWidget) -> None:
        """Put something of the household under the fields of its form."""
        self._below.addWidget(widget)

    def show_form(self) -> None:
        """Bring the fields to the front."""
        self._tabs.setCurrentIndex(0)

    def _built_head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("household_panel_head")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        second = QHBoxLayout()
        second.setSpacing(4)
        second.addWidget(self._place)
        second.addWidget(self._unsaved)
        second.addStretch(1)
        words.addLayout(second)
        look = self._look
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 4, 6, 2)
        row.setSpacing(4)
        row.addLayout(words, 1)
        row.addWidget(
            icon_button(
                look,
                "previous",
                "household_previous_button",
                "Hộ trước (Ctrl+PgUp)",
                self.previous_wanted.emit,
            )
        )
        row.addWidget(self._position)
        row.addWidget(
            icon_button(
                look,
                "next",
                "household_next_button",
                "Hộ sau (Ctrl+PgDn)",
                self.next_wanted.emit,
            )
        )
        row.addWidget(
            icon_button(
                look,
                "close",
                "household_panel_close",
                "Đóng phần thông tin hộ (Esc)",
                self.close_wanted.emit,
            )
        )
        return head

    def _built_tabs(self) -> QTabBar:
        tabs = named(QTabBar(), "household_tabs", "Các phần của hộ")
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.addTab("Thông tin")
        tabs.currentChanged.connect(self._on_tab_chosen)
        return tabs

    def _built_pages(self) -> QStackedWidget:
        pages = named(QStackedWidget(), "household_pages", "Phần đang xem của hộ")
        self._fields = QWidget()
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(9)
        column.addWidget(self.banner)
        column.addWidget(self.form)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        column.addStretch(1)
        pages.addWidget(scrolling(self._fields, "household_form_area", "Thông tin hộ"))
        return pages

    def _build_foot(self) -> None:
        look = self._look
        self.save_button = KeyCapButton("Lưu", look, "Ctrl+S")
        named(self.save_button, "household_save_button", "Lưu hộ")
        set_role(self.save_button, "primary")
        look.set_icon(self.save_button, "save", "on_accent")
        self.save_button.clicked.connect(self.save_wanted)
        self.next_button = push_button(
            look, "Lưu và hộ sau", "household_save_next_button", self.save_and_next_wanted.emit
        )
        self.next_button.setToolTip("Lưu rồi sang hộ tiếp theo (Ctrl+Enter)")
        self.cancel_button = push_button(
            look, "Hủy", "household_cancel_button", self.cancel_wanted.emit, role="quiet"
        )
        self.cancel_button.setToolTip("Bỏ các thay đổi chưa lưu của hộ này")
        for button in (self.save_button, self.next_button):
            writing(button)
        foot = self.foot()
        foot.setContentsMargins(12, 6, 12, 6)
        foot.addWidget(self.save_button)
        foot.addWidget(self.next_button)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)

    def _on_tab_chosen(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
