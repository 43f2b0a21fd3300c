"""List the commands that stand in the menus whatever page is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hungchinh_desktop.ui.kit.page_entry import PageEntry

_MENU_OF_GROUP = {
    "": MenuId.VIEW,
    "Dữ liệu": MenuId.DATA,
    "Văn bản": MenuId.DOCUMENT,
    "Công cụ": MenuId.TOOL,
}
_KEYS = 9  # Ctrl+1 … Ctrl+9


def _nothing() -> None:
    """Stand for a lock where nobody can lock."""


@dataclass(frozen=True, slots=True)
class FrameOrders:
    """Hold what the window does for each of its own commands."""

    show_page: Callable[[str], object]
    open_file: Callable[[], object]
    close: Callable[[], object]
    refresh: Callable[[], object]
    search: Callable[[], object]
    help: Callable[[], object]
    about: Callable[[], object]
    lock: Callable[[], object] = _nothing
    cover: Callable[[], object] = _nothing
    covers: Callable[[], bool] = bool
    show_only: Callable[[], object] = _nothing
    shows_only: Callable[[], bool] = bool
    may_show_only: Callable[[], bool] = bool


def page_specs(entries: Sequence[PageEntry], orders: FrameOrders) -> list[ActionSpec]:
    """Return one command per page, in the menu of its group, with Ctrl and its number.

    The pages of the sidebar come first.
    """
    pages = [
        _page_spec(entry, number, orders.show_page) for number, entry in enumerate(entries, start=1)
    ]
    return pages + [_file_spec(one, orders.show_page) for one in entries if one.file_command]


def _privacy_specs(orders: FrameOrders) -> list[ActionSpec]:
    """Return what keeps the record from the eyes of others."""
    return [
        ActionSpec(
            id="lock",
            text="&Khóa sổ",
            handler=orders.lock,
            menu=MenuId.FILE,
            icon="password_set",
            shortcut="Ctrl+L",
            tip="Che mọi thứ khi rời máy; mở lại bằng mật khẩu",
        ),
        ActionSpec(
            id="view_only",
            text="&Chỉ xem (trình chiếu)",
            handler=orders.show_only,
            menu=MenuId.FILE,
            tip="Khi chiếu màn hình ở cuộc họp: không ai sửa được sổ, thông tin nhạy cảm được che",
            checked_when=orders.shows_only,
            enabled_when=orders.may_show_only,
            why_disabled=lambda: "Bạn đang mở sổ với quyền chỉ xem.",
        ),
        ActionSpec(
            id="cover_sensitive",
            text="&Che thông tin nhạy cảm",
            handler=orders.cover,
            menu=MenuId.VIEW,
            shortcut="F8",
            tip="Thực trạng, hỗ trợ, bệnh tật, gia cảnh, số giấy tờ hiện dấu chấm khi có người đứng"
            " cạnh",
            checked_when=orders.covers,
        ),
    ]


def window_specs(orders: FrameOrders) -> list[ActionSpec]:
    """Return the commands that belong to the window itself."""
    return [
        ActionSpec(
            id="open_file",
            text="&Mở tệp khác…",
            handler=orders.open_file,
            menu=MenuId.FILE,
            icon="data_file",
            shortcut="Ctrl+O",
            tip="Làm việc với một tệp dữ liệu khác",
        ),
        *_privacy_specs(orders),
        ActionSpec(
            id="quit",
            text="T&hoát",
            handler=orders.close,
            menu=MenuId.FILE,
            shortcut="Ctrl+Q",
            tip="Đóng chương trình; mọi thay đổi đã được lưu",
        ),
        ActionSpec(
            id="refresh",
            text="&Làm mới",
            handler=orders.refresh,
            menu=MenuId.VIEW,
            icon="refresh",
            shortcut="F5",
            tip="Đọc lại số liệu từ tệp dữ liệu",
        ),
        ActionSpec(
            id="search_everything",
            text="&Tìm hộ, trang hoặc lệnh…",
            handler=orders.search,
            menu=MenuId.TOOL,
            icon="search",
            shortcut="Ctrl+K",
            tip="Gõ vài chữ, không cần dấu",
        ),
        ActionSpec(
            id="help",
            text="&Trợ giúp về trang này",
            handler=orders.help,
            menu=MenuId.HELP,
            icon="help",
            shortcut="F1",
        ),
        ActionSpec(
            id="about",
            text="&Giới thiệu",
            handler=orders.about,
            menu=MenuId.HELP,
            icon="severity_info",
            tip="Tên, phiên bản và giấy phép của chương trình",
        ),
    ]


def _page_spec(entry: PageEntry, number: int, show_page: Callable[[str], object]) -> ActionSpec:
    def show() -> None:
        show_page(entry.page_id)

    return ActionSpec(
        id=f"show_{entry.page_id}",
        text=entry.command or entry.title,
        handler=show,
        menu=_MENU_OF_GROUP.get(entry.group, MenuId.VIEW),
        icon=entry.icon_name,
        shortcut=f"Ctrl+{number}" if number <= _KEYS and not entry.command else "",
    )


def _file_spec(entry: PageEntry, show_page: Callable[[str], object]) -> ActionSpec:
    """Return the command of the menu Tệp that leads to a page."""
    return ActionSpec(
        id=f"file_{entry.page_id}",
        text=entry.file_command,
        handler=lambda: show_page(entry.page_id),
        menu=MenuId.FILE,
        icon=entry.icon_name,
        shortcut=entry.file_key,
    )
