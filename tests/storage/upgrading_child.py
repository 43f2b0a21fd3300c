"""Bring files to this program's schema in processes that are killed at a given statement.

Reads lines "STATEMENT<tab>PASSWORD<tab>DATA_FILE" and answers each with "killed", or with
"done ALL FIRST": how many statements there were, and which of them was the first after the copy
was made. A file without a password has an empty one.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.storage import data_file, file_key
from hungchinh_desktop.storage.database import connect
from hungchinh_desktop.storage.file_key import FileKey
from tests.storage.office_data import MIGRATIONS

_FIRST_OF_UPGRADE = "PRAGMA foreign_keys = OFF"


def upgrade(path: Path, last: int, key: FileKey | None) -> None:
    """Open a file of before, and kill this process where its statement `last` would begin."""
    said: list[str] = []

    def count(statement: str) -> None:
        said.append(statement)
        if len(said) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def watched(*arguments: Path, **options: object) -> dbapi2.Connection:
        connection = connect(*arguments, **options)  # type: ignore[arg-type]
        connection.set_trace_callback(count)
        return connection

    vars(data_file)["connect"] = watched
    data_file.open_data_file(path, MIGRATIONS, key).close()
    os.write(1, f"done {len(said)} {said.index(_FIRST_OF_UPGRADE) + 1}\n".encode())


def main() -> None:
    """Answer one line after another; each upgrade runs in a process of its own."""
    vars(file_key)["_ROUNDS"] = 2  # how hard the password is to guess is no matter here
    for line in sys.stdin:
        last, password, path = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            upgrade(Path(path), int(last), FileKey(password) if password else None)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            os.write(1, b"killed\n")
        elif os.waitstatus_to_exitcode(status):
            os.write(1, b"failed\n")


if __name__ == "__main__":
    main()
