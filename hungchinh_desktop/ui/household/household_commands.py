"""List the commands of the register page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hungchinh_desktop.ui.household.household_list import FILTER_KEYS
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place

if TYPE_CHECKING:
    from collections.abc import Callable

_CHOOSE_FIRST = "Hãy chọn một hộ trong danh sách trước"
_CHOOSE_ONE = "Hãy chọn đúng một hộ trong danh sách"
_ONE_AT_A_TIME = "Mỗi hộ ra khỏi sổ có lý do và ngày riêng; hãy chọn từng hộ một"


@dataclass(frozen=True, slots=True)
class HouseholdOrders:
    """Hold what each command does, and what the page knows about its state."""

    add: Callable[[], object]
    edit: Callable[[], object]
    close: Callable[[], object]
    move: Callable[[], object]
    search: Callable[[], object]
    clear_filters: Callable[[], object]
    save: Callable[[], object]
    save_and_next: Callable[[], object]
    previous: Callable[[], object]
    next: Callable[[], object]
    export: Callable[[], object]
    export_selected: Callable[[], object]
    save_everything: Callable[[], object]
    selected: Callable[[], int]
    toggle_filter_row: Callable[[], object]
    is_filtered: Callable[[], bool]
    filters_columns: Callable[[], bool]
    can_save: Callable[[], bool]
    is_open: Callable[[], bool]


def household_specs(orders: HouseholdOrders) -> list[ActionSpec]:
    """Return the commands in menu order."""
    return [*_header(orders), *_records(orders), *_finding(orders), *_form(orders)]


def _header(orders: HouseholdOrders) -> list[ActionSpec]:
    return [
        ActionSpec(
            id="household_add",
            text="Thêm hộ",
            handler=orders.add,
            menu=MenuId.DATA,
            icon="add",
            shortcut="Ctrl+N",
            tip="Ghi thêm một hộ nghèo hoặc cận nghèo",
            place=Place.PRIMARY,
            writes=True,
        ),
        ActionSpec(
            id="household_export",
            text="Xuất Excel…",
            handler=orders.export,
            menu=MenuId.FILE,
            icon="excel",
            shortcut="Ctrl+E",
            tip="Lập danh sách các hộ đang hiện; không lọc thì lập cho cả sổ",
            place=Place.HEADER,
            releases=True,
        ),
    ]


def _records(orders: HouseholdOrders) -> list[ActionSpec]:
    def one() -> bool:
        return orders.selected() == 1

    def some() -> bool:
        return orders.selected() > 0

    def why_not_one() -> str:
        return _ONE_AT_A_TIME if orders.selected() > 1 else _CHOOSE_FIRST

    return [
        ActionSpec(
            id="household_edit",
            text="Sửa hộ",
            handler=orders.edit,
            menu=MenuId.DATA,
            icon="edit",
            shortcut="F2",
            tip="Mở thông tin của hộ đang chọn để sửa",
            enabled_when=some,
            why_disabled=lambda: _CHOOSE_FIRST,
            in_context_menu=True,
        ),
        ActionSpec(
            id="household_move",
            text="Đổi xóm…",
            handler=orders.move,
            menu=MenuId.DATA,
            icon="page_hamlets",
            tip="Chuyển các hộ đang chọn sang xóm khác",
            enabled_when=some,
            why_disabled=lambda: _CHOOSE_FIRST,
            in_context_menu=True,
            writes=True,
        ),
        *_papers(orders),
        ActionSpec(
            id="household_close",
            text="Đưa ra khỏi sổ…",
            handler=orders.close,
            menu=MenuId.DATA,
            shortcut="Delete",
            tip="Ghi lý do và ngày hộ ra khỏi sổ; không xóa gì",
            enabled_when=one,
            why_disabled=why_not_one,
            in_context_menu=True,
            writes=True,
        ),
    ]


def _papers(orders: HouseholdOrders) -> list[ActionSpec]:
    """Return what makes a paper of chosen households."""
    return [
        ActionSpec(
            id="household_export_selected",
            text="Xuất các hộ đang chọn…",
            handler=orders.export_selected,
            menu=MenuId.FILE,
            icon="excel",
            tip="Lập danh sách chỉ gồm những hộ đang chọn",
            enabled_when=lambda: orders.selected() > 0,
            why_disabled=lambda: _CHOOSE_FIRST,
            in_context_menu=True,
            releases=True,
        ),
        ActionSpec(
            id="household_everything",
            text="Tất cả dữ liệu về hộ…",
            handler=orders.save_everything,
            menu=MenuId.FILE,
            icon="pdf",
            tip="Lưu PDF, in mọi dữ liệu và lịch sử của hộ cho người đến hỏi; lưu hành nội bộ",
            enabled_when=lambda: orders.selected() == 1,
            why_disabled=lambda: _CHOOSE_ONE,
            in_context_menu=True,
            releases=True,
        ),
    ]


def _finding(orders: HouseholdOrders) -> list[ActionSpec]:
    return [
        ActionSpec(
            id="household_find",
            text="Tìm trong sổ",
            handler=orders.search,
            menu=MenuId.EDIT,
            icon="search",
            shortcut="Ctrl+F",
            tip="Tìm theo họ tên, xóm, thực trạng, hướng hỗ trợ; không cần dấu",
        ),
        ActionSpec(
            id="household_filter_columns",
            text="Lọc theo cột",
            handler=orders.toggle_filter_row,
            menu=MenuId.VIEW,
            icon="filter",
            shortcut=FILTER_KEYS,
            tip="Hiện ô lọc dưới tên cột; lần nữa để bỏ mọi bộ lọc",
            checked_when=orders.filters_columns,
        ),
        ActionSpec(
            id="household_clear_filters",
            text="Bỏ lọc",
            handler=orders.clear_filters,
            menu=MenuId.VIEW,
            icon="filter_clear",
            tip="Hiện lại mọi hộ",
            enabled_when=orders.is_filtered,
            why_disabled=lambda: "Đang hiện mọi hộ, không có gì để bỏ lọc",
        ),
    ]


def _form(orders: HouseholdOrders) -> list[ActionSpec]:
    return [
        ActionSpec(
            id="household_save",
            text="Lưu hộ",
            handler=orders.save,
            menu=MenuId.FILE,
            icon="save",
            shortcut="Ctrl+S",
            tip="Lưu những gì vừa ghi ở hộ đang mở",
            enabled_when=orders.can_save,
            why_disabled=lambda: "Không có gì chưa lưu",
            writes=True,
        ),
        ActionSpec(
            id="household_save_and_next",
            text="Lưu và sang hộ sau",
            handler=orders.save_and_next,
            menu=MenuId.FILE,
            shortcut="Ctrl+Return",
            tip="Lưu hộ đang mở rồi mở hộ tiếp theo, hoặc thêm hộ mới nữa",
            enabled_when=orders.is_open,
            why_disabled=lambda: "Hãy mở một hộ trước (F2)",
            writes=True,
        ),
        ActionSpec(
            id="household_previous",
            text="Hộ trước",
            handler=orders.previous,
            menu=MenuId.VIEW,
            icon="previous",
            shortcut="Ctrl+PgUp",
            tip="Sang hộ đứng trước trong danh sách đang hiện",
        ),
        ActionSpec(
            id="household_next",
            text="Hộ sau",
            handler=orders.next,
            menu=MenuId.VIEW,
            icon="next",
            shortcut="Ctrl+PgDown",
            tip="Sang hộ đứng sau trong danh sách đang hiện",
        ),
    ]
