"""The page of the 36 months: groups with heads, doors, and nobody at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.agenda.agenda_page import AgendaPage
from hungchinh_desktop.ui.exchange.paper_choices import choice_of
from hungchinh_desktop.ui.kit.filter_chip import FilterChip
from tests.ui.page_stage import shown_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def page(desk: Desk, office: OfficeFile, qtbot: QtBot) -> Iterator[AgendaPage]:
    with shown_page(AgendaPage(desk, office), qtbot) as shown:
        yield shown


def titles(page: AgendaPage) -> list[str]:
    return [panel.accessibleName() for panel in page._panels]


def test_the_groups_follow_what_is_chosen_and_are_remembered(
    page: AgendaPage, office: OfficeFile, desk: Desk
) -> None:
    (one,) = office.agenda.ending_clocks()
    assert titles(page) == [f"{one.entry.hamlet_name} – phụ trách: {one.in_charge[0]}"]
    chip = page.findChild(FilterChip, "agenda_member")
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert titles(page) == [one.in_charge[0]]
    count = page.findChild(QLabel, "agenda_count")
    assert count is not None
    assert count.text() == "1 hộ: 1 hộ trong 1 tháng"
    again = AgendaPage(desk, office)
    again.refresh()
    assert titles(again) == titles(page)
    again.deleteLater()


def test_a_name_opens_its_household_and_the_list_can_be_printed(
    page: AgendaPage, office: OfficeFile
) -> None:
    seen: list[Link] = []
    page.link_activated.connect(seen.append)
    name = page.findChild(QPushButton, "agenda_group_1_1_open")
    assert name is not None
    assert name.text() == "Phan Thị Ngo"
    QTest.mouseClick(name, Qt.MouseButton.LeftButton)
    next(spec for spec in page.specs() if spec.id == "agenda_export").handler()
    assert seen[0].target == office.agenda.ending_clocks()[0].entry.id
    assert choice_of(seen[1].target).title == "Sắp hết hạn 36 tháng"


def test_nobody_is_said_so(page: AgendaPage, office: OfficeFile) -> None:
    (one,) = office.agenda.ending_clocks()
    draft = office.households.draft_of(one.entry.id)
    page.desk.done(
        page, lambda: office.households.update(one.entry.id, replace(draft, escaped_on=""))
    )
    none = page.findChild(QLabel, "agenda_none_sentence")
    assert none is not None
    assert none.isVisible()
    assert titles(page) == []
