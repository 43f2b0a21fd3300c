"""Prove that settings are edited by period, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.look import Look
from hungchinh_desktop.ui.setting.office_form import OfficeForm
from hungchinh_desktop.ui.setting.office_section import OfficeSection
from hungchinh_desktop.ui.setting.setting_page import SettingPage
from tests.ui.page_stage import opened_desk, shown_page


@pytest.fixture
def page(look: Look, office: OfficeFile, tmp_path: Path, qtbot: QtBot) -> Iterator[SettingPage]:
    with opened_desk(look, office, tmp_path) as desk:
        made = SettingPage(desk, office)
        with shown_page(made, qtbot) as shown:
            yield shown


def section(page: SettingPage) -> OfficeSection:
    found = page.current_section()
    assert isinstance(found, OfficeSection)
    return found


def press(page: SettingPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    button.click()


def test_the_office_of_the_record_is_shown(page: SettingPage) -> None:
    form = section(page).editor.form
    assert isinstance(form, OfficeForm)
    assert (form.values()["unit_kind"], form.values()["name"]) == ("xã", "Hưng Chính")
    assert form.values()["recipients"].splitlines()[0] == "Phòng Lao động – TB&XH tp"
    assert form.sample().startswith("Sẽ in: ỦY BAN NHÂN DÂN XÃ HƯNG CHÍNH · Hưng Chính, ngày")
    save = page.findChild(QPushButton, "office_save")
    assert isinstance(save, QPushButton)
    assert not save.isEnabled()


def test_a_new_period_is_added_and_ends_the_old_one(page: SettingPage, office: OfficeFile) -> None:
    press(page, "office_add")
    form = section(page).editor.form
    for field, value in (("unit_kind", "phường"), ("name", "Thành Vinh"), ("valid_from", "2026")):
        form.field(field).set_value(value)
    press(page, "office_save")
    assert [one.full_name for one in office.periods.profiles()] == [
        "phường Thành Vinh",
        "xã Hưng Chính",
    ]
    assert section(page).editor.model.rowCount() == 2
    assert not form.is_changed()


def test_a_refused_form_says_so_beside_the_field(page: SettingPage, office: OfficeFile) -> None:
    press(page, "office_add")
    form = section(page).editor.form
    form.field("name").set_value("Thành Vinh")
    press(page, "office_save")
    assert form.field("valid_from").error().startswith("Chưa ghi ngày bắt đầu")
    assert len(office.periods.profiles()) == 1
    assert form.values()["name"] == "Thành Vinh"


def test_leaving_asks_for_what_is_not_saved(
    page: SettingPage, monkeypatch: pytest.MonkeyPatch, office: OfficeFile
) -> None:
    line = page.findChild(QLineEdit, "drafter_name")
    assert isinstance(line, QLineEdit)
    line.setText("Lê Thị Hoa")
    answers = [dialogs.Answer.REJECT, dialogs.Answer.ACCEPT]
    monkeypatch.setattr(dialogs, "question", lambda *_args, **_words: answers.pop(0))
    assert not page.leave()
    assert page.leave()
    assert office.periods.profiles()[0].drafter_name == "Lê Thị Hoa"


def test_a_link_opens_a_section(page: SettingPage, office: OfficeFile) -> None:
    (only,) = office.periods.profiles()
    page.open_link(Link("setting", target=f"office/{only.id}"))
    assert page.current_section().isVisible()
