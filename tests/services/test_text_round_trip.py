"""Send invented records out and home again: register, workbook, register; register, page, text.

HUNGCHINH_RECORDS sets how many: fifty in the usual run, 2000 in the long one.
"""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from hungchinh_desktop.documents.household_paper import households_pdf
from hungchinh_desktop.domain.household import HouseholdDraft
from hungchinh_desktop.domain.paper_content import HouseholdListContent
from hungchinh_desktop.domain.vietnamese import clean_line, clean_prose
from hungchinh_desktop.domain.vocabulary import ListProfile, PovertyStatus
from hungchinh_desktop.services.exchange_service import write_job
from hungchinh_desktop.services.office_file import OfficeFile
from tests.services.scanned_tables import office_without_households

RECORDS = int(os.environ.get("HUNGCHINH_RECORDS", "50"))
BATCH = 50
NAMES = ("Nguyễn Thị", "Đặng Văn", "Hồ", "Vo\u0303 Thi\u0323", "Lê <b>", "Trần & con", 'Thái "Út"')
WORDS = (
    *("bệnh tật", "<img src='http://x.vn'>", "<!-- ẩn -->", "&amp;", "]]>", "a\x00b", "x\x0by"),
    *('"hai"', "'", "=1+1", "-2", "@a", "e\u0302\u0323", "Đ đ Ư ơ", "50 %", "(1)", "1.000.000"),
    *("\u200b", "\ud800", "{{year}}", "%s %d", "\\n", "100 m²", "“…”", "–", "D\u0323a\u0306ng"),
)
LAST_NAMES = ("Lan", "Đệ", "O'Neil", "Hương;", "Ba-Na")
Record = tuple[str, int, bool, str, str]


@pytest.fixture(scope="module")
def two() -> Iterator[tuple[OfficeFile, OfficeFile]]:
    """Give two registers without households."""
    with tempfile.TemporaryDirectory(prefix="hungchinh-trip-") as folder:
        made = []
        for name in ("một", "hai"):
            (Path(folder) / name).mkdir()
            made.append(office_without_households(Path(folder) / name))
        yield made[0], made[1]
        for office in made:
            office.close()


def invented(dice: random.Random) -> Record:
    """Return name, hamlet, class and two texts; most texts hold several awkward words."""
    situation, support = (" ".join(dice.choices(WORDS, k=dice.randrange(13))) for _ in range(2))
    name = f"{dice.choice(NAMES)} {dice.choice(LAST_NAMES)}"
    return name, dice.randrange(8), dice.random() < 0.5, situation, support


def draft(number: int, record: Record, hamlet_id: str) -> HouseholdDraft:
    name, _, is_poor, situation, support = record
    status = PovertyStatus.POOR if is_poor else PovertyStatus.NEAR_POOR
    head = f"{name} {_letters(number)}"
    return HouseholdDraft(head, hamlet_id, status, "2024", situation=situation, support=support)


def _letters(number: int) -> str:
    """Return a name of its own for each record, as no two are alike in a register."""
    return "".join(chr(ord("A") + int(digit)) for digit in f"{number:03}")


def written(office: OfficeFile) -> set[tuple[str, ...]]:
    return {
        (
            entry.household.head_name,
            entry.hamlet_name,
            entry.status.value,
            entry.household.situation,
            entry.household.support,
        )
        for entry in office.households.entries()
    }


@pytest.mark.parametrize("turn", range(max(RECORDS // BATCH, 1)))
def test_records_come_home_as_they_went(
    two: tuple[OfficeFile, OfficeFile], tmp_path: Path, turn: int
) -> None:
    dice = random.Random(turn)
    records = [invented(dice) for _ in range(BATCH)]
    office, other = two
    hamlets = office.hamlets.hamlets()
    for number, record in enumerate(records):
        office.households.add(draft(number, record, hamlets[record[1]].id))
    sent = written(office)
    assert {row[0] for row in sent} == {
        clean_line(f"{record[0]} {_letters(number)}") for number, record in enumerate(records)
    }
    assert {row[3] for row in sent} == {clean_prose(record[3]) for record in records}
    path = tmp_path / "sổ.xlsx"
    write_job(office.exchange.households_job(ListProfile.INTERNAL), path)
    other.imports.apply(other.imports.preview(path))
    assert written(other) == sent
    content = office.exchange.list_content(ListProfile.INTERNAL)
    pages = "".join(page.extract_text() for page in pypdf.PdfReader(_pdf(content)).pages)
    for row in sent:
        assert _unbroken(row[0]) in _unbroken(pages), row[0]
    for one in (office, other):
        while one.undo.undo_label() is not None:
            one.undo.undo()
        assert written(one) == set()


def _pdf(content: HouseholdListContent) -> BytesIO:
    return BytesIO(households_pdf(content))


def _unbroken(text: str) -> str:
    return "".join(text.split())
