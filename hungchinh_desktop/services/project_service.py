"""Keep the responsibility matrix: who leads and who coordinates each project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.office import Unit
from hungchinh_desktop.domain.project import ProjectRow, ResponsibilityMatrix, next_role
from hungchinh_desktop.domain.vocabulary import ROLE_LABELS, Role
from hungchinh_desktop.domain.yearly_plan import Clause, LeadClaim, lead_claims
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.office_store import OfficeStore
from hungchinh_desktop.storage.project_store import ProjectStore
from hungchinh_desktop.storage.yearly_plan_store import YearlyPlanStore

if TYPE_CHECKING:
    from hungchinh_desktop.domain.matrix_advice import MatrixAdvice

_GONE = "Ô này không còn trong ma trận; hãy bấm F5 rồi làm lại."


class ProjectService:
    """Answer and change the matrix of the working year."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._projects = ProjectStore(database)
        self._office = OfficeStore(database)
        self._hamlets = HamletStore(database)
        self._plans = YearlyPlanStore(database)

    def matrix(self) -> ResponsibilityMatrix:
        """Return rows, units and roles."""
        year = self._working_year.year
        return ResponsibilityMatrix(
            tuple(self._projects.rows(year)),
            tuple(self._office.units()),
            self._projects.cells(year),
        )

    def lead_claims(self) -> list[LeadClaim]:
        """Return where section V gives a lead to a unit that section III does not name."""
        return lead_claims(self._clauses(), self.matrix())

    def set_role(self, row_id: str, unit_id: str, role: Role | None) -> None:
        """Write one cell. Raises UserError when row or unit is gone."""
        matrix, row, unit = self._cell(row_id, unit_id)
        if matrix.role(row_id, unit_id) == role:
            return
        words = f"{unit.name} {ROLE_LABELS[role]}" if role else f"bỏ {unit.name}"
        with self._database.change(f"{row.shown_code}: {words}"):
            self._projects.set_role(row_id, unit_id, role)

    def cycle_role(self, row_id: str, unit_id: str) -> None:
        """Turn a cell on: blank → chủ trì → phối hợp → blank."""
        self.set_role(row_id, unit_id, next_role(self.matrix().role(row_id, unit_id)))

    def move_lead(self, row_id: str, unit_id: str) -> None:
        """Make a unit the only lead of a row; whoever led before coordinates from now on.

        Raises UserError when row or unit is gone.
        """
        matrix, row, unit = self._cell(row_id, unit_id)
        leads = matrix.units_with(row_id, Role.LEAD)
        if [lead.id for lead in leads] == [unit_id]:
            return
        words = f"chuyển chủ trì sang {unit.name}" if leads else f"{unit.name} chủ trì"
        with self._database.change(f"{row.shown_code}: {words}"):
            for lead in leads:
                self._projects.set_role(row_id, lead.id, Role.COORDINATE)
            self._projects.set_role(row_id, unit_id, Role.LEAD)

    def spell_out(self, *row_ids: str) -> None:
        """Let the Front's units coordinate in place of a phrase that names nobody one can call.

        Several rows are one change. Raises UserError when a row is gone.
        """
        from hungchinh_desktop.domain.matrix_advice import units_to_spell_out

        matrix = self.matrix()
        rows = [_row(matrix, row_id) for row_id in row_ids]
        what = rows[0].shown_code if len(rows) == 1 else f"{len(rows)} dòng"
        with self._database.change(f"{what}: ghi rõ đơn vị phối hợp"):
            for row in rows:
                vague = [
                    unit for unit in matrix.units_with(row.id, Role.COORDINATE) if not unit.specific
                ]
                for unit in vague:
                    self._projects.set_role(row.id, unit.id, None)
                for unit in units_to_spell_out(matrix, row.id) if vague else ():
                    self._projects.set_role(row.id, unit.id, Role.COORDINATE)

    def advice(self, row_id: str, unit_id: str = "") -> MatrixAdvice:
        """Return what a row lacks and how to mend it, seen from one of its cells.

        An empty unit id means the row as a whole. Raises UserError when the row is gone.
        """
        from hungchinh_desktop.domain.matrix_advice import advise

        matrix = self.matrix()
        units = {unit.id: unit for unit in matrix.units}
        clauses = self._clauses()
        texts = {clause.code: clause.text for clause in clauses}
        claims = lead_claims(clauses, matrix)
        return advise(matrix, claims, texts, _row(matrix, row_id), units.get(unit_id))

    def sentences(self, row_id: str) -> tuple[str, str]:
        """Return the two sentences of point d) that will be printed for a row. Raises UserError."""
        matrix = self.matrix()
        row = _row(matrix, row_id)
        count = len(self._hamlets.hamlets())
        return matrix.lead_line(row, count), matrix.coordinate_line(row, count)

    def _clauses(self) -> list[Clause]:
        plan = self._plans.plan(self._working_year.year)
        return self._plans.clauses(plan.id) if plan else []

    def _cell(self, row_id: str, unit_id: str) -> tuple[ResponsibilityMatrix, ProjectRow, Unit]:
        """Return the matrix with one row and one unit of it. Raises UserError."""
        matrix = self.matrix()
        unit = next((unit for unit in matrix.units if unit.id == unit_id), None)
        if unit is None:
            raise UserError(_GONE)
        return matrix, _row(matrix, row_id), unit


def _row(matrix: ResponsibilityMatrix, row_id: str) -> ProjectRow:
    """Return a row by its id. Raises UserError."""
    row = next((row for row in matrix.rows if row.id == row_id), None)
    if row is None:
        raise UserError(_GONE)
    return row
