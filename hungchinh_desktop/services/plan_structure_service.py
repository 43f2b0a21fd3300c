"""Shape the plan: add, move, leave out and remove its clauses; numbers follow by themselves."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from hungchinh_desktop.domain.clause_table import EMPTY_TABLE
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.office_period import bare_lines
from hungchinh_desktop.domain.own_citation import recited, refuse_if_cited
from hungchinh_desktop.domain.plan_numbering import numbered
from hungchinh_desktop.domain.plan_tree import branch, depth_of, moved, place_after, place_of
from hungchinh_desktop.domain.yearly_plan import (
    BLOCK_LABELS,
    Block,
    Clause,
    ClauseKind,
    YearlyPlan,
    check_clause_text,
    fill_slots,
)
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.plan_clause_store import PlanClauseStore
from hungchinh_desktop.storage.yearly_plan_store import YearlyPlanStore

_TYPED = frozenset(ClauseKind) - {ClauseKind.BLOCK, ClauseKind.TABLE, ClauseKind.SECTION}


class PlanStructureService:
    """Change the tree of the working year's plan, each time as one named change."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._plans = YearlyPlanStore(database)
        self._clauses = PlanClauseStore(database)

    def add(
        self, after_id: str, kind: ClauseKind, *, level: int = 1, text: str = "", origin: str = ""
    ) -> str:
        """Add a clause below another and return its key; "" adds at the end of the plan.

        Args:
            after_id: the clause above the new one; a heading goes below that one's branch.
            kind: its shape.
            level: of a heading, 1 for "2." and 2 for "2.1.".
            text: its words; a block takes the name of a Block.
            origin: the clause of the library that it is taken from, "" for words of its own.

        Raises UserError for a clause that is gone, or too many points in a list.
        """
        clauses = self._listed()
        words = text or (EMPTY_TABLE if kind is ClauseKind.TABLE else "")
        number = ".".join("1" * level) if kind is ClauseKind.HEADING else ""
        key = new_id()
        made = Clause(key, "", kind, number, words, 0, origin_id=origin or key)
        at = place_after(clauses, after_id, depth_of(made)) if after_id else len(clauses)
        if not any(one.kind is ClauseKind.SECTION for one in clauses[:at]) and depth_of(made):
            raise UserError("Câu của kế hoạch phải ở trong một mục; hãy thêm mục trước.")
        label = f"Thêm {_noun(made)} vào kế hoạch"
        self._store([*clauses[:at], made, *clauses[at:]], label, added=made)
        return key

    def remove(self, clause_id: str) -> None:
        """Remove a clause, a section or heading with everything below it.

        Raises UserError for a clause that is gone, or a section that the plan cites.
        """
        clauses = self._listed()
        gone = branch(clauses, clause_id)
        keys = {one.id for one in gone}
        rest = [one for one in clauses if one.id not in keys]
        refuse_if_cited(gone, rest)
        more = f" và {len(gone) - 1} câu bên dưới" if len(gone) > 1 else ""
        self._store(rest, f"Bỏ mục {gone[0].code}{more} khỏi kế hoạch", removed=keys)

    def move(self, clause_id: str, step: int) -> bool:
        """Move a clause with its branch up (-1) or down (1); False at the edge.

        Raises UserError for a clause that is gone.
        """
        clauses = self._listed()
        order = moved(clauses, clause_id, step)
        if order == clauses:
            return False
        code = clauses[place_of(clauses, clause_id)].code
        self._store(order, f"Chuyển chỗ mục {code} của kế hoạch")
        return True

    def set_kind(self, clause_id: str, kind: ClauseKind, *, level: int = 1) -> None:
        """Give a typed clause another shape. Raises UserError for a section, table or block."""
        clauses = self._listed()
        clause = clauses[place_of(clauses, clause_id)]
        if clause.kind not in _TYPED or kind not in _TYPED:
            raise UserError(
                "Mục lớn, bảng và phần lấy từ sổ không đổi kiểu được; hãy thêm câu mới."
            )
        number = ".".join("1" * level) if kind is ClauseKind.HEADING else ""
        changed = replace(clause, kind=kind, number=number)
        order = [changed if one.id == clause_id else one for one in clauses]
        if (clause.kind, clause.number.count(".")) != (kind, number.count(".")):
            self._store(order, f"Đổi kiểu mục {clause.code} thành {_noun(changed)}")

    def set_table(self, clause_id: str, text: str) -> None:
        """Write the cells of a typed table. Raises UserError."""
        clauses = self._listed()
        clause = clauses[place_of(clauses, clause_id)]
        check_clause_text("", text)
        if clause.kind is not ClauseKind.TABLE:
            raise UserError("Đây không phải bảng tự ghi; hãy bấm F5 để xem lại.")
        if text != clause.text:
            with self._database.change(f"Sửa bảng ở mục {clause.code}"):
                self._plans.set_clause_text(clause_id, text)

    def set_recipients(self, lines: str, archive_line: str) -> None:
        """Write the lines of "Nơi nhận" and the archive line. Raises UserError without any."""
        recipients, archive = bare_lines(lines), bare_lines(archive_line)
        if not recipients:
            raise UserError(
                "Nơi nhận còn trống; hãy ghi ít nhất một nơi, mỗi dòng một nơi.",
                fields={"recipients": "Nơi nhận còn trống; hãy ghi mỗi dòng một nơi."},
            )
        with self._database.change("Sửa nơi nhận của kế hoạch"):
            self._clauses.set_recipients(self._plan().id, recipients, "".join(archive[:1]))

    def hide(self, clause_id: str) -> None:
        """Leave a clause with its branch out of the paper, to be shown again.

        Raises UserError for a clause that is gone, or a section that the plan cites.
        """
        clauses = self._listed()
        out = branch(clauses, clause_id)
        keys = {one.id for one in out}
        kept = [one for one in clauses if one.id not in keys]
        refuse_if_cited(out, kept)
        label = f"Ẩn mục {out[0].code} khỏi kế hoạch"
        with self._database.change(label):
            self._clauses.hide(keys, hidden=True)
            self._renumber(kept)

    def show(self, clause_id: str) -> None:
        """Take a hidden clause with its branch into the paper again. Raises UserError."""
        hidden = self._plans.clauses(self._plan().id, hidden=True)
        back = branch(hidden, clause_id)
        keys = {one.id for one in back}
        with self._database.change(f"Hiện lại mục {back[0].code} của kế hoạch"):
            self._clauses.hide(keys, hidden=False)
            self._renumber(self._listed())

    def hidden(self) -> list[Clause]:
        """Return the clauses left out of the paper; a branch is named by its head alone."""
        hidden = self._plans.clauses(self._plan().id, hidden=True)
        heads, covered = [], set[str]()
        for clause in hidden:
            if clause.id not in covered:
                heads.append(clause)
                covered |= {one.id for one in branch(hidden, clause.id)}
        return heads

    def _listed(self) -> list[Clause]:
        return self._plans.clauses(self._plan().id)

    def _store(
        self,
        clauses: list[Clause],
        label: str,
        *,
        added: Clause | None = None,
        removed: Collection[str] = (),
    ) -> None:
        plan_id = self._plan().id
        with self._database.change(label):
            if added is not None:
                self._clauses.add(plan_id, added)
            self._clauses.remove(removed)
            self._clauses.write_order(self._whole_order(plan_id, [one.id for one in clauses]))
            self._renumber(clauses)

    def _whole_order(self, plan_id: str, shown: list[str]) -> list[str]:
        """Return all clauses in order: each hidden one stays above the clause it stood above."""
        order: list[str] = list(shown)
        below = ""
        for placed in reversed(self._clauses.order(plan_id)):
            if placed.hidden:
                at = order.index(below) if below in order else len(order)
                order.insert(at, placed.clause_id)
            below = placed.clause_id
        return order

    def _renumber(self, clauses: list[Clause]) -> None:
        """Write the numbers that follow from the order; sentences citing a section follow it."""
        stored = {one.id: one for one in self._listed()}
        made = numbered(clauses)
        for clause in made:
            if clause != stored.get(clause.id):
                self._clauses.write_shape(clause)
        moved_to = {
            stored[one.id].number: one.number
            for one in made
            if one.kind is ClauseKind.SECTION and one.id in stored
        }
        for clause in made:
            text = recited(clause.text, moved_to)
            if text != clause.text:
                self._plans.set_clause_text(clause.id, text)

    def _plan(self) -> YearlyPlan:
        plan = self._plans.plan(self._working_year.year)
        if plan is None:
            raise UserError(f"Chưa có kế hoạch năm {self._working_year.year}.")
        return plan


def _noun(clause: Clause) -> str:
    if clause.kind is ClauseKind.BLOCK:
        return BLOCK_LABELS[Block(clause.text)].lower()
    return {
        ClauseKind.SECTION: "mục lớn",
        ClauseKind.HEADING: "đề mục",
        ClauseKind.BULLET: "gạch đầu dòng",
        ClauseKind.PLUS: "dòng dấu cộng",
        ClauseKind.PARAGRAPH: "đoạn văn",
        ClauseKind.NUMBERED: "khoản",
        ClauseKind.POINT: "điểm",
        ClauseKind.TABLE: "bảng",
    }[clause.kind]


def short_words(clause: Clause, values: dict[str, str]) -> str:
    """Return the first words of a clause, for a menu."""
    words = fill_slots(clause.text, values).split()
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")
