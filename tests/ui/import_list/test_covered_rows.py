"""Check that a list being read tells nothing private while the look covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from hungchinh_desktop.ui.kit.look import DOTS
from tests.ui.import_list.import_hands import chosen, paste, press, said, shown_rows, tick

if TYPE_CHECKING:
    from hungchinh_desktop.ui.import_list.import_page import ImportPage
    from hungchinh_desktop.ui.kit.look import Look

WORDS = "Bạchtuộc ốm nặng"
LIST = (
    "Danh sách hộ cận nghèo\nTT\tHọ và tên chủ hộ\tXóm\tThực trạng\tHướng hỗ trợ\n"
    f"1\tNguyễn Thị Hà\t3\t{WORDS}\tVay vốn\n"
)


def labels(page: ImportPage) -> str:
    QApplication.processEvents()  # what was just made is shown with the next turn
    shown = [one for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    spoken = [one.accessibleName() for one in page.findChildren(QWidget)]
    return "\n".join([*(one.text() for one in shown), *spoken])


def test_columns_and_rows_are_covered(page: ImportPage, look: Look) -> None:
    paste(page, LIST)
    assert WORDS in labels(page)
    look.cover(covers=True)
    assert WORDS not in labels(page)
    assert "Nguyễn Thị Hà" in labels(page)  # who it is may be seen
    heads = page.findChild(QComboBox, "import_head")
    assert heads is not None
    offered = [heads.itemText(row) for row in range(heads.count())]
    assert not any(WORDS in words for words in offered)
    assert any("Họ và tên chủ hộ" in words for words in offered)  # the head stays readable
    press(page, "import_next")
    chosen(page, 3)
    tick(page, "import_tick_situation")
    (row,) = shown_rows(page)
    assert (row[2], row[4]) == ("Nguyễn Thị Hà", DOTS)
    assert said(page, "import_side1_situation") == DOTS
    look.cover(covers=False)
    assert said(page, "import_side1_situation") == WORDS
    assert WORDS in shown_rows(page)[0][4]
