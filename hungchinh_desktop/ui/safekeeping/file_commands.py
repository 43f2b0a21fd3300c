"""Offer what is done with the whole file: check it, read its log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.safekeeping.check_dialog import CheckDialog

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.page import Page

OTHER_HAND = (
    "Có chương trình khác đã ghi vào tệp dữ liệu lúc chương trình này đóng;"
    " hãy bấm Kiểm tra tệp và so với bản sao lưu gần nhất."
)
OTHER_FILE = (
    "Tệp dữ liệu không còn là tệp đã đóng lần trước: bị thay bằng bản cũ hơn, hoặc nhật ký bị"
    " cắt bớt, dựng lại; hãy bấm Kiểm tra tệp và so với bản sao lưu gần nhất."
)


def file_specs(page: Page, office: OfficeFile) -> list[ActionSpec]:
    """Return the commands of the page of the backups that concern the file itself."""

    def check() -> None:
        lines = page.desk.perform(page, office.checking.check)
        if lines is not None:
            dialog = CheckDialog(page.desk, office.checking, page)
            dialog.show_lines(lines)
            dialog.exec()
            page.refresh()  # a copy was made before what was mended

    return [
        ActionSpec(
            "safekeeping_check",
            "Kiểm tra tệp…",
            check,
            MenuId.TOOL,
            icon="severity_ok",
            tip="Đọc lại cả tệp: trang hỏng, dòng lạc, nhật ký bị sửa, hộ ở hai diện",
            place=Place.HEADER,
        ),
        ActionSpec(
            "safekeeping_audit",
            "Xem nhật ký thay đổi",
            lambda: page.link_activated.emit(Link("audit")),
            MenuId.TOOL,
            icon="history",
            tip="Ai sửa gì, lúc nào, giá trị cũ và mới",
        ),
    ]


def file_notice(office: OfficeFile) -> str:
    """Return what has to be known of the file before anything else, "" for nothing."""
    if office.audit.other_file:
        return OTHER_FILE
    if office.audit.other_hand:
        return OTHER_HAND
    return office.safety.clock_fault if "safety" in vars(office) else ""  # no start waits for it


def notice_command(page: Page, office: OfficeFile) -> ActionSpec:
    """Return the command that answers the notice."""
    return next(spec for spec in file_specs(page, office) if spec.id == "safekeeping_check")
