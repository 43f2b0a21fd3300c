"""Check what the past of a household says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from hungchinh_desktop.domain.household import StatusSpell
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from hungchinh_desktop.ui.household.class_history import ClassHistory, spell_lines
from tests.ui.household.register_hands import key_of, text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look


def _cards(history: ClassHistory) -> list[str]:
    named = [card.accessibleName() for card in history.findChildren(QFrame)]
    return [name for name in named if name]


def test_a_spell_says_from_when_to_when_and_why() -> None:
    spell = StatusSpell("s", "h", PovertyStatus.POOR, PartialDate(2022, 5))
    assert spell_lines(spell) == ["Từ 05/2022 đến nay"]
    ended = replace(
        spell,
        ended_on=PartialDate(2024, 3, 15),
        end_reason=EndReason.MOVED_AWAY,
        decision_number="12/QĐ-UBND",
        decision_date=PartialDate(2024, 3, 10),
    )
    assert spell_lines(ended) == [
        "Từ 05/2022 đến 15/03/2024",
        "Lý do ra khỏi diện: chuyển đi nơi khác",
        "Quyết định số 12/QĐ-UBND ngày 10/03/2024",
    ]


def test_shows_each_class_newest_first_and_the_facts_beside(
    look: Look, office: OfficeFile, qtbot: QtBot
) -> None:
    service = office.households
    key = key_of(office, "Phan Thị Ngo")
    draft = service.draft_of(key)
    changed = replace(draft, status=PovertyStatus.POOR, started_on="06/2024", exit_year=2024)
    service.update(key, changed)
    history = ClassHistory(look)
    qtbot.addWidget(history)
    history.show_history(service.entry(key), service.spells(key))
    cards = [
        card.accessibleName() for card in history.findChildren(QFrame) if card.accessibleName()
    ]
    assert cards == [
        "Nghèo. Từ 06/2024 đến nay",
        "Cận nghèo. Từ 2024 đến 06/2024. Lý do ra khỏi diện: chuyển diện",
        "Mới thoát nghèo. Được công nhận thoát nghèo: 2022. Hạn 36 tháng: đến 2025, chưa rõ ngày",
        "Có khả năng thoát. Dự kiến năm 2024",
    ]
    assert text(history, "spell_0_0") == "Từ 06/2024 đến nay"
    history.clear()
    assert _cards(history) == []
