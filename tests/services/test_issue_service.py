"""A plan goes from draft over signature to issue, and stays as it was signed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pypdf
import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.paper_comparison import Difference, summary
from hungchinh_desktop.domain.paper_snapshot import PaperPart
from hungchinh_desktop.domain.plan_edition import EditionKind, EditionState
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.services.issue_papers import made_paper
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from tests.services.issued_plans import (
    SIGNED_ON,
    change_household,
    issued,
    set_errors_aside,
    submitted,
)


def page_texts(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]


def test_the_plan_of_2024_is_a_draft_without_number_and_day(office: OfficeFile) -> None:
    edition = office.issues.edition()
    assert (edition.state, edition.number) == (EditionState.DRAFT, "")
    assert edition.id == office.plans.plan().id
    assert office.issues.signed() is None
    assert office.issues.drift() == []


def test_what_must_be_mended_keeps_the_plan_from_signature(office: OfficeFile) -> None:
    rules = {one.rule for one in office.issues.blocking()}
    assert {"heading-sequence", "two-leads", "annex-signer"} <= rules
    with pytest.raises(UserError, match=r"thiếu “2\.2”"):
        office.issues.submit()
    assert office.issues.edition().state is EditionState.DRAFT


def test_a_basis_of_the_last_day_of_the_month_is_fine_once_the_day_is_known(
    office: OfficeFile,
) -> None:
    assert "basis-date" in {one.rule for one in office.issues.blocking()}
    assert "basis-date" not in {one.rule for one in office.issues.blocking(SIGNED_ON)}
    assert "basis-date" in {one.rule for one in office.issues.blocking(date(2024, 3, 30))}


def test_the_paper_for_signature_has_no_mark_and_room_for_number_and_day(
    office: OfficeFile,
) -> None:
    edition = submitted(office)
    paper = office.issues.archive.submitted(edition)
    assert paper is not None
    pages = page_texts(office.issues.archive.pdf(paper))
    assert not any("DỰ THẢO" in page for page in pages)
    assert all(f"Mã tra cứu: {edition.code}" in page for page in pages)
    assert re.search(r"Số:\s{6,}/KH-UBND", pages[0])
    assert re.search(r"ngày\s{6,}tháng 3 năm 2024", pages[0])
    assert all(
        "BẢN DỰ THẢO" in page for page in page_texts(made_paper(office.issues.draft_content()).pdf)
    )


def test_issuing_freezes_pages_with_number_and_date(office: OfficeFile) -> None:
    edition = issued(office, "05/KH-UBND")
    assert edition.state_words == "Số 05/KH-UBND ngày 02/04/2024"
    assert edition.issued_by == "Bùi Thị Lan"
    (version,) = office.issues.archive.versions()
    pages = page_texts(office.issues.archive.pdf(version.paper))
    assert len(pages) == version.paper.page_count
    assert "Số: 05/KH-UBND" in pages[0]
    assert "ngày 02 tháng 4 năm 2024" in pages[0]
    assert "số 05/KH-UBND ngày 02 tháng 4 năm 2024" in " ".join(pages[-1].split())
    assert not any("DỰ THẢO" in page for page in pages)


def test_an_issued_paper_is_printed_again_byte_for_byte_whatever_comes_after(
    office: OfficeFile,
) -> None:
    issued(office)
    (version,) = office.issues.archive.versions()
    before = office.issues.archive.pdf(version.paper)
    assert office.exchange.plan_job().make() == before
    change_household(office)
    again = open_again(office)
    try:
        assert again.issues.archive.pdf(version.paper) == before
        assert again.exchange.plan_job().make() != before
    finally:
        again.close()


def open_again(office: OfficeFile) -> OfficeFile:
    path = office.path
    office.close()
    return open_office_file(path)


def test_nothing_differs_right_after_issue_and_the_plan_has_its_number(
    office: OfficeFile,
) -> None:
    issued(office)
    assert office.issues.drift() == []
    content = office.plans.content()
    assert (content.draft, content.plan.document_number, content.plan.day) == (False, 5, 2)


def test_a_plan_that_is_signed_is_checked_as_of_its_day(office: OfficeFile) -> None:
    assert "basis-date" in {one.rule for one in office.plans.findings()}
    issued(office)
    assert office.plans.facts().plan.day == SIGNED_ON.day
    report = office.plans.checks.report()
    found = [*report.standing, *(finding for finding, _ in report.dismissed)]
    assert "basis-date" not in {one.rule for one in found}


def test_a_changed_household_is_told_as_differing_row_and_the_plan_is_a_draft_again(
    office: OfficeFile,
) -> None:
    issued(office)
    household = change_household(office)
    (found,) = office.issues.drift()
    assert (found.difference, found.part) == (Difference.CHANGED, PaperPart.REGISTER)
    assert found.link.target == household
    assert [(one.head, one.new) for one in found.cell_changes] == [
        ("Thực trạng", "Đã có việc làm ổn định")
    ]
    content = office.plans.content()
    assert (content.draft, content.plan.document_number) == (True, None)
    office.undo.undo()
    assert office.issues.drift() == []


def test_a_household_that_changed_class_moves_row_counts_and_rates(office: OfficeFile) -> None:
    issued(office)
    entry = next(e for e in office.households.entries() if e.status is PovertyStatus.POOR)
    draft = office.households.draft_of(entry.id)
    changed = replace(draft, status=PovertyStatus.NEAR_POOR, started_on="01/06/2024")
    office.households.update(entry.id, changed)
    found = office.issues.drift()
    assert {one.part for one in found} == {PaperPart.REGISTER}
    assert any("→" in one.place for one in found)
    assert summary(found) == f"khác bản đã ký: {len(found)} dòng"
    lines = [one.shown.text for one in found if not one.shown.cells]
    assert any("1 hộ, chiếm 0,05%" in line for line in lines)


def test_every_part_of_the_plan_is_compared(office: OfficeFile) -> None:
    issued(office)
    clause = next(one for one in office.plans.clauses() if one.code == "I.1.1")
    office.plans.edit_clause(clause.id, clause.text + " Năm nay làm sớm hơn.")
    matrix = office.projects.matrix()
    office.projects.cycle_role(matrix.rows[0].id, matrix.units[-1].id)
    tile = office.hamlets.tiles()[0]
    others = [one for one in office.hamlets.members() if not one.general]
    office.hamlets.assign(next(o.id for o in others if o not in tile.members), tile.hamlet.id)
    parts = {one.part for one in office.issues.drift()}
    assert parts == {PaperPart.TEXT, PaperPart.MATRIX, PaperPart.COMMITTEE}


def test_a_change_after_submission_must_be_submitted_again(office: OfficeFile) -> None:
    submitted(office)
    change_household(office)
    assert len(office.issues.drift_since_submission()) == 1
    with pytest.raises(UserError, match="đã đổi 1 dòng từ khi trình ký"):
        office.issues.issue("5", SIGNED_ON)
    office.issues.withdraw()
    assert office.issues.edition().state is EditionState.DRAFT
    office.issues.submit(SIGNED_ON)
    assert office.issues.issue("5", SIGNED_ON).issued


def test_number_and_date_are_checked_beside_their_fields(office: OfficeFile) -> None:
    submitted(office)
    for number, day, field in (
        ("5/QĐ-UBND", SIGNED_ON, "number"),
        ("5", date.today() + timedelta(1), "signed_on"),
    ):
        with pytest.raises(UserError) as refused:
            office.issues.issue(number, day)
        assert set(refused.value.fields) == {field}
    assert office.issues.archive.versions() == []


def test_steps_are_taken_in_their_order(office: OfficeFile) -> None:
    for step in (
        office.issues.withdraw,
        office.issues.discard,
        lambda: office.issues.issue("5", SIGNED_ON),
        lambda: office.issues.revise(EditionKind.PLAN),
    ):
        with pytest.raises(UserError):
            step()
    issued(office)
    with pytest.raises(UserError):
        office.issues.submit()


def test_undo_never_takes_an_issue_back(office: OfficeFile) -> None:
    set_errors_aside(office)
    household = change_household(office)
    office.issues.submit(SIGNED_ON)
    office.issues.issue("5", SIGNED_ON)
    assert "Sửa hộ" in (office.undo.undo_label() or "")
    office.undo.undo()
    assert office.issues.edition().issued
    assert [one.link.target for one in office.issues.drift()] == [household]


def test_the_file_itself_refuses_to_change_an_issued_plan(office: OfficeFile) -> None:
    edition = issued(office)
    path = office.path
    office.close()
    foreign = dbapi2.connect(str(path))
    for statement in ("UPDATE plan_edition SET document_number = 6", "DELETE FROM frozen_paper"):
        with pytest.raises(dbapi2.IntegrityError, match="never"):
            foreign.execute(statement)
    foreign.close()
    again = open_office_file(path)
    assert again.issues.edition() == edition
    again.close()


def test_nothing_is_kept_when_the_record_changes_while_the_pages_are_made(
    office: OfficeFile,
) -> None:
    submitted(office)
    paper = office.issues.to_issue("5", SIGNED_ON)
    made = paper.made()
    change_household(office)
    with pytest.raises(UserError, match="vừa thay đổi trong lúc lập các trang"):
        office.issues.keep(paper, made)
    assert office.issues.edition().state is EditionState.SUBMITTED
    assert office.issues.archive.versions() == []
