"""Lay out copies of attached files for other programs to show, and take them away again."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hungchinh_desktop.domain.errors import UserError

_FOLDER = "~tep_dang_mo"


class OpenedFiles:
    """Hold a folder beside the data file; nothing in it outlives the program for long."""

    def __init__(self, data_file: Path) -> None:
        self._folder = data_file.parent / _FOLDER

    def lay_out(self, key: str, name: str, content: bytes) -> Path:
        """Write a copy for reading and return where it is.

        Raises UserError when the folder cannot be written.
        """
        path = self._folder / key / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_bytes() != content:
                path.write_bytes(content)
        except OSError as fault:
            raise UserError(
                f"Không mở được “{name}” vì không ghi được vào thư mục “{self._folder}”;"
                " hãy xem đĩa còn chỗ trống và quyền ghi thư mục."
            ) from fault
        return path

    def clear(self) -> None:
        """Remove every copy; one that another program still holds goes the next time."""
        if not self._folder.is_dir():
            return
        for path in sorted(self._folder.rglob("*"), reverse=True):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        with suppress(OSError):
            self._folder.rmdir()


def read_for_attaching(path: Path, most: int) -> tuple[int, bytes]:
    """Return the size of a file and its bytes, none of them when it is larger than `most`.

    Raises UserError when it cannot be read.
    """
    try:
        if not path.is_file():
            raise UserError(f"“{path.name}” không phải một tệp; hãy chọn tệp PDF hoặc ảnh.")
        size = path.stat().st_size
        return size, path.read_bytes() if size <= most else b""
    except OSError as fault:
        raise UserError(
            f"Không đọc được tệp “{path.name}”; hãy xem tệp còn đó và không bị khóa."
        ) from fault
