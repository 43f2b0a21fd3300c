"""Fill the seven menus from the commands of the window and of the page shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from hungchinh_desktop.ui.kit.action import MENU_TITLES, MenuId
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.ui.kit.action_menu import ActionSet


class MenuBar(QMenuBar):
    """Show Tệp, Sửa, Xem, Dữ liệu, Văn bản, Công cụ, Trợ giúp."""

    def __init__(self, parent: QWidget) -> None:
        """Build the seven menus, still empty."""
        super().__init__(parent)
        named(self, "menu_bar", "Các lệnh")
        self._menus: dict[MenuId, QMenu] = {}
        self._first: dict[MenuId, list[QAction]] = {menu: [] for menu in MenuId}
        self._window_set: ActionSet | None = None
        self._page_set: ActionSet | None = None
        for menu_id in MenuId:
            title = MENU_TITLES[menu_id]
            menu = named(QMenu(title, self), f"{menu_id}_menu", title.replace("&", ""))
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(self._on_about_to_show)
            self._menus[menu_id] = menu
            self.addMenu(menu)

    def put_first(self, menu_id: MenuId, actions: Sequence[QAction]) -> None:
        """Keep commands that are no action data (undo, submenus) at the top of a menu."""
        self._first[menu_id] = list(actions)

    def show_window_commands(self, commands: ActionSet) -> None:
        """Take the commands that every page has."""
        self._window_set = commands
        self._fill_all()

    def show_page_commands(self, commands: ActionSet) -> None:
        """Take the commands of the page shown now, instead of the last one's."""
        self._page_set = commands
        self._fill_all()

    def menu(self, menu_id: MenuId) -> QMenu:
        """Return one of the seven menus."""
        return self._menus[menu_id]

    def _fill_all(self) -> None:
        for menu_id, menu in self._menus.items():
            self._fill(menu_id, menu)
            menu.menuAction().setVisible(bool(menu.actions()))

    def _fill(self, menu_id: MenuId, menu: QMenu) -> None:
        for action in menu.actions():
            menu.removeAction(action)
        sets = (self._page_set, self._window_set)
        groups = [self._first[menu_id]]
        groups += [commands.in_menu(menu_id) for commands in sets if commands is not None]
        for group in groups:
            if group and menu.actions():
                menu.addSeparator()
            menu.addActions(group)

    def _on_about_to_show(self) -> None:
        for commands in (self._page_set, self._window_set):
            if commands is not None:
                commands.update()
