"""Keep the library of legal instruments, and pick from it what the plan rests on."""

from __future__ import annotations

from collections.abc import Mapping

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.legal_instrument import (
    LEAD_WORDS,
    LegalInstrument,
    checked_instrument,
)
from hungchinh_desktop.domain.wording import joined
from hungchinh_desktop.domain.yearly_plan import LegalBasis, YearlyPlan
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.legal_store import LegalStore
from hungchinh_desktop.storage.yearly_plan_store import YearlyPlanStore


class LegalService:
    """Answer and change the library and the bases of the working year's plan."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._legal = LegalStore(database)
        self._plans = YearlyPlanStore(database)

    def instruments(self) -> list[LegalInstrument]:
        """Return the library, the newest instrument first."""
        return self._legal.instruments()

    def save(self, instrument_id: str, values: Mapping[str, str]) -> str:
        """Write an instrument, "" for a new one, and return its key.

        Drafts that cite it word for word follow. Raises UserError with the faulty fields.
        """
        known = self.instruments()
        made = checked_instrument(instrument_id or new_id(), values, known)
        former = next((one for one in known if one.id == made.id), None)
        if former is not None and made.replaced_by == made.id:
            sentence = "Một văn bản không thay thế chính nó; hãy chọn văn bản khác."
            raise UserError(sentence, fields={"replaced_by": sentence})
        with self._database.change(f"Lưu {made.short_citation} vào danh mục"):
            self._legal.save(made)
            if former is not None:
                self._legal.renew_bases(former, made)
        return made.id

    def remove(self, instrument_id: str) -> None:
        """Remove an instrument that no plan rests on. Raises UserError."""
        found = self._instrument(instrument_id)
        years = self._legal.years_citing(instrument_id)
        if years:
            raise UserError(
                f"{found.short_citation} đang là căn cứ của kế hoạch năm"
                f" {joined([str(year) for year in years])}; hãy bỏ ở kế hoạch trước."
            )
        with self._database.change(f"Xóa {found.short_citation} khỏi danh mục"):
            self._legal.remove(instrument_id)

    def bases(self) -> list[LegalBasis]:
        """Return what the working year's plan rests on, in the order of the paper."""
        return self._plans.bases(self._plan().id)

    def pick(self, instrument_ids: list[str]) -> None:
        """Put instruments of the library below the last basis, as one change.

        The word that brings them in is that of the last basis. Raises UserError when one of
        them already is a basis.
        """
        bases = self.bases()
        cited = {basis.instrument_id for basis in bases}
        chosen = [self._instrument(one) for one in instrument_ids]
        for one in chosen:
            if one.id in cited:
                raise UserError(f"{one.short_citation} đã có trong căn cứ của kế hoạch.")
        lead_word = bases[-1].lead_word if bases else LEAD_WORDS[0]
        what = chosen[0].short_citation if len(chosen) == 1 else f"{len(chosen)} văn bản"
        with self._database.change(f"Thêm căn cứ {what}"):
            for one in chosen:
                self._legal.add_basis(self._plan().id, one, lead_word)

    def drop(self, basis_id: str) -> None:
        """Take a basis out of the plan. Raises UserError."""
        basis = self._basis(basis_id)
        with self._database.change(f"Bỏ căn cứ {basis.kind} số {basis.number}"):
            self._legal.remove_basis(basis_id)

    def move(self, basis_id: str, step: int) -> None:
        """Move a basis up (-1) or down (1); at the edge it stays. Raises UserError."""
        basis = self._basis(basis_id)
        order = [one.id for one in self.bases()]
        place = order.index(basis_id)
        wanted = place + step
        if not 0 <= wanted < len(order):
            return
        order.insert(wanted, order.pop(place))
        with self._database.change(f"Chuyển chỗ căn cứ {basis.kind} số {basis.number}"):
            self._legal.order_bases(order)

    def set_lead_word(self, basis_id: str, lead_word: str) -> None:
        """Bring a basis in by another word. Raises UserError for a word not offered."""
        basis = self._basis(basis_id)
        if lead_word not in LEAD_WORDS:
            raise UserError(f"Hãy chọn một trong các từ: {', '.join(LEAD_WORDS)}.")
        with self._database.change(f"Ghi “{lead_word}” ở căn cứ {basis.number}"):
            self._legal.set_lead_word(basis_id, lead_word)

    def _plan(self) -> YearlyPlan:
        plan = self._plans.plan(self._working_year.year)
        if plan is None:
            raise UserError(f"Chưa có kế hoạch năm {self._working_year.year}.")
        return plan

    def _instrument(self, instrument_id: str) -> LegalInstrument:
        for one in self.instruments():
            if one.id == instrument_id:
                return one
        raise UserError("Văn bản này không còn trong danh mục; hãy bấm F5 để xem lại.")

    def _basis(self, basis_id: str) -> LegalBasis:
        for one in self.bases():
            if one.id == basis_id:
                return one
        raise UserError("Căn cứ này không còn trong kế hoạch; hãy bấm F5 để xem lại.")
