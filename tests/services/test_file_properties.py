"""Look through every kind of file that leaves the program: nothing tells whose machine it was."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from hungchinh_desktop.domain.audit_line import AuditFilter
from hungchinh_desktop.services.exchange_service import ExportJob
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file

CANARY = "nguoi-dung-may-nay"


@pytest.fixture(autouse=True)
def named_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work as a user whose name must not get out."""
    for name in ("USER", "LOGNAME", "USERNAME", "LNAME", "COMPUTERNAME", "HOSTNAME"):
        monkeypatch.setenv(name, CANARY)


def jobs(office: OfficeFile) -> list[ExportJob]:
    """Return a job of every kind that needs no further choice."""
    exchange, period = office.exchange, (date(2024, 1, 1), date(2024, 12, 31))
    return [
        *exchange.all_jobs(),
        exchange.plan_job(word=True),
        exchange.households_job(pdf=True),
        exchange.agenda_job(),
        exchange.agenda_job(pdf=True),
        office.movements.job(*period),
        office.movements.job(*period, pdf=True),
        office.audit.job(AuditFilter()),
    ]


def test_no_file_names_the_user_of_the_machine(office: OfficeFile, tmp_path: Path) -> None:
    place = str(tmp_path).encode()
    kinds = set()
    for job in jobs(office):
        data = job.make()
        kinds.add(Path(job.file_name).suffix)
        for part in _parts(data):
            assert CANARY.encode() not in part, job.file_name
            assert place not in part, job.file_name
    assert kinds == {".pdf", ".docx", ".xlsx"}


def test_the_author_is_the_office_or_nobody(office: OfficeFile) -> None:
    for job in jobs(office):
        data = job.make()
        if job.file_name.endswith(".pdf"):
            about: Mapping[str, object] = PdfReader(io.BytesIO(data)).metadata or {}
            told = str(about.get("/Author", ""))
            assert told in ("", "anonymous") or "hưng chính" in told.lower(), told


def _parts(data: bytes) -> list[bytes]:
    """Return the parts of a zipped file, or the file with its texts of another encoding."""
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [archive.read(name) for name in archive.namelist()]
    return [data, data.replace(b"\0", b"")]


def test_copies_left_by_a_power_cut_are_gone_at_the_next_start(
    office: OfficeFile, tmp_path: Path
) -> None:
    copy = tmp_path / "~tep_dang_mo" / "k" / "giấy tờ.pdf"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(b"%PDF")
    path = office.path
    office.close()
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(b"%PDF")
    open_office_file(path).close()
    assert not copy.parent.parent.exists()
