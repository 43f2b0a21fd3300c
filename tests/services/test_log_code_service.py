"""The code on a stamped paper anchors the log: a chain made anew no longer leads to it."""

from __future__ import annotations

import re
import sqlite3
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.log_seal import sealed, short_code
from hungchinh_desktop.domain.plan_edition import EditionKind
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.services.yearly_plan_service import plan_word
from hungchinh_desktop.storage.log_anchor import newest_code
from tests.services.issued_plans import change_household, issued, set_errors_aside

CODE = re.compile(r"Mã nhật ký: ([A-Z2-7]{4}-[A-Z2-7]{4})")


def codes_on(pdf: bytes) -> list[str]:
    """Return the code in the foot of each page."""
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    return [match[1] for page in pages if (match := CODE.search(page.extract_text()))]


def rebuild(path: Path) -> None:
    """Seal the whole log anew, as one would who knows how the program does it."""
    file = sqlite3.connect(path)
    file.execute("DELETE FROM change_seal")
    before = ""
    query = "SELECT id, made_at, label, kind, target_id, made_by FROM change ORDER BY id"
    for change in file.execute(query).fetchall():
        rows = file.execute(
            "SELECT id, table_name, row_id, old, new FROM change_row"
            " WHERE change_id = ? ORDER BY id",
            (change[0],),
        ).fetchall()
        made = sealed(before, change, rows)
        values = (change[0], made.seal, made.first_row, made.marks)
        file.execute("INSERT INTO change_seal VALUES (?, ?, ?, ?)", values)
        before = made.seal
    file.commit()
    file.close()


@pytest.fixture
def published(office: OfficeFile) -> tuple[OfficeFile, str]:
    """Issue the plan, go on working, and give the code on the paper."""
    set_errors_aside(office)
    office.issues.submit(date(2024, 4, 2))
    before = newest_code(office.audit._database.connection)
    office.issues.issue("5", date(2024, 4, 2))
    (version,) = office.issues.archive.versions()
    pdf = office.issues.archive.pdf(version.paper)
    assert codes_on(pdf) == [before] * version.paper.page_count
    assert version.paper.log_code == before
    change_household(office)
    return office, before


def test_the_paper_names_the_log_as_it_was_before_its_issue(
    published: tuple[OfficeFile, str],
) -> None:
    office, code = published
    answer = office.log_codes.answer(code.lower().replace("-", " "))
    assert (answer.good, answer.code) == (True, code)
    assert f"Mã {code} là của việc số {answer.change}" in answer.words
    assert "in ở chân Kế hoạch năm 2024, số 05/KH-UBND ngày 02/04/2024" in answer.words
    assert "còn nguyên (2 việc ghi sau đó)" in answer.words
    assert office.log_codes.faults() == []


def test_a_draft_has_no_code_and_the_word_file_of_the_issued_plan_has(office: OfficeFile) -> None:
    assert "Mã nhật ký" not in _foot(plan_word(office.plans.content()))
    issued(office)
    (version,) = office.issues.archive.versions()
    assert f"Mã nhật ký: {version.paper.log_code}" in _foot(plan_word(office.plans.content()))
    change_household(office)
    assert "Mã nhật ký" not in _foot(plan_word(office.plans.content()))


def test_an_amendment_has_a_code_of_its_own(published: tuple[OfficeFile, str]) -> None:
    office, code = published
    office.issues.revise(EditionKind.AMENDMENT, "Hộ đã có việc làm")
    set_errors_aside(office)
    office.issues.issue_signed("9", date(2024, 5, 2))
    newest = office.issues.archive.versions()[0]
    (printed,) = set(codes_on(office.issues.archive.pdf(newest.paper)))
    assert printed == newest.paper.log_code != code
    assert office.log_codes.answer(printed).good


def test_a_log_rebuilt_after_tampering_passes_alone_but_not_against_the_paper(
    published: tuple[OfficeFile, str],
) -> None:
    office, code = published
    path = office.path
    office.close()
    file = sqlite3.connect(path)
    for (name,) in file.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        file.execute(f"DROP TRIGGER {name}")
    file.execute(
        "UPDATE change_row SET new = replace(new, 'Nguyễn', 'Trần') WHERE table_name = 'household'"
    )
    file.commit()
    file.close()
    rebuild(path)
    again = open_office_file(path)
    assert again.audit.faults() == []
    answer = again.log_codes.answer(code)
    assert not answer.good
    assert "không khớp việc nào trong nhật ký" in answer.words
    assert "số 05/KH-UBND" in answer.words
    assert any(code in told for told in again.log_codes.faults())
    again.close()


def test_a_fault_is_placed_before_or_after_the_paper(published: tuple[OfficeFile, str]) -> None:
    office, code = published
    connection = office.audit._database.connection
    change = office.log_codes.answer(code).change or 0
    connection.execute("DROP TRIGGER change_stays")
    connection.execute("UPDATE change SET label = 'khác' WHERE id = ?", (change + 1,))
    assert "đã bị sửa sau khi in mã này" in office.log_codes.answer(code).words
    connection.execute("UPDATE change SET label = 'khác' WHERE id = 2")
    answer = office.log_codes.answer(code)
    assert "đã bị sửa trước khi in mã này, trước hết ở việc số 2" in answer.words
    assert not answer.good


def test_a_slip_of_the_fingers_accuses_nobody(published: tuple[OfficeFile, str]) -> None:
    office, code = published
    other = "B" if code[0] != "B" else "C"
    answer = office.log_codes.answer(other + code[1:])
    assert f"có mã {code} gần giống" in answer.words
    unknown = short_code("00" * 32)
    assert "không khớp việc nào" in office.log_codes.answer(unknown).words
    for typed in ("", "K7QD", "không phải mã", "K7QD-2MX9"):
        with pytest.raises(UserError, match="chưa phải mã nhật ký"):
            office.log_codes.answer(typed)


def _foot(docx: bytes) -> str:
    with zipfile.ZipFile(BytesIO(docx)) as package:
        feet = [name for name in package.namelist() if "/footer" in name]
        return " ".join(package.read(name).decode() for name in feet)
