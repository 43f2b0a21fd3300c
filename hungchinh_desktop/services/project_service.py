"""Keep the responsibility matrix: who leads and who coordinates each project."""

from __future__ import annotations

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.project import ResponsibilityMatrix, next_role
from hungchinh_desktop.domain.vocabulary import ROLE_LABELS, Role
from hungchinh_desktop.domain.yearly_plan import LeadClaim, lead_claims
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.office_store import OfficeStore
from hungchinh_desktop.storage.project_store import ProjectStore
from hungchinh_desktop.storage.yearly_plan_store import YearlyPlanStore


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
        plan = self._plans.plan(self._working_year.year)
        clauses = self._plans.clauses(plan.id) if plan else []
        return lead_claims(clauses, self.matrix())

    def set_role(self, row_id: str, unit_id: str, role: Role | None) -> None:
        """Write one cell. Raises UserError when row or unit is gone."""
        matrix = self.matrix()
        row = next((row for row in matrix.rows if row.id == row_id), None)
        unit = next((unit for unit in matrix.units if unit.id == unit_id), None)
        if row is None or unit is None:
            raise UserError("Ô này không còn trong ma trận; hãy bấm F5 rồi làm lại.")
        if matrix.role(row_id, unit_id) == role:
            return
        words = f"{unit.name} {ROLE_LABELS[role]}" if role else f"bỏ {unit.name}"
        with self._database.change(f"{row.shown_code}: {words}"):
            self._projects.set_role(row_id, unit_id, role)

    def cycle_role(self, row_id: str, unit_id: str) -> None:
        """Turn a cell on: blank → chủ trì → phối hợp → blank."""
        self.set_role(row_id, unit_id, next_role(self.matrix().role(row_id, unit_id)))

    def sentences(self, row_id: str) -> tuple[str, str]:
        """Return the two sentences of point d) that will be printed for a row."""
        matrix = self.matrix()
        row = next(row for row in matrix.rows if row.id == row_id)
        count = len(self._hamlets.hamlets())
        return matrix.lead_line(row), matrix.coordinate_line(row, count)
