from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

import msoffcrypto
import openpyxl
import pytest
import pyzipper

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.file_password import FilePassword
from hungchinh_desktop.domain.household import HouseholdDraft
from hungchinh_desktop.domain.vocabulary import ListProfile, PovertyStatus
from hungchinh_desktop.services.exchange_service import write_job
from hungchinh_desktop.services.file_lock import bundle_name, bundled, locked, locked_path
from hungchinh_desktop.services.office_file import OfficeFile

AES_256 = 3  # of the three strengths in the format's own numbering
WORD = "Hung-Chinh 2024"
PASSWORD = FilePassword.from_typed(WORD)


def unlocked(data: bytes, word: str) -> bytes:
    out = BytesIO()
    file = msoffcrypto.OfficeFile(BytesIO(data))
    file.load_key(password=word)
    file.decrypt(out)
    return out.getvalue()


def test_a_workbook_opens_with_its_password_and_is_the_same(
    office: OfficeFile, tmp_path: Path
) -> None:
    job = office.exchange.households_job(ListProfile.INTERNAL)
    path = write_job(locked(job, PASSWORD), tmp_path / "So ho.xlsx")
    assert unlocked(path.read_bytes(), WORD) == job.make()
    with pytest.raises(msoffcrypto.exceptions.InvalidKeyError):
        unlocked(path.read_bytes(), "sai mật khẩu")


def test_nothing_can_be_read_without_it(office: OfficeFile) -> None:
    job = office.exchange.households_job(ListProfile.INTERNAL)
    for data in (locked(job, PASSWORD).make(), locked(job, PASSWORD, zipped=True).make()):
        for words in ("Lê Thị Hương", "xl/workbook.xml", WORD):
            assert words.encode() not in data
            assert words.encode("utf-16-le") not in data
    with pytest.raises(BadZipFile):
        openpyxl.load_workbook(BytesIO(locked(job, PASSWORD).make()))


def test_pages_go_into_a_zip_that_only_the_password_opens(
    office: OfficeFile, tmp_path: Path
) -> None:
    job = office.exchange.plan_job()
    path = write_job(locked(job, PASSWORD), tmp_path / "KH.zip")
    with pyzipper.AESZipFile(path) as archive:
        assert archive.namelist() == ["2024-03_KH_giam_ngheo.pdf"]
        with pytest.raises(RuntimeError, match="password"):
            archive.read(archive.namelist()[0])
        archive.setpassword(WORD.encode())
        assert archive.read(archive.namelist()[0]).startswith(b"%PDF")
        assert archive.infolist()[0].wz_aes_strength == AES_256


def test_names_change_only_where_the_kind_of_file_does(office: OfficeFile) -> None:
    job = office.exchange.households_job()
    assert locked(job, PASSWORD).file_name == job.file_name
    assert locked(job, PASSWORD, zipped=True).file_name == "2024-03_DS_hop_xom.zip"
    assert locked_path(Path("a.b.pdf")) == Path("a.b.zip")
    assert locked_path(Path("a.xlsx")) == Path("a.xlsx")


def test_a_list_that_tells_too_much_is_stopped_before_it_is_locked(office: OfficeFile) -> None:
    home = office.hamlets.hamlets()[0]
    office.households.add(HouseholdDraft("Lê Hoa, mồ côi", home.id, PovertyStatus.POOR, "2024"))
    job = office.exchange.households_job(ListProfile.POSTING)
    for zipped in (False, True):
        with pytest.raises(UserError, match="mồ côi"):
            locked(job, PASSWORD, zipped=zipped).make()


def test_a_password_shows_nowhere() -> None:
    assert WORD not in repr(PASSWORD)
    assert WORD not in str(PASSWORD)


@pytest.mark.parametrize(
    ("typed", "again", "field"),
    [
        ("", None, "password"),
        ("1234567", None, "password"),
        ("x" * 101, None, "password"),
        ("mậtkhẩudài", None, "password"),
        (" 12345678", None, "password"),
        ("1234\t5678", None, "password"),
        ("12345678", "12345679", "password_again"),
    ],
)
def test_bad_passwords_are_refused_beside_their_field(
    typed: str, again: str | None, field: str
) -> None:
    with pytest.raises(UserError) as fault:
        FilePassword.from_typed(typed, again)
    assert list(fault.value.fields) == [field]
    assert fault.value.sentence == fault.value.fields[field]
    assert not typed or typed not in fault.value.sentence


def test_a_password_typed_twice_is_taken() -> None:
    assert FilePassword.from_typed("12345678", "12345678").text == "12345678"


def test_all_papers_go_into_one_zip_that_asks_for_the_password(
    office: OfficeFile, tmp_path: Path
) -> None:
    jobs = office.exchange.all_jobs()[1:3]
    bundle = bundled(jobs, FilePassword.from_typed("mat khau 2024"), bundle_name(2024))
    path = write_job(bundle, tmp_path / bundle_name(2024))
    assert path.name == "2024_Tat_ca_van_ban.zip"
    with pyzipper.AESZipFile(path) as archive:
        assert archive.namelist() == [job.file_name for job in jobs]
        with pytest.raises(RuntimeError, match="password"):
            archive.read(jobs[0].file_name)
        archive.setpassword(b"mat khau 2024")
        assert archive.read(jobs[1].file_name) == jobs[1].make()
