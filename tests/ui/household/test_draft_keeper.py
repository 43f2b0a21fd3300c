"""Kill the program in the middle of typing, and find what was typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from hungchinh_desktop.domain.vocabulary import PovertyCause
from hungchinh_desktop.ui.household.household_page import HouseholdPage
from tests.ui.household.register_hands import (
    answer,
    hamlet_key,
    key_of,
    message,
    open_form,
    part,
    press,
    text,
    write,
)
from tests.ui.page_stage import shown_page

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

TYPED = "Chồng chết, nuôi 2 con – đang gõ dở"


def draft_path(office: OfficeFile) -> Path:
    return office.path.with_name("so_ban_nhap.json")


def crash(office: OfficeFile) -> None:
    """Forget everything that was only in memory; the files stay as they are."""
    del office.__dict__["drafts"]


def banner(page: HouseholdPage) -> str:
    shown = page.drafts.banner.isVisible()
    return text(page, "draft_banner_text") if shown else ""


def click(page: HouseholdPage, number: int) -> None:
    part(page, QPushButton, f"draft_banner_link{number}").click()


def test_what_was_typed_is_offered_after_a_crash_and_saved(
    page: HouseholdPage, office: OfficeFile, desk: Desk, qtbot: QtBot
) -> None:
    key = key_of(office, "Thái Thị An")
    open_form(page, key)
    write(page, "situation", TYPED)
    page.drafts.keep_now()
    crash(office)
    with shown_page(HouseholdPage(desk, office), qtbot) as again:
        assert banner(again).startswith("Có bản nháp chưa lưu của hộ Thái Thị An, ghi lúc ")
        click(again, 1)
        assert banner(again) == ""
        assert again.panel.form.draft().situation == TYPED
        assert again.editor.is_changed
        assert draft_path(office).exists()  # until it is saved
        press(again, "household_save")
        assert office.households.entry(key).household.situation == TYPED
        assert not draft_path(office).exists()


def test_a_new_household_half_written_comes_back(
    page: HouseholdPage, office: OfficeFile, desk: Desk, qtbot: QtBot
) -> None:
    press(page, "household_add")
    write(page, "head_name", "Lê Thị Mới")
    write(page, "hamlet_id", hamlet_key(office, 1))
    write(page, "cause_no_capital", "1")
    page.drafts.keep_now()
    crash(office)
    with shown_page(HouseholdPage(desk, office), qtbot) as again:
        click(again, 1)
        draft = again.panel.form.draft()
        assert draft.head_name == "Lê Thị Mới"
        assert draft.causes == frozenset({PovertyCause.NO_CAPITAL})
        assert again.editor.is_new
        press(again, "household_save")
        assert key_of(office, "Lê Thị Mới", 1)
        assert not draft_path(office).exists()


def test_a_draft_can_be_let_go(
    page: HouseholdPage, office: OfficeFile, desk: Desk, qtbot: QtBot
) -> None:
    key = key_of(office, "Thái Thị An")
    before = office.households.draft_of(key)
    open_form(page, key)
    write(page, "situation", TYPED)
    page.drafts.keep_now()
    crash(office)
    with shown_page(HouseholdPage(desk, office), qtbot) as again:
        click(again, 2)
        assert banner(again) == ""
    assert not draft_path(office).exists()
    assert office.households.draft_of(key) == before


def test_saving_and_cancelling_leave_no_draft(page: HouseholdPage, office: OfficeFile) -> None:
    open_form(page, key_of(office, "Thái Thị An"))
    for end in ("household_save_button", "household_cancel_button"):
        write(page, "situation", TYPED + end)
        page.drafts.keep_now()
        assert TYPED in draft_path(office).read_text(encoding="utf-8")
        part(page, QPushButton, end).click()
        assert not draft_path(office).exists()
    write(page, "situation", TYPED)
    page.drafts.keep_now()
    answer("question_other")
    assert page.leave()
    assert not draft_path(office).exists()
    page.drafts.keep_now()
    assert not draft_path(office).exists()  # nothing is unsaved


def test_it_is_kept_every_few_seconds_while_something_is_unsaved(
    page: HouseholdPage, office: OfficeFile
) -> None:
    timer = page.drafts.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert not timer.isActive()
    open_form(page, key_of(office, "Thái Thị An"))
    assert not timer.isActive()
    write(page, "situation", TYPED)
    assert timer.isActive()
    assert timer.interval() <= 5000
    timer.timeout.emit()
    assert draft_path(office).exists()
    press(page, "household_save")
    assert not timer.isActive()


def test_typing_elsewhere_does_not_lose_the_draft_that_waits(
    page: HouseholdPage, office: OfficeFile, desk: Desk, qtbot: QtBot
) -> None:
    first, second = key_of(office, "Thái Thị An"), key_of(office, "Phan Thị Ngo")
    open_form(page, first)
    write(page, "situation", TYPED)
    page.drafts.keep_now()
    crash(office)
    with shown_page(HouseholdPage(desk, office), qtbot) as again:
        open_form(again, first)  # looked at, not taken
        open_form(again, second)
        write(again, "situation", "Khác")
        again.drafts.keep_now()
        press(again, "household_save")
        assert banner(again).startswith("Có bản nháp chưa lưu của hộ Thái Thị An")
        click(again, 1)
        assert again.panel.form.draft().situation == TYPED


def test_the_draft_of_a_household_that_is_gone_becomes_a_new_one(
    page: HouseholdPage, office: OfficeFile, desk: Desk, qtbot: QtBot
) -> None:
    office.drafts.keep("gone", "Lê Thị Cũ", 2024, {"head_name": "Lê Thị Cũ", "xyz": "1"}, [])
    crash(office)
    with shown_page(HouseholdPage(desk, office), qtbot) as again:
        click(again, 1)
        assert again.editor.is_new
        assert again.panel.form.draft().head_name == "Lê Thị Cũ"


@pytest.mark.parametrize(
    "damage", ["", "{", "[1, null]", '{"a": 1}', '[{"household_id": "x"}]', "\0\0\0"]
)
def test_a_damaged_draft_is_no_obstacle(
    office: OfficeFile, desk: Desk, qtbot: QtBot, damage: str
) -> None:
    draft_path(office).write_text(damage, encoding="utf-8")
    with shown_page(HouseholdPage(desk, office), qtbot) as page:
        assert banner(page) == ""


def test_only_drafts_of_the_working_year_are_offered(
    office: OfficeFile, desk: Desk, qtbot: QtBot
) -> None:
    office.drafts.keep("", "A", 2023, {"head_name": "A"}, ["head_name"])
    with shown_page(HouseholdPage(desk, office), qtbot) as page:
        assert banner(page) == ""
    assert json.loads(draft_path(office).read_text(encoding="utf-8"))[0]["year"] == 2023


def test_a_disk_that_takes_no_draft_is_told_once(page: HouseholdPage, office: OfficeFile) -> None:
    draft_path(office).mkdir()
    (draft_path(office) / "x").mkdir()
    open_form(page, key_of(office, "Thái Thị An"))
    write(page, "situation", TYPED)
    told: list[str] = []
    page.drafts.failed.connect(told.append)
    page.drafts.keep_now()
    page.drafts.keep_now()
    assert len(told) == 1
    assert "Chưa giữ được bản nháp" in message(page)
