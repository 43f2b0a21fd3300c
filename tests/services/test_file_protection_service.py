"""Check who opens a file after its password was set, changed, handed over, taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import DataFileError, PasswordError, UserError
from hungchinh_desktop.domain.file_user import FileUser, Role
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.closed_file import check_closed_file
from hungchinh_desktop.services.copy_protection import copies_of, open_to_all, renew_copies
from hungchinh_desktop.services.file_access import Session, unlock, unlock_with_code, users_of
from hungchinh_desktop.services.file_rescue import restore
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.storage.envelope_file import (
    envelope_place,
    read_envelope,
    write_envelope,
)
from hungchinh_desktop.storage.file_key import FileKey, is_plain
from tests.services.quick_secrets import use_quick_secrets

KEEPER, PASSWORD = "Phan Thị Thủy", "mật khẩu dài"
CODE = RecoveryCode.by_chance()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    use_quick_secrets(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "so.db"
    open_office_file(made).close_for_the_day()
    return made


@pytest.fixture
def session(path: Path) -> Session:
    return service.set_password(path, KEEPER, PASSWORD, CODE)


def test_from_then_on_the_file_asks_for_it(path: Path, session: Session) -> None:
    with pytest.raises(PasswordError):
        open_office_file(path)
    with pytest.raises(PasswordError):
        unlock(path, "sai")
    check_closed_file(path)
    office = open_office_file(path, unlock(path, PASSWORD))
    assert office.households.count() == 20
    office.close_for_the_day()
    check_closed_file(path)


def test_forgotten_password(path: Path, session: Session) -> None:
    opened = unlock_with_code(path, RecoveryCode.from_typed(CODE.shown.lower()))
    assert opened.user.name == KEEPER
    service.change_password(path, opened, "mật khẩu khác")
    assert unlock(path, "mật khẩu khác").user.is_keeper
    with pytest.raises(PasswordError):
        unlock(path, PASSWORD)
    assert unlock_with_code(path, CODE).key.password == "mật khẩu khác"


def test_the_code_opens_twenty_of_twenty_files_and_another_none(tmp_path: Path) -> None:
    first = tmp_path / "so.db"
    open_office_file(first).close()
    whole = first.read_bytes()
    for number in range(20):
        path = tmp_path / f"so_{number}.db"
        path.write_bytes(whole)
        code = RecoveryCode.by_chance()
        service.set_password(path, KEEPER, f"mật khẩu {number}", code)
        assert unlock_with_code(path, RecoveryCode.from_typed(code.shown)).user.is_keeper
        with pytest.raises(PasswordError):
            unlock_with_code(path, RecoveryCode.by_chance())


def test_a_lost_envelope_loses_nothing(path: Path, session: Session) -> None:
    envelope_place(path).unlink()
    opened = unlock(path, PASSWORD)
    assert opened.user.is_keeper
    open_office_file(path, opened).close()
    with pytest.raises(UserError, match="Bàn giao"):
        service.change_code(path, opened, CODE)
    service.hand_over(path, opened, KEEPER, "mật khẩu mới", CODE)
    assert unlock_with_code(path, CODE).user.name == KEEPER


def test_a_reader_looks_and_writes_nothing(path: Path, session: Session) -> None:
    service.add_user(path, session, FileUser("Lê Văn Nam", Role.READER), "người xem 1")
    assert [one.name for one in users_of(path)] == [KEEPER, "Lê Văn Nam"]
    reader = unlock(path, "người xem 1")
    with pytest.raises(UserError, match="người giữ tệp"):
        service.remove_password(path, reader)
    office = open_office_file(path, reader)
    assert office.households.count() == 20
    entry, hamlet = office.households.entries()[0], office.households.hamlets()[-1]
    with pytest.raises(UserError, match="chỉ xem"):
        office.households.move_to_hamlet([entry.household.id], hamlet.id)
    with pytest.raises(UserError, match="chỉ xem"):
        office.checking.mend()
    office.close()
    service.change_password(path, reader, "người xem 2")
    assert unlock(path, "người xem 2").user.role is Role.READER
    assert unlock(path, PASSWORD).user.is_keeper
    service.remove_user(path, unlock(path, PASSWORD), "Lê Văn Nam")
    with pytest.raises(PasswordError):
        unlock(path, "người xem 2")


def test_after_handing_over_all_that_was_old_is_void(path: Path, session: Session) -> None:
    service.add_user(path, session, FileUser("Lê Văn Nam"), "cán bộ hai")
    new = RecoveryCode.by_chance()
    service.hand_over(path, unlock(path, PASSWORD), "Trần Thị Hoa", "người mới nhận", new)
    for old in (PASSWORD, "cán bộ hai"):
        with pytest.raises(PasswordError):
            unlock(path, old)
    with pytest.raises(PasswordError):
        unlock_with_code(path, CODE)
    assert unlock_with_code(path, new).user == FileUser("Trần Thị Hoa", Role.OFFICER, True)


def test_what_the_former_keeper_knows_is_not_handed_over(path: Path, session: Session) -> None:
    for password, code in ((PASSWORD, RecoveryCode.by_chance()), ("người mới nhận", CODE)):
        with pytest.raises(UserError, match="để bàn giao"):
            service.hand_over(path, session, "Trần Thị Hoa", password, code)
    assert unlock(path, PASSWORD).user.name == KEEPER
    assert [one.name for one in users_of(path)] == [KEEPER]


def test_old_copies_are_counted_and_written_anew(path: Path) -> None:
    office = open_office_file(path)
    office.safety.back_up()
    office.close_for_the_day()
    session = service.set_password(path, KEEPER, PASSWORD, CODE)
    assert len(open_to_all(path, session.key)) == 2  # that one, and the copy made before
    assert renew_copies(path, None, session.key).others == []
    assert open_to_all(path, session.key) == []
    names = "Lê Thị".encode()
    assert not [file for file in path.parent.rglob("*.db") if names in file.read_bytes()]
    office = open_office_file(path, session)
    assert all(office.safety.is_good(one) for one in office.safety.backups())
    assert [one.serial for one in office.safety.backups()] == [2, 1]
    assert office.safety.compare(office.safety.backups()[-1]).households == []
    office.close()
    changed = service.change_password(path, session, "mật khẩu hai")
    assert len(copies_of(path, changed.key).others) >= 3
    assert renew_copies(path, session.key, changed.key).others == []
    service.remove_password(path, changed)
    assert is_plain(path)
    renew_copies(path, changed.key, None)
    assert not list(path.parent.rglob("*.khoa"))


def test_a_copy_without_a_password_is_restored_behind_the_present_one(
    path: Path,
) -> None:
    session = service.set_password(path, KEEPER, PASSWORD, CODE)
    plain = open_to_all(path, session.key)[0]
    restore(plain, path, session.key)
    assert not is_plain(path)
    open_office_file(path, unlock(path, PASSWORD)).close()


def test_a_copy_of_a_former_password_opens_with_that_one(path: Path, session: Session) -> None:
    office = open_office_file(path, session)
    copy = office.safety.back_up()
    office.close()
    changed = service.change_password(path, session, "mật khẩu hai")
    restore(copy, path, changed.key)
    opened = unlock(path, PASSWORD)
    open_office_file(path, opened).close()
    assert unlock_with_code(path, CODE).key.password == PASSWORD


def test_the_right_password_on_a_damaged_file_is_told(path: Path, session: Session) -> None:
    path.write_bytes(bytes(255 - byte for byte in path.read_bytes()))
    with pytest.raises(DataFileError, match="Mật khẩu đúng"):
        unlock(path, PASSWORD)


def test_drafts_stay_readable_and_nobody_elses(path: Path) -> None:
    office = open_office_file(path)
    office.drafts.keep("1", "Lê Thị Hương", 2024, {"situation": "ốm nặng"}, ["situation"])
    office.close()
    session = service.set_password(path, KEEPER, PASSWORD, CODE)
    written = [one for one in path.parent.iterdir() if "ban_nhap" in one.name]
    assert "ốm nặng".encode() not in written[0].read_bytes()
    office = open_office_file(path, session)
    assert office.drafts.drafts(2024)[0].values == {"situation": "ốm nặng"}
    office.close()


@pytest.mark.parametrize("password", ["", "ngắn", "x" * 201, "a\x00" * 8, "x'00112233'"])
def test_poor_passwords_are_refused_before_anything_is_written(path: Path, password: str) -> None:
    before = path.read_bytes()
    with pytest.raises(UserError):
        service.set_password(path, KEEPER, password, CODE)
    assert path.read_bytes() == before
    assert FileKey(password).password == password


def test_who_was_removed_does_not_open_what_is_written_later(
    path: Path, session: Session, tmp_path: Path
) -> None:
    session = service.add_user(path, session, FileUser("Lê Văn Nam", Role.READER), "người xem 1")
    session = service.add_user(path, session, FileUser("Hồ Thị Lan"), "người sửa 1")
    old = read_envelope(path)
    session = service.remove_user(path, session, "Lê Văn Nam")
    service.change_password(path, session, "mật khẩu khác")
    assert unlock(path, "người sửa 1").user.name == "Hồ Thị Lan"
    assert unlock_with_code(path, CODE).user.is_keeper
    present = read_envelope(path)
    both = present | {"generations": [*old["generations"], *present["generations"]]}
    mixed = present | {
        "generations": [
            one | {"secret": present["generations"][0]["secret"]} for one in old["generations"]
        ]
    }
    for envelope in (old, both, mixed):
        write_envelope(path, envelope)
        with pytest.raises((PasswordError, DataFileError)):
            unlock(path, "người xem 1")


def test_an_envelope_of_another_time_is_named_as_such(path: Path, session: Session) -> None:
    old = read_envelope(path)
    service.change_password(path, session, "mật khẩu khác")
    write_envelope(path, old)
    with pytest.raises(DataFileError, match=r"tờ khóa “so.db.khoa” là của lúc khác"):
        unlock(path, PASSWORD)
    assert unlock(path, "mật khẩu khác").user.is_keeper
