"""List the commands of the yearly plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place


@dataclass(frozen=True, slots=True)
class PlanOrders:
    """Hold what the page does for each command, and when it can."""

    check: Callable[[], object]
    print_paper: Callable[[], object]
    save_pdf: Callable[[], object]
    save: Callable[[], object]
    find: Callable[[], object]
    insert_slot: Callable[[], object]
    has_plan: Callable[[], bool]
    can_insert: Callable[[], bool]


def plan_specs(orders: PlanOrders) -> list[ActionSpec]:
    """Return the commands in menu order."""
    return _paper_specs(orders) + _text_specs(orders)


def _paper_specs(orders: PlanOrders) -> list[ActionSpec]:
    return [
        ActionSpec(
            "plan_print",
            "In…",
            orders.print_paper,
            MenuId.FILE,
            icon="print",
            shortcut="Ctrl+P",
            tip="In kế hoạch để trình ký",
            enabled_when=orders.has_plan,
            place=Place.HEADER,
        ),
        ActionSpec(
            "plan_save_pdf",
            "Lưu PDF…",
            orders.save_pdf,
            MenuId.FILE,
            icon="pdf",
            tip="Ghi kế hoạch thành tệp PDF để in hoặc gửi",
            enabled_when=orders.has_plan,
            place=Place.HEADER,
        ),
        ActionSpec(
            "plan_check",
            "Kiểm tra trước khi ký",
            orders.check,
            MenuId.DOCUMENT,
            icon="page_findings",
            tip="Xem những chỗ phải sửa hoặc nên xem lại",
            enabled_when=orders.has_plan,
            place=Place.PRIMARY,
        ),
    ]


def _text_specs(orders: PlanOrders) -> list[ActionSpec]:
    return [
        ActionSpec(
            "plan_save_text",
            "Lưu câu đang sửa",
            orders.save,
            MenuId.EDIT,
            icon="save",
            shortcut="Ctrl+S",
            tip="Lưu ngay; rời câu đang sửa thì cũng tự lưu",
        ),
        ActionSpec(
            "plan_find_words",
            "Tìm trong kế hoạch…",
            orders.find,
            MenuId.EDIT,
            icon="search",
            shortcut="Ctrl+F",
            enabled_when=orders.has_plan,
        ),
        ActionSpec(
            "plan_insert",
            "Chèn số liệu…",
            orders.insert_slot,
            MenuId.EDIT,
            icon="slot",
            shortcut="Ctrl+Shift+L",
            tip="Chèn số liệu tự tính vào chỗ con trỏ",
            enabled_when=orders.can_insert,
            why_disabled=lambda: "Đặt con trỏ vào câu cần chèn số liệu trước.",
        ),
    ]
