"""Findings are computed once per change; one set aside returns when its value changes."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.finding import Finding
from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file


def one(office: OfficeFile, rule: str) -> Finding:
    """Return the first standing finding of a rule."""
    return next(finding for finding in office.plans.findings() if finding.rule == rule)


def test_the_same_answer_stands_until_something_changes(office: OfficeFile) -> None:
    checks = office.plans.checks
    assert not checks.is_ready()
    first = checks.report()
    assert checks.is_ready()
    assert checks.report() is first
    assert checks.facts() is checks.facts()
    office.totals.confirm_total_households("2.195")
    assert not checks.is_ready()
    assert "base-unconfirmed" not in {finding.rule for finding in checks.standing()}
    office.undo.undo()
    assert checks.report() == first


def test_each_year_has_its_own_findings(office: OfficeFile) -> None:
    office.plans.checks.report()
    office.choose_year(1999)
    with pytest.raises(UserError):
        office.plans.checks.report()


def test_a_dismissal_keeps_reason_person_and_time(office: OfficeFile) -> None:
    finding = one(office, "without-support")
    office.plans.checks.dismiss(finding, "  Đang chờ  xóm họp ")
    report = office.plans.checks.report()
    assert finding not in report.standing
    ((aside, dismissal),) = report.dismissed
    assert aside == finding
    assert (dismissal.reason, dismissal.dismissed_by) == ("Đang chờ xóm họp", "Bùi Thị Lan")
    assert dismissal.dismissed_at.endswith("+00:00")
    assert office.undo.undo_label() == f"Bỏ qua: {finding.sentence}"
    office.undo.undo()
    assert finding in office.plans.findings()


def test_a_dismissed_finding_returns_when_its_value_changes(office: OfficeFile) -> None:
    office.plans.checks.dismiss(one(office, "base-unconfirmed"), "Chờ công an xã")
    assert "base-unconfirmed" not in {finding.rule for finding in office.plans.findings()}
    entry = office.households.entries()[-1]
    office.households.close(entry.id, EndReason.MOVED_AWAY, "2024")
    back = one(office, "base-unconfirmed")
    assert "0,77%" in back.sentence
    assert office.plans.checks.report().dismissed == ()
    office.undo.undo()
    assert len(office.plans.checks.report().dismissed) == 1


def test_it_outlives_the_program_and_can_be_taken_up_again(office: OfficeFile) -> None:
    finding = one(office, "same-name")
    office.plans.checks.dismiss(finding, "Hai người khác nhau")
    path = office.path
    office.close()
    again = open_office_file(path)
    ((aside, dismissal),) = again.plans.checks.report().dismissed
    assert aside == finding
    again.plans.checks.restore(dismissal.id)
    assert finding in again.plans.findings()
    assert again.undo.undo_label() == f"Xem lại: {finding.sentence}"
    with pytest.raises(UserError, match="không còn"):
        again.plans.checks.restore(dismissal.id)
    again.close()


@pytest.mark.parametrize("reason", ["", "  \n", "x" * 301])
def test_a_reason_is_needed_and_short(office: OfficeFile, reason: str) -> None:
    finding = one(office, "same-name")
    with pytest.raises(UserError) as refused:
        office.plans.checks.dismiss(finding, reason)
    assert set(refused.value.fields) == {"reason"}
    assert finding in office.plans.findings()


def test_what_was_set_aside_is_not_set_aside_twice(office: OfficeFile) -> None:
    finding = one(office, "same-name")
    office.plans.checks.dismiss(finding, "Đã hỏi")
    with pytest.raises(UserError, match="đã bỏ qua"):
        office.plans.checks.dismiss(finding, "Đã hỏi")


def test_a_dismissal_holds_no_words_of_the_household(office: OfficeFile) -> None:
    finding = one(office, "unkind-wording")
    office.plans.checks.dismiss(finding, "Giữ cho nội bộ")
    ((_aside, dismissal),) = office.plans.checks.report().dismissed
    assert "bệnh" not in dismissal.subject + dismissal.fingerprint


def test_a_check_beside_the_window_holds_only_for_the_record_it_read(office: OfficeFile) -> None:
    checks = office.plans.checks
    assert not checks.takes_long()  # nineteen households are checked at once
    checks.many = 1
    assert checks.takes_long()
    checking = checks.checking()
    office.totals.confirm_total_households("2.195")
    assert not checks.adopt(checking, checking.find())
    assert not checks.is_ready()
    again = checks.checking()
    assert checks.adopt(again, again.find())
    assert not checks.takes_long()
    assert "base-unconfirmed" not in {finding.rule for finding in checks.standing()}
