"""Do what the officer chose to mend a finding: each way is one change that can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.finding import Finding, Mend, MendKind
from hungchinh_desktop.domain.legal_instrument import instrument_values
from hungchinh_desktop.domain.register_edit import CellWish, EditField
from hungchinh_desktop.domain.yearly_plan import ClauseKind

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile

_GONE = "Chỗ này đã thay đổi; hãy bấm F5 rồi xem lại."
Edits = tuple[tuple[str, str], ...]


class MendingService:
    """Write through the services of each part, so that every rule of theirs holds here too."""

    def __init__(self, office: OfficeFile) -> None:
        self._office = office
        self._ways: dict[MendKind, Callable[[Edits], object]] = {
            MendKind.SIGN_MONTH: self._sign_month,
            MendKind.BASIS_NUMBER: self._basis_number,
            MendKind.RENUMBER: self._renumber,
            MendKind.RAISE_HEADING: self._raise_heading,
            MendKind.MOVE_LEAD: self._move_lead,
            MendKind.SPELL_OUT: self._spell_out,
            MendKind.ANNEX_SIGNER: self._annex_signer,
            MendKind.CLAUSE_TEXT: self._clause_text,
            MendKind.PLAN_TEXT: self._plan_text,
            MendKind.HOUSEHOLD_TEXTS: self._household_texts,
            MendKind.EXIT_YEAR: self._exit_year,
        }

    def mend(self, finding: Finding, mend: Mend) -> None:
        """Mend a finding in the chosen way.

        Raises UserError when the finding no longer stands or its place refuses the change.
        MendKind.GO writes nothing: whoever shows the finding opens the place.
        """
        checks = self._office.plans.checks
        if finding not in checks.report().standing:
            raise UserError(_GONE)
        if mend.kind is MendKind.KEEP:
            checks.dismiss(finding, mend.text)
        elif mend.kind in self._ways:
            self._ways[mend.kind](mend.edits)

    def _sign_month(self, edits: Edits) -> None:
        plan = self._office.plans.plan()
        month = int(edits[0][1])
        self._office.plans.set_signing(month, plan.signatory.full_name, plan.annex.signer_name)

    def _annex_signer(self, edits: Edits) -> None:
        plan = self._office.plans.plan()
        self._office.plans.set_signing(plan.month, plan.signatory.full_name, edits[0][1])

    def _basis_number(self, edits: Edits) -> None:
        basis_id, number = edits[0]
        bases = self._office.plans.bases()
        basis = next((one for one in bases if one.id == basis_id), None)
        if basis is None:
            raise UserError(_GONE)
        for one in self._office.legal.instruments():
            if one.id == basis.instrument_id:
                self._office.legal.save(one.id, {**instrument_values(one), "number": number})
                return
        self._office.plans.set_basis_number(basis_id, number)

    def _renumber(self, edits: Edits) -> None:
        self._office.plans.renumber_clause(edits[0][0])

    def _raise_heading(self, edits: Edits) -> None:
        self._office.structure.set_kind(edits[0][0], ClauseKind.HEADING)

    def _move_lead(self, edits: Edits) -> None:
        self._office.projects.move_lead(*edits[0])

    def _spell_out(self, edits: Edits) -> None:
        self._office.projects.spell_out(*(row_id for row_id, _unit in edits))

    def _clause_text(self, edits: Edits) -> None:
        self._office.plans.edit_clause(*edits[0])

    def _plan_text(self, edits: Edits) -> None:
        self._office.plans.edit_text(*edits[0])

    def _household_texts(self, edits: Edits) -> None:
        wishes = []
        for target, text in edits:
            household_id, _, field = target.partition("/")
            wishes.append(CellWish(household_id, EditField(field), text))
        self._write_cells(wishes, "Sửa lời ghi")

    def _exit_year(self, edits: Edits) -> None:
        wishes = [CellWish(key, EditField.EXIT_YEAR, year) for key, year in edits]
        self._write_cells(wishes, "Đánh dấu có khả năng thoát")

    def _write_cells(self, wishes: list[CellWish], what: str) -> None:
        edits = self._office.edits
        cells = edits.preview(wishes)
        faulty = next((cell.fault for cell in cells if cell.fault), "")
        if faulty or not cells:
            raise UserError(faulty or _GONE)
        names = list(dict.fromkeys(cell.head_name for cell in cells))
        who = names[0] if len(names) == 1 else f"{len(names)} hộ"
        edits.apply(cells, f"{what} của {who}")
