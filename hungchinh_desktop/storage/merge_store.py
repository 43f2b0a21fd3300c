"""Hand what belongs to one household over to another, inside an open change."""

from __future__ import annotations

from collections.abc import Iterable

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.storage.database import Database

# Facts of which there can be many; the files' bytes stay where they are.
_MOVED = ("support_record", "visit", "poverty_review", "import_row", "same_name_answer")
# Facts of which one household has one each: the kept one's own goes first.
_MOVED_ONCE = {
    "attachment": "content_id",
    "meeting_result": "met_on",
    "kept_difference": "mark",
}


class MergeStore:
    """Move the rows of a household; the change log takes them back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def move_records(self, from_id: str, to_id: str) -> None:
        """Hand over supports, visits, reviews, rows of imports, files and votes not yet there."""
        for table in _MOVED:
            self._database.connection.execute(
                f"UPDATE {table} SET household_id = ? WHERE household_id = ?", (to_id, from_id)
            )
        for table, column in _MOVED_ONCE.items():
            self._database.connection.execute(
                f"UPDATE {table} SET household_id = ?1 WHERE household_id = ?2 AND {column}"
                f" NOT IN (SELECT {column} FROM {table} WHERE household_id = ?1)",
                (to_id, from_id),
            )

    def move_members(self, member_ids: Iterable[str], to_id: str, after: int) -> None:
        """Hand members over; they come after the place `after`."""
        for place, member_id in enumerate(member_ids, after):
            values = {"household_id": to_id, "list_order": place}
            self._database.update("member", member_id, values)

    def remember(self, kept_id: str, merged_id: str, merged_words: str) -> None:
        """Write which household was joined to which."""
        self._database.insert(
            "household_merge",
            {
                "id": new_id(),
                "household_id": kept_id,
                "merged_id": merged_id,
                "merged_words": merged_words,
            },
        )
