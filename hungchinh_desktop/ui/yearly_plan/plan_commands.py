"""List the commands of the yearly plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.yearly_plan.clause_kinds import KIND_CHOICES, KindChoice


@dataclass(frozen=True, slots=True)
class PlanOrders:
    """Hold what the page does for each command, and when it can."""

    check: Callable[[], object]
    print_paper: Callable[[], object]
    save_pdf: Callable[[], object]
    save: Callable[[], object]
    find: Callable[[], object]
    insert_slot: Callable[[], object]
    style: Callable[[str], object]  # "bold" or "italic"
    set_kind: Callable[[KindChoice], object]
    move: Callable[[int], object]
    library: Callable[[], object]
    copy_year: Callable[[], object]
    leftovers: Callable[[], object]
    has_plan: Callable[[], bool]
    can_insert: Callable[[], bool]


def plan_specs(orders: PlanOrders) -> list[ActionSpec]:
    """Return the commands in menu order."""
    return _paper_specs(orders) + _text_specs(orders) + clause_specs(orders)


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
            releases=True,
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
            releases=True,
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
            writes=True,
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
            writes=True,
        ),
    ]


def clause_specs(orders: PlanOrders) -> list[ActionSpec]:
    """Return the commands for the clause that has the caret."""

    def spec(
        name: str, text: str, keys: str, work: Callable[[], object], icon: str = ""
    ) -> ActionSpec:
        return ActionSpec(
            f"plan_{name}",
            text,
            work,
            MenuId.EDIT,
            icon=icon,
            shortcut=keys,
            enabled_when=orders.can_insert,
            why_disabled=lambda: "Đặt con trỏ vào một câu của kế hoạch trước.",
            writes=True,
        )

    kinds = [
        spec(f"as_{one.id}", f"Kiểu: {one.words}", one.keys, partial(orders.set_kind, one))
        for one in KIND_CHOICES
    ]
    return [
        spec("set_bold", "Đậm", "Ctrl+B", lambda: orders.style("bold"), "text_bold"),
        spec("set_italic", "Nghiêng", "Ctrl+I", lambda: orders.style("italic"), "text_italic"),
        *kinds,
        spec("move_up", "Chuyển câu, mục lên", "Alt+Shift+Up", lambda: orders.move(-1)),
        spec("move_down", "Chuyển câu, mục xuống", "Alt+Shift+Down", lambda: orders.move(1)),
        ActionSpec(
            "plan_library",
            "Câu mẫu, lịch sử câu…",
            orders.library,
            MenuId.DOCUMENT,
            icon="phrase_book",
            enabled_when=orders.has_plan,
            writes=True,
        ),
        ActionSpec(
            "plan_copy_year",
            "Chép từ kế hoạch năm trước…",
            orders.copy_year,
            MenuId.DOCUMENT,
            icon="copy",
            tip="Chép câu chữ, ma trận, Ban chỉ đạo từ năm khác rồi xem chỗ còn cũ",
            enabled_when=orders.has_plan,
            writes=True,
        ),
        ActionSpec(
            "plan_leftovers_open",
            "Chỗ còn năm cũ, người cũ…",
            orders.leftovers,
            MenuId.DOCUMENT,
            icon="severity_warn",
            enabled_when=orders.has_plan,
            writes=True,
        ),
    ]
