"""Say why a change can no longer be taken back: what it left, and what stands there now."""

from __future__ import annotations

from collections.abc import Mapping

from hungchinh_desktop.domain.audit_words import row_subject, row_values
from hungchinh_desktop.domain.household_history_rows import Values

_MOST_FIELDS = 3
_LONGEST = 60


def conflict_words(
    table: str, left: Values | None, now: Values | None, hamlets: Mapping[str, str]
) -> str:
    """Return the sentence for a row that is not as a change left it.

    Args:
        table: where the row is.
        left: its values after the change, None when that removed it.
        now: its values now, None when it is gone.
        hamlets: names of hamlets by id.
    """
    about = row_subject(table, left or now or {})
    if left is None:
        why = "khi ấy đã bỏ, nay lại có"
    elif now is None:
        why = "khi ấy có, nay không còn"
    else:
        known = {name: now.get(name) for name in left}  # older changes knew fewer columns
        found = list(row_values(table, left, known, hamlets))[:_MOST_FIELDS]
        why = "; ".join(
            f"{one.field}: khi ấy là {_quoted(one.old)}, nay là {_quoted(one.new)}" for one in found
        )
    detail = f"{about}: {why}" if why else about
    return (
        f"Không hoàn tác được vì dữ liệu này đã đổi từ sau việc đó ({detail});"
        " hãy sửa tay trong sổ."
    )


def _quoted(text: str) -> str:
    if not text:
        return "trống"
    return f"“{text}”" if len(text) <= _LONGEST else f"“{text[:_LONGEST].rstrip()}…”"
