"""Names and notes that look like commands, or are long, come through unharmed."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import openpyxl
import pypdf
import pytest

from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.services.office_file import open_office_file
from tests.builders import draft
from tests.cli.cli_runs import Cli, names_in

MARKUP = 'Nguyễn <b>&"Thị</b> Lan'
FORMULA = "=cmd|' /C calc'!A0"
MORE_FORMULAS = ["+84 912 345 678", "-2+3", "@SUM(A1:A9)"]
DECOMPOSED = unicodedata.normalize("NFD", "Đặng Thị Hường Ngữ")
WHOLE = unicodedata.normalize("NFC", DECOMPOSED)
LONG = 5000
NOTE = " ".join(f"ý{number}" for number in range(LONG))
HEADS = [MARKUP, FORMULA, *MORE_FORMULAS, DECOMPOSED]
SHOWN = [MARKUP, FORMULA, *MORE_FORMULAS, WHOLE]


@pytest.fixture
def awkward(record: Path) -> Path:
    """Put the awkward households into the record, the note with the first of them."""
    office = open_office_file(record)
    hamlet = office.households.hamlets()[0].id
    for number, head in enumerate(HEADS):
        values = {"situation": NOTE, "support": FORMULA} if not number else {}
        status = PovertyStatus.POOR if number % 2 else PovertyStatus.NEAR_POOR
        office.households.add(draft(head_name=head, hamlet_id=hamlet, status=status, **values))
    office.close()
    return record


@pytest.fixture
def papers(awkward: Path, cli: Cli, out: Path) -> Path:
    """Export everything."""
    ran = cli("export", "all", "--out", out)
    assert (ran.code, ran.fault) == (0, "")
    assert len(names_in(out)) == 7
    return out


def unbroken(text: str) -> str:
    """Leave out the blanks: a long word may be cut at the end of a line."""
    return "".join(text.split())


def plan_text(folder: Path) -> str:
    (path,) = folder.glob("*.pdf")
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def test_the_plan_prints_them_as_they_are_written(papers: Path) -> None:
    text = plan_text(papers)
    assert text == unicodedata.normalize("NFC", text)
    for head in SHOWN:
        assert unbroken(head) in unbroken(text), head


def test_the_plan_loses_no_word_of_a_long_note(papers: Path) -> None:
    text = unbroken(plan_text(papers))
    place = -1
    for number in range(LONG):
        place = text.find(f"ý{number}", place + 1)
        assert place >= 0, number


@pytest.mark.parametrize(
    "name", ["DS_hop_xom", "DS_niem_yet_CONG_KHAI", "DS_ban_chi_dao", "So_ho_NOI_BO"]
)
def test_workbooks_hold_them_as_text(papers: Path, name: str) -> None:
    (path,) = papers.glob(f"*{name}.xlsx")
    book = openpyxl.load_workbook(path)
    filled = [
        cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    heads = {cell.value: cell.data_type for cell in filled if cell.value in SHOWN}
    assert heads == dict.fromkeys(SHOWN, "s")
    assert not [cell.value for cell in filled if cell.data_type == "f" and "cmd" in str(cell.value)]
    texts = [cell.value for cell in filled if isinstance(cell.value, str)]
    assert all(text == unicodedata.normalize("NFC", text) for text in texts)
    has_note = any(f"ý{LONG - 1}" in text for text in texts)
    assert has_note == (name == "So_ho_NOI_BO")


def test_the_internal_list_keeps_the_whole_note(papers: Path) -> None:
    (path,) = papers.glob("*So_ho_NOI_BO.xlsx")
    book = openpyxl.load_workbook(path)
    texts = [
        str(value)
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
        for value in row
    ]
    joined = " ".join(" ".join(texts).split())
    assert all(f"ý{number} " in f"{joined} " for number in range(LONG))


def test_they_are_shown_as_they_are(awkward: Path, cli: Cli) -> None:
    found = {one["head_name"]: one for one in cli("show", "households", "--json").records}
    assert set(SHOWN) <= set(found)
    assert found[MARKUP]["situation"] == NOTE
    assert found[MARKUP]["support"] == FORMULA
    plain = cli("show", "households").out
    assert all(f"Chủ hộ: {head} |" in plain for head in SHOWN)


def test_the_checks_take_them(awkward: Path, cli: Cli) -> None:
    ran = cli("check", "--json")
    assert ran.code == 1
    assert any(FORMULA in one["sentence"] for one in ran.records)


def test_a_note_that_no_cell_can_hold_is_named(awkward: Path, cli: Cli, out: Path) -> None:
    office = open_office_file(awkward)
    entry = office.households.entries()[0]
    kept = office.households.draft_of(entry.id)
    office.households.update(entry.id, replace(kept, situation=NOTE + NOTE))
    office.close()
    ran = cli("export", "households", "--profile", "internal", "--out", out / "a.xlsx")
    assert entry.household.head_name in ran.sentence()
    assert names_in(out) == []
    assert cli("export", "plan", "--out", out / "a.pdf").code == 0
