"""Describe the yearly plan: its legal bases, its clauses and the slots in their text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from hungchinh_desktop.domain.clause_marks import without_marks
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.legal_instrument import full_citation
from hungchinh_desktop.domain.project import ResponsibilityMatrix
from hungchinh_desktop.domain.vocabulary import Role

SLOT = re.compile(r"\{\{([a-z_]+(?::[^{}\n]{1,60})?)\}\}")
"""A slot is a name, or a kind and what it is about: {{year}}, {{lead:DA2}}."""
_BRACES = re.compile(r"\{\{|\}\}")


class ClauseKind(StrEnum):
    """Shape of a clause on paper."""

    SECTION = "section"
    HEADING = "heading"
    BULLET = "bullet"
    PLUS = "plus"
    PARAGRAPH = "paragraph"
    NUMBERED = "numbered"
    POINT = "point"
    TABLE = "table"
    BLOCK = "block"


class Block(StrEnum):
    """Parts of a plan that are made from the record, never typed."""

    PROJECTS = "projects"
    POOR_TABLE = "poor_table"
    NEAR_POOR_TABLE = "near_poor_table"
    HAMLET_TABLE = "hamlet_table"
    COMMITTEE_TABLE = "committee_table"


BLOCK_LABELS = {
    Block.PROJECTS: "Các dự án và phân công",
    Block.POOR_TABLE: "Bảng hộ nghèo",
    Block.NEAR_POOR_TABLE: "Bảng hộ cận nghèo",
    Block.HAMLET_TABLE: "Bảng số hộ theo xóm",
    Block.COMMITTEE_TABLE: "Bảng phân công Ban chỉ đạo",
}
SLOT_LABELS = {
    "year": "năm kế hoạch",
    "last_year": "năm trước",
    "next_year": "năm sau",
    "commune": "tên xã",
    "place_name": "địa danh",
    "superior": "tên cấp trên",
    "hamlet_word": "từ gọi xóm",
    "drafter": "người làm sổ",
    "signer": "người ký kế hoạch",
    "poor_count": "số hộ nghèo",
    "poor_count_padded": "số hộ nghèo, hai chữ số",
    "poor_rate": "tỷ lệ hộ nghèo",
    "near_poor_count": "số hộ cận nghèo",
    "near_poor_count_padded": "số hộ cận nghèo, hai chữ số",
    "near_poor_rate": "tỷ lệ hộ cận nghèo",
    "listed_count": "số hộ nghèo và cận nghèo",
    "listed_rate": "tỷ lệ hộ nghèo và cận nghèo",
    "newly_escaped_count": "số hộ mới thoát nghèo",
    "exit_count": "số hộ có khả năng thoát",
    "near_poor_exit_count": "số hộ có khả năng thoát cận nghèo",
    "near_poor_left_count": "số hộ cận nghèo còn lại nếu đạt",
    "near_poor_left_rate": "tỷ lệ hộ cận nghèo còn lại nếu đạt",
    "total_households": "tổng số hộ dân",
    "hamlet_count": "số xóm",
}
ARGUMENT_LABELS = {
    "poor_in": "số hộ nghèo ở xóm {}",
    "near_poor_in": "số hộ cận nghèo ở xóm {}",
    "duty": "người phụ trách xóm {}",
    "lead": "đơn vị chủ trì {}",
    "coordinate": "đơn vị phối hợp {}",
    "unit": "tên đơn vị",
    "cite": "văn bản {}",
    "cite_full": "văn bản {}, viện dẫn đầy đủ",
}


def slot_label(name: str) -> str:
    """Return what a slot is in words, "" for one that does not exist."""
    kind, colon, about = name.partition(":")
    if colon:
        return ARGUMENT_LABELS.get(kind, "").format(about)
    return SLOT_LABELS.get(kind, "")


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """Hold an instrument that the plan rests on. Dates of issue are always days.

    `lead_word` is how the plan brings it in ("Thực hiện", "Căn cứ"); `instrument_id` is the
    instrument of the library that it was picked from.
    """

    id: str
    lead_word: str
    kind: str
    number: str
    issued_on: date
    issuer: str
    subject: str
    list_order: int
    instrument_id: str = ""

    @property
    def citation(self) -> str:
        """Return the full citation: kind, number, date, issuer, subject (Decree 30/2020)."""
        return full_citation(self.kind, self.number, self.issued_on, self.issuer, self.subject)


@dataclass(frozen=True, slots=True)
class Clause:
    """Hold one paragraph, heading or block of the plan's text.

    `number` stands as it is printed ("I", "2.1"); `text` may hold slots like {{year}};
    for a block `text` is the block's name, for a table its rows, cells parted by tabs. Bold and
    italic words are marked as in clause_marks. `origin_id` is the clause of the year in which
    it was written first. `unit_code` is the unit a heading of section V
    is about; `claims_lead` names the projects whose lead the clause gives to that unit.
    """

    id: str
    code: str
    kind: ClauseKind
    number: str
    text: str
    list_order: int
    unit_code: str = ""
    claims_lead: tuple[str, ...] = ()
    origin_id: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Hold the lines of the signature block; empty lines are not printed."""

    authority: str
    deputizing: str
    position: str
    full_name: str


def signing_as(signatory: Signatory, position: str) -> Signatory:
    """Return the lines of a signer in her position: only a deputy signs for the chair."""
    deputy = position.upper().startswith("PHÓ ")
    chair = position.upper().removeprefix("PHÓ ")
    return replace(signatory, position=position, deputizing=f"KT. {chair}" if deputy else "")


@dataclass(frozen=True, slots=True)
class Annex:
    """Hold the annex that puts committee members in charge of hamlets."""

    title: str
    introduction: str
    closing: str
    signature_line: str
    signer_name: str = ""


@dataclass(frozen=True, slots=True)
class YearlyPlan:
    """Hold the plan of a year without the numbers, which come from the register.

    `document_number` and `day` stay empty until the signed paper has them: the clerk
    gives the number after signature (Decree 30/2020, article 15). `signed_year` is another
    one than `year` when the plan is signed in the December before.
    """

    id: str
    year: int
    month: int
    document_type: str
    subject: str
    opening: str
    closing: str
    signatory: Signatory
    annex: Annex
    recipients: tuple[str, ...]
    archive_line: str
    document_number: int | None = None
    day: int | None = None
    signed_year: int | None = None


TEXT_LABELS = {
    "subject": "trích yếu",
    "opening": "lời mở đầu",
    "closing": "lời kết",
    "annex_title": "tên phụ lục",
    "annex_introduction": "lời dẫn của phụ lục",
    "annex_closing": "lời kết của phụ lục",
}
"""The texts of a plan and its annex that are edited like a clause."""


def plan_text(plan: YearlyPlan, field: str) -> str:
    """Return one of the texts named in TEXT_LABELS."""
    owner = plan.annex if field.startswith("annex_") else plan
    return str(getattr(owner, field.removeprefix("annex_")))


def with_plan_text(plan: YearlyPlan, field: str, text: str) -> YearlyPlan:
    """Return the plan with one of the texts named in TEXT_LABELS replaced."""
    if field.startswith("annex_"):
        changed = {field.removeprefix("annex_"): text}
        return replace(plan, annex=replace(plan.annex, **changed))
    return replace(plan, **{field: text})  # type: ignore[arg-type]  # all named fields are text


def slots_in(text: str) -> list[str]:
    """Return the names of the slots in the order of the text."""
    return SLOT.findall(text)


def fill_slots(text: str, values: dict[str, str]) -> str:
    """Return the words with each slot replaced; an unknown or empty one prints as "…"."""
    return SLOT.sub(lambda found: values.get(found.group(1)) or "…", without_marks(text))


def check_clause_text(old: str, new: str) -> None:
    """Refuse an edit that changes a computed number into typed text.

    A slot that stands twice must stay twice: the other one may have been typed over.
    Raises UserError when a slot of the old text is missing, or an unknown one was typed.
    """
    unknown = [name for name in slots_in(new) if not slot_label(name)]
    if unknown:
        raise UserError(f"Không có số liệu tên “{unknown[0]}”; hãy chọn trong Chèn số liệu.")
    if _BRACES.search(SLOT.sub("", without_marks(new))):
        raise UserError("Câu này có dấu {{ hoặc }} thừa; hãy xóa dấu đó rồi chọn Chèn số liệu.")
    missing = Counter(slots_in(old)) - Counter(slots_in(new))
    if missing:
        name = next(iter(missing))
        label = slot_label(name) or name
        raise UserError(
            f"Câu này phải giữ số liệu tự tính “{label}”; hãy đặt lại số liệu đó rồi lưu."
        )


def check_clause_kind(kind: ClauseKind) -> None:
    """Refuse typing in a block. Raises UserError."""
    if kind is ClauseKind.BLOCK:
        raise UserError("Bảng này lấy từ sổ; hãy sửa ở Sổ hộ hoặc Ma trận phân công.")


@dataclass(frozen=True, slots=True)
class LeadClaim:
    """Say that a clause gives the lead of a row to a unit that does not lead it in the grid."""

    row_id: str
    unit_id: str
    place: str
    clause_code: str


def lead_claims(clauses: list[Clause], matrix: ResponsibilityMatrix) -> list[LeadClaim]:
    """Compare section V with the grid: who is said to lead where another unit leads.

    `place` is the heading as papers cite it: "V.3".
    """
    units = {unit.code: unit for unit in matrix.units}
    rows = {row.code: row for row in matrix.rows}
    found: dict[tuple[str, str], LeadClaim] = {}
    heading: Clause | None = None
    for clause in clauses:
        if clause.kind in (ClauseKind.SECTION, ClauseKind.HEADING):
            heading = clause
        unit = units.get(heading.unit_code) if heading else None
        claims = clause.claims_lead if "chủ trì" in clause.text.lower() else ()
        for code in claims:
            row = rows.get(code)
            if heading and unit and row and matrix.role(row.id, unit.id) is not Role.LEAD:
                claim = LeadClaim(row.id, unit.id, heading.code, clause.code)
                found.setdefault((row.id, unit.id), claim)
    places = [row.id for row in matrix.rows]
    return sorted(found.values(), key=lambda claim: places.index(claim.row_id))
