"""Prove that the library of instruments is searched, added to and corrected."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.ui.kit.look import Look
from hungchinh_desktop.ui.kit.search_field import SearchField
from hungchinh_desktop.ui.setting.legal_form import LegalForm
from hungchinh_desktop.ui.setting.legal_section import LegalSection
from hungchinh_desktop.ui.setting.setting_page import SettingPage
from tests.ui.page_stage import opened_desk, shown_page


@pytest.fixture
def section(look: Look, office: OfficeFile, tmp_path: Path, qtbot: QtBot) -> Iterator[LegalSection]:
    with opened_desk(look, office, tmp_path) as desk:
        made = SettingPage(desk, office)
        with shown_page(made, qtbot) as page:
            page.show_section("legal")
            found = page.current_section()
            assert isinstance(found, LegalSection)
            yield found


def press(section: LegalSection, name: str) -> None:
    button = section.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_the_library_is_searched_without_accents(section: LegalSection) -> None:
    search = section.findChild(SearchField, "legal_search")
    assert isinstance(search, SearchField)
    search.setText("thu tuong chinh phu")
    search.settle()
    shown = [
        section.editor.model.record(row).number for row in range(section.editor.model.rowCount())
    ]
    assert shown == ["90/QĐ-TTg"]
    search.setText("")
    search.settle()
    assert section.editor.model.rowCount() == 5


def test_an_instrument_is_added_and_its_citations_are_shown(
    section: LegalSection, office: OfficeFile
) -> None:
    press(section, "legal_add")
    form = section.editor.form
    assert isinstance(form, LegalForm)
    for field, value in (
        ("kind", "Quyết định"),
        ("number", "02/2022/QĐ-TTg"),
        ("issued_on", "18/01/2022"),
        ("issuer", "Thủ tướng Chính phủ"),
    ):
        form.field(field).set_value(value)
    assert form.sample() == (
        "Lần đầu: Quyết định số 02/2022/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ.\n"
        "Các lần sau: Quyết định số 02/2022/QĐ-TTg."
    )
    press(section, "legal_save")
    assert "02/2022/QĐ-TTg" in {one.number for one in office.legal.instruments()}


def test_an_instrument_that_a_plan_rests_on_is_corrected_in_the_plan(
    section: LegalSection, office: OfficeFile
) -> None:
    record = section.editor.model.record(0)
    section.editor.choose(record.id)
    section.editor.form.field("issued_on").set_value("01/03/2024")
    press(section, "legal_save")
    assert "ngày 01/3/2024" in office.legal.bases()[-1].citation
