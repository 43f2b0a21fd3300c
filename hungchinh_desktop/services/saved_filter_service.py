"""Let the officer save filters of the register under names of her own."""

from __future__ import annotations

from dataclasses import replace

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.saved_filter import SavedFilter, checked_name
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.saved_filter_store import SavedFilterStore


class SavedFilterService:
    """Answer and change the saved filters of the file."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._store = SavedFilterStore(database)

    def filters(self) -> list[SavedFilter]:
        """Return the saved filters by name."""
        return self._store.filters()

    def save(self, wanted: SavedFilter, name: str) -> SavedFilter:
        """Keep a filter under a name. Raises UserError, for `filter_name`, when it may not be."""
        kept = replace(wanted, id=new_id(), name=checked_name(name, self.filters()))
        with self._database.change(f"Lưu bộ lọc “{kept.name}”"):
            self._store.add(kept)
        return kept

    def rename(self, filter_id: str, name: str) -> None:
        """Give a filter another name. Raises UserError, for `filter_name`, when it may not be."""
        own = self._own(filter_id)
        others = [one for one in self.filters() if one.id != filter_id]
        new = checked_name(name, others)
        with self._database.change(f"Đổi tên bộ lọc “{own.name}” thành “{new}”"):
            self._store.rename(filter_id, new)

    def remove(self, filter_id: str) -> None:
        """Forget a filter; no household is touched. Raises UserError when it is gone."""
        own = self._own(filter_id)
        with self._database.change(f"Xóa bộ lọc “{own.name}”"):
            self._store.remove(filter_id)

    def _own(self, filter_id: str) -> SavedFilter:
        found = [one for one in self.filters() if one.id == filter_id]
        if not found:
            raise UserError("Bộ lọc này không còn; hãy mở lại danh sách bộ lọc.")
        return found[0]
