"""Refuse places in which a copy would be no safer than the data file itself."""

from __future__ import annotations

from pathlib import Path

from hungchinh_desktop.domain.backup import LEAST_FREE
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.disks import free_bytes, on_same_volume
from hungchinh_desktop.storage.drives import PlaceKind, kind_of

_MEGABYTE = 1024 * 1024
_WHY = {
    PlaceKind.NETWORK: "nằm trên ổ mạng: người khác mở được, lúc cần có khi không tới được",
    PlaceKind.SYNCED: "nằm trong thư mục tự đồng bộ lên mạng: sổ sẽ ra khỏi máy này",
    PlaceKind.REMOVABLE: "nằm trên USB hoặc thẻ nhớ: hãy chép bằng “Sao ra USB…” rồi rút ra cất;",
}


def check_copy_place(folder: Path, data_file: Path) -> None:
    """Refuse a folder for the automatic copies. Raises UserError.

    Args:
        folder: where copies would go; it is made when it is not there.
        data_file: the open file.
    """
    why = _WHY.get(kind_of(folder))
    if why is None and on_same_volume(folder, data_file):
        why = "nằm cùng ổ đĩa với tệp dữ liệu: ổ hỏng hay cài lại máy thì mất cả hai"
    if why is not None:
        joint = " nơi tự sao lưu" if why.endswith(";") else "; nơi tự sao lưu"
        raise UserError(f"“{folder}” {why}{joint} phải là ổ đĩa khác của máy.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / "~thu_ghi.dang_tao"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as fault:
        raise UserError(
            f"Không ghi được vào “{folder}”; hãy chọn thư mục hoặc ổ đĩa khác."
        ) from fault
    full = room_fault(folder)
    if full:
        raise UserError(full)


def room_fault(folder: Path) -> str:
    """Return a sentence when too little room is left for copies that nobody asked for."""
    free = free_bytes(folder)
    if free is None or free >= LEAST_FREE:
        return ""
    return (
        f"Ổ đĩa có “{folder}” chỉ còn trống {free // _MEGABYTE} MB (cần {LEAST_FREE // _MEGABYTE}"
        " MB) nên chương trình thôi tự sao lưu vào đó; hãy xóa bớt tệp thừa."
    )
