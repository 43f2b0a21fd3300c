"""Do what the pages of the program let the officer do, chosen by dice."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from hungchinh_desktop.domain.import_preview import ImportOptions
from hungchinh_desktop.domain.import_profile import profile_from
from hungchinh_desktop.domain.member import MemberDraft
from hungchinh_desktop.domain.register_edit import CellWish, EditField
from hungchinh_desktop.domain.support_record import SupportDraft
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus, SupportNeed
from hungchinh_desktop.services.office_file import OfficeFile

Work = Callable[[OfficeFile, random.Random], object]
_NAMES = ("Lê Thị Hương", "Nguyễn Thị Thành", "Hồ Văn Bảy", "Võ Thị Loan", "Đặng Văn Đệ")
_TEXTS = ("", "=1+1", "<b>&\"'", "Chồng chết, đơn thân", "dài " * 200, "hai\ndòng", "Ê-đê ư ợ")


def household(office: OfficeFile, dice: random.Random) -> str:
    return dice.choice(office.households.entries()).id


def add_household(office: OfficeFile, dice: random.Random) -> None:
    draft = replace(
        office.households.new_draft(),
        head_name=dice.choice(_NAMES),
        hamlet_id=dice.choice(office.hamlets.hamlets()).id,
        status=dice.choice([PovertyStatus.POOR, PovertyStatus.NEAR_POOR]),
        started_on="2024",
        situation=dice.choice(_TEXTS),
    )
    office.households.add(draft)


def edit_household(office: OfficeFile, dice: random.Random) -> None:
    row_id = household(office, dice)
    draft = replace(
        office.households.draft_of(row_id),
        situation=f"{dice.choice(_TEXTS)} {dice.random()}",
        needs=frozenset(dice.sample(list(SupportNeed), 2)),
    )
    office.households.update(row_id, draft)


def close_household(office: OfficeFile, dice: random.Random) -> None:
    office.households.close(household(office, dice), EndReason.MOVED_AWAY, "12/2024")


def move_households(office: OfficeFile, dice: random.Random) -> None:
    some = dice.sample(office.households.entries(), 2)
    hamlet = dice.choice(office.hamlets.hamlets())
    office.households.move_to_hamlet([one.id for one in some], hamlet.id)


def add_member(office: OfficeFile, dice: random.Random) -> None:
    draft = MemberDraft(dice.choice(_NAMES), birth=str(dice.randint(1940, 2020)))
    office.details.save_member(household(office, dice), draft)


def remove_member(office: OfficeFile, dice: random.Random) -> None:
    row_id = household(office, dice)
    members = office.details.family(row_id).members
    if members:
        office.details.remove_member(row_id, dice.choice(members).id)


def add_support(office: OfficeFile, dice: random.Random) -> None:
    draft = SupportDraft(
        "03/2024", SupportNeed.CREDIT.value, amount=str(dice.randint(1, 10**9)), item="Gạo"
    )
    office.details.save_support(household(office, dice), draft)


def import_list(office: OfficeFile, dice: random.Random) -> None:
    rows = "".join(
        f"{number}\t{dice.choice(_NAMES)} {dice.randint(1, 99)}\t{dice.randint(1, 8)}\tGià yếu\n"
        for number in range(1, dice.randint(2, 9))
    )
    options = ImportOptions(None, profile_from({"status": "near_poor"}))
    text = f"TT\tHọ và tên chủ hộ\tXóm\tThực trạng\n{rows}"
    office.imports.apply(office.imports.preview_paste(text, options))


def edit_many(office: OfficeFile, dice: random.Random) -> None:
    some = dice.sample(office.households.entries(), 5)
    wishes = [CellWish(one.id, EditField.SUPPORT, f"Vay vốn {dice.random()}") for one in some]
    office.edits.apply(office.edits.preview(wishes), "Sửa nhiều hộ", "", "", "")


def merge(office: OfficeFile, dice: random.Random) -> None:
    one, other = dice.sample(office.households.entries(), 2)
    office.merges.merge(one.id, other.id, {})


def assign_hamlet(office: OfficeFile, dice: random.Random) -> None:
    member, hamlet = dice.choice(office.hamlets.members()), dice.choice(office.hamlets.hamlets())
    office.hamlets.assign(member.id, hamlet.id, keep_others=dice.random() < 0.5)


def cycle_role(office: OfficeFile, dice: random.Random) -> None:
    matrix = office.projects.matrix()
    office.projects.cycle_role(dice.choice(matrix.rows).id, dice.choice(matrix.units).id)


def edit_clause(office: OfficeFile, dice: random.Random) -> None:
    clause = dice.choice(office.plans.clauses())
    office.plans.edit_clause(clause.id, f"Nội dung {dice.random()}")


def remove_clause(office: OfficeFile, dice: random.Random) -> None:
    clauses = office.plans.clauses()
    if len(clauses) > 20:  # a clause takes those below it along
        office.structure.remove(dice.choice(clauses).id)


def move_clause(office: OfficeFile, dice: random.Random) -> None:
    office.structure.move(dice.choice(office.plans.clauses()).id, dice.choice([-1, 1]))


def confirm_total(office: OfficeFile, dice: random.Random) -> None:
    office.totals.confirm_total_households(str(dice.randint(500, 9999)))


WORKS: tuple[Work, ...] = (
    *(add_household, edit_household, edit_household, close_household, move_households),
    *(add_member, remove_member, add_support, import_list, edit_many, merge, assign_hamlet),
    *(cycle_role, edit_clause, remove_clause, move_clause, confirm_total),
)
