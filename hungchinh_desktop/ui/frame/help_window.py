"""Show the help page that belongs to the page one works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QWidget

from hungchinh_desktop import paths
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hungchinh_desktop.ui.kit.look import Look


class HelpWindow(QDialog):
    """List the help pages at the left and show one; work goes on in the window behind."""

    def __init__(self, topics: Mapping[str, str], look: Look, parent: QWidget) -> None:
        """Take page ids and titles; those without a file in resources/help are left out."""
        super().__init__(parent)
        named(self, "help_window", "Trợ giúp")
        self.setWindowTitle("Trợ giúp")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._look = look
        self._ids = [page_id for page_id in topics if help_file(page_id).is_file()]
        self._list = named(QListWidget(self), "help_topics", "Các trang trợ giúp")
        self._list.addItems([topics[page_id] for page_id in self._ids])
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._text = named(QTextBrowser(self), "help_text", "Nội dung trợ giúp")
        self._text.anchorClicked.connect(self._on_anchor_clicked)
        self._text.setOpenLinks(False)
        row = QHBoxLayout(self)
        row.addWidget(self._list)
        row.addWidget(self._text, 1)
        QShortcut(QKeySequence("F1"), self, self.close)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_topic(self, page_id: str) -> None:
        """Bring up the help of a page; the first page when it has none."""
        row = self._ids.index(page_id) if page_id in self._ids else 0
        self._list.setCurrentRow(row)
        if self.isVisible():
            self.raise_()
        self.show()
        self.activateWindow()

    def _on_row_changed(self, row: int) -> None:
        if row >= 0:
            self._text.setMarkdown(help_file(self._ids[row]).read_text(encoding="utf-8"))

    def _on_anchor_clicked(self, url: QUrl) -> None:
        """Follow a link to another help page ("household.md"); nothing leads to a network."""
        page_id = url.fileName().removesuffix(".md")
        if page_id in self._ids:
            self._list.setCurrentRow(self._ids.index(page_id))

    def _on_look_changed(self) -> None:
        self._list.setFixedWidth(self._look.px(190))
        self._text.document().setDefaultFont(self._look.font())
        self._text.document().setDocumentMargin(self._look.px(14))
        self.resize(self._look.px(820), self._look.px(560))
        self._on_row_changed(self._list.currentRow())


def help_file(page_id: str) -> Path:
    """Return where the help of a page is written."""
    return paths.resources_dir() / "help" / f"{page_id}.md"
