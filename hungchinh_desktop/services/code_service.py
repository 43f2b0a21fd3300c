"""Lead from a code that was typed off a paper to what it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.log_seal import read_short_code
from hungchinh_desktop.domain.row_code import read_code
from hungchinh_desktop.storage.code_store import CodeStore
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.edition_store import EditionStore
from hungchinh_desktop.storage.log_anchor import change_of_code


@dataclass(frozen=True, slots=True)
class CodeHit:
    """Say what a code stands for, and where it is shown."""

    label: str
    detail: str
    link: Link


class CodeService:
    """Answer the codes in the foot of pages and beside printed rows."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._codes = CodeStore(database)
        self._editions = EditionStore(database)

    def find(self, typed: str) -> CodeHit | None:
        """Return the record of a code; None for a text that is no code or stands for nothing."""
        if log_code := read_short_code(typed):
            return self._log_code(log_code)
        code = read_code(typed)
        row = self._codes.record(code) if code else None
        if row is None:
            return None
        match row["kind"]:
            case "household":
                return CodeHit(row["name"], f"hộ có mã {code}", Link("household", target=row["id"]))
            case "member":
                detail = f"thành viên Ban chỉ đạo, mã {code}"
                return CodeHit(row["name"], detail, Link("hamlet", target=row["id"]))
            case "edition":
                return self._edition(row["id"], code)
            case _:
                name = f"Kế hoạch năm {row['year']}, dự thảo"
                return CodeHit(name, f"trang có mã {code}", Link("issuing", target=row["id"]))

    def _log_code(self, code: str) -> CodeHit | None:
        change = change_of_code(self._database.connection, code)
        if change is None:
            return None
        label = f"Nhật ký, việc số {change.number}"
        return CodeHit(label, f"mã nhật ký {code}", Link("audit", target=code))

    def _edition(self, edition_id: str, code: str) -> CodeHit:
        edition = next(one for one in self._editions.editions() if one.id == edition_id)
        detail = f"trang có mã {code}"
        return CodeHit(edition.told, detail, Link("issuing", target=edition_id))
