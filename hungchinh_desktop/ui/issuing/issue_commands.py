"""Describe the commands of the issuing page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place


@dataclass(frozen=True, slots=True)
class IssueOrders:
    """Hold what the page does for each command."""

    forward: Callable[[], object]
    back: Callable[[], object]
    print_paper: Callable[[], object]
    save_pdf: Callable[[], object]
    compare: Callable[[], object]
    open_difference: Callable[[], object]
    has_plan: Callable[[], bool]
    can_go_back: Callable[[], bool]
    has_versions: Callable[[], bool]
    has_difference: Callable[[], bool]


def issue_specs(orders: IssueOrders) -> list[ActionSpec]:
    """Return the commands in menu order."""
    return [*_paper_specs(orders), *_step_specs(orders)]


def _paper_specs(orders: IssueOrders) -> list[ActionSpec]:
    return [
        ActionSpec(
            "issuing_print",
            "In…",
            orders.print_paper,
            MenuId.DOCUMENT,
            icon="print",
            tip="In đúng các trang đang xem; chọn máy in, trang và số bản",
            enabled_when=orders.has_plan,
            place=Place.HEADER,
            releases=True,
        ),
        ActionSpec(
            "issuing_save",
            "Lưu PDF…",
            orders.save_pdf,
            MenuId.DOCUMENT,
            icon="pdf",
            tip="Lưu đúng các trang đang xem, ví dụ để đưa vào phần mềm ký số",
            enabled_when=orders.has_plan,
            place=Place.HEADER,
            releases=True,
        ),
        ActionSpec(
            "issuing_compare",
            "So sánh hai bản…",
            orders.compare,
            MenuId.DOCUMENT,
            icon="rows_merge",
            tip="Đặt hai bản cạnh nhau, đánh dấu từ và ô khác nhau",
            enabled_when=orders.has_versions,
            why_disabled=lambda: "Chưa có bản nào ban hành để so sánh",
            place=Place.HEADER,
        ),
    ]


def _step_specs(orders: IssueOrders) -> list[ActionSpec]:
    return [
        ActionSpec(
            "issuing_forward",
            "Bước tiếp: trình ký, ban hành, soạn bản mới",
            orders.forward,
            MenuId.DOCUMENT,
            icon="sign",
            enabled_when=orders.has_plan,
            writes=True,
        ),
        ActionSpec(
            "issuing_backward",
            "Rút về dự thảo, bỏ dự thảo mới",
            orders.back,
            MenuId.DOCUMENT,
            icon="undo",
            enabled_when=orders.can_go_back,
            writes=True,
        ),
        ActionSpec(
            "issuing_open_difference",
            "Đi tới chỗ khác",
            orders.open_difference,
            MenuId.DOCUMENT,
            icon="next",
            tip="Mở hộ, phân công hay mục kế hoạch của dòng đang chọn",
            enabled_when=orders.has_difference,
            in_context_menu=True,
        ),
    ]
