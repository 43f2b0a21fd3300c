"""Work on one of two households of one name: nothing is ever written to the other.

HUNGCHINH_PAIRS sets how many pairs: some in the usual run, 300 in the long one.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import HouseholdDraft
from hungchinh_desktop.domain.import_answers import answers_from
from hungchinh_desktop.domain.import_preview import ImportOptions
from hungchinh_desktop.domain.import_profile import profile_from
from hungchinh_desktop.domain.member import MemberDraft
from hungchinh_desktop.domain.register_edit import CellWish, EditField
from hungchinh_desktop.domain.support_record import SupportDraft, VisitDraft
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus, SupportNeed
from hungchinh_desktop.services.office_file import OfficeFile
from tests.services.scanned_tables import office_without_households

PAIRS = int(os.environ.get("HUNGCHINH_PAIRS", "10"))
HEAD = "Họ và tên\tXóm\tThực trạng\tHướng hỗ trợ\n"
EVERYTHING = answers_from({"overwrite": ["situation", "support"], "proposals": ["all"]})
Work = Callable[[OfficeFile, str], object]


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeFile]:
    office = office_without_households(tmp_path_factory.mktemp("pairs"))
    yield office
    office.close()


def rows_of(office: OfficeFile, household_id: str) -> dict[str, list[dict[str, object]]]:
    """Return every row of the record that belongs to a household."""
    database = office.households._database
    found = {"household": database.rows("SELECT * FROM household WHERE id = ?", household_id)}
    for table in database.rows(
        "SELECT DISTINCT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c"
        " WHERE m.type = 'table' AND c.name = 'household_id'"
    ):
        name = table["name"]
        found[name] = database.rows(
            f'SELECT * FROM "{name}" WHERE household_id = ? ORDER BY id', household_id
        )
    return found


def _edit(office: OfficeFile, row_id: str) -> None:
    draft = replace(office.households.draft_of(row_id), situation="khác", birth="1950")
    office.households.update(row_id, draft)


def _other_class(office: OfficeFile, row_id: str) -> None:
    draft = office.households.draft_of(row_id)
    other = {PovertyStatus.POOR: PovertyStatus.NEAR_POOR}.get(draft.status, PovertyStatus.POOR)
    office.households.update(row_id, replace(draft, status=other, started_on="06/2024"))


def _edit_cells(office: OfficeFile, row_id: str) -> None:
    wishes = [CellWish(row_id, EditField.SUPPORT, "Vay vốn")]
    office.edits.apply(office.edits.preview(wishes), "Sửa", "", "", "")


def _move(office: OfficeFile, row_id: str) -> None:
    office.households.move_to_hamlet([row_id], office.hamlets.hamlets()[7].id)


def _import(office: OfficeFile, row_id: str) -> None:
    entry = office.households.entry(row_id)
    text = f"{HEAD}{entry.household.head_name}\t{entry.hamlet_name}\tnhập\tnhập\n"
    options = ImportOptions(None, profile_from({"status": entry.status.value}))
    preview = office.imports.preview_paste(text, options)
    office.imports.apply(preview, EVERYTHING)


def _import_by_name_alone(office: OfficeFile, row_id: str) -> None:
    entry = office.households.entry(row_id)
    text = f"Họ và tên\tThực trạng\n{entry.household.head_name}\tnhập\n"
    preview = office.imports.preview_paste(text)
    assert not any(verdict.verdict.value == "changed" for verdict in preview.verdicts)
    office.imports.apply(preview, EVERYTHING)
    raise AssertionError("a name alone chose a household")


WORKS: tuple[Work, ...] = (
    _edit,
    _other_class,
    _edit_cells,
    _move,
    _import,
    _import_by_name_alone,
    lambda office, row_id: office.households.close(row_id, EndReason.DIED, "10/2024"),
    lambda office, row_id: office.details.save_member(row_id, MemberDraft("Lê Thị Bé")),
    lambda office, row_id: office.details.save_counts(row_id, {"under_6": "2"}),
    lambda office, row_id: office.details.save_visit(row_id, VisitDraft("01/03/2024", "Lan", "x")),
    lambda office, row_id: office.details.save_support(
        row_id, SupportDraft("03/2024", SupportNeed.HEALTH.value, item="Thẻ")
    ),
)


def _pair(office: OfficeFile, dice: random.Random) -> tuple[str, str]:
    """Add two households of one name: in two hamlets, or in one as the officer may insist."""
    hamlets = dice.sample(office.hamlets.hamlets()[:7], 2)
    name = dice.choice(["Nguyễn Thị Thành", "Lê Thị Hương", "NGUYỄN THỊ THÀNH"])
    one, other = (
        office.households.add(
            HouseholdDraft(name, hamlet.id, status, "2024", birth=dice.choice(["", "1956"]))
        )
        for hamlet, status in zip(
            hamlets, dice.sample([PovertyStatus.POOR, PovertyStatus.NEAR_POOR], 2), strict=True
        )
    )
    return one, other


@seed(2024)
@settings(max_examples=PAIRS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(
    chance=st.integers(0, 9999),
    works=st.lists(st.sampled_from(WORKS), min_size=4, max_size=8),
    turns=st.lists(st.booleans(), min_size=8, max_size=8),
)
def test_no_work_on_one_reaches_the_other(
    register: OfficeFile, chance: int, works: list[Work], turns: list[bool]
) -> None:
    pair = _pair(register, random.Random(chance))
    for work, turn in zip(works, turns, strict=False):
        one, other = pair if turn else reversed(pair)
        before = rows_of(register, other)
        own = rows_of(register, one)
        try:
            work(register, one)
        except UserError:
            assert rows_of(register, one) == own
        assert rows_of(register, other) == before, work
    while register.undo.undo_label() is not None:
        register.undo.undo()
    assert register.households.entries() == []
