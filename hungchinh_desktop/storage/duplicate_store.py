"""Read who lives where, and keep which households are known to be two."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.member import Member
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.member_store import member_of


class DuplicateStore:
    """Read and write what the officer said of pairs; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def members(self) -> dict[str, list[Member]]:
        """Return the named members of all households, by household."""
        found: defaultdict[str, list[Member]] = defaultdict(list)
        for row in self._database.rows("SELECT * FROM member ORDER BY list_order, id"):
            found[row["household_id"]].append(member_of(row))
        return found

    def with_citizen_id(self, number: str) -> list[Member]:
        """Return everybody who carries this citizen number; there should be one."""
        rows = self._database.rows("SELECT * FROM member WHERE citizen_id = ?", number)
        return [member_of(row) for row in rows]

    def newest_write(self) -> int:
        """Return the number of the newest logged row that says who lives where, 0 for none."""
        rows = self._database.rows(
            "SELECT id FROM change_row WHERE table_name IN"
            " ('household', 'household_past', 'status_spell', 'member', 'hamlet',"
            " 'household_merge')"
            " ORDER BY id DESC LIMIT 1"
        )
        return int(rows[0]["id"]) if rows else 0

    def distinct(self) -> frozenset[frozenset[str]]:
        """Return the pairs that are two households."""
        rows = self._database.rows("SELECT household_id, other_household_id FROM distinct_pair")
        return frozenset(frozenset(row.values()) for row in rows)

    def keep_apart(self, one_id: str, other_id: str) -> None:
        """Write that two households are two; what is known is not written twice."""
        first, second = sorted((one_id, other_id))
        if self._ids(first, second):
            return
        self._database.insert(
            "distinct_pair",
            {
                "id": new_id(),
                "household_id": first,
                "other_household_id": second,
                "decided_at": datetime.now(UTC).isoformat(timespec="seconds"),
            },
        )

    def forget(self, one_id: str, other_id: str) -> None:
        """Remove the answer about two households."""
        for row_id in self._ids(*sorted((one_id, other_id))):
            self._database.delete("distinct_pair", row_id)

    def forget_names(self, head_fold: str, hamlet_ids: frozenset[str]) -> None:
        """Remove answers of an import that heads of this name in these hamlets are different."""
        rows = self._database.rows(
            "SELECT id, hamlet_id, other_hamlet_id FROM same_name_answer"
            " WHERE head_fold = ? AND household_id IS NULL",
            head_fold,
        )
        for row in rows:
            if {row["hamlet_id"], row["other_hamlet_id"]} == hamlet_ids:
                self._database.delete("same_name_answer", row["id"])

    def _ids(self, first: str, second: str) -> list[str]:
        rows = self._database.rows(
            "SELECT id FROM distinct_pair WHERE household_id = ? AND other_household_id = ?",
            first,
            second,
        )
        return [row["id"] for row in rows]
