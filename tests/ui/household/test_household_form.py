"""Check that the form hands over what was typed and says what could be said better."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from hungchinh_desktop.domain.family import AgeCounts, Family
from hungchinh_desktop.domain.family_vocabulary import PriorityGroup
from hungchinh_desktop.domain.household import HouseholdDraft
from hungchinh_desktop.domain.vocabulary import PovertyCause, PovertyStatus, SupportNeed
from hungchinh_desktop.ui.household.household_form import (
    CLASS_CHANGE_ADVICE,
    HouseholdForm,
    clock_sentence,
)
from tests.ui.household.register_hands import hamlet_key, key_of, part

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look

WRONG = "Hỗ trợ học tập. Có khả năng thoát nghèo"


@pytest.fixture
def form(look: Look, office: OfficeFile, qtbot: QtBot) -> HouseholdForm:
    made = HouseholdForm(look)
    qtbot.addWidget(made)
    made.show_hamlets(office.households.hamlets())
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def draft(office: OfficeFile) -> HouseholdDraft:
    return HouseholdDraft(
        "Nguyễn Thị Thu Hiền",
        hamlet_key(office, 8),
        PovertyStatus.NEAR_POOR,
        "15/03/2024",
        birth="1975",
        situation="Không có việc làm ổn định",
        support="Hỗ trợ học tập",
        needs=frozenset({SupportNeed.EDUCATION, SupportNeed.CREDIT}),
        exit_year=2024,
        escaped_on="05/2022",
        causes=frozenset({PovertyCause.NO_CAPITAL}),
        priority=frozenset({PriorityGroup.WOMEN}),
        decision_number="12/QĐ-UBND",
        decision_date="10/03/2024",
    )


def _shown(form: HouseholdForm, name: str) -> str:
    label = part(form, QLabel, name)
    return label.text() if label.isVisible() else ""


def test_every_value_goes_in_and_comes_out_unchanged(
    form: HouseholdForm, draft: HouseholdDraft
) -> None:
    form.show_draft(draft, 2024)
    assert form.draft() == draft
    assert not form.is_changed()


def test_the_seeded_households_come_out_as_they_went_in(
    form: HouseholdForm, office: OfficeFile
) -> None:
    for entry in office.households.entries():
        stored = office.households.draft_of(entry.id)
        form.show_draft(stored, 2024)
        assert form.draft() == stored


def test_the_clock_is_worked_out_while_the_date_is_typed(
    form: HouseholdForm, draft: HouseholdDraft
) -> None:
    form.show_draft(replace(draft, escaped_on=""), 2024)
    assert _shown(form, "escape_clock_words") == ""
    form.escaped_on.set_value("15/12/2022")
    assert _shown(form, "escape_clock_words") == "Hạn 36 tháng: đến 15/12/2025"
    form.escaped_on.set_value("15/12/20")
    assert _shown(form, "escape_clock_words") == ""
    assert clock_sentence("2022") == "Hạn 36 tháng: đến 2025, chưa rõ ngày"


def test_the_exit_mark_names_class_and_year(form: HouseholdForm, draft: HouseholdDraft) -> None:
    form.show_draft(draft, 2024)
    box = part(form, QCheckBox, "exit_year")
    assert box.text() == "Có khả năng thoát cận nghèo năm 2024"
    form.status.set_value("poor")
    assert box.text() == "Có khả năng thoát nghèo năm 2024"
    box.setChecked(False)
    assert form.draft().exit_year is None


def test_wrong_exit_words_are_offered_to_be_mended(
    form: HouseholdForm, draft: HouseholdDraft
) -> None:
    form.show_draft(replace(draft, support=WRONG), 2024)
    link = part(form, QPushButton, "support_message_link")
    assert link.text() == "Sửa thành “thoát cận nghèo”"
    assert not form.is_changed()
    link.click()
    assert form.draft().support == "Hỗ trợ học tập. Có khả năng thoát cận nghèo"
    assert not link.isVisible()
    form.status.set_value("poor")
    form.field("support").set_value(WRONG)
    assert not link.isVisible()


def test_changing_the_class_explains_the_date(form: HouseholdForm, draft: HouseholdDraft) -> None:
    form.show_draft(draft, 2024)
    assert _shown(form, "class_change_words") == ""
    form.status.set_value("poor")
    assert _shown(form, "class_change_words") == CLASS_CHANGE_ADVICE
    form.show_draft(draft, 2024, is_new=True)
    form.status.set_value("poor")
    assert _shown(form, "class_change_words") == ""


def test_an_error_goes_when_its_field_is_mended(form: HouseholdForm, draft: HouseholdDraft) -> None:
    form.show_draft(draft, 2024)
    form.show_errors({"head_name": "Còn trống.", "birth": "Cần 4 chữ số."})
    assert form.field("head_name").control.hasFocus()
    form.field("head_name").set_value("Lê Thị Hương")
    assert form.field("head_name").error() == ""
    assert form.field("birth").error() == "Cần 4 chữ số."


def test_enter_goes_through_the_fields_in_paper_order(
    form: HouseholdForm, draft: HouseholdDraft
) -> None:
    form.show_draft(draft, 2024)
    form.focus_first()
    seen = []
    for _ in range(10):
        focused = form.focusWidget()
        seen.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert seen == [
        "head_name",
        "birth",
        "hamlet_id",
        "status",
        "started_on",
        "escaped_on",
        "decision_number",
        "decision_date",
        "situation",
        "support",
    ]
    assert form.draft() == draft


def test_a_change_made_elsewhere_keeps_what_was_typed(
    form: HouseholdForm, draft: HouseholdDraft, office: OfficeFile
) -> None:
    form.show_draft(draft, 2024)
    form.field("situation").set_value("Đang gõ dở")
    form.field("birth").set_value("197")
    form.show_errors({"birth": "Cần 4 chữ số."})
    moved = replace(draft, hamlet_id=hamlet_key(office, 1), support="Vốn")
    form.take_stored(moved, 2024)
    assert form.draft() == replace(moved, situation="Đang gõ dở", birth="197")
    assert form.changed_ids() == ["birth", "situation"]
    assert form.field("birth").error() == "Cần 4 chữ số."


def test_a_note_of_five_thousand_words_comes_through(
    form: HouseholdForm, office: OfficeFile
) -> None:
    stored = office.households.draft_of(key_of(office, "Lê Thị Hương"))
    long = replace(stored, situation="việc làm " * 5000)
    form.show_draft(long, 2024)
    assert form.draft().situation == long.situation.strip()


def _family(**derived: str) -> Family:
    groups = {PriorityGroup(name): why for name, why in derived.items()}
    return Family((), AgeCounts(), AgeCounts(), 0, groups, frozenset())


def test_a_group_that_follows_from_members_needs_no_tick(
    form: HouseholdForm, draft: HouseholdDraft
) -> None:
    form.show_draft(draft, 2024)
    form.show_family(_family(women="Lê Thị A", children="Lê Văn B"))
    assert not form.field("priority_women").isVisible()
    assert form.field("priority_disability").isVisible()
    assert _shown(form, "derived_groups_words") == (
        "Theo thành viên: phụ nữ (Lê Thị A); trẻ em (Lê Văn B)."
    )
    assert form.draft() == draft  # the tick under it stays stored
    assert not form.is_changed()
    form.show_family(_family())
    assert form.field("priority_women").isVisible()


def test_a_sentence_is_read_and_nothing_is_taken_without_a_click(
    form: HouseholdForm, draft: HouseholdDraft
) -> None:
    plain = replace(
        draft,
        situation="Bị bệnh nặng, nuôi 4 con nhỏ dưới 6 tuổi, mới thoát nghèo năm 2022",
        support="Hỗ trợ vốn làm ăn, có khả năng thoát cận nghèo",
        needs=frozenset(),
        causes=frozenset(),
        exit_year=None,
        escaped_on="",
    )
    form.show_draft(plain, 2024)
    form.show_family(_family())
    offered = {one.field_id for one in form.proposals.proposals()}
    assert offered == {
        "exit_year", "escaped_on", "need_credit", "cause_illness_or_accident", "under_6",
    }  # fmt: skip
    assert form.draft() == plain
    counted: list[int] = []
    form.children_read.connect(counted.append)
    for _ in range(len(offered)):
        number = 1 if form.proposals.proposals()[0].field_id == "under_6" else 0
        if number < len(form.proposals.proposals()):
            part(form.proposals, QPushButton, f"note_proposal_{number}_take").click()
    assert form.draft() == replace(
        plain,
        needs=frozenset({SupportNeed.CREDIT}),
        causes=frozenset({PovertyCause.ILLNESS_OR_ACCIDENT}),
        exit_year=2024,
        escaped_on="2022",
    )
    (left,) = form.proposals.proposals()
    part(form.proposals, QPushButton, "note_proposal_0_take").click()
    assert (left.field_id, counted) == ("under_6", [4])
