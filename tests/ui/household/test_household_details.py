"""Write people, reviews, supports, visits and files as an officer does, and read the record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QTabBar, QToolButton, QWidget

from hungchinh_desktop.domain.family_vocabulary import PriorityGroup, ReviewedClass, Sex
from hungchinh_desktop.domain.member import MemberDraft
from hungchinh_desktop.domain.vocabulary import PovertyCause
from hungchinh_desktop.ui.household.record_dialog import RecordDialog
from tests.ui.household.register_hands import answer, key_of, message, open_form, part, press, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage

PDF = b"%PDF-1.7\n" + bytes(5000)


@pytest.fixture
def key(page: HouseholdPage, office: OfficeFile) -> str:
    found = key_of(office, "Lê Thị Hương")
    open_form(page, found)
    return found


def filled(**values: str) -> Callable[[QWidget], None]:
    """Return what writes values into the small window that opens."""

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, RecordDialog)
        for field_id, value in values.items():
            dialog.form.field(field_id).set_value(value)

    return fill


def choose_tab(page: HouseholdPage, number: int) -> None:
    part(page, QTabBar, "household_tabs").setCurrentIndex(number)


def test_the_parts_of_a_household_are_tabs(page: HouseholdPage, key: str) -> None:
    tabs = part(page, QTabBar, "household_tabs")
    words = [tabs.tabText(number) for number in range(tabs.count())]
    assert words == ["Thông tin", "Thành viên", "Hỗ trợ", "Lịch sử"]
    press(page, "household_add")
    assert [tabs.isTabEnabled(number) for number in range(4)] == [True, False, False, False]


def test_a_member_is_added_mended_and_removed(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    choose_tab(page, 1)
    wanted = {
        "member_full_name": "Phạm Văn Bé",
        "member_sex": "male",
        "member_birth": "2020",
        "member_citizen_id": "040220001212",
        "member_disability": "Vận động",
    }
    answer("member_form_dialog_accept", filled(**wanted))
    part(page, QPushButton, "members_add").click()
    (member,) = office.details.family(key).members
    assert (member.full_name, member.sex, member.disabled) == ("Phạm Văn Bé", Sex.MALE, True)
    assert text(page, "members_0_name") == "Phạm Văn Bé"
    assert text(page, "members_0_line1") == "CCCD 040•••••••12"
    assert text(page, "members_total") == "1 người: 1 dưới 6 tuổi"
    assert "Thêm thành viên Phạm Văn Bé" in message(page)
    answer("member_form_dialog_accept", filled(member_relation="Con"))
    part(page, QToolButton, "members_0_edit").click()
    assert text(page, "members_0_line0").startswith("Con · nam · sinh 2020")
    part(page, QToolButton, "members_0_remove").click()
    assert office.details.family(key).members == ()
    page.tasks.undo()
    assert text(page, "members_0_name") == "Phạm Văn Bé"


def test_a_refused_member_keeps_the_window_open(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    seen: list[str] = []

    def fill_badly_first(dialog: QWidget) -> None:
        assert isinstance(dialog, RecordDialog)
        filled(member_full_name="", member_citizen_id="12")(dialog)
        part(dialog, QPushButton, "member_form_dialog_accept").click()
        form = dialog.form
        seen.extend(form.field(f"member_{name}").error() for name in ("full_name", "citizen_id"))
        filled(member_full_name="Lê Thị Hương", member_citizen_id="040085001234")(dialog)
        form.field("member_sex").set_value("female")
        assert "nam" in form.field("member_citizen_id").control.accessibleDescription()

    answer("member_form_dialog_accept", fill_badly_first)
    part(page, QPushButton, "members_add").click()
    assert "còn trống" in seen[0]
    assert "không đủ 12 chữ số" in seen[1]
    assert [one.citizen_id for one in office.details.family(key).members] == ["040085001234"]


def test_the_sentence_gives_the_number_of_small_children(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    proposals = page.panel.form.proposals
    number = [one.field_id for one in proposals.proposals()].index("under_6")
    part(proposals, QPushButton, f"note_proposal_{number}_take").click()
    family = office.details.family(key)
    assert family.counts.under_6 == 4
    assert PriorityGroup.CHILDREN in family.groups
    assert text(page, "member_counts") == "Số người theo tuổi: 4 người: 4 dưới 6 tuổi"
    assert "under_6" not in [one.field_id for one in proposals.proposals()]
    answer("count_form_dialog_accept", filled(from_16_to_59="1"))
    part(page, QPushButton, "member_counts_edit").click()
    assert office.details.family(key).counts.total == 5


def test_causes_and_groups_are_saved_with_the_form(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    form = page.panel.form
    form.field("cause_no_capital").set_value("1")
    form.field("priority_women").set_value("1")
    press(page, "household_save")
    draft = office.households.draft_of(key)
    assert draft.causes == frozenset({PovertyCause.NO_CAPITAL})
    assert draft.priority == frozenset({PriorityGroup.WOMEN})
    assert office.undo.undo_label() == "Sửa hộ Lê Thị Hương"


def test_what_is_typed_stays_while_a_member_is_written(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    page.panel.form.field("support").set_value("Đang gõ dở")
    answer("member_form_dialog_accept", filled(member_full_name="A"))
    part(page, QPushButton, "members_add").click()
    assert page.panel.form.draft().support == "Đang gõ dở"
    assert page.editor.is_changed


def test_a_review_shows_its_proposal_and_asks_for_the_reason(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    said: list[str] = []

    def review(dialog: QWidget) -> None:
        assert isinstance(dialog, RecordDialog)
        values = {"reviewed_on": "15/11/2024", "income": "1.200.000", "lack_0": "1", "lack_8": "1"}
        filled(**values)(dialog)
        said.append(text(dialog, "review_proposal_words"))
        filled(lack_9="1")(dialog)
        said.append(text(dialog, "review_proposal_words"))
        assert not dialog.form.field("overriding_reason").isVisible()
        filled(decided="near_poor")(dialog)
        part(dialog, QPushButton, "review_form_dialog_accept").click()
        said.append(dialog.form.field("overriding_reason").error())
        filled(overriding_reason="Họp xóm thống nhất")(dialog)

    answer("review_form_dialog_accept", review)
    part(page, QPushButton, "reviews_add").click()
    assert said[0].startswith("Đề xuất: hộ cận nghèo.")
    assert said[1].startswith("Đề xuất: hộ nghèo. Thu nhập 1.200.000 đ không quá chuẩn 1.500.000 đ")
    assert said[2] == "Kết luận khác đề xuất thì cần ghi lý do."
    (stored,) = office.details.reviews(key)
    assert stored.deprivations == {"employment", "water", "toilet"}
    assert (stored.proposed, stored.decided) == (ReviewedClass.POOR, ReviewedClass.NEAR_POOR)
    assert "Đề xuất hộ nghèo; Họp xóm thống nhất" in text(page, "reviews_0_line1")


def test_the_indicators_are_those_of_the_day_of_the_review(page: HouseholdPage, key: str) -> None:
    last: list[str] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, RecordDialog)
        for year in ("2024", "2027"):
            filled(reviewed_on=year)(dialog)
            last.append(dialog.form.field("lack_11").control.accessibleName())

    answer("review_form_dialog_reject", look)
    part(page, QPushButton, "reviews_add").click()
    assert last == ["Phương tiện tiếp cận thông tin", "Xử lý chất thải"]


def test_supports_and_visits_are_written_and_listed(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    choose_tab(page, 2)
    support = {"given_on": "5/2023", "kind": "production", "item": "Bò giống", "amount": "15000000"}
    answer("support_form_dialog_accept", filled(**support))
    part(page, QPushButton, "supports_add").click()
    assert text(page, "supports_0_name") == "Bò giống, 15.000.000 đồng"
    answer("visit_form_dialog_accept", filled(visited_on="2024", visit_note="Nhà dột"))
    part(page, QPushButton, "visits_add").click()
    drafter = office.totals.profile().drafter_name
    assert text(page, "visits_0_name") == f"2024 · {drafter}"
    part(page, QToolButton, "visits_0_remove").click()
    assert office.details.visits(key) == []
    answer("support_form_dialog_accept", filled(result="Đã đẻ một bê"))
    part(page, QToolButton, "supports_0_edit").click()
    assert office.details.supports(key)[0].result == "Đã đẻ một bê"


def dropped(page: HouseholdPage, files: list[Path]) -> bool:
    """Drag files onto the section and let go; tell whether it took them."""
    section = page.details.supports.attachments
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, button, keys)
    entering.ignore()
    section.dragEnterEvent(entering)
    if not entering.isAccepted():
        return False
    section.dropEvent(QDropEvent(QPoint(5, 5).toPointF(), copy, data, button, keys))
    return True


def test_files_are_dropped_opened_and_taken_off(
    page: HouseholdPage,
    office: OfficeFile,
    key: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose_tab(page, 2)
    scan = tmp_path / "Quyết định 12.pdf"
    scan.write_bytes(PDF)
    assert dropped(page, [scan])
    assert text(page, "attachments_0_name") == "Quyết định 12.pdf"
    assert text(page, "attachments_0_line0").startswith("5 KB")
    shown: list[bytes] = []

    def open_url(url: QUrl) -> bool:
        shown.append(Path(url.toLocalFile()).read_bytes())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    part(page, QToolButton, "attachments_0_open").click()
    assert shown == [PDF]
    part(page, QToolButton, "attachments_0_remove").click()
    assert office.attachments.attachments(key) == []
    page.tasks.undo()
    assert text(page, "attachments_0_name") == "Quyết định 12.pdf"
    dropped(page, [scan])
    assert message(page) == "Hộ này đã có tệp đó rồi."


def test_files_are_chosen_by_the_button_and_bad_ones_refused(
    page: HouseholdPage,
    office: OfficeFile,
    key: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    photo, program = tmp_path / "Nhà.jpg", tmp_path / "x.exe"
    photo.write_bytes(b"\xff\xd8\xff" + bytes(50))
    program.write_bytes(b"MZ")
    for files in ([], [str(program)], [str(photo)]):
        monkeypatch.setattr(
            QFileDialog, "getOpenFileNames", lambda *_args, files=files: (files, "")
        )
        said = answer("danger_dialog_accept") if files == [str(program)] else []
        part(page, QPushButton, "attachments_add").click()
        assert (said == ["Chưa làm được"]) == (files == [str(program)])
    assert [one.name for one in office.attachments.attachments(key)] == ["Nhà.jpg"]


def test_text_is_no_file(page: HouseholdPage, key: str) -> None:
    section = page.details.supports.attachments
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.pdf")])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, keys)
    entering.ignore()
    section.dragEnterEvent(entering)
    assert not entering.isAccepted()


def test_details_are_told_in_the_history(page: HouseholdPage, office: OfficeFile, key: str) -> None:
    answer("member_form_dialog_accept", filled(member_full_name="Phạm Văn Bé"))
    part(page, QPushButton, "members_add").click()
    assert text(page, "history_0_label") == "Thêm thành viên Phạm Văn Bé của hộ Lê Thị Hương"
    assert "Phạm Văn Bé" in text(page, "history_0_0")


def test_the_first_member_is_the_head_and_others_follow_at_once(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    choose_tab(page, 1)
    seen: list[str] = []

    def head(dialog: QWidget) -> None:
        assert isinstance(dialog, RecordDialog)
        values = dialog.form.values()
        seen.extend((values["member_full_name"], values["member_relation"]))
        answer("member_form_dialog_accept", filled(member_full_name="Phạm Văn Bé"))

    answer("member_form_dialog_other", head)
    part(page, QPushButton, "members_add").click()
    assert seen == ["Lê Thị Hương", "Chủ hộ"]
    people = office.details.family(key).members
    assert [one.full_name for one in people] == ["Lê Thị Hương", "Phạm Văn Bé"]


def test_a_citizen_number_of_somebody_else_is_told_while_typing(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    other = key_of(office, "Thái Thị An")
    office.details.save_member(other, MemberDraft("Thái Thị An", citizen_id="040180001234"))
    choose_tab(page, 1)
    seen: list[str] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, RecordDialog)
        field = dialog.form.field("member_citizen_id")
        field.set_value("040180001234")
        dialog.form.edited.emit()
        seen.append(field.control.accessibleDescription())

    answer("member_form_dialog_reject", look)
    part(page, QPushButton, "members_add").click()
    assert seen == ["Số này đã ghi cho Thái Thị An, hộ Thái Thị An, Xóm 5; hãy xem lại."]
