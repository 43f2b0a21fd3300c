"""Import the list that LibreOffice wrote, in the real window, with mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
)

from hungchinh_desktop.app import Program, make_application
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.ui.frame.side_item import SideItem
from hungchinh_desktop.ui.import_list.import_page import ImportPage
from hungchinh_desktop.ui.main_window import MainWindow
from tests.ui.import_list.conftest import LISTS
from tests.ui.import_list.import_hands import chip_counts, chosen, said, shown_rows, stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.services.office_file import OfficeFile

pytestmark = pytest.mark.real_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """Start the program as on a new computer, with dialogs of its own."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    made = Program(make_application())
    assert made.open(None)
    window = made.window
    assert window is not None
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: window.isVisible() and window.windowHandle().isExposed())
    yield made
    window.close()
    made.close()


def _page(window: MainWindow) -> ImportPage:
    """Open the page from the sidebar."""
    (item,) = [one for one in window.findChildren(SideItem) if one.page_id == "import_list"]
    QTest.mouseClick(item, LEFT)
    page = window.stack.page("import_list")
    assert isinstance(page, ImportPage)
    return page


def _click(page: ImportPage, name: str) -> None:
    QApplication.processEvents()
    (button,) = [one for one in page.findChildren(QPushButton, name) if one.isVisible()]
    assert button.isEnabled(), name
    QTest.mouseClick(button, LEFT)


def _choose_file(page: ImportPage, qtbot: QtBot) -> None:
    """Press "Chọn tệp…" and type the file's name into the dialog."""
    path = LISTS / "ds_can_ngheo.ods"

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            clock.stop()
            dialog.selectFile(str(path))
            name = dialog.findChild(QLineEdit)
            assert isinstance(name, QLineEdit)
            name.setText(str(path))
            QTest.keyClick(name, Qt.Key.Key_Return)

    clock = QTimer()
    clock.timeout.connect(answer)
    clock.start(100)
    _click(page, "import_choose")
    qtbot.waitUntil(lambda: stage(page) == "columns", timeout=30_000)


def _tick(page: ImportPage, name: str) -> None:
    QApplication.processEvents()
    (box,) = [one for one in page.findChildren(QCheckBox, name) if one.isVisible()]
    QTest.mouseClick(box, LEFT, pos=box.rect().center() - box.rect().center() / 1.05)
    assert box.isChecked()


def _pick(page: ImportPage, words: str) -> None:
    """Choose from the list of answers with the mouse."""
    QApplication.processEvents()
    found = page.findChildren(QComboBox, "import_answer_list")
    (combo,) = [one for one in found if one.isVisible()]
    combo.showPopup()
    view = combo.view()
    place = view.visualRect(combo.model().index(combo.findText(words), 0))
    QTest.mouseClick(view.viewport(), LEFT, pos=place.center())


def _write(page: ImportPage, qtbot: QtBot) -> None:
    _click(page, "import_next")
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in page.findChildren(QPushButton, "import_again")),
        timeout=30_000,
    )


def _through_columns(page: ImportPage, qtbot: QtBot) -> None:
    """Read the file, look at the columns, and consent to both mendings."""
    _choose_file(page, qtbot)
    assert said(page, "import_column_0_B_head") == "Họ và tên chủ hộ"
    assert "→ Nguyễn Thị Thu Hương" in said(page, "import_column_0_B_cells")
    _tick(page, "import_consent_tcvn3")
    _tick(page, "import_consent_zeros")
    _click(page, "import_next")


def _answer_all(page: ImportPage) -> None:
    """Answer what is asked about three rows."""
    assert chip_counts(page)["Cần chọn"] == "3"
    chosen(page, 8)
    _pick(page, "Xóm 8")
    chosen(page, 9)
    _pick(page, "Xóm 6")
    chosen(page, 11)
    _click(page, "import_answer_different")
    states = [row[0] for row in shown_rows(page)]
    assert states == [*["Thêm mới"] * 5, "Đã nối", "Thêm mới", "Cập nhật"]


def _register(office: OfficeFile) -> dict[tuple[str, str], RegisterEntry]:
    return {(e.household.head_name, e.hamlet_name): e for e in office.households.entries()}


def _check_heads(office: OfficeFile) -> None:
    """Look at the rows that were made: old letters, spelled hamlets, lost zeros."""
    found = _register(office)
    assert len(found) == 26
    for name, hamlet, year, number in (
        ("Nguyễn Thị Thu Hương", "Xóm 3", 1985, "040185001234"),
        ("Đặng Văn Tưởng", "Xóm 4", 1970, "040070001234"),
        ("Trần Văn Bảy", "Xóm 5", 1971, "001071001234"),
        ("Phạm Thị Luyến", "Xóm 8", 1958, "040158004321"),
    ):
        entry = found[name, hamlet]
        assert entry.household.birth == PartialDate(year)
        assert entry.status is PovertyStatus.NEAR_POOR
        (head,) = office.details.family(entry.id).members
        assert (head.full_name, head.citizen_id) == (name, number)


def _check_texts(office: OfficeFile) -> None:
    """Look at the torn row, the namesake, and the household that was known."""
    found = _register(office)
    torn = found["Hoàng Văn Thuận", "Xóm 6"].household
    assert torn.situation == "Chủ hộ bị bệnh xã hội, đã có việc làm và thu nhập"
    assert torn.support == "Do chưa có đất ở nên khó khăn trong việc hỗ trợ"
    assert ("Nguyễn Thị Thành", "Xóm 5") in found
    known = found["Nguyễn Thị Hà", "Xóm 3"].household
    assert known.birth == PartialDate(1961)
    assert known.support == "Hỗ trợ chữa bệnh"  # the register's words are kept


def test_a_list_of_libreoffice_is_imported_right(program: Program, qtbot: QtBot) -> None:
    window, office = program.window, program.office
    assert window is not None
    assert office is not None
    page = _page(window)
    before = office.imports.version()
    _through_columns(page, qtbot)
    _answer_all(page)
    _click(page, "import_next")
    assert "đọc 7 hộ, số TT cuối 7, tổng ghi trong tệp 7" in said(page, "import_table_counts0")
    assert office.imports.version() == before
    _write(page, qtbot)
    _check_heads(office)
    _check_texts(office)

    _click(page, "import_again")
    _through_columns(page, qtbot)
    states = {row[2]: row[0] for row in shown_rows(page)}
    assert set(states.values()) == {"Không đổi", "Đã nối"}
    version = office.imports.version()
    _click(page, "import_next")
    _write(page, qtbot)
    assert office.imports.version() == version
    office.undo.undo()
    assert len(_register(office)) == 20
