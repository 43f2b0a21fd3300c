"""Tell whether the clock of the machine can be right, by what the change log says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hungchinh_desktop.domain.wording import short_date
from hungchinh_desktop.storage.database import Database

_LONGEST_PAUSE = timedelta(days=400)
_SLACK = timedelta(minutes=2)  # clocks are set right by a moment now and then


def clock_fault(database: Database, now: datetime | None = None) -> str:
    """Return a sentence when the clock is before the last change, or more than 400 days after.

    Nothing follows from it: copies are ordered by their numbers, and none is removed for its
    date.

    Args:
        database: the open file.
        now: with its zone; None means the machine's clock.
    """
    last = database.rows("SELECT made_at FROM change ORDER BY id DESC LIMIT 1")
    if not last:
        return ""
    moment = now or datetime.now(UTC)
    written = datetime.fromisoformat(last[0]["made_at"])
    if written - _SLACK <= moment <= written + _LONGEST_PAUSE:
        return ""
    says, knows = (short_date(one.astimezone().date()) for one in (moment, written))
    if moment < written:
        return (
            f"Đồng hồ máy ghi ngày {says}, trước lần ghi sổ gần nhất ({knows});"
            " hãy chỉnh lại ngày giờ của máy trước khi ghi sổ."
        )
    return (
        f"Đồng hồ máy ghi ngày {says}, hơn 400 ngày sau lần ghi sổ gần nhất ({knows});"
        " nếu không đúng, hãy chỉnh lại ngày giờ của máy trước khi ghi sổ."
    )
