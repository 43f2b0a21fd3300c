"""Join two households: values chosen, records moved, one change, one undo."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household_merge import BOTH, OTHER, proposed_choices
from hungchinh_desktop.domain.member import MemberDraft
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.support_record import SupportDraft, VisitDraft
from hungchinh_desktop.domain.vocabulary import (
    EndReason,
    MovementKind,
    PovertyCause,
    PovertyStatus,
    SupportNeed,
)
from hungchinh_desktop.services.office_file import OfficeFile

TABLES = (
    *("household", "status_spell", "member", "member_count", "support_record", "visit"),
    *("attachment", "household_need", "household_cause", "escape_record", "exit_candidate"),
    *("poverty_review", "household_merge", "household_past"),
)


def state(office: OfficeFile) -> str:
    rows = [
        sorted(map(repr, office.merges._database.rows(f"SELECT * FROM {table}")))
        for table in TABLES
    ]
    return hashlib.sha256(repr(rows).encode()).hexdigest()


@pytest.fixture
def two(office: OfficeFile, tmp_path: Path) -> tuple[str, str]:
    """Return the poor and the near-poor household of one name, both with records."""
    kept, other = (
        entry.id
        for entry in office.households.entries()
        if entry.household.head_name == "Nguyễn Thị Thành"
    )
    office.details.save_member(kept, MemberDraft("Lê Văn An", birth="2010"))
    for name in ("Lê Văn An", "Lê Thị Bé"):
        office.details.save_member(other, MemberDraft(name, birth="2010"))
    office.details.save_support(other, SupportDraft("5/2023", "production", "", "", "Bò giống"))
    office.details.save_visit(other, VisitDraft("2/2024", "Bùi Thị Lan", "Đã xem nhà"))
    paper = tmp_path / "qd.pdf"
    paper.write_bytes(b"%PDF-1.4 quyet dinh")
    office.attachments.attach(other, [paper])
    draft = office.households.draft_of(other)
    causes = frozenset({PovertyCause.NO_CAPITAL})
    office.households.update(other, replace(draft, birth="1975", causes=causes))
    return kept, other


def test_everything_moves_and_one_undo_brings_both_back(
    office: OfficeFile, two: tuple[str, str]
) -> None:
    kept, other = two
    before = state(office)
    sides = office.merges.side(kept), office.merges.side(other)
    choices = proposed_choices(*sides)
    assert choices["birth"] == choices["causes"] == OTHER
    assert choices["status"] == choices["hamlet_id"] == "kept"
    office.merges.merge(kept, other, choices)
    assert office.undo.undo_label() == (
        "Gộp hộ Nguyễn Thị Thành (xóm 7) vào hộ Nguyễn Thị Thành (xóm 2)"
    )
    assert office.households.count() == 19
    side = office.merges.side(kept)
    assert [one.full_name for one in side.members] == ["Lê Văn An", "Lê Thị Bé"]
    assert (side.supports, side.visits, side.attachments) == (1, 1, 1)
    assert side.causes == {PovertyCause.NO_CAPITAL}
    assert side.entry.household.birth == PartialDate(1975)
    assert side.entry.status is PovertyStatus.POOR
    left = office.merges.side(other)
    assert [one.full_name for one in left.members] == ["Lê Văn An"]
    spell = left.entry.spell
    assert (spell.end_reason, spell.ended_on) == (EndReason.MERGED, PartialDate(2024))
    office.undo.undo()
    assert state(office) == before
    office.undo.redo()
    assert office.households.count() == 19


def test_the_history_of_the_kept_one_tells_who_was_joined(
    office: OfficeFile, two: tuple[str, str]
) -> None:
    kept, other = two
    office.merges.merge(kept, other, {})
    newest = office.history.history(kept)[0]
    told = {one.label: (one.old, one.new) for one in newest.fields}
    assert told["Đã gộp vào hộ này"] == (
        "", "hộ Nguyễn Thị Thành, Xóm 7 (cận nghèo, từ 2024)",
    )  # fmt: skip
    assert told["Hỗ trợ đã nhận"] == ("", "05/2023, Sản xuất, Bò giống")
    assert told["Nhân khẩu"][1].startswith("Lê Thị Bé")
    closed = {one.label: one.new for one in office.history.history(other)[0].fields}
    assert "gộp vào hộ khác" in closed["Diện"]


def test_both_sentences_and_the_class_of_the_other_can_be_kept(
    office: OfficeFile, two: tuple[str, str]
) -> None:
    kept, other = two
    sides = office.merges.side(kept), office.merges.side(other)
    office.merges.merge(
        kept, other, {"situation": BOTH, "needs": BOTH, "status": OTHER, "hamlet_id": OTHER}
    )
    entry = office.merges.side(kept).entry
    texts = [side.entry.household.situation for side in sides]
    assert entry.household.situation == "\n".join(texts)
    assert entry.status is PovertyStatus.NEAR_POOR
    assert entry.hamlet_name == "Xóm 7"
    assert {SupportNeed(one) for one in entry.household.needs} == {
        *sides[0].entry.household.needs,
        *sides[1].entry.household.needs,
    }
    assert len(office.households.spells(kept)) == 1


def test_lists_before_both_were_known_stay_as_they_were(
    office: OfficeFile, two: tuple[str, str]
) -> None:
    kept, other = two
    draft = office.households.draft_of(other)
    office.households.update(other, replace(draft, started_on="2023"))
    office.merges.merge(kept, other, {})
    listed = {one.id for one in office.households.entries(date(2023, 12, 31))}
    assert other in listed
    assert other not in {one.id for one in office.households.entries(date(2024, 1, 1))}


def test_a_household_may_leave_from_a_day_on(office: OfficeFile, two: tuple[str, str]) -> None:
    kept, other = two
    with pytest.raises(UserError) as refused:
        office.merges.merge(kept, other, {}, "2020")
    assert "2024" in refused.value.fields["ended_on"]
    office.merges.merge(kept, other, {}, "15/06/2024")
    assert office.merges.side(other).entry.spell.ended_on == PartialDate(2024, 6, 15)
    with pytest.raises(UserError, match="đã ra khỏi diện"):
        office.merges.merge(kept, other, {})


def test_every_table_of_a_household_is_thought_of(office: OfficeFile) -> None:
    """Fail when a new table belongs to a household and nobody said what a merge does with it."""
    moved = {"member", "support_record", "visit", "poverty_review", "attachment"}
    moved |= {"import_row", "same_name_answer", "meeting_result", "kept_difference"}
    chosen = {"member_count", "household_need", "household_cause", "priority_mark"}
    chosen |= {"escape_record", "exit_candidate", "status_spell"}
    stays = {"household_past", "year_review", "distinct_pair", "household_merge"}
    database = office.merges._database
    found = {
        row["name"]
        for row in database.rows(
            "SELECT tables.name FROM sqlite_schema AS tables"
            " JOIN pragma_foreign_key_list(tables.name) AS keys"
            " WHERE tables.type = 'table' AND keys.\"table\" = 'household'"
        )
    }
    assert found == moved | chosen | stays


def test_the_movement_statement_balances_and_names_the_merge(
    office: OfficeFile, two: tuple[str, str]
) -> None:
    kept, other = two
    office.merges.merge(kept, other, {})
    statement = office.movements.statement(date(2024, 1, 1), date(2024, 12, 31))
    near_poor = PovertyStatus.NEAR_POOR
    assert statement.households(near_poor, MovementKind.MERGED) == (other,)
    opening = statement.count(near_poor, MovementKind.OPENING)
    closing = statement.count(near_poor, MovementKind.CLOSING)
    assert (opening, closing) == (18, 17)
