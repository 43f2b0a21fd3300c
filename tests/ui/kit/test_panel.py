"""Check panels, banners and empty states: what shows, what hides, what is clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import icon_button, link_button, push_button
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.labels import key_cap, text_label
from hungchinh_desktop.ui.kit.panel import Panel, scrolling

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look


def test_panel_shows_its_head_only_with_a_title(look: Look, qtbot: QtBot) -> None:
    panel = Panel(look, "", "panel", "Hộ theo xóm")
    qtbot.addWidget(panel)
    panel.show()
    title = panel.findChild(QLabel, "panel_title")
    assert isinstance(title, QLabel)
    assert not title.isVisible()
    panel.set_title("Xóm 7 <6 hộ>")
    assert title.isVisible()
    assert title.text() == "Xóm 7 <6 hộ>"


def test_foot_stays_while_the_body_scrolls(look: Look, qtbot: QtBot) -> None:
    panel = Panel(look, "Hộ", "panel")
    qtbot.addWidget(panel)
    tall = QWidget()
    tall.setMinimumHeight(2000)
    panel.body.addWidget(scrolling(tall, "scroll", "Biểu mẫu"))
    save = push_button(look, "Lưu", "save", lambda: None, role="primary", icon="save")
    panel.foot().addWidget(save)
    panel.resize(400, 300)
    panel.show()
    assert panel.height() == 300
    assert save.mapTo(panel, save.rect().bottomRight()).y() < 300


def test_banner_hides_without_words(look: Look, qtbot: QtBot) -> None:
    banner = Banner(look, "banner")
    qtbot.addWidget(banner)
    banner.show()
    banner.show_notice("info", "")
    assert banner.isHidden()
    banner.show_notice("warn", "Trùng họ tên với hộ xóm 2")
    assert banner.isVisible()
    assert banner.accessibleName() == "Trùng họ tên với hộ xóm 2"
    assert banner.property("kind") == "warn"


def test_banner_links_go_with_their_sentence(look: Look, qtbot: QtBot) -> None:
    banner = Banner(look, "banner", "warn", "Trùng họ tên với hộ xóm 2")
    qtbot.addWidget(banner)
    heard: list[str] = []
    banner.add_link("Xem", lambda: heard.append("xem"))
    banner.add_link("Là hai hộ", lambda: heard.append("hai"))
    second = banner.findChild(QPushButton, "banner_link2")
    assert isinstance(second, QPushButton)
    second.click()
    assert heard == ["hai"]
    banner.show_notice("ok", "Đã ghi là hai hộ")
    qtbot.waitUntil(lambda: not banner.findChildren(QPushButton))


def test_empty_state_says_what_why_and_offers_a_way(look: Look, qtbot: QtBot) -> None:
    empty = EmptyState(look, "page_households", "empty")
    qtbot.addWidget(empty)
    empty.add_button(push_button(look, "Thêm hộ", "add", lambda: None))
    empty.show()
    empty.say("Chưa có hộ nào năm 2025.", "Năm mới chưa chép danh sách.")
    assert empty.accessibleName() == "Chưa có hộ nào năm 2025. Năm mới chưa chép danh sách."
    empty.say("Không có hộ nào khớp.")
    why = empty.findChild(QLabel, "empty_why")
    assert isinstance(why, QLabel)
    assert not why.isVisible()


def test_buttons_call_without_qt_state_and_say_their_words(look: Look, qtbot: QtBot) -> None:
    heard: list[object] = []

    def hear(what: object = "nothing") -> None:
        heard.append(what)

    buttons = (
        push_button(look, "&Lưu", "save", hear),
        link_button("Xem tất cả", "all", hear),
        icon_button(look, "close", "close", "Đóng", hear),
    )
    for button in buttons:
        qtbot.addWidget(button)
        button.click()
    assert heard == ["nothing"] * 3
    assert [button.accessibleName() for button in buttons] == ["Lưu", "Xem tất cả", "Đóng"]
    assert buttons[2].toolTip() == "Đóng"


def test_key_cap_says_it_is_a_key(look: Look, qtbot: QtBot) -> None:
    cap = key_cap("Ctrl+F", "cap")
    qtbot.addWidget(cap)
    assert cap.accessibleName() == "Phím Ctrl+F"


def test_label_leaves_room_for_vietnamese_marks(look: Look, qtbot: QtBot) -> None:
    label = text_label("Ể Ậ Ữ ụ ị ạ g", "heading", "label")
    qtbot.addWidget(label)
    image = label.grab().toImage()
    ground = image.pixelColor(0, 0).name()
    for y in (0, image.height() - 1):
        edge = {image.pixelColor(x, y).name() for x in range(image.width())}
        assert edge == {ground}


def test_a_long_file_name_breaks_in_a_narrow_banner(look: Look, qtbot: QtBot) -> None:
    said = "Đã lưu 2024-03_KH_giam_ngheo.pdf vào /home/lan/Ke_hoach."
    banner = Banner(look, "banner", "ok", said)
    qtbot.addWidget(banner)
    words = banner.findChild(QLabel, "banner_text")
    assert words is not None
    assert banner.accessibleName() == said
    assert words.text().replace("\N{ZERO WIDTH SPACE}", "") == said
    name = words.fontMetrics().horizontalAdvance("2024-03_KH_giam_ngheo.pdf")
    assert words.minimumSizeHint().width() < name
