"""Papers are prepared from the record, made away from it, put in place whole and remembered."""

from __future__ import annotations

import threading
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdf
import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.file_user import READER_REFUSAL
from hungchinh_desktop.domain.vocabulary import EndReason, ListProfile
from hungchinh_desktop.services.exchange_service import (
    ExportJob,
    PaperKind,
    describe,
    preview_sheets,
    write_job,
)
from hungchinh_desktop.services.office_file import OfficeFile


def sheets(data: bytes) -> list[str]:
    return [sheet.title for sheet in openpyxl.load_workbook(BytesIO(data)).worksheets]


def words(data: bytes) -> str:
    book = openpyxl.load_workbook(BytesIO(data))
    return "\n".join(
        str(value)
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if value is not None
    )


def test_every_paper_has_a_name_and_a_count_of_its_own(office: OfficeFile) -> None:
    jobs = office.exchange.all_jobs()
    assert [(job.kind.value, job.profile, job.row_count) for job in jobs] == [
        ("plan", "", 20),
        ("households", "meeting", 20),
        ("households", "posting", 20),
        ("households", "committee", 20),
        ("households", "internal", 20),
        ("matrix", "", 8),
        ("committee", "", 7),
    ]
    names = [job.file_name for job in jobs]
    assert len(set(names)) == 7
    assert names[0] == "2024-03_KH_giam_ngheo.pdf"
    assert all(name.startswith("2024-03_") and name.isascii() for name in names)


def test_names_follow_the_month_of_signing(office: OfficeFile) -> None:
    plan = office.plans.plan()
    office.plans.set_signing(11, plan.signatory.full_name, "")
    assert office.exchange.plan_job().file_name == "2024-11_KH_giam_ngheo.pdf"


def test_a_paper_is_of_the_moment_it_was_prepared(office: OfficeFile) -> None:
    job = office.exchange.households_job(ListProfile.INTERNAL)
    entry = office.households.entries()[0]
    other = next(h for h in office.households.hamlets() if h.number == 1)
    office.households.move_to_hamlet([entry.id], other.id)
    assert "Xóm 1" not in sheets(job.make())
    assert "Xóm 1" in sheets(office.exchange.households_job(ListProfile.INTERNAL).make())


def test_a_paper_is_made_on_another_thread_than_the_records(office: OfficeFile) -> None:
    jobs, made = office.exchange.all_jobs(), dict[str, bytes]()
    worker = threading.Thread(
        target=lambda: made.update({job.file_name: job.make() for job in jobs})
    )
    worker.start()
    worker.join()
    assert sorted(made) == sorted(job.file_name for job in jobs)
    assert made["2024-03_KH_giam_ngheo.pdf"].startswith(b"%PDF")
    assert all(sheets(data) for name, data in made.items() if name.endswith(".xlsx"))


def test_a_file_can_be_made_after_the_record_was_closed(office: OfficeFile) -> None:
    job = office.exchange.plan_job()
    office.close()
    assert len(pypdf.PdfReader(BytesIO(job.make())).pages) > 3


def test_the_list_holds_the_hamlets_asked_for(office: OfficeFile) -> None:
    job = office.exchange.households_job(hamlets=["Xóm 7", "5"])
    assert job.row_count == 9
    assert [name for name in sheets(job.make()) if name.startswith("Xóm")] == ["Xóm 5", "Xóm 7"]
    content = office.exchange.list_content(ListProfile.MEETING, ["7"])
    assert [hamlet.number for hamlet in content.hamlets] == [7]
    assert [entry.status.value for entry in content.entries] == ["poor"] + ["near_poor"] * 5


def test_an_unknown_hamlet_is_refused(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="Không có xóm “Xóm 12”"):
        office.exchange.households_job(hamlets=["7", "Xóm 12"])


@pytest.mark.parametrize("profile", list(ListProfile))
def test_only_the_internal_list_tells_the_situation(
    office: OfficeFile, profile: ListProfile
) -> None:
    found = words(office.exchange.households_job(profile).make())
    situations = [entry.household.situation for entry in office.households.entries()]
    assert all((text in found) == (profile is ListProfile.INTERNAL) for text in situations)


def test_a_list_comes_as_pages_too(office: OfficeFile) -> None:
    job = office.exchange.households_job(ListProfile.MEETING, pdf=True)
    assert job.file_name == "2024-03_DS_hop_xom.pdf"
    assert len(pypdf.PdfReader(BytesIO(job.make())).pages) >= 7


def test_matrix_and_committee_hold_the_record(office: OfficeFile) -> None:
    matrix, committee = (
        words(job.make()) for job in (office.exchange.matrix_job(), office.exchange.committee_job())
    )
    assert all(row.short_name in matrix for row in office.projects.matrix().rows)
    assert all(member.full_name in committee for member in office.hamlets.members())


def test_what_left_is_remembered_newest_first(office: OfficeFile, tmp_path: Path) -> None:
    exchange = office.exchange
    assert exchange.recent() == []
    exchange.record(exchange.plan_job(), tmp_path / "KH.pdf")
    exchange.record(exchange.households_job(ListProfile.POSTING, ["2"]), tmp_path / "DS.xlsx")
    newest, first = exchange.recent()
    assert (newest.kind, newest.profile, newest.row_count) == ("households", "posting", 1)
    assert (first.kind, first.path) == ("plan", str(tmp_path / "KH.pdf"))
    assert newest.made_at >= first.made_at
    assert [describe(newest), describe(first)] == ["Danh sách hộ · Niêm yết", "Kế hoạch năm"]
    assert [record.path for record in exchange.recent(1)] == [newest.path]


def test_leaving_is_an_event_and_cannot_be_undone(office: OfficeFile, tmp_path: Path) -> None:
    office.exchange.record(office.exchange.plan_job(), tmp_path / "KH.pdf")
    assert office.undo.undo_label() is None
    assert len(office.exchange.recent()) == 1


def test_a_job_is_written_whole(office: OfficeFile, tmp_path: Path) -> None:
    job = office.exchange.committee_job()
    (tmp_path / "ra").mkdir()
    target = tmp_path / "ra" / "Phân công BCĐ.XLSX"
    assert write_job(job, target) == target
    assert target.read_bytes() == job.make()
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("name", ["KH.docx", "KH", "KH.pdf.xlsx", ".pdf"])
def test_a_name_with_another_ending_is_refused(
    office: OfficeFile, tmp_path: Path, name: str
) -> None:
    with pytest.raises(UserError, match=r"cần có đuôi \.pdf; hãy đặt lại tên\."):
        write_job(office.exchange.plan_job(), tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_folder_is_no_name(office: OfficeFile, tmp_path: Path) -> None:
    (tmp_path / "thư mục").mkdir()
    with pytest.raises(UserError, match="là một thư mục; hãy ghi thêm tên tệp"):
        write_job(office.exchange.plan_job(), tmp_path / "thư mục")
    assert list((tmp_path / "thư mục").iterdir()) == []


def test_nothing_is_written_of_a_paper_that_cannot_be_made(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise UserError("Chữ này không in được; hãy sửa rồi xuất lại.")

    job = ExportJob(PaperKind.PLAN, "", 0, "KH.pdf", fail)
    (tmp_path / "KH.pdf").write_bytes(b"old")
    with pytest.raises(UserError, match="không in được"):
        write_job(job, tmp_path / "KH.pdf")
    assert (tmp_path / "KH.pdf").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["KH.pdf"]


def test_the_preview_shows_the_sheets_of_the_workbook(office: OfficeFile) -> None:
    data = office.exchange.households_job(hamlets=["2", "3"]).make()
    pictures = preview_sheets(data)
    assert [picture.name for picture in pictures] == sheets(data)


def test_a_list_can_be_asked_for_as_of_a_day(office: OfficeFile) -> None:
    left = office.households.entries()[9]
    office.households.close(left.id, EndReason.DIED, "01/06/2024")
    name = left.household.head_name
    day = date(2024, 5, 31)
    before = office.exchange.households_job(ListProfile.POSTING, as_of=day)
    now = office.exchange.households_job(ListProfile.POSTING)
    assert (before.row_count, now.row_count) == (20, 19)
    assert before.file_name == "2024-05-31_DS_niem_yet_CONG_KHAI.xlsx"
    text = words(before.make())
    assert name in text
    assert "số liệu tính đến ngày 31/05/2024" in text


def test_a_day_before_the_register_is_refused(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="Sổ chỉ có số liệu từ 01/01/2024") as refused:
        office.exchange.households_job(as_of=date(2023, 12, 31))
    assert set(refused.value.fields) == {"exchange_as_of"}


def test_nothing_leaves_while_the_file_is_only_looked_at(
    office: OfficeFile, tmp_path: Path
) -> None:
    office.safety.set_view_only(wanted=True)
    for job in office.exchange.all_jobs():
        with pytest.raises(UserError, match="chỉ xem"):
            office.exchange.write(job, tmp_path / job.file_name)
    assert [path.name for path in tmp_path.iterdir() if path.suffix in {".pdf", ".xlsx"}] == []
    assert office.exchange.log() == []


def test_a_reader_takes_what_is_public_and_is_named_in_the_log(
    office: OfficeFile, tmp_path: Path
) -> None:
    database = office._database
    database.refusal, database.logs_events = READER_REFUSAL, True
    database.made_by = "Lê Văn Nam"
    refused = []
    for job in [*office.exchange.all_jobs(), office.exchange.agenda_job()]:
        path = tmp_path / f"{job.kind}_{job.profile}{Path(job.file_name).suffix}"
        try:
            office.exchange.record(job, office.exchange.write(job, path))
        except UserError:
            refused.append((job.kind.value, job.profile))
            assert not path.exists()
    assert refused == [
        ("households", "committee"),
        ("households", "internal"),
        ("escape_agenda", ""),
    ]
    assert len(office.exchange.log()) == 5
    names = {row["made_by"] for row in database.rows("SELECT * FROM change WHERE kind = 'event'")}
    assert "Lê Văn Nam" in names
    with pytest.raises(UserError, match="quyền chỉ xem"):
        office.totals.confirm_total_households("2200")
