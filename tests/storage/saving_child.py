"""Save one change after another in a process of its own, saying after each what is true.

usage: saving_child.py DATA_FILE COUNT [import]
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hungchinh_desktop.domain.errors import UncertainSaveError, UserError
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import Database
from tests.storage.office_data import MIGRATIONS

ROWS_OF_AN_IMPORT = 5000


def say(words: str) -> None:
    """Tell at once: what was said before a kill counts as promised."""
    os.write(1, f"{words}\n".encode())


def edit(database: Database, number: int) -> None:
    """Change two rows in one change, so that half of it could be seen."""
    first, second = database.rows("SELECT id FROM household ORDER BY id LIMIT 2")
    with database.change(f"Lần {number}"):
        database.update("household", first["id"], {"situation": f"lần {number}"})
        database.update("household", second["id"], {"situation": f"lần {number}"})


def add_many(database: Database, number: int) -> None:
    """Add the rows of a large list in one change."""
    (hamlet,) = database.rows("SELECT id FROM hamlet LIMIT 1")
    row = "INSERT INTO hamlet_alias (id, hamlet_id, alias) VALUES (?, ?, ?)"
    with database.change(f"Lần {number}"):
        database.connection.executemany(
            row,
            (
                (f"{number:04}-{line:05}", hamlet["id"], f"tên {number} {line}")
                for line in range(ROWS_OF_AN_IMPORT)
            ),
        )


def main(path: Path, count: int, work: str) -> None:
    """Do the work `count` times; "SAVED n" and "REFUSED n" are promises."""
    database = open_data_file(path, MIGRATIONS)
    save = add_many if work == "import" else edit
    say("READY")
    for number in range(1, count + 1):
        try:
            save(database, number)
        except UncertainSaveError:
            say(f"UNCERTAIN {number}")
        except UserError:
            say(f"REFUSED {number}")
        else:
            say(f"SAVED {number}")
    database.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "")
