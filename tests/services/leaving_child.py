"""Save, export, print and import in a process of its own, again and again, until it is killed.

usage: leaving_child.py DATA_FILE LIST_TO_IMPORT FOLDER_FOR_OUTPUT
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.services.exchange_service import write_job
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.services.yearly_plan_service import print_plan
from hungchinh_desktop.storage import file_key
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.file_key import FileKey
from tests.storage.office_data import MIGRATIONS

PASSWORD = "mật khẩu của tệp"
CANARY = "CHIM HOÀNG YẾN"


def save(office: OfficeFile, number: int) -> None:
    entry = office.households.entries()[0]
    draft = office.households.draft_of(entry.id)
    words = f"{CANARY} {number} " * 200
    office.households.update(entry.id, replace(draft, situation=words))
    office.drafts.keep(entry.id, entry.household.head_name, 2024, {"situation": words}, [])


def _spare_rounds() -> None:
    """Make the key at once: how hard it is to guess is no matter here."""
    vars(file_key)["_ROUNDS"] = 2


def main(path: Path, source: Path, out: Path) -> None:
    """Work on without an end; each kind of work is told before it begins."""
    _spare_rounds()
    office = OfficeFile(open_data_file(path, MIGRATIONS, FileKey(PASSWORD)))
    works: dict[str, Callable[[int], object]] = {
        "save": lambda number: save(office, number),
        "backup": lambda _: office.safety.back_up(),
        "workbook": lambda _: write_job(
            office.exchange.households_job(ListProfile.INTERNAL), out / "sổ.xlsx"
        ),
        "word": lambda _: write_job(office.exchange.plan_job(word=True), out / "kh.docx"),
        "print": lambda _: print_plan(office.plans.content()),
        "import": lambda _: office.imports.preview(source),
    }
    number = 0
    while True:
        for name, work in works.items():
            number += 1
            os.write(1, f"{name}\n".encode())
            work(number)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
