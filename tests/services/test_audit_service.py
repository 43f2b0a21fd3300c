"""Read the change log through the service: filters, words, pages, the other hand."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from hungchinh_desktop.domain.audit_line import AuditFilter, AuditLine
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.audit_service import PAGE, fault_words
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file


def change_situation(office: OfficeFile, words: str, place: int = 0) -> str:
    """Write the situation of a household and return the name of its head."""
    entry = office.households.entries()[place]
    draft = office.households.draft_of(entry.household.id)
    office.households.update(entry.household.id, replace(draft, situation=words))
    return entry.household.head_name


def found(office: OfficeFile, **wanted: str) -> list[AuditLine]:
    return list(office.audit.lines(AuditFilter(**wanted)))


def test_a_change_is_told_with_old_and_new_value(office: OfficeFile) -> None:
    before = office.households.entries()[0].household.situation
    name = change_situation(office, "Neo đơn, nhà dột")
    newest = found(office)[0]
    assert newest.subject == f"Hộ {name}"
    assert (newest.field, newest.old, newest.new) == ("Thực trạng", before, "Neo đơn, nhà dột")
    assert newest.kind == "do"


def test_filters_meet(office: OfficeFile) -> None:
    office.audit._database.made_by = "Nguyễn Thị Hoa"
    name = change_situation(office, "một", 0)
    office.audit._database.made_by = "Trần Văn Nam"
    other = change_situation(office, "hai", 1)
    mine = found(office, person="Nguyễn Thị Hoa")
    assert {line.subject for line in mine} == {f"Hộ {name}"}
    assert office.audit.people() == ["Nguyễn Thị Hoa", "Trần Văn Nam"]
    lines = found(office, household=other.lower(), field="household.situation")
    assert lines[0].new == "hai"
    assert {line.subject for line in lines} == {f"Hộ {other}"}
    assert {line.field for line in lines} == {"Thực trạng"}
    month = office.audit.months()[0]
    assert len(found(office, month=month)) == len(found(office))
    assert found(office, month="1999-12") == []


@pytest.mark.parametrize("wanted", [{"field": "gì đó"}, {"month": "tháng 3"}, {"month": "2026-13"}])
def test_a_filter_there_is_not_is_refused(office: OfficeFile, wanted: dict[str, str]) -> None:
    with pytest.raises(UserError):
        found(office, **wanted)


def test_every_line_of_the_seed_has_words(office: OfficeFile) -> None:
    for line in found(office):
        assert line.label
        assert line.subject.isprintable()
        assert line.old != line.new or not line.field


def test_a_removed_household_keeps_its_name(office: OfficeFile) -> None:
    entry = office.households.entries()[0]
    with office.audit._database.change("Xóa hộ"):
        office.audit._database.delete("household", entry.household.id)
    newest = found(office)[0]
    assert newest.subject == f"Hộ {entry.household.head_name}"
    assert newest.new == ""


def test_a_long_log_is_read_in_pages_without_a_gap(office: OfficeFile) -> None:
    database = office.audit._database
    key = office.households.entries()[0].household.id
    times = 3 * PAGE
    with database.change("Sửa nhiều lần"):
        for number in range(times):
            database.update("household", key, {"situation": f"lần {number}"})
    page = office.audit.page(AuditFilter())
    assert len(page.lines) == PAGE
    assert page.next is not None
    told = [line.new for line in found(office, field="household.situation")][:times]
    assert told == [f"lần {number}" for number in reversed(range(times))]


def test_a_tampered_log_is_told_in_a_sentence(office: OfficeFile) -> None:
    change_situation(office, "thật")
    connection = office.audit._database.connection
    connection.execute("DROP TRIGGER change_stays")
    number = office.audit._database.version()
    connection.execute("UPDATE change SET label = 'khác' WHERE id = ?", (number,))
    (fault,) = office.audit.faults()
    assert fault_words(fault) == f"Nhật ký: việc số {number} đã bị sửa."


def test_what_another_program_wrote_is_noticed_and_logged(office: OfficeFile) -> None:
    change_situation(office, "trước")
    path = office.path
    office.safety.back_up()
    office.close_for_the_day()
    other = sqlite3.connect(path)
    other.execute("UPDATE household SET situation = 'lén sửa'")
    other.commit()
    other.close()
    again = open_office_file(path)
    assert again.audit.other_hand
    assert len(again.audit.other_hands()) == 1
    assert again.audit.faults() == []
    again.close_for_the_day()
    third = open_office_file(path)
    assert not third.audit.other_hand
    assert len(third.audit.other_hands()) == 1
    third.close()


def test_what_this_program_wrote_and_did_not_seal_is_no_other_hand(office: OfficeFile) -> None:
    path = office.path
    office.safety.back_up()
    office.close_for_the_day()
    again = open_office_file(path)
    change_situation(again, "rồi mất điện")
    again.close()  # as after a power cut: closed without writing down how the file looks
    third = open_office_file(path)
    assert not third.audit.other_hand
    assert third.audit.other_hands() == []
    third.close()
