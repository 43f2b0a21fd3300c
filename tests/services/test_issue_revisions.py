"""After issue a change makes a new version of the plan, or a paper that amends it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pypdf
import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.paper_comparison import Difference, compare
from hungchinh_desktop.domain.plan_edition import EditionKind, EditionState
from hungchinh_desktop.services.issue_papers import made_paper
from hungchinh_desktop.services.office_file import OfficeFile
from tests.services.issued_plans import change_household, issued, set_errors_aside

LATER = date(2024, 7, 15)


def text_of(data: bytes) -> str:
    pages = pypdf.PdfReader(BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def sign(office: OfficeFile, number: str) -> None:
    set_errors_aside(office)
    office.issues.submit(LATER)
    office.issues.issue(number, LATER)


def test_a_new_version_is_a_draft_that_names_what_it_replaces(office: OfficeFile) -> None:
    first = issued(office)
    second = office.issues.revise(EditionKind.PLAN)
    assert (second.state_words, second.base_id) == ("Dự thảo lần 2", first.id)
    assert second.code != first.code
    text = text_of(office.exchange.plan_job().make())
    assert "Kế hoạch này thay thế Kế hoạch số 05/KH-UBND ngày 02 tháng 4 năm 2024" in text
    assert "BẢN DỰ THẢO" in text


def test_the_sentence_of_replacement_is_no_difference(office: OfficeFile) -> None:
    issued(office)
    office.issues.revise(EditionKind.PLAN)
    assert office.issues.drift() == []


def test_a_new_version_is_issued_beside_the_first(office: OfficeFile) -> None:
    issued(office)
    change_household(office)
    office.issues.revise(EditionKind.PLAN)
    assert len(office.issues.drift()) == 1
    sign(office, "12")
    newest, oldest = office.issues.archive.versions()
    assert [one.edition.number for one in (newest, oldest)] == ["12/KH-UBND", "05/KH-UBND"]
    assert office.issues.drift() == []
    archive = office.issues.archive
    found = compare(archive.shown(oldest.paper), archive.shown(newest.paper))
    assert {one.difference for one in found} > {Difference.SAME, Difference.CHANGED}


def test_an_amendment_says_only_what_changed(office: OfficeFile) -> None:
    issued(office)
    change_household(office, "Đã xây nhà mới")
    office.issues.revise(EditionKind.AMENDMENT, "Theo kết quả rà soát thường xuyên quý II.")
    assert "Sửa đổi, bổ sung Kế hoạch số 05/KH-UBND" in text_of(
        made_paper(office.issues.draft_content()).pdf
    )
    sign(office, "12")
    version = office.issues.archive.versions()[0]
    text = text_of(office.issues.archive.pdf(version.paper))
    assert "Số: 12/KH-UBND" in text
    assert "ngày 15 tháng 7 năm 2024" in text
    assert "Theo kết quả rà soát thường xuyên quý II." in text
    assert "sửa thành “Đã xây nhà mới”" in text
    assert "CHƯƠNG TRÌNH MỤC TIÊU" not in text.upper().replace("SỬA ĐỔI", "")
    assert version.paper.page_count == len(
        pypdf.PdfReader(BytesIO(office.issues.archive.pdf(version.paper))).pages
    )


def test_after_an_amendment_drift_is_counted_from_it(office: OfficeFile) -> None:
    issued(office)
    change_household(office, "Đã xây nhà mới")
    office.issues.revise(EditionKind.AMENDMENT)
    sign(office, "12")
    assert office.issues.drift() == []
    assert office.plans.content().draft
    change_household(office, "Nhà mới bị tốc mái")
    assert len(office.issues.drift()) == 1


def test_an_amendment_of_nothing_is_not_submitted(office: OfficeFile) -> None:
    issued(office)
    office.issues.revise(EditionKind.AMENDMENT)
    set_errors_aside(office)
    with pytest.raises(UserError, match="chưa có nội dung"):
        office.issues.submit(LATER)


def test_a_number_is_given_once_and_dates_go_forward(office: OfficeFile) -> None:
    issued(office)
    office.issues.revise(EditionKind.PLAN)
    set_errors_aside(office)
    office.issues.submit(LATER)
    with pytest.raises(UserError, match="đã dùng cho kế hoạch năm 2024 số 05/KH-UBND"):
        office.issues.issue("05", LATER)
    with pytest.raises(UserError, match="trước ngày của kế hoạch năm 2024 số 05"):
        office.issues.issue("06", date(2024, 4, 1))


def test_a_version_that_was_begun_by_mistake_is_given_up(office: OfficeFile) -> None:
    first = issued(office)
    office.issues.revise(EditionKind.PLAN)
    office.issues.discard()
    assert office.issues.edition() == first
    assert not office.plans.content().draft
    office.issues.revise(EditionKind.AMENDMENT)
    assert office.issues.edition().state is EditionState.DRAFT


def test_versions_of_all_years_are_found_by_number_and_code(office: OfficeFile) -> None:
    first = issued(office)
    office.years.open_year(2025)
    office.choose_year(2025)
    assert office.issues.signed() is None
    archive = office.issues.archive
    assert [one.edition for one in archive.versions()] == [first]
    assert archive.versions(2025) == []
    for wanted in (first.id, first.code, "05/KH-UBND"):
        found = archive.find(wanted)
        assert found is not None
        assert found.edition == first
    assert archive.find("06/KH-UBND") is None
