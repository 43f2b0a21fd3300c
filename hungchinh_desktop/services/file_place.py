"""Refuse places in which a data file gets lost or damaged."""

from __future__ import annotations

from pathlib import Path

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.drives import PlaceKind, kind_of

_WHY = {
    PlaceKind.NETWORK: "nằm trên ổ mạng",
    PlaceKind.REMOVABLE: "nằm trên USB hoặc thẻ nhớ",
    PlaceKind.SYNCED: "nằm trong thư mục tự đồng bộ lên mạng",
}


def check_place(path: Path) -> None:
    """Refuse a data file on a network drive, a stick or in a synchronised folder.

    Two machines write there at once, a stick is pulled out, a synchroniser swaps the file under
    the program. The file is not touched. Raises UserError.
    """
    why = _WHY.get(kind_of(path))
    if why is not None:
        raise UserError(
            f"Tệp “{path.name}” {why} nên dễ hỏng; hãy chép tệp về ổ đĩa của máy này trước."
        )
