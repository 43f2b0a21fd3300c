"""Describe the projects of the national programme and who leads and coordinates each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from hungchinh_desktop.domain.office import Unit
from hungchinh_desktop.domain.vocabulary import Role, UnitGroup

HAMLETS = "hamlets"
"""Code of the unit that stands for all hamlets together."""
OFFICER_PREFIX = "Công chức "
ALL_MASS_ORGANISATIONS = "các tổ chức đoàn thể cấp xã"


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """Hold one project or sub-project of a year's plan (Decision 90/QĐ-TTg, section III).

    `goals` are the paragraphs under a); `lead_sentence` holds the slot {lead}.
    `general_phrase` is how this row names units that nobody can call.
    """

    id: str
    year: int
    code: str
    project_number: int
    project_name: str
    subproject_number: int
    subproject_name: str
    short_name: str
    goals: tuple[str, ...]
    beneficiaries: str
    funding: str
    lead_label: str
    lead_sentence: str
    coordinate_label: str
    general_phrase: str
    list_order: int

    @property
    def shown_code(self) -> str:
        """Return the code as people write it: "DA 4 – TDA 1"."""
        project = f"DA {self.project_number}"
        return f"{project} – TDA {self.subproject_number}" if self.subproject_number else project


@dataclass(frozen=True, slots=True)
class RowCheck:
    """Say whether a row has one lead and at least one coordinator that can be called."""

    severity: str
    sentence: str

    @property
    def fine(self) -> bool:
        """Tell whether nothing needs mending."""
        return self.severity == "ok"


@dataclass(frozen=True, slots=True)
class ResponsibilityMatrix:
    """Hold the grid: rows × units, each cell a role or nothing."""

    rows: tuple[ProjectRow, ...]
    units: tuple[Unit, ...]
    cells: dict[tuple[str, str], Role]

    def role(self, row_id: str, unit_id: str) -> Role | None:
        """Return the role of a unit in a row."""
        return self.cells.get((row_id, unit_id))

    def units_with(self, row_id: str, role: Role) -> list[Unit]:
        """Return the units with a role in a row, in the order of the directory."""
        return [unit for unit in self.units if self.cells.get((row_id, unit.id)) == role]

    def unit_total(self, unit_id: str, role: Role) -> int:
        """Return in how many rows a unit has the role."""
        return sum(self.cells.get((row.id, unit_id)) == role for row in self.rows)

    def check(self, row_id: str) -> RowCheck:
        """Return what is wrong with a row; the words stand in the check column."""
        leads = self.units_with(row_id, Role.LEAD)
        coordinators = self.units_with(row_id, Role.COORDINATE)
        if not leads:
            return RowCheck("error", "Chưa có chủ trì")
        if len(leads) > 1:
            count = "Hai" if len(leads) == 2 else str(len(leads))
            return RowCheck("error", f"{count} nơi chủ trì")
        if not coordinators:
            return RowCheck("warning", "Chưa có phối hợp")
        if not all(unit.specific for unit in leads + coordinators):
            return RowCheck("warning", "Chưa rõ đơn vị")
        return RowCheck("ok", "Đủ")

    def lead_line(self, row: ProjectRow, hamlet_count: int = 0) -> str:
        """Return the first sentence of point d): who leads."""
        units = self.units_with(row.id, Role.LEAD)
        leads = " và ".join(_in_sentence(unit, hamlet_count) for unit in units)
        sentence = row.lead_sentence.replace("{lead}", leads or "…")
        return f"{row.lead_label}: {sentence}"

    def coordinate_line(self, row: ProjectRow, hamlet_count: int) -> str:
        """Return the second sentence of point d): who coordinates."""
        chosen = self.units_with(row.id, Role.COORDINATE)
        phrase = coordinator_phrase(chosen, list(self.units), row.general_phrase, hamlet_count)
        return f"{row.coordinate_label}: {phrase or '…'}."


def coordinator_phrase(
    chosen: list[Unit], directory: list[Unit], general_phrase: str, hamlet_count: int
) -> str:
    """Return the coordinating units as office papers list them.

    Officers share one "Công chức"; when every association of the directory takes part they
    are summed up; the hamlets print as their number. Groups are parted by semicolons.
    """
    parts = []
    for group, members in groupby(chosen, key=lambda unit: unit.group):
        units = list(members)
        if group == UnitGroup.OFFICER:
            parts.append(_officers(units))
        elif group == UnitGroup.FRONT:
            parts.append(_front(units, directory))
        elif group == UnitGroup.OTHER:
            parts.append(general_phrase or "; ".join(unit.printed_name for unit in units))
        else:
            parts += [_in_sentence(unit, hamlet_count) for unit in units]
    front = [unit for unit in chosen if unit.group == UnitGroup.FRONT]
    general = [unit for unit in chosen if not unit.specific]
    if front and general and len(parts) > 1 and parts[-1] == general_phrase:
        last = parts.pop()
        parts[-1] = f"{parts[-1]} và {last}"
    text = "; ".join(parts)
    return text[:1].upper() + text[1:]


def _in_sentence(unit: Unit, hamlet_count: int) -> str:
    """Return the printed name; the hamlets print as their number when it is known."""
    if unit.code != HAMLETS:
        return unit.printed_name
    return f"{hamlet_count} xóm" if hamlet_count else unit.name


def _officers(units: list[Unit]) -> str:
    """Return "Công chức Đô thị, Địa chính, Kế toán"; other officials keep their full title."""
    prefixed = [unit.printed_name for unit in units if unit.printed_name.startswith(OFFICER_PREFIX)]
    others = [
        unit.printed_name for unit in units if not unit.printed_name.startswith(OFFICER_PREFIX)
    ]
    if prefixed:
        short = [prefixed[0]] + [name.removeprefix(OFFICER_PREFIX) for name in prefixed[1:]]
        others.insert(0, ", ".join(short))
    return "; ".join(others)


def _front(units: list[Unit], directory: list[Unit]) -> str:
    """Return the Fatherland Front and the associations, summed up when all take part."""
    all_associations = {unit.id for unit in directory if unit.mass_organisation}
    chosen = {unit.id for unit in units if unit.mass_organisation}
    leading = [unit.printed_name for unit in units if not unit.mass_organisation]
    if all_associations and chosen == all_associations:
        return " và ".join([*leading, ALL_MASS_ORGANISATIONS])
    names = ", ".join(unit.printed_name for unit in units if unit.mass_organisation)
    return "; ".join([*leading, names] if names else leading)


def next_role(role: Role | None) -> Role | None:
    """Return the next value when a cell is clicked: blank → C → P → blank."""
    cycle: dict[Role | None, Role | None] = {
        None: Role.LEAD,
        Role.LEAD: Role.COORDINATE,
        Role.COORDINATE: None,
    }
    return cycle[role]
