"""Say what the short code of the change log on an old paper proves about the log of today."""

from __future__ import annotations

from dataclasses import dataclass

from hungchinh_desktop.domain.log_seal import LogFault
from hungchinh_desktop.domain.wording import number


@dataclass(frozen=True, slots=True)
class CodeAnswer:
    """Answer for a code.

    Attributes:
        code: as it is printed.
        good: whether the log still leads to it, and is whole from there on.
        words: for the officer.
        change: the number of the change it stands for, None where there is none.
    """

    code: str
    good: bool
    words: str
    change: int | None = None


def found_answer(
    code: str, change: int, told: str, newest: int, faults: list[LogFault]
) -> CodeAnswer:
    """Answer for a code that stands in the log.

    Args:
        code: as it is printed.
        change: the number of its change.
        told: which change and which paper it is, without a full stop.
        newest: the number of the newest change.
        faults: what is wrong with the log, oldest first.
    """
    if faults:
        first = min(fault.change for fault in faults)
        where = "trước khi in mã này" if first <= change else "sau khi in mã này"
        words = f"{told}; nhưng nhật ký không khớp: đã bị sửa {where}, trước hết ở việc số {first}."
        return CodeAnswer(code, good=False, words=words, change=change)
    since = newest - change
    after = f"{number(since)} việc ghi sau đó" if since else "sau đó chưa ghi việc nào"
    words = f"{told}. Nhật ký đến việc đó đúng như khi in và từ đó đến nay còn nguyên ({after})."
    return CodeAnswer(code, good=True, words=words, change=change)


def slip_answer(code: str, near: str) -> CodeAnswer:
    """Answer for a code that is not in the log, but was likely mistyped."""
    words = (
        f"Nhật ký không có mã {code}, nhưng có mã {near} gần giống;"
        " hãy xem lại từng chữ trên giấy rồi gõ lại."
    )
    return CodeAnswer(code, good=False, words=words)


def lost_answer(code: str, paper: str) -> CodeAnswer:
    """Answer for a code that no seal has; `paper` is the paper kept with it, "" for none."""
    which = f", in ở chân {paper}," if paper else ""
    words = (
        f"Mã {code}{which} không khớp việc nào trong nhật ký: nhật ký đã bị cắt bớt hoặc dựng lại"
        " sau khi in, hoặc tệp này cũ hơn tờ giấy. Hãy dò lại từng chữ trên giấy, rồi đối chiếu"
        " các bản sao lưu."
    )
    return CodeAnswer(code, good=False, words=words)
