"""Name what the columns of somebody's list can mean to the register."""

from __future__ import annotations

from enum import StrEnum


class ImportField(StrEnum):
    """What a column of somebody's list can mean to the register."""

    ORDER = "order"
    HEAD_NAME = "head_name"
    HAMLET = "hamlet"
    STATUS = "status"
    POOR_MARK = "poor_mark"
    NEAR_POOR_MARK = "near_poor_mark"
    BIRTH = "birth"
    SITUATION = "situation"
    SUPPORT = "support"
    NEEDS = "needs"
    STARTED_ON = "started_on"
    ESCAPED_ON = "escaped_on"
    EXIT_YEAR = "exit_year"
    CITIZEN_ID = "citizen_id"


FIELD_LABELS = {
    ImportField.ORDER: "TT",
    ImportField.HEAD_NAME: "Họ và tên chủ hộ",
    ImportField.HAMLET: "Xóm",
    ImportField.STATUS: "Diện hộ",
    ImportField.POOR_MARK: "Đánh dấu hộ nghèo",
    ImportField.NEAR_POOR_MARK: "Đánh dấu hộ cận nghèo",
    ImportField.BIRTH: "Năm sinh",
    ImportField.SITUATION: "Thực trạng",
    ImportField.SUPPORT: "Hướng hỗ trợ",
    ImportField.NEEDS: "Nhóm hỗ trợ",
    ImportField.STARTED_ON: "Vào diện từ",
    ImportField.ESCAPED_ON: "Ngày công nhận thoát nghèo",
    ImportField.EXIT_YEAR: "Năm có khả năng thoát",
    ImportField.CITIZEN_ID: "Số định danh (CCCD)",
}
