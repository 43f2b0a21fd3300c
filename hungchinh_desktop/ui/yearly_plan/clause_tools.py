"""Offer what can be done with a clause: its style, its shape, its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from hungchinh_desktop.ui.kit.buttons import icon_button, push_button
from hungchinh_desktop.ui.kit.naming import as_label, named
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.writing_parts import writing
from hungchinh_desktop.ui.yearly_plan.clause_kinds import (
    KIND_CHOICES,
    NEW_CHOICES,
    KindChoice,
    choice_of,
)
from hungchinh_desktop.ui.yearly_plan.editor_parts import PartKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.clause_box import ClauseBox
    from hungchinh_desktop.ui.yearly_plan.clause_orders import ClauseOrders
    from hungchinh_desktop.ui.yearly_plan.plan_dialogs import PlanDialogs


class ClauseTools(QFrame):
    """Stand above the text; every entry also has a key or stands in the page's menu."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "plan_tools", "Công cụ soạn câu")
        set_role(self, "panelHead")
        self._dialogs: PlanDialogs | None = None
        self._orders: ClauseOrders | None = None
        self._box: ClauseBox | None = None
        self._bold = self._styled(look, "text_bold", "Đậm (Ctrl+B)", bold=True)
        self._italic = self._styled(look, "text_italic", "Nghiêng (Ctrl+I)", italic=True)
        self._kind = self._menu_button(look, "Kiểu câu", "plan_kind", self._kind_menu)
        self._add = self._menu_button(look, "Thêm", "plan_add", self._add_menu, "add")
        self._up = icon_button(look, "collapse", "plan_up", "Chuyển lên", lambda: self._move(-1))
        self._down = icon_button(look, "expand", "plan_down", "Chuyển xuống", lambda: self._move(1))
        self._more = icon_button(
            look, "menu", "plan_more", "Việc khác với mục này", self._open_more
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(4)
        for widget in (self._bold, self._italic, self._kind, self._add):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self._up, self._down, self._more):
            row.addWidget(widget)
        for button in (self._bold, self._italic, self._up, self._down):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the caret stays where it is
        self.show_box(None)

    def serve(self, orders: ClauseOrders, dialogs: PlanDialogs) -> None:
        """Take who carries out the orders, and who knows hidden clauses and the library."""
        self._orders, self._dialogs = orders, dialogs

    def show_box(self, box: ClauseBox | None) -> None:
        """Show the shape of the clause that has the caret."""
        self._box = box
        typed = box is not None and not box.edit.isReadOnly()
        clause = box is not None and box.part.clause_kind is not None
        headed = box is not None and box.part.kind in {PartKind.SECTION, PartKind.HEADING}
        self._bold.setEnabled(typed and not headed)
        self._italic.setEnabled(typed)
        for button in (self._kind, self._up, self._down, self._more):
            button.setEnabled(clause)
        found = choice_of(box.part.clause_kind, box.part.mark) if box is not None else None
        self._kind.setText(found.words if found is not None else "Kiểu câu")

    def toggle(self, *, bold: bool = False, italic: bool = False) -> None:
        """Make the selected words bold or italic, or plain again."""
        button = self._bold if bold else self._italic
        if self._box is not None and button.isEnabled():
            self._box.edit.toggle_style(bold=bold, italic=italic)

    def open_menu_at(self, place: QPoint) -> None:
        """Offer what can be done with the clause that the orders are about."""
        self.clause_menu().popup(place)

    def open_menu_of(self, key: str, place: QPoint) -> None:
        """Offer what can be done with a clause without words of its own."""
        if self._orders is not None:
            self._orders.take(key)
        self.open_menu_at(place)

    def _move(self, step: int) -> None:
        if self._orders is not None:
            self._orders.take("")
            self._orders.move(step)

    def _open_library(self) -> None:
        if self._dialogs is not None:
            self._dialogs.open_library()

    def _set_kind(self, choice: KindChoice) -> None:
        if self._orders is not None:
            self._orders.take("")
            self._orders.set_kind(choice)

    def _add_new(self, choice: KindChoice) -> None:
        if self._orders is not None:
            self._orders.add(choice)

    def _styled(
        self, look: Look, icon: str, words: str, *, bold: bool = False, italic: bool = False
    ) -> QToolButton:
        return icon_button(
            look, icon, f"plan_{icon}", words, lambda: self.toggle(bold=bold, italic=italic)
        )

    def _menu_button(
        self,
        look: Look,
        words: str,
        name: str,
        menu: Callable[[], QMenu],
        icon: str = "",
    ) -> QPushButton:
        def open_menu() -> None:
            menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

        button = push_button(look, words, name, open_menu, role="small", icon=icon or "text_list")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return writing(button)

    def _open_more(self) -> None:
        if self._orders is not None:
            self._orders.take("")
        self.open_menu_at(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _kind_menu(self) -> QMenu:
        menu = self._made_menu("plan_kind_menu", "Kiểu câu")
        for choice in KIND_CHOICES:
            action = menu.addAction(f"{choice.words}\t{choice.keys}")
            action.setObjectName(f"plan_kind_{choice.id}")
            action.triggered.connect(lambda _=False, made=choice: self._set_kind(made))
        return menu

    def _add_menu(self) -> QMenu:
        menu = self._made_menu("plan_add_menu", "Thêm xuống dưới")
        for choice in NEW_CHOICES:
            action = menu.addAction(choice.words)
            action.setObjectName(f"plan_add_{choice.id}")
            action.triggered.connect(lambda _=False, made=choice: self._add_new(made))
        menu.addSeparator()
        menu.addAction("Câu mẫu, câu đã viết…").triggered.connect(
            lambda _=False: self._open_library()
        )
        return menu

    def clause_menu(self) -> QMenu:
        """Return what can be done with the clause that the orders are about."""
        menu = self._made_menu("plan_clause_menu", "Việc với mục này")
        orders = self._orders
        if orders is not None:
            for words, work in (
                ("Chuyển lên\tAlt+Shift+Up", lambda: orders.move(-1)),
                ("Chuyển xuống\tAlt+Shift+Down", lambda: orders.move(1)),
                ("Ẩn khỏi kế hoạch", orders.hide),
                ("Bỏ…", orders.remove),
            ):
                menu.addAction(words).triggered.connect(lambda _=False, run=work: run())
            menu.addSeparator()
            menu.addAction("Lịch sử, câu mẫu…").triggered.connect(
                lambda _=False: self._open_library()
            )
            hidden = self._dialogs.hidden_clauses() if self._dialogs is not None else []
            if hidden:
                shown = menu.addMenu(f"Mục đã ẩn ({len(hidden)})")
                for key, words in hidden:
                    shown.addAction(as_label(words)).triggered.connect(
                        lambda _=False, one=key: orders.show(one)
                    )
        return menu

    def _made_menu(self, name: str, title: str) -> QMenu:
        menu = named(QMenu(self), name, title)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
