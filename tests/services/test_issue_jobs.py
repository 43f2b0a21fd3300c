"""Frozen papers go into files byte for byte, under names that say what they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.exchange_service import write_job
from hungchinh_desktop.services.issue_jobs import draft_job, issued_job, signing_job
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from tests.services.issued_plans import issued, submitted


def test_files_are_named_by_what_they_are(office: OfficeFile) -> None:
    assert draft_job(office.issues).file_name == "2024_KH_giam_ngheo_du_thao_lan_1.pdf"
    edition = submitted(office)
    job = signing_job(office.issues.archive, edition)
    assert job.file_name == "2024_KH_giam_ngheo_trinh_ky_lan_1.pdf"
    assert job.row_count == 20


def test_an_issued_paper_is_written_as_it_was_frozen(office: OfficeFile, tmp_path: Path) -> None:
    issued(office)
    (version,) = office.issues.archive.versions()
    job = issued_job(office.issues.archive, version)
    assert job.file_name == "2024-04-02_KH_giam_ngheo_so_05.pdf"
    written = write_job(job, tmp_path / job.file_name)
    assert written.read_bytes() == office.issues.archive.pdf(version.paper)


def test_there_is_no_paper_for_signature_before_it_was_made(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="chưa có bản trình ký"):
        signing_job(office.issues.archive, office.issues.edition())


def test_a_paper_that_was_damaged_on_the_disk_is_not_printed(office: OfficeFile) -> None:
    issued(office)
    path = office.path
    office.close()
    foreign = dbapi2.connect(str(path), isolation_level=None)
    foreign.execute("DROP TRIGGER frozen_paper_kept")
    foreign.execute("UPDATE frozen_paper SET pdf = x'00', snapshot = '{}'")
    foreign.close()
    again = open_office_file(path)
    (version,) = again.issues.archive.versions()
    with pytest.raises(UserError, match="bản sao lưu gần nhất để in lại"):
        again.issues.archive.pdf(version.paper)
    with pytest.raises(UserError, match="bản sao lưu gần nhất để đối chiếu"):
        again.issues.drift()
    assert again.issues.drift_count() == 0
    again.close()
