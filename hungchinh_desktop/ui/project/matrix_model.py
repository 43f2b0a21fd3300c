"""Lay the responsibility matrix out as rows and columns: roles, checks and totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from hungchinh_desktop.domain.matrix_advice import row_check
from hungchinh_desktop.domain.vocabulary import ROLE_LABELS, ROLE_LETTERS, UNIT_GROUP_LABELS, Role

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from hungchinh_desktop.domain.office import Unit
    from hungchinh_desktop.domain.project import ProjectRow, ResponsibilityMatrix, RowCheck
    from hungchinh_desktop.domain.yearly_plan import LeadClaim

CHECK_TITLE = "Kiểm tra"
TOTALS_TITLE = "Số việc được giao"
Index = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """Answer a view: one row per project and a totals row, one column per unit and the check."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty; `show_matrix` fills it."""
        super().__init__(parent)
        self._rows: tuple[ProjectRow, ...] = ()
        self._units: tuple[Unit, ...] = ()
        self._matrix: ResponsibilityMatrix | None = None
        self._claims: dict[tuple[str, str], LeadClaim] = {}
        self._checks: dict[str, RowCheck] = {}

    def show_matrix(self, matrix: ResponsibilityMatrix, claims: list[LeadClaim]) -> None:
        """Show what the service read; the current cell stays where the grid kept its shape."""
        same = (matrix.rows, matrix.units) == (self._rows, self._units)
        if not same:
            self.beginResetModel()
        self._matrix = matrix
        self._rows, self._units = matrix.rows, matrix.units
        self._claims = {(claim.row_id, claim.unit_id): claim for claim in claims}
        self._checks = {row.id: row_check(matrix, claims, row.id) for row in matrix.rows}
        if not same:
            self.endResetModel()
        elif self._rows:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --- what stands where --------------------------------------------------------------------

    def project(self, row: int) -> ProjectRow | None:
        """Return the project of a row, None for the totals."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def unit(self, column: int) -> Unit | None:
        """Return the unit of a column, None for the check column."""
        return self._units[column] if 0 <= column < len(self._units) else None

    def role(self, row: int, column: int) -> Role | None:
        """Return the role in a cell."""
        project, unit = self.project(row), self.unit(column)
        if self._matrix is None or project is None or unit is None:
            return None
        return self._matrix.role(project.id, unit.id)

    def claim(self, row: int, column: int) -> LeadClaim | None:
        """Return the clause that gives the lead of a row to the unit of a column."""
        project, unit = self.project(row), self.unit(column)
        return self._claims.get((project.id, unit.id)) if project and unit else None

    def check(self, row: int) -> RowCheck | None:
        """Return what is wrong with a row."""
        project = self.project(row)
        return self._checks[project.id] if project else None

    def totals(self, column: int) -> tuple[int, int]:
        """Return in how many rows a unit leads and coordinates."""
        unit = self.unit(column)
        if self._matrix is None or unit is None:
            return 0, 0
        leads = self._matrix.unit_total(unit.id, Role.LEAD)
        return leads, self._matrix.unit_total(unit.id, Role.COORDINATE)

    def group_span(self, column: int) -> tuple[int, int]:
        """Return the first and the last column under the same group head."""
        unit = self.unit(column)
        if unit is None:
            return column, column
        same = [n for n, other in enumerate(self._units) if other.group == unit.group]
        return same[0], same[-1]

    def group_title(self, column: int) -> str:
        """Return the words of the group head over a column."""
        unit = self.unit(column)
        return UNIT_GROUP_LABELS[unit.group] if unit else ""

    def place_of(self, row_id: str) -> int | None:
        """Return the row in which a project stands; its id or its code names it."""
        for number, row in enumerate(self._rows):
            if row_id in {row.id, row.code}:
                return number
        return None

    # --- Qt -----------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return len(self._rows) + 1 if self._rows else 0

    def columnCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return len(self._units) + 1 if self._rows else 0

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.project(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags  # the arrows stop above the totals
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        unit, project = self.unit(section), self.project(section)
        if role == Qt.ItemDataRole.DisplayRole:
            if across:
                return unit.column_label.replace("|", "\n") if unit else CHECK_TITLE
            return f"{project.shown_code}  {project.short_name}" if project else TOTALS_TITLE
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            if across:
                return unit.name if unit else CHECK_TITLE
            return _full_name(project) if project else TOTALS_TITLE
        return None

    # --- words --------------------------------------------------------------------------------

    def _text(self, row: int, column: int) -> str:
        unit, check = self.unit(column), self.check(row)
        if unit is None:
            return check.sentence if check else ""
        if self.project(row) is None:
            leads, others = self.totals(column)
            parts = [f"C{leads}" if leads else "", f"P{others}" if others else ""]
            return " ".join(part for part in parts if part)
        role = self.role(row, column)
        if role is None:
            return ""
        return ROLE_LETTERS[role] + ("" if unit.specific else "?")

    def _tip(self, row: int, column: int) -> str:
        claim, unit, role = self.claim(row, column), self.unit(column), self.role(row, column)
        if claim is not None and unit is not None:
            return f"Mục {claim.place} của kế hoạch giao {unit.name} chủ trì việc này."
        if role is not None and unit is not None and not unit.specific:
            return f"“{unit.name}” là cách ghi chung, không biết gọi đơn vị nào."
        return ""

    def _spoken(self, row: int, column: int) -> str:
        project, unit = self.project(row), self.unit(column)
        if unit is None or project is None:
            return f"{self.headerData(row, Qt.Orientation.Vertical)}: {self._text(row, column)}"
        role = self.role(row, column)
        words = f"{project.shown_code}, {unit.name}: {ROLE_LABELS[role] if role else 'trống'}"
        return f"{words}. {self._tip(row, column)}".removesuffix(" ")


def _full_name(project: ProjectRow) -> str:
    name = f"Dự án {project.project_number}: {project.project_name}"
    if project.subproject_number:
        name += f". Tiểu dự án {project.subproject_number}: {project.subproject_name}"
    return name
