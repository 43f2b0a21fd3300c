"""Import the two tables of the office's own plan as they were scanned, and look at everything."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from hungchinh_desktop.domain.import_answers import ImportAnswers, answers_from
from hungchinh_desktop.domain.import_preview import ImportOptions, ImportPreview
from hungchinh_desktop.domain.import_question import OpenQuestionError
from hungchinh_desktop.domain.import_verdict import Verdict
from hungchinh_desktop.domain.note_reading import ProposalKind
from hungchinh_desktop.domain.vocabulary import ListProfile, PovertyStatus
from hungchinh_desktop.services.office_file import OfficeFile
from tests.services.scanned_tables import (
    DIFFERENT,
    NAME_QUESTION,
    SEED,
    office_without_households,
    scanned_rows,
    scanned_section,
)

ALL = {**DIFFERENT, "proposals": ["all"]}


@pytest.fixture
def empty_office(tmp_path: Path) -> Iterator[OfficeFile]:
    opened = office_without_households(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def filled_office(empty_office: OfficeFile) -> OfficeFile:
    """Give the register after the import, every proposal confirmed."""
    empty_office.imports.apply(look(empty_office), answers_from(ALL))
    return empty_office


def look(office: OfficeFile, answers: ImportAnswers | None = None) -> ImportPreview:
    options = ImportOptions(answers=answers or ImportAnswers())
    return office.imports.preview_paste(scanned_section(), options)


def verdicts(preview: ImportPreview) -> dict[str, int]:
    return {verdict.value: count for verdict, count in preview.counts.items() if count}


def register(office: OfficeFile) -> list[tuple[str, ...]]:
    return [
        (
            entry.status.value,
            entry.household.head_name,
            entry.hamlet_name,
            entry.household.situation,
            entry.household.support,
        )
        for entry in office.households.entries()
    ]


# 1. Both tables pasted as they are: 20 households, 1 join shown, no row lost.


def test_twenty_households_and_one_join(empty_office: OfficeFile) -> None:
    preview = look(empty_office)
    assert verdicts(preview) == {"new": 19, "question": 1, "joined": 1}
    (joined,) = [v for v in preview.verdicts if v.verdict is Verdict.JOINED]
    assert joined.reason.endswith("hộ Võ Văn Cường.")
    assert [table.sentence for table in preview.tables] == [
        "đọc 2 hộ, tổng ghi trong tệp 2",
        "đọc 18 hộ, số TT cuối 18, tổng ghi trong tệp 18",
    ]
    assert all(table.agrees for table in preview.tables)
    assert [table.status for table in preview.tables] == [
        PovertyStatus.POOR,
        PovertyStatus.NEAR_POOR,
    ]


def test_every_line_of_the_paste_is_accounted_for(empty_office: OfficeFile) -> None:
    preview = look(empty_office)
    numbers = {verdict.number for verdict in preview.verdicts}
    heads = {number for table in preview.tables for number in table.header_rows}
    for number, line in enumerate(scanned_section().split("\n"), 1):
        is_text = not line.strip() or line.startswith(("#", "-"))
        assert is_text != (number in numbers | heads), line


def test_what_is_written_is_what_was_scanned(filled_office: OfficeFile) -> None:
    kept = [(row[0], row[2], row[3]) for row in scanned_rows()]
    assert [(name, situation, support) for _, name, _, situation, support in
            register(filled_office)] == kept  # fmt: skip


# 2. Eleven spellings become seven hamlets; none is made, hamlet 1 stays without households.


def test_eleven_spellings_are_seven_hamlets(filled_office: OfficeFile) -> None:
    typed = {row[1] for row in scanned_rows()}
    assert len(typed) == 11
    assert len(filled_office.hamlets.hamlets()) == 8
    counts = {tile.hamlet.number: tile.households for tile in filled_office.hamlets.tiles()}
    assert counts == {1: 0, 2: 1, 3: 1, 4: 4, 5: 3, 6: 1, 7: 6, 8: 4}


# 3. One question about a name, stored, not asked again.


def test_one_name_is_asked_about(empty_office: OfficeFile) -> None:
    preview = look(empty_office)
    assert [question.id for question in preview.open_questions] == [NAME_QUESTION]
    with pytest.raises(OpenQuestionError, match="cùng hộ hay hai hộ"):
        empty_office.imports.apply(preview)
    assert register(empty_office) == []
    assert empty_office.undo.undo_label() is None


def test_the_answer_is_stored_and_holds_for_other_lists(filled_office: OfficeFile) -> None:
    assert look(filled_office).questions == ()
    closing = "Họ và tên\tXóm\tThực trạng hộ nghèo\nNguyễn Thị Thành\t7\tx\nNguyễn Thị Thành\t2\ty"
    assert filled_office.imports.preview_paste(closing).questions == ()


# 4. The same file again: 20 unchanged, none added.


def test_a_second_import_changes_nothing(filled_office: OfficeFile) -> None:
    before = register(filled_office)
    preview = look(filled_office)
    assert verdicts(preview) == {"unchanged": 20, "joined": 1}
    result = filled_office.imports.apply(preview)
    assert (result.added, result.changed, result.copy) == (0, 0, None)
    assert register(filled_office) == before
    assert filled_office.undo.undo_label() == "Nhập 20 hộ từ nội dung dán"


# 5. Totals, and the number of all households that the printed rates allow.


def test_totals_and_the_interval_of_all_households(filled_office: OfficeFile) -> None:
    interval = look(filled_office).interval
    assert interval is not None
    assert (interval.lowest, interval.highest) == (2182, 2208)
    totals = filled_office.totals.totals()
    assert (totals.poor, totals.near_poor) == (2, 18)
    filled_office.totals.confirm_total_households("2.195")
    totals = filled_office.totals.totals()
    assert (totals.poor_rate, totals.near_poor_rate) == ("0,09%", "0,82%")


# 6. Seven expected exits and one clock are proposed; each is confirmed or not.


def test_exits_and_the_clock_are_proposed(empty_office: OfficeFile) -> None:
    preview = look(empty_office, answers_from(DIFFERENT))
    proposals = {
        verdict.row.head_name: preview.proposals(verdict)
        for verdict in preview.verdicts
        if verdict.row is not None
    }
    exits = [
        (name, proposal.value)
        for name, found in proposals.items()
        for proposal in found
        if proposal.kind is ProposalKind.EXIT
    ]
    expected = {row["head_name"] for row in seed_rows() if row["exit_candidate_year"]}
    assert len(exits) == 7
    assert {name for name, _year in exits} == expected
    assert {year for _name, year in exits} == {"2024"}
    clocks = [p for found in proposals.values() for p in found if p.kind is ProposalKind.ESCAPE]
    (clock,) = clocks
    assert "năm 2022, chưa rõ ngày" in clock.sentence


def seed_rows() -> list[dict[str, str]]:
    with (SEED / "households.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_nothing_is_proposed_into_the_register_unasked(empty_office: OfficeFile) -> None:
    empty_office.imports.apply(look(empty_office), answers_from(DIFFERENT))
    entries = empty_office.households.entries()
    assert [entry for entry in entries if entry.exit_year or entry.escape] == []
    assert {need for entry in entries for need in entry.household.needs} == set()


def test_single_proposals_can_be_confirmed(empty_office: OfficeFile) -> None:
    preview = look(empty_office, answers_from(DIFFERENT))
    ngo = next(v for v in preview.verdicts if v.row and v.row.head_name == "Phan Thị Ngo")
    answers = {**DIFFERENT, "proposals": [f"escape@{ngo.key}"]}
    empty_office.imports.apply(preview, answers_from(answers))
    marked = {
        entry.household.head_name: entry.escape.recognised_on.stored
        for entry in empty_office.households.entries()
        if entry.escape
    }
    assert marked == {"Phan Thị Ngo": "2022"}


def test_confirmed_proposals_give_the_register_that_was_coded_by_hand(
    filled_office: OfficeFile,
) -> None:
    made = [
        {
            "status": entry.status.value,
            "head_name": entry.household.head_name,
            "hamlet": str(entry.hamlet_number),
            "status_from": entry.spell.started_on.stored,
            "exit_candidate_year": str(entry.exit_year or ""),
            "escaped_on": entry.escape.recognised_on.stored if entry.escape else "",
            "needs": ";".join(sorted(entry.household.needs)),
        }
        for entry in filled_office.households.entries()
    ]
    by_hand = [
        {name: row[name] for name in made[0]} | {"needs": ";".join(sorted(row["needs"].split(";")))}
        for row in seed_rows()
    ]
    assert made == by_hand


# 7. Lists: the posted one holds no sensitive word, the internal one the very words of the scan.


def cells(office: OfficeFile, profile: ListProfile) -> Counter[str]:
    data = office.exchange.households_job(profile).make()
    book = openpyxl.load_workbook(io.BytesIO(data))
    return Counter(
        str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    )


def test_the_posted_list_cannot_leak(filled_office: OfficeFile) -> None:
    posted = cells(filled_office, ListProfile.POSTING)
    assert "Nguyễn Thị Hà" in posted
    for word in ("bệnh", "khuyết tật", "chồng chết", "chủ hộ kt"):
        assert [cell for cell in posted if word in cell.lower()] == []
    assert [cell for cell in posted if "KT" in cell.split() or "KT," in cell] == []


def test_the_internal_list_holds_the_very_words_of_the_scan(filled_office: OfficeFile) -> None:
    internal = cells(filled_office, ListProfile.INTERNAL)
    for _name, _hamlet, situation, support in scanned_rows():
        for text in filter(None, (situation, support)):
            assert internal[unicodedata.normalize("NFC", text)] > 0, text


# 8. One step back to an empty register, one step forward to twenty.


def test_one_undo_takes_all_back_and_one_redo_brings_it_again(filled_office: OfficeFile) -> None:
    written = register(filled_office)
    assert len(written) == 20
    assert filled_office.undo.undo_label() == "Nhập 20 hộ từ nội dung dán"
    filled_office.undo.undo()
    assert register(filled_office) == []
    filled_office.undo.redo()
    assert register(filled_office) == written


def test_a_copy_of_the_file_is_made_first(empty_office: OfficeFile) -> None:
    result = empty_office.imports.apply(look(empty_office), answers_from(DIFFERENT))
    assert result.copy is not None
    assert result.copy.is_file()
    assert result.added == 20
