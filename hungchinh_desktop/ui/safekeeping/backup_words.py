"""Say in words how safe the record is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.backup import Overdue
from hungchinh_desktop.ui.safekeeping.backup_columns import when
from hungchinh_desktop.ui.safekeeping.place_words import moment

if TYPE_CHECKING:
    from hungchinh_desktop.services.safety_service import BackupState
    from hungchinh_desktop.ui.kit.banner import Kind


def state_words(state: BackupState) -> tuple[Kind, str]:
    """Return one sentence for the page, and how urgent it is."""
    outside = outside_words(state)
    alarm = state.outside_due is Overdue.ALARM
    if state.fault and not alarm:
        return "warn", state.fault
    if state.outside_due is not Overdue.NO:
        kind: Kind = "danger" if alarm else "warn"
        words = f"{outside}. Máy hỏng hay mất máy thì chỉ còn bản ở ngoài. {state.fault}"
        return kind, words.strip()
    if state.last is None and state.unsaved:
        words = "Máy này chưa có bản sao lưu nào; chương trình tự làm mỗi nửa giờ và khi đóng"
        return "info", f"{words}. {outside}."
    if state.last is None:
        return "info", "Chưa có gì mới để sao lưu; khi có thay đổi, chương trình tự sao lưu."
    now = "có thay đổi chưa sao lưu" if state.unsaved else "mọi thay đổi đã được sao lưu"
    return "ok", f"Sao lưu gần nhất: {when(state.last)}, {now}. {outside}."


def short_words(state: BackupState) -> tuple[str, str, str]:
    """Return kind, words and tip for the status bar."""
    tip = f"{outside_words(state)}. Bấm để xem các bản sao lưu."
    if state.last is None:
        return state.outside_due.value, "Chưa có bản sao lưu", tip
    made_at = state.last.made_at.astimezone()
    today = made_at.date() == datetime.now().astimezone().date()
    words = f"Sao lưu gần nhất: {made_at:{'%H:%M' if today else '%d/%m/%Y'}}"
    if state.outside_due is not Overdue.NO:
        words += " · cần chép ra ngoài máy"
    if state.fault:
        tip = f"{state.fault} {tip}"
    kind = state.outside_due.value or (Overdue.REMIND.value if state.fault else "")
    return kind, words, tip


def trial_words(held: str, state: BackupState) -> tuple[Kind, str]:
    """Say that a restored copy is on trial, and since when it was made; and how urgent that is.

    That a copy has to leave the machine is said as well: a trial may last.
    """
    try:
        made = f" của {moment(datetime.fromisoformat(held))}"
    except ValueError:
        made = ""
    words = (
        f"Đang dùng bản phục hồi{made}. Chưa bản sao nào bị xóa bớt cho tới khi bấm “Giữ bản này”."
    )
    if state.outside_due is Overdue.NO:
        return "info", words
    kind: Kind = "danger" if state.outside_due is Overdue.ALARM else "warn"
    return kind, f"{words} {outside_words(state)}."


def outside_words(state: BackupState) -> str:
    """Return when a copy left the machine last."""
    if state.outside_at is None:
        return "Chưa chép ra ngoài máy lần nào"
    return f"Chép ra ngoài máy gần nhất: {state.outside_at.astimezone():%d/%m/%Y}"
