"""Explain a row of the responsibility matrix and offer the ways to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from hungchinh_desktop.domain.office import Unit
from hungchinh_desktop.domain.project import ProjectRow, ResponsibilityMatrix, RowCheck
from hungchinh_desktop.domain.vocabulary import ROLE_LABELS, UNIT_GROUP_LABELS, Role, UnitGroup
from hungchinh_desktop.domain.wording import joined
from hungchinh_desktop.domain.yearly_plan import LeadClaim

_SECTION = "III"
_QUOTED_WORDS = 9


class RepairKind(StrEnum):
    """Ways to mend a row."""

    MOVE_LEAD = "move_lead"
    COORDINATE = "coordinate"
    SPELL_OUT = "spell_out"
    EDIT_CLAUSE = "edit_clause"


@dataclass(frozen=True, slots=True)
class Repair:
    """Offer one way to mend a row: the words of its button and what they act upon.

    EDIT_CLAUSE leads to `clause_code` of the plan; MOVE_LEAD and COORDINATE act on `unit_id`.
    """

    kind: RepairKind
    text: str
    unit_id: str = ""
    clause_code: str = ""


@dataclass(frozen=True, slots=True)
class MatrixAdvice:
    """Say what a row of the matrix lacks, in words, and how to mend it.

    `severity` is "ok", "warning" or "error"; `cell_sentence` speaks of one cell of the row.
    """

    heading: str
    severity: str
    sentence: str
    cell_sentence: str = ""
    repairs: tuple[Repair, ...] = ()


def short_name(unit: Unit) -> str:
    """Return the unit as the head of its column names it, in one line."""
    return unit.column_label.replace("|", " ")


def section_places(rows: tuple[ProjectRow, ...]) -> dict[str, str]:
    """Return by row id where the plan prints a row: "III.2", or "III.3.1" among several."""
    places: dict[str, str] = {}
    grouped = groupby(rows, key=lambda row: row.project_number)
    for number, (_project, group) in enumerate(grouped, 1):
        members = list(group)
        for part, row in enumerate(members, 1):
            tail = f".{part}" if len(members) > 1 else ""
            places[row.id] = f"{_SECTION}.{number}{tail}"
    return places


def row_check(matrix: ResponsibilityMatrix, claims: list[LeadClaim], row_id: str) -> RowCheck:
    """Return what is wrong with a row, a lead promised to another unit in section V included."""
    check = matrix.check(row_id)
    if check.severity != "error" and any(claim.row_id == row_id for claim in claims):
        return RowCheck("error", "Hai nơi chủ trì")
    return check


def advise(
    matrix: ResponsibilityMatrix,
    claims: list[LeadClaim],
    clause_texts: dict[str, str],
    row: ProjectRow,
    unit: Unit | None = None,
) -> MatrixAdvice:
    """Explain a row, seen from one of its cells.

    `claims` are the places where section V gives a lead to another unit, `clause_texts` the
    texts of the plan's clauses by code, for quoting; `unit` is the column of the current cell,
    None for the row as a whole.
    """
    own_claims = [claim for claim in claims if claim.row_id == row.id]
    sentence, repairs = _findings(matrix, own_claims, clause_texts, row, unit)
    heading = f"Dự án {row.project_number}"
    if row.subproject_number:
        heading += f", tiểu dự án {row.subproject_number}"
    return MatrixAdvice(
        heading=f"{heading} · {unit.name}" if unit else heading,
        severity=row_check(matrix, claims, row.id).severity,
        sentence=sentence,
        cell_sentence=_cell_sentence(matrix, row, unit) if unit else "",
        repairs=tuple(repairs),
    )


def _cell_sentence(matrix: ResponsibilityMatrix, row: ProjectRow, unit: Unit) -> str:
    role = matrix.role(row.id, unit.id)
    return f"Ô đang chọn: {unit.name} {ROLE_LABELS[role] if role else 'không tham gia'}."


def _findings(
    matrix: ResponsibilityMatrix,
    claims: list[LeadClaim],
    clause_texts: dict[str, str],
    row: ProjectRow,
    unit: Unit | None,
) -> tuple[str, list[Repair]]:
    """Return the sentence about the gravest fault of a row with its repairs."""
    leads = matrix.units_with(row.id, Role.LEAD)
    coordinators = matrix.units_with(row.id, Role.COORDINATE)
    vague = [item for item in leads + coordinators if not item.specific]
    if not leads:
        return _no_lead(matrix, claims, unit)
    if len(leads) > 1:
        return _several_leads(leads)
    if claims:
        return _claimed_lead(matrix, claims, clause_texts, row, leads[0])
    if not coordinators:
        return _no_coordinator(leads[0], unit)
    if vague:
        return _vague_unit(matrix, row, vague[0])
    names = f"{len(coordinators)} nơi phối hợp"
    return f"Đủ: {leads[0].printed_name} chủ trì, {names}.", []


def _no_lead(
    matrix: ResponsibilityMatrix, claims: list[LeadClaim], unit: Unit | None
) -> tuple[str, list[Repair]]:
    sentence = "Chưa nơi nào chủ trì nên câu in ra còn dấu “…”. Chọn ô của đơn vị rồi gõ C."
    units = {item.id: item for item in matrix.units}
    repairs = [
        Repair(
            RepairKind.MOVE_LEAD,
            f"Giao {short_name(units[claim.unit_id])} chủ trì như mục {claim.place}",
            claim.unit_id,
        )
        for claim in claims
    ]
    if unit and unit.specific and unit.id not in {claim.unit_id for claim in claims}:
        words = f"Giao {short_name(unit)} chủ trì"
        repairs.append(Repair(RepairKind.MOVE_LEAD, words, unit.id))
    return sentence, repairs


def _several_leads(leads: list[Unit]) -> tuple[str, list[Repair]]:
    names = joined([unit.printed_name for unit in leads])
    sentence = (
        f"Ma trận giao chủ trì cho {names}. Mỗi dòng chỉ một nơi chủ trì;"
        " chọn nơi giữ lại, nơi kia thành phối hợp."
    )
    repairs = [
        Repair(RepairKind.MOVE_LEAD, f"Chỉ {short_name(unit)} chủ trì", unit.id) for unit in leads
    ]
    return sentence, repairs


def _claimed_lead(
    matrix: ResponsibilityMatrix,
    claims: list[LeadClaim],
    clause_texts: dict[str, str],
    row: ProjectRow,
    lead: Unit,
) -> tuple[str, list[Repair]]:
    """Set section III against the clause of section V that names another lead."""
    units = {item.id: item for item in matrix.units}
    place = section_places(matrix.rows)[row.id]
    sentence, repairs = f"Mục {place} giao {lead.printed_name} chủ trì; ", []
    parts = []
    for claim in claims:
        claimed = units[claim.unit_id]
        quote = _quoted(clause_texts.get(claim.clause_code, ""))
        parts.append(f"mục {claim.place} lại giao {claimed.name}{quote}")
        repairs += [
            Repair(
                RepairKind.EDIT_CLAUSE,
                f"Giữ {short_name(lead)}, sửa {claim.place}",
                clause_code=claim.clause_code,
            ),
            Repair(
                RepairKind.MOVE_LEAD, f"Chuyển chủ trì sang {short_name(claimed)}", claim.unit_id
            ),
        ]
    return f"{sentence}{'; '.join(parts)}. Mỗi dòng chỉ một nơi chủ trì.", repairs


def _no_coordinator(lead: Unit, unit: Unit | None) -> tuple[str, list[Repair]]:
    sentence = (
        f"Chỉ có {lead.printed_name} chủ trì, chưa nơi nào phối hợp. Chọn ô của đơn vị rồi gõ P."
    )
    if unit is None or unit.id == lead.id or not unit.specific:
        return sentence, []
    words = f"Giao {short_name(unit)} phối hợp"
    return sentence, [Repair(RepairKind.COORDINATE, words, unit.id)]


def _vague_unit(
    matrix: ResponsibilityMatrix, row: ProjectRow, vague: Unit
) -> tuple[str, list[Repair]]:
    phrase = row.general_phrase or vague.name
    sentence = (
        f"“{phrase}” là cách ghi chung, không biết gọi đơn vị nào."
        " Giao P cho từng đơn vị rồi bỏ ô ghi chung."
    )
    if matrix.role(row.id, vague.id) is Role.LEAD:
        return sentence, []
    words = f"Ghi rõ {UNIT_GROUP_LABELS[UnitGroup.FRONT]}"
    if not units_to_spell_out(matrix, row.id):
        words = "Bỏ ô ghi chung"
    return sentence, [Repair(RepairKind.SPELL_OUT, words)]


def units_to_spell_out(matrix: ResponsibilityMatrix, row_id: str) -> list[Unit]:
    """Return the Front's units without a role in a row: whom a general phrase stands for."""
    return [
        unit
        for unit in matrix.units
        if unit.group is UnitGroup.FRONT and unit.specific and not matrix.role(row_id, unit.id)
    ]


def _quoted(text: str) -> str:
    """Return the first words of a clause in Vietnamese quotation marks, "" for none."""
    words = text.split()
    if not words:
        return ""
    short = " ".join(words[:_QUOTED_WORDS]).rstrip(",;.")
    return f" (“{short}…”)" if len(words) > _QUOTED_WORDS else f" (“{short}”)"
