"""Check that leaving the register asks for reason and date and refuses wrong ones."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.ui.household.close_household_dialog import REASONS, CloseHouseholdDialog
from hungchinh_desktop.ui.kit.dialogs import Answer
from tests.ui.household.register_hands import entry_of, part

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(desk: Desk, office: OfficeFile, window: QWidget) -> CloseHouseholdDialog:
    entry = entry_of(office, "Lê Thị Hương")

    def leave(reason: EndReason, *typed: str) -> bool:
        return desk.done(
            made, lambda: office.households.close(entry.id, reason, *typed), made.show_faults
        )

    made = CloseHouseholdDialog(desk.look, window, entry, date(2024, 12, 31), leave)
    return made


def _accept(dialog: CloseHouseholdDialog) -> None:
    part(dialog, QPushButton, "close_household_accept").click()


def test_a_reason_has_to_be_chosen(dialog: CloseHouseholdDialog, office: OfficeFile) -> None:
    _accept(dialog)
    assert dialog.reason.error() == "Chưa chọn lý do; hãy chọn một lý do."
    assert dialog.answer is Answer.REJECT
    assert len(office.households.entries()) == 20
    assert EndReason.RECLASSIFIED not in REASONS


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Chưa ghi ngày"),
        ("31/02/2024", "Ngày 31/02/2024 không có trong lịch"),
        ("2023", "phải sau ngày vào diện (2024)"),
    ],
)
def test_a_refused_date_is_said_beside_its_field(
    dialog: CloseHouseholdDialog, office: OfficeFile, typed: str, sentence: str
) -> None:
    dialog.reason.set_value("died")
    dialog.ended_on.set_value(typed)
    _accept(dialog)
    assert sentence in dialog.ended_on.error()
    assert dialog.answer is Answer.REJECT
    assert len(office.households.entries()) == 20


def test_what_follows_is_said_before(dialog: CloseHouseholdDialog) -> None:
    assert dialog.hint() == ""
    dialog.reason.set_value("escaped")
    assert "bắt đầu tính hạn 36 tháng" in dialog.hint()
    dialog.reason.set_value("moved_away")
    dialog.ended_on.set_value("15/01/2025")
    assert dialog.hint() == (
        "Danh sách tính đến 31/12/2024 vẫn còn hộ này, vì ngày ra khỏi sổ ở sau."
    )


def test_a_good_date_is_stored(dialog: CloseHouseholdDialog, office: OfficeFile) -> None:
    dialog.reason.set_value("moved_away")
    dialog.ended_on.set_value("15/03/2024")
    _accept(dialog)
    assert dialog.answer is Answer.ACCEPT
    assert len(office.households.entries()) == 19


def test_the_decision_is_kept_with_the_class_that_ends(
    dialog: CloseHouseholdDialog, office: OfficeFile
) -> None:
    key = entry_of(office, "Lê Thị Hương").id
    dialog.reason.set_value(EndReason.MOVED_AWAY.value)
    dialog.decision_number.set_value("45/QĐ-UBND")
    dialog.decision_date.set_value("31/02/2024")
    _accept(dialog)
    assert dialog.decision_date.error()
    dialog.decision_date.set_value("20/12/2024")
    _accept(dialog)
    (spell,) = office.households.spells(key)
    assert (spell.end_decision_number, spell.end_reason) == ("45/QĐ-UBND", EndReason.MOVED_AWAY)
