"""The findings: what is listed, explained, mended, set aside and led to."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.findings import findings_page
from hungchinh_desktop.ui.findings.dismiss_dialog import DismissDialog
from hungchinh_desktop.ui.findings.finding_lines import Group
from hungchinh_desktop.ui.findings.findings_page import FindingsPage
from hungchinh_desktop.ui.kit import elided_text
from hungchinh_desktop.ui.kit.filter_chip import FilterChip

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: OfficeFile) -> FindingsPage:
    made = FindingsPage(desk, office)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.refresh()
    with qtbot.waitExposed(made):
        made.show()
    return made


def rules(page: FindingsPage) -> list[str]:
    """Return the rules of the findings shown, in their order."""
    return [line.finding.rule for line in page.list.lines.lines if line.finding]


def choose(page: FindingsPage, rule: str) -> None:
    """Choose the first finding of a rule."""
    lines = page.list.lines.lines
    page.list.choose(next(one.key for one in lines if one.finding and one.finding.rule == rule))


def label(page: FindingsPage, name: str) -> str:
    """Return what a label says."""
    found = page.findChild(QLabel, name)
    assert found is not None
    return found.text()


def act(page: FindingsPage) -> QPushButton:
    """Return the button that mends."""
    found = page.findChild(QPushButton, "finding_act")
    assert found is not None
    return found


def in_dialog(do: Callable[[DismissDialog], None]) -> None:
    """Do something in the dialog as soon as it is open."""

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DismissDialog)
        do(dialog)

    QTimer.singleShot(0, run)


def give(reason: str) -> Callable[[DismissDialog], None]:
    """Type a reason and press Bỏ qua."""

    def do(dialog: DismissDialog) -> None:
        dialog.reason.set_value(reason)
        button = dialog.findChild(QPushButton, "dismiss_dialog_accept")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        if dialog.isVisible():
            dialog.reject()

    return do


def test_groups_say_how_many_and_what_follows(page: FindingsPage) -> None:
    QAbstractItemModelTester(page.list.lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    heads = [line.words for line in page.list.lines.lines if line.finding is None]
    assert heads == [
        "Phải sửa trước khi ký: 5 · chưa sửa xong thì chỉ in được bản dự thảo",
        "Nên xem lại: 16 · vẫn ký được",
        "Gợi ý: 9 · không bắt buộc",
    ]
    assert page.subtitle().startswith(
        "Kế hoạch năm 2024 · 5 lỗi phải sửa, 16 điều nên xem, 9 gợi ý · kiểm tra lúc"
    )
    assert page.side_count() == "21"


def test_the_chosen_finding_is_explained_with_its_words_underlined(page: FindingsPage) -> None:
    choose(page, "basis-date")
    assert label(page, "finding_title") == "Căn cứ có ngày sau hoặc trùng ngày ký"
    assert "Chủ nhật" in label(page, "finding_why")
    excerpt = label(page, "finding_excerpt")
    assert "underline" in excerpt
    assert "ngày 31/3/2024</span>" in excerpt
    ways = [button.accessibleName() for button in page.findChildren(QRadioButton)]
    assert ways == [
        "Ký sang tháng 4: “ngày … tháng 4 năm 2024”",
        "Sửa ngày của Kế hoạch số 93/KH-UBND",
        "Giữ nguyên, ký từ ngày 31/3",
    ]


def test_one_press_mends_and_goes_on_to_the_next(page: FindingsPage, office: OfficeFile) -> None:
    choose(page, "basis-date")
    assert act(page).text() == "Sửa và sang mục sau"
    QTest.mouseClick(act(page), Qt.MouseButton.LeftButton)
    assert office.plans.plan().month == 4
    assert "basis-date" not in rules(page)
    line = page.list.current()
    assert line is not None
    assert line.finding is not None
    assert line.finding.rule == "heading-sequence"


def test_a_place_only_she_can_mend_is_opened(page: FindingsPage) -> None:
    seen: list[Link] = []
    page.link_activated.connect(seen.append)
    choose(page, "annex-signer")
    second = page.findChild(QRadioButton, "mend_2")
    assert second is not None
    second.setChecked(True)
    assert act(page).text() == "Đi tới chỗ sửa"
    QTest.mouseClick(act(page), Qt.MouseButton.LeftButton)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert seen == [Link("yearly_plan", target="annex")] * 2


def test_a_way_that_keeps_is_the_reason_of_a_dismissal(
    page: FindingsPage, office: OfficeFile
) -> None:
    choose(page, "same-name")
    assert act(page).text() == "Bỏ qua và sang mục sau"
    QTest.mouseClick(act(page), Qt.MouseButton.LeftButton)
    ((_finding, dismissal),) = office.plans.checks.report().dismissed
    assert dismissal.reason == "Hai hộ khác nhau, chỉ trùng tên"
    assert dismissal.dismissed_by == "Bùi Thị Lan"


def test_setting_aside_asks_a_reason_and_folds_it_away(
    page: FindingsPage, office: OfficeFile
) -> None:
    choose(page, "without-support")
    in_dialog(give("Xóm đang họp bàn"))
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert "without-support" not in rules(page)
    head = page.list.lines.lines[-1]
    assert head.words == "Đã bỏ qua: 1 · hiện lại khi số liệu thay đổi, đang gấp"
    page.list.turn(Group.DISMISSED)
    choose(page, "without-support")
    assert "Bùi Thị Lan bỏ qua lúc" in label(page, "finding_choose")
    assert label(page, "finding_choose").endswith("Lý do: Xóm đang họp bàn")
    assert act(page).text() == "Xem lại điều này"
    QTest.mouseClick(act(page), Qt.MouseButton.LeftButton)
    assert office.plans.checks.report().dismissed == ()


def test_without_a_reason_nothing_is_set_aside(page: FindingsPage, office: OfficeFile) -> None:
    choose(page, "without-support")
    said: list[str] = []

    def empty(dialog: DismissDialog) -> None:
        give("  ")(dialog)
        said.append(dialog.reason.error())

    in_dialog(empty)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert said[0].startswith("Phải ghi lý do bỏ qua")
    assert office.plans.checks.report().dismissed == ()


def test_the_parts_of_a_line_are_pressed(page: FindingsPage) -> None:
    seen: list[Link] = []
    page.link_activated.connect(seen.append)
    index = page.list.lines.index(2)
    line = page.list.lines.lines[2]
    rect = page.list.visualRect(index)
    zones = page.list.painter_of_lines.zones(rect, line)
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=zones.go.center())
    assert seen == [Link("yearly_plan", target="IV.3")]
    in_dialog(give("Để sau"))
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=zones.aside.center())
    assert "heading-sequence" not in rules(page)


def test_heads_fold_by_key_and_by_mouse(page: FindingsPage) -> None:
    page.list.choose(Group.WARNING)
    before = len(page.list.lines.lines)
    QTest.keyClick(page.list, Qt.Key.Key_Left)
    assert len(page.list.lines.lines) == before - 16
    QTest.keyClick(page.list, Qt.Key.Key_Right)
    assert len(page.list.lines.lines) == before
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 8))
    assert len(page.list.lines.lines) == before - 5


def test_a_chip_keeps_one_part_and_a_second_press_shows_all(page: FindingsPage) -> None:
    chip = page.findChild(FilterChip, "findings_register")
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    shown = [line.finding for line in page.list.lines.lines if line.finding]
    assert {finding.link.page for finding in shown} == {"household", "overview"}
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(rules(page)) == 30
    page.list.search("phan thi ngo")
    assert rules(page) == ["escape-date", "near-poor-escaped"]


def test_a_mended_fault_leaves_the_list(page: FindingsPage, office: OfficeFile) -> None:
    office.plans.set_signing(4, "Thái Hữu Dân", "Thái Hữu Dân")
    page.refresh()
    assert page.side_count() == "19"
    assert "annex-signer" not in rules(page)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_sentence_is_cut(page: FindingsPage, scale: float) -> None:
    page.look.choose(scale=scale)
    page.resize(1106, 560)
    QApplication.sendPostedEvents()
    delegate, font = page.list.painter_of_lines, page.look.font()
    for row, line in enumerate(page.list.lines.lines):
        if line.finding is None:
            continue
        rect = page.list.visualRect(page.list.lines.index(row))
        room = delegate.zones(rect, line).text.width()
        lines, cut = elided_text.wrap(line.finding.sentence, font, room, 6)
        assert not cut, line.finding.sentence
        assert rect.height() >= len(lines) * page.look.font().pointSizeF()


def test_the_figures_stand_whole_or_not_at_all(page: FindingsPage, look: Look) -> None:
    figures = page.findChild(QLabel, "findings_match")
    assert figures is not None
    page.resize(1400, 640)
    QApplication.sendPostedEvents()
    assert figures.isVisible()
    assert figures.width() >= figures.sizeHint().width()
    look.choose(scale=1.5)
    QApplication.sendPostedEvents()
    assert not figures.isVisible()
    look.choose(scale=1.0)
    assert figures.isVisible()


def test_the_list_is_printed(page: FindingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bytes] = []

    def make_and_print(
        _widget: object, _desk: object, make: Callable[[], bytes], name: str
    ) -> None:
        assert name == "Danh sách kiểm tra"
        made.append(make())

    monkeypatch.setattr(findings_page, "make_and_print", make_and_print)
    spec = next(spec for spec in page.specs() if spec.id == "findings_print")
    assert spec.text == "In danh sách lỗi…"
    spec.handler()
    words = "".join(one.extract_text() for one in PdfReader(BytesIO(made[0])).pages)
    assert "DANH SÁCH KIỂM TRA TRƯỚC KHI KÝ" in words


def test_the_list_is_copied_for_others(page: FindingsPage) -> None:
    copy = next(spec for spec in page.specs() if spec.id == "findings_copy")
    copy.handler()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 30
    assert lines[1].startswith("Phải sửa: Mục IV: sau “2.1” là “3”, thiếu “2.2”. (Kế hoạch")
