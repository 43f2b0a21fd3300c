"""Check which hamlets are offered and that one has to be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hungchinh_desktop.ui.household.move_household_dialog import MoveHouseholdDialog
from hungchinh_desktop.ui.kit.dialogs import Answer
from tests.ui.household.register_hands import entry_of, hamlet_key, part

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look


def test_offers_every_other_hamlet_and_wants_one(
    look: Look, office: OfficeFile, qtbot: QtBot
) -> None:
    moved: list[str] = []

    def move(hamlet_id: str) -> bool:
        moved.append(hamlet_id)
        return True

    window = QWidget()
    qtbot.addWidget(window)
    entries = [entry_of(office, "Thái Thị An")]
    dialog = MoveHouseholdDialog(look, window, entries, office.households.hamlets(), move)
    box = dialog.hamlet.control
    assert [box.itemText(n) for n in range(box.count())] == [
        f"Xóm {number}" for number in (1, 2, 3, 4, 6, 7, 8)
    ]
    accept = part(dialog, QPushButton, "move_household_accept")
    accept.click()
    assert dialog.hamlet.error().startswith("Chưa chọn xóm")
    assert moved == []
    dialog.hamlet.set_value(hamlet_key(office, 6))
    accept.click()
    assert moved == [hamlet_key(office, 6)]
    assert dialog.answer is Answer.ACCEPT


def test_many_households_are_named_shortly(look: Look, office: OfficeFile, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    entries = office.households.entries()[:6]
    dialog = MoveHouseholdDialog(
        look, window, entries, office.households.hamlets(), lambda _: False
    )
    assert part(dialog, QLabel, "move_household_title").text() == "Đổi 6 hộ sang xóm nào?"
    detail = part(dialog, QLabel, "move_household_detail").text()
    assert detail == "Nguyễn Thị Thành, Lê Thị Hương, Nguyễn Thị Hà và 3 hộ khác."
    assert dialog.hamlet.control.count() == 8
