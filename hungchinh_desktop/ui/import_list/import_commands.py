"""Describe the commands of the import page, and what its four steps came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.import_list.import_steps import ImportStage
from hungchinh_desktop.ui.import_list.row_state import RowState
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.import_list.import_session import ImportSession

_NOT_WRITTEN = "chưa ghi gì vào sổ"


def import_specs(
    *,
    choose_file: Callable[[], object],
    paste: Callable[[], object],
    save_refused: Callable[[], object],
    has_refused: Callable[[], bool],
) -> list[ActionSpec]:
    """Return the commands of the page."""
    return [
        ActionSpec(
            "import_save_refused",
            "Lưu dòng lỗi ra Excel…",
            save_refused,
            MenuId.FILE,
            icon="rows_save",
            tip="Ghi các dòng chưa nhập được ra tệp, lý do bên cạnh, để sửa rồi nhập lại",
            enabled_when=has_refused,
            why_disabled=lambda: "Không có dòng nào bị để lại",
            place=Place.HEADER,
            releases=True,
        ),
        ActionSpec(
            "import_choose_file",
            "Chọn tệp danh sách…",
            choose_file,
            MenuId.DATA,
            icon="file_open",
            tip="Chọn tệp Excel, Word, LibreOffice hoặc CSV có danh sách hộ",
            writes=True,
        ),
        ActionSpec(
            "import_paste",
            "Dán danh sách đã chép",
            paste,
            MenuId.DATA,
            icon="copy",
            tip="Nhập các ô vừa chép trong Excel hoặc Word",
            writes=True,
        ),
    ]


def stage_details(session: ImportSession | None, *, written: bool) -> dict[ImportStage, str]:
    """Return the line below the name of each step.

    Args:
        session: the list that was read, None before.
        written: whether the import stands in the register.
    """
    if session is None:
        return {
            ImportStage.FILE: "chọn hoặc dán",
            ImportStage.COLUMNS: "mục nào vào cột nào",
            ImportStage.ROWS: "thêm, sửa hay giữ",
            ImportStage.SUMMARY: _NOT_WRITTEN,
        }
    found = {ImportStage.FILE: session.source.name}
    if session.judged is not None:
        columns = sum(len(table.fields) for table in session.judged.preview.tables)
        found[ImportStage.COLUMNS] = f"{number(columns)} cột đã khớp"
        waiting = session.judged.counts[RowState.QUESTION]
        seen = f"đã xem {number(len(session.judged.states))} dòng"
        found[ImportStage.ROWS] = f"{number(waiting)} dòng cần chọn" if waiting else seen
    found[ImportStage.SUMMARY] = "đã ghi vào sổ" if written else _NOT_WRITTEN
    return found
