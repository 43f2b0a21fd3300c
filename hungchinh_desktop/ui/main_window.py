"""Frame the pages: menus above, pages at the left, state below. Knows no feature."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from hungchinh_desktop.ui.frame.choice_menu import ChoiceMenu
from hungchinh_desktop.ui.frame.command_box import CommandBox
from hungchinh_desktop.ui.frame.command_catalog import CommandCatalog
from hungchinh_desktop.ui.frame.frame_commands import FrameOrders, page_specs, window_specs
from hungchinh_desktop.ui.frame.menu_bar import MenuBar
from hungchinh_desktop.ui.frame.past_year_banner import PastYearBanner
from hungchinh_desktop.ui.frame.sensitive_cover import SensitiveCover
from hungchinh_desktop.ui.frame.sidebar import Sidebar
from hungchinh_desktop.ui.frame.status_bar import StatusBar
from hungchinh_desktop.ui.frame.text_size_button import TextSizeButton
from hungchinh_desktop.ui.frame.top_bar import TopBar
from hungchinh_desktop.ui.frame.view_choices import ViewChoices
from hungchinh_desktop.ui.frame.view_only import ViewOnly
from hungchinh_desktop.ui.frame.window_memory import WindowMemory
from hungchinh_desktop.ui.frame.window_offers import WindowOffers
from hungchinh_desktop.ui.kit.action import MenuId, check_specs
from hungchinh_desktop.ui.kit.action_menu import ActionSet
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.page_stack import PageStack
from hungchinh_desktop.ui.kit.undo_button import UndoControl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent

    from hungchinh_desktop.domain.link import Link
    from hungchinh_desktop.ui.frame.help_window import HelpWindow
    from hungchinh_desktop.ui.frame.window_sources import WindowSources
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.page import Page
    from hungchinh_desktop.ui.kit.page_entry import PageEntry
    from hungchinh_desktop.ui.kit.page_frame import PageFrame

_FIRST_SIZE, _SMALLEST_SIZE = QSize(1366, 768), QSize(900, 560)
_ROOMY_SCREEN = 1500  # pixels wide: from here on the window need not fill the screen
_BODY_WIDTH = 960  # a page needs this; below it the sidebar folds
_LARGE_TEXT_WIDTH = 800  # with larger letters: this much at their size, too
_IDLE_MS = 200  # after the first page is painted
_STOP_MS = 10_000
_FILE_FILTER = "Tệp dữ liệu (*.db);;Mọi tệp (*)"


class MainWindow(QMainWindow):
    """Show one page at a time and lead from anything to its place."""

    def __init__(self, desk: Desk, entries: Sequence[PageEntry], sources: WindowSources) -> None:
        """Build the frame around the pages; the first page is built by `open_first`."""
        super().__init__()
        named(self, "main_window", "Cửa sổ chính")
        self._desk = desk
        self._entries = list(entries)
        self._sources = sources
        self._memory = WindowMemory(desk.settings)
        _dress(desk.look, self._memory)
        self._help: HelpWindow | None = None
        self.setMinimumSize(_SMALLEST_SIZE)
        self.resize(_FIRST_SIZE)
        self.stack = PageStack(self._entries, desk, self)
        self.sidebar = Sidebar(self._entries, desk.look, self)
        self._past_year = PastYearBanner(desk.look, self)
        self._view_only = ViewOnly(desk, sources, self._may_leave_page, self._refresh, self)
        self.status = StatusBar(desk, self)
        self.setStatusBar(self.status)
        self._cover = SensitiveCover(desk.look, self.status)
        self._choices = ViewChoices(desk.look, self._memory, self)
        self._undo = UndoControl(desk, self)
        self._build_commands()
        self._place_parts()
        self._connect_parts()
        self.show_facts()

    def open_first(self) -> None:
        """Show the page of last time, at its size and place."""
        if not self.restoreGeometry(self._memory.geometry()):
            self._fill_small_screen()
        wanted = self._memory.page()
        known = [entry.page_id for entry in self._entries]
        self.stack.show_page(wanted if wanted in known else known[0])

    def go(self, link: Link) -> None:
        """Show the place a link names, unless the page shown has to be kept."""
        if self.stack.show_page(link.page):
            self.stack.page(link.page).open_link(link)

    def show_facts(self) -> None:
        """Read again what stands around the page."""
        facts = self._sources.office()
        self.sidebar.show_facts(facts)
        self._past_year.show_facts(facts)
        self._years.set_choices({str(year): f"Năm {year}" for year in facts.years})
        self.status.show_facts(self._sources.status())
        self._view_only.show_state()
        name = self._desk.session.file_name()
        self.setWindowTitle(self._view_only.title(f"{facts.office_name} – {name}"))
        for frame in self.stack.frames():
            self._show_count(frame.page)

    def is_working(self) -> bool:
        """Tell whether work goes on that a lock would break off; what is only looked at may be."""
        return any(work.keeps_window for work in self._desk.background.running())

    def leave_for_lock(self) -> dict[str, dict[str, str]]:
        """Keep what is typed, and vanish without a question; return what no page could keep."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # a cell or clause being edited is stored
        for frame in self.stack.frames():
            frame.page.locking.emit()
        typed = {frame.page.title: frame.page.typed_words() for frame in self.stack.frames()}
        self._desk.background.stop_all(_STOP_MS)
        self._desk.pdf.finish()
        self._memory.set_geometry(self.saveGeometry())
        self.hide()
        return typed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar when the page would get too narrow."""
        super().resizeEvent(event)
        self._fit_sidebar()

    def showEvent(self, event: QShowEvent) -> None:
        """Build the other pages once the first one is on the screen."""
        super().showEvent(event)
        QTimer.singleShot(_IDLE_MS, self.stack, self.stack.build_rest_when_idle)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the page and about long work, remember size and page."""
        frame = self.stack.current()
        if (frame is not None and not frame.page.leave()) or not self._may_end_work():
            event.ignore()
            return
        self._desk.background.stop_all(_STOP_MS)
        self._desk.pdf.finish()
        if not self._sources.finish():
            event.ignore()
            return
        self._memory.set_geometry(self.saveGeometry())
        super().closeEvent(event)

    def _build_commands(self) -> None:
        orders = FrameOrders(
            show_page=self.stack.show_page,
            open_file=self._open_file,
            close=self.close,
            lock=self._sources.lock,
            cover=self._cover.toggle,
            covers=lambda: self._desk.look.covers,
            show_only=self._view_only.toggle,
            shows_only=self._view_only.is_on,
            may_show_only=self._view_only.may_turn,
            refresh=self._refresh,
            search=lambda: self.command_box.open(),  # noqa: PLW0108 - it is made from these
            help=self._show_help,
            about=self._show_about,
        )
        specs = page_specs(self._entries, orders) + window_specs(orders)
        self._commands = ActionSet(self, specs, self._desk.look, self._desk.session)
        self.menus = MenuBar(self)
        self.menus.put_first(MenuId.EDIT, [self._undo.undo_action, self._undo.redo_action])
        choices = (self._choices.sizes, self._choices.schemes, self._choices.rows)
        self.menus.put_first(MenuId.VIEW, [menu.menuAction() for menu in choices])
        self._years = ChoiceMenu(
            "year", "&Năm làm việc", {}, self.sidebar.year_shown, self._on_year_chosen, self
        )
        self.menus.put_first(MenuId.DATA, [self._years.menuAction()])
        self.menus.show_window_commands(self._commands)
        offers = WindowOffers(self._commands, len(self._entries), self.stack)
        catalog = CommandCatalog(offers.pages, offers.commands, self._sources.find, self.go)
        self.command_box = CommandBox(catalog, self._desk.look, self)

    def _place_parts(self) -> None:
        look = self._desk.look
        size = TextSizeButton(self._choices.sizes, look, self)
        bar = TopBar(self.menus, self.command_box, self._undo.button, size, look, self)
        self.setMenuWidget(bar)
        body = QWidget(self)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._view_only.strip)
        column.addWidget(self._past_year)
        column.addWidget(self.stack, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(body)

    def _connect_parts(self) -> None:
        self.sidebar.page_chosen.connect(self.stack.show_page)
        self.sidebar.year_chosen.connect(self._on_year_chosen)
        self._past_year.year_wanted.connect(self._on_year_chosen)
        self.sidebar.help_wanted.connect(self._show_help)
        self.stack.page_shown.connect(self._on_page_shown)
        self.stack.page_built.connect(self._on_page_built)
        self.stack.link_activated.connect(self.go)
        self.status.link_activated.connect(self.go)
        self._undo.said.connect(self.status.say)
        self._desk.changes.changed.connect(self._on_changed)
        self._desk.look.changed.connect(self._fit_sidebar)
        self._desk.look.cover_changed.connect(self._commands.update)

    def _fill_small_screen(self) -> None:
        """Start maximized where the window with its title bar would not fit."""
        width = self.screen().availableGeometry().width()
        if self.minimumWidth() < width < _ROOMY_SCREEN:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _may_end_work(self) -> bool:
        """Ask what becomes of an export or a print that still runs."""
        running = [work for work in self._desk.background.running() if work.keeps_window]
        if not running:
            return True
        from hungchinh_desktop.ui.kit import dialogs

        answer = dialogs.question(
            self._desk.look,
            self,
            f"{running[0].title} chưa xong.",
            "Dừng bây giờ thì việc này bị bỏ; sổ hộ và kế hoạch đã lưu vẫn còn nguyên.",
            accept="Chờ xong rồi thoát",
            other="Dừng và thoát",
            reject="Không thoát",
        )
        if answer is dialogs.Answer.ACCEPT:
            self._desk.background.emptied.connect(self.close)
        return answer is dialogs.Answer.OTHER

    def _show_count(self, page: Page) -> None:
        self.sidebar.set_count(page.page_id, page.side_count())

    def _fit_sidebar(self) -> None:
        needed = max(_BODY_WIDTH, self._desk.look.px(_LARGE_TEXT_WIDTH))
        narrow = self.width() - self.sidebar.wide_width() < needed
        if narrow is not self.sidebar.collapsed:
            self.sidebar.set_collapsed(narrow)

    def _on_page_built(self, frame: PageFrame) -> None:
        both = [*self._commands.pairs, *frame.actions_of_page.pairs]
        check_specs(spec for spec, _action in both)  # a key must mean one thing
        self._choices.dress(frame.page)
        frame.page.count_changed.connect(partial(self._show_count, frame.page))
        self._show_count(frame.page)

    def _on_page_shown(self, frame: PageFrame) -> None:
        self.sidebar.set_current(frame.page.page_id)
        self.menus.show_page_commands(frame.actions_of_page)
        self._memory.set_page(frame.page.page_id)

    def _on_changed(self) -> None:
        self.show_facts()
        self.status.show_saved()

    def _may_leave_page(self) -> bool:
        frame = self.stack.current()
        return frame is None or frame.page.leave()

    def _on_year_chosen(self, year: str) -> None:
        if not self._may_leave_page():
            self.show_facts()  # the box shows the year in work again
            return
        self._desk.done(self, lambda: self._sources.choose_year(int(year)))
        self._refresh()

    def _refresh(self) -> None:
        self.stack.refresh_all()
        self.show_facts()
        self._undo.update()

    def _open_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(
            self, "Mở tệp dữ liệu khác", self._desk.session.file_name(), _FILE_FILTER
        )
        frame = self.stack.current()
        if not name or (frame is not None and not frame.page.leave()):
            return
        opened = self._desk.done(self, lambda: self._sources.open_file(Path(name)))
        if opened and self.isVisible():  # the program may have opened another window for it
            self._refresh()
            self.status.show_saved()

    def _show_help(self) -> None:
        from hungchinh_desktop.ui.frame.help_window import HelpWindow

        if self._help is None:
            topics = {entry.page_id: entry.title for entry in self._entries}
            self._help = HelpWindow(topics, self._desk.look, self)
        frame = self.stack.current()
        self._help.show_topic(frame.page.page_id if frame is not None else "")

    def _show_about(self) -> None:
        from hungchinh_desktop.ui.frame.about_dialog import AboutDialog

        AboutDialog(self._desk.look, self).exec()


def _dress(look: Look, memory: WindowMemory) -> None:
    """Take the colours and the text size of last time, before anything is built."""
    look.covers = True  # whoever starts or unlocks may not be alone
    if memory.knows_look():
        look.choose(memory.scheme(), memory.scale())
