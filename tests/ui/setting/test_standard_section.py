"""The section of the poverty standards: what is shown, written, signed and given back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hungchinh_desktop.domain.family_vocabulary import Area
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.look import Look
from hungchinh_desktop.ui.setting.setting_page import SettingPage
from hungchinh_desktop.ui.setting.standard_section import GIVE_BACK, StandardSection
from tests.ui.page_stage import opened_desk, shown_page


@pytest.fixture
def section(
    look: Look, office: OfficeFile, tmp_path: Path, qtbot: QtBot
) -> Iterator[StandardSection]:
    with (
        opened_desk(look, office, tmp_path) as desk,
        shown_page(SettingPage(desk, office), qtbot) as page,
    ):
        page.show_section("standard")
        found = page.current_section()
        assert isinstance(found, StandardSection)
        yield found


def button(section: StandardSection, name: str) -> QPushButton:
    found = section.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def cells(section: StandardSection, row: int) -> list[str]:
    model = section.editor.model
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_both_periods_are_shown_and_signed_with_one_press(
    section: StandardSection, office: OfficeFile
) -> None:
    assert cells(section, 0) == ["2022–2026", "1.500.000", "2.000.000", "chưa"]
    assert cells(section, 1)[:3] == ["2027–2030", "2.200.000", "2.800.000"]
    assert button(section, "standard_remove").isHidden()
    button(section, "standard_sign").click()
    button(section, "standard_save").click()
    standard = office.standards.standards()[0]
    assert standard.verified_by == office.totals.profile().drafter_name
    assert cells(section, 0)[3].startswith(f"✓ {standard.verified_by}, ")


def test_a_line_is_written_and_given_back(
    section: StandardSection, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = section.editor.form
    form.field("rural_line").set_value("0")
    button(section, "standard_save").click()
    assert form.field("rural_line").error() == "Mức chuẩn ghi bằng đồng, ví dụ 1.500.000."
    form.field("rural_line").set_value("1.700.000")
    button(section, "standard_save").click()
    assert office.standards.standards()[0].lines[Area.RURAL] == 1_700_000
    assert cells(section, 0)[1] == "1.700.000"
    remove = button(section, "standard_remove")
    assert not remove.isHidden()
    assert remove.text() == GIVE_BACK
    monkeypatch.setattr(dialogs, "question", lambda *_, **__: dialogs.Answer.ACCEPT)
    remove.click()
    assert cells(section, 0)[1] == "1.500.000"
    assert remove.isHidden()
