"""Answer which poverty standard holds, and let the office write it anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

from hungchinh_desktop import paths
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.poverty_standard import PovertyStandard, read_standards
from hungchinh_desktop.domain.standard_edit import checked_standard
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.standard_store import StandardStore


class StandardService:
    """Join the shipped standards with what the office wrote; the office's words go first."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._store = StandardStore(database)

    @cached_property
    def shipped(self) -> dict[str, PovertyStandard]:
        """Return the standards that come with the program, by code."""
        path = paths.db_dir() / "reference" / "poverty_standards.json"
        return {one.code: one for one in read_standards(path.read_text(encoding="utf-8"))}

    def standards(self) -> tuple[PovertyStandard, ...]:
        """Return the standards in use, oldest first."""
        own = {code: self._with_shipped_mark(one) for code, one in self._store.standards().items()}
        return tuple(sorted((self.shipped | own).values(), key=lambda one: one.valid_from))

    def is_own(self, code: str) -> bool:
        """Tell whether the office wrote this standard, or wrote a shipped one anew."""
        return code in self._store.standards()

    def save(self, code: str, values: Mapping[str, str]) -> str:
        """Write a standard anew, or add one ("" as code); return its code.

        Raises UserError with the faulty fields.
        """
        known = {one.code: one for one in self.standards()}
        former = known.get(code) or replace(
            self.standards()[-1], code=new_id(), verified=False, verified_by="", verified_on=None
        )
        others = [one for one in known.values() if one.code != former.code]
        standard = checked_standard(values, former, others, date.today())
        verb = "Sửa" if code in known else "Thêm"
        with self._database.change(f"{verb} chuẩn nghèo theo {standard.name}"):
            self._store.put(standard)
        return standard.code

    def remove(self, code: str) -> None:
        """Remove a standard of the office's own; a shipped one comes back as it was shipped.

        Raises UserError for a shipped one that nobody changed.
        """
        own = self._store.standards().get(code)
        if own is None:
            raise UserError("Chuẩn này đi kèm chương trình và chưa bị sửa; không có gì để xóa.")
        what = "Trả lại bản kèm chương trình của" if code in self.shipped else "Xóa"
        with self._database.change(f"{what} chuẩn nghèo theo {own.name}"):
            self._store.remove(code)

    def _with_shipped_mark(self, own: PovertyStandard) -> PovertyStandard:
        """Lines that were left as shipped stay compared."""
        shipped = self.shipped.get(own.code)
        same = shipped is not None and shipped.verified and shipped.lines == own.lines
        return replace(own, verified=True) if same else own
