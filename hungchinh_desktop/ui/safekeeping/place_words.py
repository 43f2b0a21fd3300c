"""Say in words where the copies are and how things stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.copy_place import CopyPlace, PlaceRole
from hungchinh_desktop.domain.wording import number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from hungchinh_desktop.domain.backup import Stick

_GIGABYTE = 1024**3
SHARED = (
    "Ổ này và ổ chứa sổ là hai phần của cùng một ổ cứng: cài lại Windows thì bản sao ở đó còn,"
    " nhưng ổ cứng hỏng hay mất máy thì mất cả hai. Vẫn phải chép ra USB cất ngoài máy."
)
TITLES = {
    PlaceRole.OWN: "Cạnh tệp dữ liệu",
    PlaceRole.DISK: "Ổ đĩa khác",
    PlaceRole.OUTSIDE: "USB, cất ngoài máy",
}


def place_words(place: CopyPlace, offered: Sequence[Stick] = ()) -> str:
    """Return how things stand in a place, in one line; `offered` are disks not yet used."""
    if place.role is PlaceRole.OUTSIDE:
        return f"Chép gần nhất: {moment(place.last_at)}" if place.last_at else "Chưa chép lần nào"
    if place.fault and place.count is None:
        last = f" · gần nhất {moment(place.last_at)}" if place.last_at else ""
        return f"Không thấy ổ đĩa{last}"
    if place.fault:
        return place.fault
    if place.folder is None:
        if offered:
            return f"Có {disk_words(offered[0])}, chưa dùng"
        return "Chưa thấy ổ đĩa thứ hai trong máy"
    count = f"{number(place.count)} bản" if place.count else "Chưa có bản nào"
    last = f" · {moment(place.last_at)}" if place.count and place.last_at else ""
    where = f" · {place.folder}" if place.role is PlaceRole.DISK else ""
    shared = "Cùng ổ cứng với sổ · " if place.shares_disk else ""  # first: it must not be cut off
    return f"{shared}{count}{last}{where}"


def disk_words(disk: Stick) -> str:
    """Return "ổ D: (còn trống 120,5 GB)", and whether it breaks with the data file's."""
    free = f"{disk.free / _GIGABYTE:.1f}".replace(".", ",")
    shared = ", cùng ổ cứng với sổ" if disk.shares_disk else ""
    return f"ổ {disk.name} (còn trống {free} GB{shared})"


def moment(at: datetime) -> str:
    """Return date and time as the officer writes them."""
    return f"{at.astimezone():%d/%m/%Y %H:%M}"
