"""Let the officer choose the columns of a household list, within what its reader may see."""

from __future__ import annotations

from collections.abc import Iterable

from hungchinh_desktop.domain.list_fields import (
    STANDARD_FIELDS,
    ListField,
    allowed_fields,
    checked_fields,
)
from hungchinh_desktop.domain.vocabulary import PROFILE_LABELS, ListProfile
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.list_profile_store import ListProfileStore


class ListProfileService:
    """Answer and change which columns the lists have."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._store = ListProfileStore(database)

    def fields(self, profile: ListProfile) -> tuple[ListField, ...]:
        """Return the columns of a list.

        A column that its reader may no longer see is left out: the rules decide, not the file.
        """
        allowed = allowed_fields(profile)
        chosen = tuple(one for one in self._store.fields(profile) if one in allowed)
        return chosen if ListField.NAME in chosen else STANDARD_FIELDS[profile]

    def offered(self, profile: ListProfile) -> list[ListField]:
        """Return every column the list may have: its own first, in their order."""
        fields = self.fields(profile)
        return [*fields, *(one for one in allowed_fields(profile) if one not in fields)]

    def choose(self, profile: ListProfile, fields: Iterable[ListField]) -> None:
        """Give a list these columns in this order. Raises UserError when it may not be."""
        from hungchinh_desktop.documents.list_columns import COLUMNS_WIDTH

        chosen = checked_fields(profile, fields, COLUMNS_WIDTH)
        if chosen == self.fields(profile):
            return
        kept = () if chosen == STANDARD_FIELDS[profile] else chosen
        with self._database.change(f"Đổi cột danh sách {PROFILE_LABELS[profile].lower()}"):
            self._store.set_fields(profile, kept)
