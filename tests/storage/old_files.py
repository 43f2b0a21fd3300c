"""Make data files as earlier versions of the program left them."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.storage.database import APPLICATION_ID, connect
from hungchinh_desktop.storage.migrations import known_migrations, migrate
from tests.storage.office_data import MIGRATIONS

# The steps that came out of the order of their numbers; the first seven came together.
_FORMER = (
    *("0001_change_log", "0002_office", "0003_hamlet", "0004_household", "0005_project"),
    *("0006_yearly_plan", "0007_export_log", "0010_household_past", "0011_household_history"),
    *("0012_household_detail", "0009_year_review", "0008_import", "0013_list_profile"),
    *("0014_export_log_maker", "0016_duplicate", "0026_office_period", "0027_legal_instrument"),
    *("0033_plan_edition", "0017_leaving_decision", "0028_plan_clause_kind"),
    *("0042_finding_dismissal", "0038_paper_entry", "0020_saved_filter", "0018_poverty_standard"),
    *("0023_meeting_result", "0052_kept_difference", "0046_change_maker", "0053_change_seal"),
    "0054_list_number",
)
ARRIVED = (
    *_FORMER,
    *(file.stem for file in known_migrations(MIGRATIONS) if file.stem not in _FORMER),
)
"""All steps of the schema in the order in which they came."""
FIRST = 7
RELEASED = range(FIRST, len(ARRIVED))
"""How many steps a file of each earlier schema has had."""

# What the first version of the program wrote: its own rows, an edit, and one taken back.
_FIRST_FILE = Path(__file__).with_name("first_release.sql")


def old_file(path: Path, steps: int) -> None:
    """Make the file of the first version as it was after so many steps of the schema."""
    connection = connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA foreign_keys = OFF")  # the script names children before parents
    connection.executescript(_FIRST_FILE.read_text(encoding="utf-8"))
    for name in ARRIVED[FIRST:steps]:
        migrate(connection, [MIGRATIONS / f"{name}.sql"])
    connection.close()


def tables_of(connection: dbapi2.Connection) -> list[str]:
    """Return the tables of the program, those of the log too."""
    found = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%sqlite%'"
    )
    return sorted(name for (name,) in found)
