"""Check what the rows of the register say against each other, and against the change log."""

from __future__ import annotations

from collections.abc import Iterable

from hungchinh_desktop.domain.audit_fields import SUBJECTS
from hungchinh_desktop.domain.check_line import CheckLine
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.storage import file_check
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.log_difference import unlogged_rows

_MOST = 3


def register_lines(database: Database) -> list[CheckLine]:
    """Return a line for each check of the register, good or not."""
    return [_classes(database), _hamlets(database), _logged(database)]


def _classes(database: Database) -> CheckLine:
    title, found = "Diện của các hộ", file_check.overlapping_classes(database)
    if not found:
        return CheckLine(title, "Không hộ nào ở hai diện cùng một lúc.", good=True)
    words = (
        f"{number(len(found))} hộ ở hai diện cùng một lúc ({_named(database, found)});"
        " hãy sửa ngày trong Sổ hộ."
    )
    return CheckLine(title, words, good=False, households=tuple(found))


def _hamlets(database: Database) -> CheckLine:
    title, found = "Xóm của các hộ", file_check.unserved_hamlets(database)
    lost = file_check.households_without_hamlet(database)
    if lost:
        words = (
            f"{number(len(lost))} hộ ghi ở xóm không còn trong danh sách xóm"
            f" ({_named(database, lost)}); sửa được."
        )
        return CheckLine(title, words, good=False, mendable=True, households=tuple(lost))
    if found:
        year = found[0][2]
        told = ", ".join(f"{name} ({number(count)} hộ)" for name, count, _ in found[:_MOST])
        more = f" và {len(found) - _MOST} xóm nữa" if len(found) > _MOST else ""
        words = (
            f"{told}{more} còn hộ nhưng năm {year} không ai phụ trách;"
            " hãy phân công ở trang Địa bàn xóm."
        )
        return CheckLine(title, words, good=False)
    return CheckLine(
        title, "Hộ nào cũng ở một xóm có trong danh sách, có người phụ trách.", good=True
    )


def _logged(database: Database) -> CheckLine:
    title, found = "Sổ và nhật ký", list(unlogged_rows(database))
    if not found:
        return CheckLine(title, "Mọi dòng trong sổ đúng như nhật ký ghi lần cuối.", good=True)
    households = file_check.households_of(database, found)
    kinds = ", ".join(dict.fromkeys(SUBJECTS.get(table, table) for table, _ in found))
    who = f"; {_named(database, households)}" if households else ""
    words = (
        f"{number(len(found))} dòng khác với nhật ký ({kinds}{who}): chương trình khác đã ghi vào"
        " tệp; hãy so với bản sao lưu gần nhất."
    )
    return CheckLine(title, words, good=False, households=tuple(households))


def _named(database: Database, keys: Iterable[str]) -> str:
    """Return the heads of the first households: "hộ Bùi Văn An, hộ Lê Thị Ba và 2 hộ nữa"."""
    wanted = list(keys)
    names = file_check.head_names(database, wanted[:_MOST])
    more = f" và {len(wanted) - _MOST} hộ nữa" if len(wanted) > _MOST else ""
    return ", ".join(f"hộ {name}" for name in names) + more
