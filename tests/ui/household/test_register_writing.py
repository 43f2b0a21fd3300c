"""Check that many households are written in slices, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.register_edit import CellWish, EditField
from hungchinh_desktop.domain.work_step import WorkStep
from hungchinh_desktop.ui.household import register_writing
from hungchinh_desktop.ui.household.register_writing import written
from hungchinh_desktop.ui.kit.work_dialog import WorkDialog
from tests.ui.household.register_hands import part

if TYPE_CHECKING:
    from collections.abc import Generator

    from PySide6.QtGui import QShowEvent

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> list[WorkDialog]:
    """Count the windows that showed progress; twenty households are many here."""
    shown: list[WorkDialog] = []

    class Watched(WorkDialog):
        def showEvent(self, event: QShowEvent) -> None:
            shown.append(self)
            super().showEvent(event)

    monkeypatch.setattr(register_writing, "WorkDialog", Watched)
    monkeypatch.setattr(register_writing, "AT_ONCE", 5)
    return shown


def _steps(
    office: OfficeFile, support: str, count: int = 20
) -> tuple[list[str], Generator[WorkStep, None, int]]:
    ids = [entry.id for entry in office.households.entries()][:count]
    edits = office.edits.preview([CellWish(key, EditField.SUPPORT, support) for key in ids])
    return ids, office.edits.apply_in_steps(edits, "Sửa hỗ trợ")


def _supports(office: OfficeFile, ids: list[str]) -> set[str]:
    return {office.households.entry(key).household.support for key in ids}


def test_many_are_written_behind_progress_and_are_one_change(
    page: HouseholdPage, office: OfficeFile, watched: list[WorkDialog]
) -> None:
    ids, steps = _steps(office, "Vay vốn")
    assert written(page.desk, page, len(ids), lambda _copy: steps)
    assert len(watched) == 1
    assert _supports(office, ids) == {"Vay vốn"}
    assert page.listing.model.record(0).household.support == "Vay vốn"
    office.undo.undo()
    assert "Vay vốn" not in _supports(office, ids)
    assert office.undo.undo_label() is None


def test_a_few_are_written_at_once(
    page: HouseholdPage, office: OfficeFile, watched: list[WorkDialog]
) -> None:
    ids, steps = _steps(office, "Vay vốn", 3)
    assert written(page.desk, page, len(ids), lambda _copy: steps)
    assert watched == []
    assert _supports(office, ids) == {"Vay vốn"}


def test_stopped_work_leaves_the_register_as_it_was(
    page: HouseholdPage, office: OfficeFile, watched: list[WorkDialog]
) -> None:
    ids, steps = _steps(office, "Vay vốn")
    before = _supports(office, ids)

    def stopping(_copy: bool) -> Generator[WorkStep, None, int]:
        for number in range(20):
            yield next(steps)
            if number == 10:
                part(watched[0], QPushButton, "register_writing_stop").click()
        return 20

    assert not written(page.desk, page, len(ids), stopping)
    steps.close()
    assert _supports(office, ids) == before
    assert office.undo.undo_label() is None


def test_what_is_refused_in_the_middle_is_told_and_not_written(
    page: HouseholdPage, office: OfficeFile, watched: list[WorkDialog]
) -> None:
    ids, steps = _steps(office, "Vay vốn")
    _, other = _steps(office, "Học nghề", 1)
    assert written(page.desk, page, 1, lambda _copy: other)
    told: list[dict[str, str]] = []

    def refused(_copy: bool) -> Generator[WorkStep, None, int]:
        try:
            return (yield from steps)
        except UserError as fault:
            raise UserError(fault.sentence, fields={"class_from": fault.sentence}) from None

    assert not written(page.desk, page, len(ids), refused, told.append)
    assert told == [{"class_from": "Sổ đã đổi từ lúc xem trước; hãy xem lại rồi ghi."}]
    assert "Vay vốn" not in _supports(office, ids)
    assert len(watched) == 1


def test_many_move_to_another_hamlet_in_slices(
    page: HouseholdPage, office: OfficeFile, watched: list[WorkDialog]
) -> None:
    ids = [entry.id for entry in office.households.entries()]
    goal = office.households.hamlets()[0]
    move = office.households.move_in_steps(ids, goal.id)
    assert written(page.desk, page, len(ids), lambda _copy: move)
    assert {office.households.entry(key).hamlet_name for key in ids} == {goal.name}
    assert len(watched) == 1
