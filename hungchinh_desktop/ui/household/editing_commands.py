"""List the commands for many cells at once and for the officer's own filters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId

if TYPE_CHECKING:
    from collections.abc import Callable

_CHOOSE_FIRST = "Hãy chọn hộ trong danh sách trước (giữ Ctrl hoặc Shift để chọn nhiều hộ)"


@dataclass(frozen=True, slots=True)
class EditingOrders:
    """Hold what each command does, and what the page knows about its state."""

    edit_selected: Callable[[], object]
    change_class: Callable[[], object]
    duplicate: Callable[[], object]
    copy: Callable[[], object]
    paste: Callable[[], object]
    replace_words: Callable[[], object]
    selected: Callable[[], int]
    save_filter: Callable[[], object]
    manage_filters: Callable[[], object]
    is_filtered: Callable[[], bool]
    has_filters: Callable[[], bool]


def editing_specs(orders: EditingOrders) -> list[ActionSpec]:
    """Return the commands in menu order."""
    return [*_row_specs(orders), *_cell_specs(orders), *_filter_specs(orders)]


def _row_specs(orders: EditingOrders) -> list[ActionSpec]:
    def some() -> bool:
        return orders.selected() > 0

    return [
        ActionSpec(
            id="household_duplicate",
            text="Nhân bản hộ",
            handler=orders.duplicate,
            menu=MenuId.DATA,
            icon="household_add",
            shortcut="Ctrl+D",
            tip="Mở hộ mới chép sẵn xóm, diện, thực trạng, hỗ trợ của hộ đang chọn",
            enabled_when=lambda: orders.selected() == 1,
            why_disabled=lambda: "Hãy chọn đúng một hộ để nhân bản",
            in_context_menu=True,
            writes=True,
        ),
        ActionSpec(
            id="household_change_class",
            text="Đổi diện…",
            handler=orders.change_class,
            menu=MenuId.DATA,
            tip="Ghi diện mới cho các hộ đang chọn, từ một ngày",
            enabled_when=some,
            why_disabled=lambda: _CHOOSE_FIRST,
            in_context_menu=True,
            writes=True,
        ),
        ActionSpec(
            id="household_edit_many",
            text="Sửa nhiều hộ…",
            handler=orders.edit_selected,
            menu=MenuId.DATA,
            shortcut="Ctrl+Shift+E",
            tip="Ghi cùng một giá trị vào một ô của các hộ đang chọn; xem trước rồi mới ghi",
            enabled_when=some,
            why_disabled=lambda: _CHOOSE_FIRST,
            in_context_menu=True,
            writes=True,
        ),
    ]


def _cell_specs(orders: EditingOrders) -> list[ActionSpec]:
    def some() -> bool:
        return orders.selected() > 0

    return [
        ActionSpec(
            id="household_copy",
            text="Chép các hộ đang chọn",
            handler=orders.copy,
            menu=MenuId.EDIT,
            icon="copy",
            shortcut="Ctrl+C",
            tip="Chép thành bảng để dán vào Excel, Word",
            enabled_when=some,
            why_disabled=lambda: _CHOOSE_FIRST,
            in_context_menu=True,
            releases=True,
        ),
        ActionSpec(
            id="household_paste",
            text="Dán vào sổ…",
            handler=orders.paste,
            menu=MenuId.EDIT,
            shortcut="Ctrl+V",
            tip="Dán các ô chép từ Excel, Word vào sổ từ ô đang chọn; xem trước rồi mới ghi",
            in_context_menu=True,
            writes=True,
        ),
        ActionSpec(
            id="household_replace",
            text="Tìm và thay…",
            handler=orders.replace_words,
            menu=MenuId.EDIT,
            shortcut="Ctrl+H",
            tip="Thay chữ trong họ tên, thực trạng, hướng hỗ trợ; xem trước rồi mới ghi",
            writes=True,
        ),
    ]


def _filter_specs(orders: EditingOrders) -> list[ActionSpec]:
    return [
        ActionSpec(
            id="household_save_filter",
            text="Lưu bộ lọc…",
            handler=orders.save_filter,
            menu=MenuId.VIEW,
            icon="filter_save",
            tip="Giữ lại cách lọc đang dùng với một tên riêng",
            enabled_when=orders.is_filtered,
            why_disabled=lambda: "Đang hiện mọi hộ; hãy lọc trước rồi lưu",
            writes=True,
        ),
        ActionSpec(
            id="household_own_filters",
            text="Bộ lọc riêng…",
            handler=orders.manage_filters,
            menu=MenuId.VIEW,
            tip="Đổi tên hoặc xóa bộ lọc đã lưu",
            enabled_when=orders.has_filters,
            why_disabled=lambda: "Chưa lưu bộ lọc nào",
            writes=True,
        ),
    ]
