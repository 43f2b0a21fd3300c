"""Tell whether a closed file is one that this program can work with; it is only looked at."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.database import check_header, open_immutable
from hungchinh_desktop.storage.database_faults import FILE_FAULTS
from hungchinh_desktop.storage.file_key import FileKey
from hungchinh_desktop.storage.migrations import pending


def check_known(path: Path, migrations_folder: Path, key: FileKey | None = None) -> None:
    """Refuse a file that is missing, not ours, or written by a newer program.

    A damaged one passes: what is wrong with it is told by who reads all of it. Raises UserError,
    PasswordError when the file has a password that is not the key's.
    """
    if path.is_dir():
        raise UserError(f"“{path}” là một thư mục; hãy ghi tên một tệp.")
    if not path.exists():
        raise UserError(f"Không thấy tệp “{path}”; hãy xem lại tên tệp và thư mục.")
    check_header(path, key)
    connection = open_immutable(path, key)
    try:
        with suppress(*FILE_FAULTS):
            pending(connection, migrations_folder, path)
    finally:
        connection.close()
