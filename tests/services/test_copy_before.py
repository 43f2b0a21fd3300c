"""Check that the file is copied before an edit of many rows, once, and what if it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.backup import Backup, BackupReason
from hungchinh_desktop.domain.errors import NoCopyError, UserError
from hungchinh_desktop.domain.register_edit import CellWish, EditField
from hungchinh_desktop.services.copy_before import MANY
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.storage.backup_place import backup_folder
from tests.obstacles import small_disk


def edit_many(office: OfficeFile, count: int, words: str, *, copy: bool = True) -> None:
    keys = [entry.id for entry in office.households.entries()][:count]
    edits = office.edits.preview([CellWish(key, EditField.SUPPORT, words) for key in keys])
    for _ in office.edits.apply_in_steps(edits, "Sửa hỗ trợ", copy=copy):
        pass


def supports(office: OfficeFile, backup: Backup | None = None) -> set[str]:
    if backup is None:
        return {entry.household.support for entry in office.households.entries()}
    rows = office.safety.compare(backup).picture.households.values()
    return {row["support"] for row in rows}


def test_many_households_are_copied_before_a_few_are_not(office: OfficeFile) -> None:
    before = supports(office)
    edit_many(office, MANY - 1, "Vay vốn")
    assert office.safety.backups() == []
    office.undo.undo()
    edit_many(office, MANY, "Học nghề")
    (backup,) = office.safety.backups()
    assert backup.reason is BackupReason.BULK_EDIT
    assert supports(office, backup) == before


def test_what_is_copied_already_is_not_copied_twice(office: OfficeFile) -> None:
    first = office.safety.back_up()
    edit_many(office, 20, "Vay vốn")
    assert office.safety.backups() == [first]
    edit_many(office, 20, "Học nghề")
    assert [one.reason for one in office.safety.backups()] == [
        BackupReason.BULK_EDIT,
        BackupReason.BY_HAND,
    ]


def test_a_damaged_copy_does_not_count(office: OfficeFile) -> None:
    office.safety.back_up().path.write_bytes(b"spoilt")
    edit_many(office, 20, "Vay vốn")
    assert office.safety.backups()[0].reason is BackupReason.BULK_EDIT


def test_an_edit_that_is_refused_leaves_no_copy(office: OfficeFile) -> None:
    keys = [entry.id for entry in office.households.entries()]
    edits = office.edits.preview([CellWish(key, EditField.SUPPORT, "Vay vốn") for key in keys])
    edit_many(office, 1, "Khác")
    with pytest.raises(UserError, match="Sổ đã đổi"):
        office.edits.apply(edits, "Sửa 20 hộ")
    assert office.safety.backups() == []


def test_a_move_of_many_and_words_replaced_in_the_plan_are_copied(office: OfficeFile) -> None:
    keys = [entry.id for entry in office.households.entries()]
    office.households.move_to_hamlet(keys, office.households.hamlets()[0].id)
    assert len(office.safety.backups()) == 1
    assert office.replacing.replace_all("giảm nghèo", "xóa nghèo") >= MANY
    assert len(office.safety.backups()) == 2
    assert 0 < office.replacing.replace_all("Mục đích, yêu cầu", "Mục đích và yêu cầu") < MANY
    assert len(office.safety.backups()) == 2


def test_a_merge_is_always_copied(office: OfficeFile) -> None:
    kept, other = office.households.entries()[:2]
    office.merges.merge(kept.id, other.id, {})
    (backup,) = office.safety.backups()
    assert backup.reason is BackupReason.MERGE
    assert office.safety.compare(backup).picture.listed() == 20


def test_on_a_full_disk_nothing_is_edited_unless_the_officer_goes_on(office: OfficeFile) -> None:
    folder = backup_folder(office.path)
    folder.mkdir()
    before = supports(office)
    with small_disk(folder, 64, real=True):
        with pytest.raises(NoCopyError) as refused:
            edit_many(office, 20, "Vay vốn")
        assert str(folder) in refused.value.sentence
        assert refused.value.sentence.count(".") <= 1 + str(folder).count(".")
        assert supports(office) == before
        kept, other = office.households.entries()[:2]
        with pytest.raises(NoCopyError):
            office.merges.merge(kept.id, other.id, {})
        assert len(office.households.entries()) == 20
        edit_many(office, 20, "Vay vốn", copy=False)
    assert supports(office) == {"Vay vốn"}
    assert list(Path(folder).iterdir()) == []
