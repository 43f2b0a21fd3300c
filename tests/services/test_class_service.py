"""Classes with their decisions: begun, left and mended, each one change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hungchinh_desktop.domain.decision import Decision
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import ReviewedClass
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.spell_edit import draft_of_spell
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from hungchinh_desktop.services.class_service import ClassDraft
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file


@pytest.fixture
def key(office: OfficeFile) -> str:
    entries = office.households.entries()
    return next(one.id for one in entries if one.household.head_name == "Lê Thị Hương")


def faults(office: OfficeFile, key: str, draft: ClassDraft) -> dict[str, str]:
    with pytest.raises(UserError) as refused:
        office.classes.change_class(key, draft)
    return dict(refused.value.fields)


def test_a_decision_begins_the_next_class(office: OfficeFile, key: str) -> None:
    draft = ClassDraft(ReviewedClass.NEAR_POOR, "15/11/2024", " 45/QĐ-UBND ", "10/11/2024")
    office.classes.change_class(key, draft)
    now, before = office.households.spells(key)
    assert (now.status, now.started_on.shown) == (PovertyStatus.NEAR_POOR, "15/11/2024")
    assert Decision(now.decision_number, now.decision_date).words == (
        "số 45/QĐ-UBND ngày 10/11/2024"
    )
    assert (before.end_reason, before.ended_on) == (EndReason.RECLASSIFIED, now.started_on)
    assert office.undo.undo_label() == "Đổi diện hộ Lê Thị Hương thành cận nghèo"
    office.undo.undo()
    (only,) = office.households.spells(key)
    assert only.ended_on is None


def test_who_is_not_poor_leaves_by_the_decision(office: OfficeFile, key: str) -> None:
    draft = ClassDraft(ReviewedClass.NOT_POOR, "20/11/2024", "46/QĐ-UBND", "18/11/2024")
    office.classes.change_class(key, draft)
    assert key not in {entry.id for entry in office.households.entries()}
    now, before = office.households.spells(key)
    assert (now.status, now.decision_number) == (PovertyStatus.ESCAPED, "46/QĐ-UBND")
    assert before.end_decision_number == "46/QĐ-UBND"
    assert before.end_decision_date == PartialDate(2024, 11, 18)
    escape = office.households.entry(key).escape
    assert escape is not None
    newest = office.history.history(key)[0]
    told = next(one.new for one in newest.fields if one.field == "status")
    assert told == "Đã thoát, từ 20/11/2024, QĐ số 46/QĐ-UBND ngày 18/11/2024"


def test_every_fault_has_its_field(office: OfficeFile, key: str) -> None:
    same = ClassDraft(ReviewedClass.POOR, "11/2024")
    assert "nghèo rồi" in faults(office, key, same)["new_class"]
    wrong = ClassDraft(ReviewedClass.NEAR_POOR, "2024", "x" * 80, "31/02/2024")
    assert set(faults(office, key, wrong)) == {"started_on", "decision_number", "decision_date"}
    late = ClassDraft(ReviewedClass.NOT_POOR, "2020", "", "")
    assert set(faults(office, key, late)) == {"started_on"}
    future = ClassDraft(ReviewedClass.NEAR_POOR, "11/2024", "1", "01/01/2099")
    assert "tương lai" in faults(office, key, future)["decision_date"]
    assert len(office.households.spells(key)) == 1


def test_a_class_is_mended_and_its_neighbour_follows(office: OfficeFile, key: str) -> None:
    office.classes.change_class(key, ClassDraft(ReviewedClass.NEAR_POOR, "15/11/2024"))
    now, before = office.households.spells(key)
    draft = replace(draft_of_spell(now), started_on="01/12/2024", decision_number="50/QĐ-UBND")
    office.classes.save_spell(key, now.id, draft)
    now, before = office.households.spells(key)
    assert now.decision_number == "50/QĐ-UBND"
    assert before.ended_on == now.started_on == PartialDate(2024, 12, 1)
    draft = replace(draft_of_spell(before), ended_on="20/11/2024")
    office.classes.save_spell(key, before.id, draft)
    now, before = office.households.spells(key)
    assert before.ended_on == now.started_on == PartialDate(2024, 11, 20)
    with pytest.raises(UserError) as refused:
        office.classes.save_spell(key, now.id, replace(draft_of_spell(now), started_on="2023"))
    assert "started_on" in refused.value.fields


def test_the_reason_of_leaving_is_mended(office: OfficeFile, key: str) -> None:
    office.households.close(key, EndReason.DIED, "15/06/2024", "3/TB", "14/06/2024")
    (spell,) = office.households.spells(key)
    assert (spell.end_decision_number, spell.decision_number) == ("3/TB", "")
    told = next(one.new for one in office.history.history(key)[0].fields if one.field == "status")
    assert told.endswith("; ra khỏi diện theo QĐ số 3/TB ngày 14/06/2024")
    draft = replace(draft_of_spell(spell), end_reason="moved_away")
    office.classes.save_spell(key, spell.id, draft)
    (spell,) = office.households.spells(key)
    assert spell.end_reason is EndReason.MOVED_AWAY
    assert spell.end_decision_number == "3/TB"


def test_a_change_from_before_a_column_can_be_undone(office: OfficeFile, key: str) -> None:
    office.classes.change_class(key, ClassDraft(ReviewedClass.NEAR_POOR, "15/11/2024"))
    database = office.classes._database
    with database.change("cũ", kind="event"):
        pass
    database.connection.execute("DROP TRIGGER change_row_stays")
    database.connection.execute(
        "UPDATE change_row SET old = json_remove(old, '$.end_decision_number',"
        " '$.end_decision_date'), new = json_remove(new, '$.end_decision_number',"
        " '$.end_decision_date') WHERE table_name = 'status_spell'"
    )
    path = office.path
    office.close()
    again = open_office_file(path)
    try:
        again.undo.undo()
        (spell,) = again.households.spells(key)
        assert (spell.status, spell.ended_on) == (PovertyStatus.POOR, None)
        again.undo.redo()
        assert len(again.households.spells(key)) == 2
    finally:
        again.close()
