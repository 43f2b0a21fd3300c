"""Build menu entries, header buttons and context menus from action data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place, check_specs
from hungchinh_desktop.ui.kit.key_cap_button import KeyCapButton
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.ui.kit.changes import EditingSession
    from hungchinh_desktop.ui.kit.look import Look


class ActionSet(QObject):
    """Make and keep the QActions of one owner; their shortcuts work while it is visible."""

    def __init__(
        self,
        owner: QWidget,
        specs: Sequence[ActionSpec],
        look: Look,
        session: EditingSession,
    ) -> None:
        """Take the widget whose commands these are: a page, or the window itself.

        The session tells what may be done with the open file.

        Raises:
            ValueError: two commands share an id or a shortcut.
        """
        super().__init__(owner)
        check_specs(specs)
        self._look = look
        self._session = session
        self._owner = owner
        self._icons_drawn = False
        self.pairs = [(spec, self._made(spec)) for spec in specs]
        look.changed.connect(self._on_look_changed)
        self.update()

    def in_menu(self, menu: MenuId) -> list[QAction]:
        """Return the commands of one menu, with their icons drawn, up to date."""
        self._draw_icons()
        self.update()
        return [action for spec, action in self.pairs if spec.menu is menu]

    def context_menu(self, parent: QWidget) -> QMenu:
        """Return a menu for a right click on the owner's records; the caller shows it."""
        self._draw_icons()
        self.update()
        menu = QMenu(parent)
        menu.setObjectName(f"{self._owner.objectName()}_context_menu")
        menu.setAccessibleName("Lệnh cho mục đang chọn")
        menu.addActions([action for spec, action in self.pairs if spec.in_context_menu])
        return menu

    def header_buttons(self, parent: QWidget) -> list[QPushButton]:
        """Return the quiet buttons of the page header, the primary one last."""
        quiet = [pair for pair in self.pairs if pair[0].place is Place.HEADER]
        primary = [pair for pair in self.pairs if pair[0].place is Place.PRIMARY]
        return [self._button(spec, action, parent) for spec, action in quiet + primary]

    def update(self) -> None:
        """Ask every command again whether it may be used and whether it is ticked."""
        for spec, action in self.pairs:
            refusal = self.refusal(spec)
            enabled = not refusal and spec.enabled_when()
            action.setEnabled(enabled)
            action.setToolTip(refusal or _tooltip(spec, enabled=enabled))
            if spec.checked_when is not None:
                action.setChecked(spec.checked_when())

    def refusal(self, spec: ActionSpec) -> str:
        """Return why the open file forbids a command, "" when it does not."""
        if spec.writes:
            return self._session.refusal()
        return self._session.release_refusal() if spec.releases else ""

    def may_run(self, spec: ActionSpec) -> bool:
        """Tell whether a command may be used now."""
        return not self.refusal(spec) and spec.enabled_when()

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self._owner)
        action.setObjectName(spec.id)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        action.setCheckable(spec.checked_when is not None)

        def run() -> None:
            # What was possible when the menu was drawn may not be so any more.
            if self.may_run(spec):
                spec.handler()
            self.update()

        action.triggered.connect(run)
        self._owner.addAction(action)
        return action

    def _button(self, spec: ActionSpec, action: QAction, parent: QWidget) -> QPushButton:
        primary = spec.place is Place.PRIMARY
        button = KeyCapButton(spec.text, self._look, spec.shortcut if primary else "", parent)
        button.setObjectName(f"{spec.id}_button")
        button.setAccessibleName(spec.text)
        if primary:
            set_role(button, "primary")
        if spec.icon:
            self._look.set_icon(button, spec.icon, "on_accent" if primary else "text")
        button.setCheckable(action.isCheckable())

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.toolTip())
            button.setChecked(action.isChecked())

        action.changed.connect(follow)
        button.clicked.connect(action.trigger)
        follow()
        return button

    def _draw_icons(self) -> None:
        if self._icons_drawn:
            return
        self._icons_drawn = True
        for spec, action in self.pairs:
            if spec.icon:
                action.setIcon(self._look.icon(spec.icon, size=18))

    def _on_look_changed(self) -> None:
        self._icons_drawn = False


def _tooltip(spec: ActionSpec, *, enabled: bool) -> str:
    if not enabled and spec.why_disabled is not None:
        return spec.why_disabled()
    words = spec.tip or spec.text.replace("&", "").rstrip("…")
    if not spec.shortcut:
        return words
    key = QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({key})"
