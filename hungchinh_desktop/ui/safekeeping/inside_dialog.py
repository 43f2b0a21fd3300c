"""Look into a backup: its households, only to read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain import vietnamese
from hungchinh_desktop.domain.backup_difference import RegisterPicture, status_words
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.look import COVER_KEY
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.search_field import SearchField
from hungchinh_desktop.ui.kit.table_column import Column
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_view import TableView

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.desk import Desk

Row = Mapping[str, Any]


class InsideDialog(QDialog):
    """List the households of a backup as they were then."""

    def __init__(self, desk: Desk, title: str, picture: RegisterPicture, parent: QWidget) -> None:
        super().__init__(parent)
        look = desk.look
        named(self, "backup_inside", f"Trong bản sao {title}")
        self.setWindowTitle(f"Trong bản sao {title} (chỉ xem)")
        self.resize(look.px(900), look.px(520))
        self.model = TableModel[Row](_columns(picture), lambda row: str(row["id"]), parent=self)
        self.model.set_records(picture.households.values())
        search = SearchField(look, "backup_inside_search", "Tìm trong bản sao")
        search.text_settled.connect(self.model.set_search)
        banner = Banner(look, "backup_inside_banner", "info", "Đây là sổ của lúc đó, chỉ để xem.")
        table = TableView[Row](
            look, self.model, "backup_inside_table", "Hộ trong bản sao", settings=desk.settings
        )
        close = push_button(look, "Đóng", "backup_inside_close", self.accept, role="primary")
        close.setDefault(True)
        cover = QShortcut(QKeySequence(COVER_KEY), self)
        cover.activated.connect(lambda: look.cover(covers=not look.covers))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(banner)
        column.addWidget(search)
        column.addWidget(table, 1)
        column.addLayout(foot)


def _columns(picture: RegisterPicture) -> list[Column[Row]]:
    def hamlet(row: Row) -> str:
        return picture.hamlets.get(row["hamlet_id"], "")

    return [
        Column(
            "head_name",
            "Chủ hộ",
            lambda row: str(row["head_name"]),
            sort_key=lambda row: vietnamese.name_sort_key(row["head_name"]),
            width=190,
            bold=True,
        ),
        Column("hamlet", "Xóm", hamlet, width=90),
        Column("status", "Diện", status_words, width=130),
        Column(
            "situation",
            "Thực trạng",
            lambda row: str(row["situation"]),
            width=240,
            stretch=True,
            prose=True,
            sensitive=True,
        ),
        Column(
            "support",
            "Hướng hỗ trợ",
            lambda row: str(row["support"]),
            width=200,
            prose=True,
            sensitive=True,
        ),
    ]
