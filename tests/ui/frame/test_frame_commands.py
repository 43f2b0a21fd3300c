"""The window's own commands: pages that stand in the menu Tệp as well."""

from __future__ import annotations

from hungchinh_desktop.ui.frame.frame_commands import FrameOrders, page_specs
from hungchinh_desktop.ui.kit.action import MenuId
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.page_entry import PageEntry


def _never() -> Page:
    raise AssertionError


def test_a_page_with_a_file_command_is_led_to_from_the_menu_of_files() -> None:
    shown: list[str] = []
    orders = FrameOrders(shown.append, _never, _never, _never, _never, _never, _never)
    entries = [
        PageEntry("plain", "Sổ hộ", "page_households", _never, "Dữ liệu"),
        PageEntry(
            "lists",
            "Nhập dữ liệu",
            "page_import",
            _never,
            "Dữ liệu",
            file_command="Nhập danh sách hộ…",
            file_key="Ctrl+Shift+I",
        ),
    ]
    specs = page_specs(entries, orders)
    assert [spec.menu for spec in specs] == [MenuId.DATA, MenuId.DATA, MenuId.FILE]
    assert (specs[2].text, specs[2].shortcut) == ("Nhập danh sách hộ…", "Ctrl+Shift+I")
    specs[2].handler()
    assert shown == ["lists"]
