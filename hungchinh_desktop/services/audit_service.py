"""Answer who wrote what and when, and whether the log still is as it was sealed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.audit_fields import AUDIT_FIELDS
from hungchinh_desktop.domain.audit_line import AuditFilter, AuditLine, AuditPage, AuditPlace
from hungchinh_desktop.domain.audit_words import ValueWords, row_subject, row_values
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.log_seal import LogFault, short_code
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.storage.audit_store import AuditStore
from hungchinh_desktop.storage.database import Database, Row
from hungchinh_desktop.storage.log_anchor import holds
from hungchinh_desktop.storage.log_chain import head_seal, log_faults
from hungchinh_desktop.storage.office_store import OfficeStore

if TYPE_CHECKING:
    from hungchinh_desktop.services.exchange_service import ExportJob

MOST_EXPORTED = 100_000
PAGE = 400
OTHER_HAND = "Phát hiện chương trình khác đã ghi vào tệp dữ liệu"
OTHER_FILE = "Phát hiện tệp dữ liệu không còn là tệp đã đóng lần trước"
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


class AuditService:
    """Read the change log of an open file."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._store = AuditStore(database)
        self.other_hand = False  # whether another program wrote while the file was closed
        self.other_file = False  # whether another file, or another log, took the place of this one

    def page(
        self, wanted: AuditFilter, after: AuditPlace | None = None, limit: int = PAGE
    ) -> AuditPage:
        """Return the next lines of the log, newest first.

        Raises UserError for a field or month there is not.
        """
        _check(wanted)
        rows = self._store.rows(wanted, after, limit)
        hamlets = dict(self._database.values("SELECT id, name FROM hamlet"))
        names = self._store.names(filter(None, map(_household_of, rows)))
        column = AUDIT_FIELDS[wanted.field] if "." in wanted.field else ""
        lines = tuple(
            line
            for row in rows
            for line in _lines(row, names, hamlets)
            if column in ("", line.field)
        )
        last = rows[-1] if len(rows) == limit else None
        return AuditPage(lines, AuditPlace(last["change"], last["row"]) if last else None)

    def lines(self, wanted: AuditFilter) -> Iterator[AuditLine]:
        """Yield every line of the log, newest first."""
        after = None
        while True:
            page = self.page(wanted, after)
            yield from page.lines
            after = page.next
            if after is None:
                return

    def job(self, wanted: AuditFilter) -> ExportJob:
        """Prepare the workbook of the lines asked for. Raises UserError as `page` does."""
        from hungchinh_desktop.services.exchange_service import ExportJob, PaperKind

        lines, today = list(self.lines(wanted)), date.today()
        if len(lines) > MOST_EXPORTED:
            raise UserError(
                f"Nhật ký có {number(len(lines))} dòng, nhiều hơn một tờ Excel nên có"
                f" ({number(MOST_EXPORTED)}); hãy chọn từng tháng rồi xuất."
            )
        profile = OfficeStore(self._database).profile(today.year)
        creator = profile.full_name if profile else ""
        asked = f"{asked_words(wanted)}. Mã nhật ký lúc xuất: {self.short_code()}"

        def make() -> bytes:
            from hungchinh_desktop.documents.audit_workbook import audit_workbook

            return audit_workbook(lines, asked, creator, today)

        name = f"{today:%Y-%m-%d}_Nhat_ky_thay_doi_NOI_BO.xlsx"
        return ExportJob(PaperKind.AUDIT, "", len(lines), name, make)

    def people(self) -> list[str]:
        """Return who worked with the file, as the log names them."""
        return self._store.people()

    def months(self) -> list[str]:
        """Return the months in which something was written, newest first: "2026-11"."""
        return self._store.months()

    def faults(self) -> list[LogFault]:
        """Return every entry of the log that no longer is as it was sealed."""
        return list(log_faults(self._database.connection))

    def short_code(self) -> str:
        """Return eight letters and figures that stand for the whole log: "K7QD-2MXA"."""
        return short_code(head_seal(self._database.connection))

    def notice_other_hand(self, closed_with: str, log_seal: str = "") -> None:
        """Take notice when the file is not what this program left, and log that.

        Args:
            closed_with: the state the log had when the file was closed. What this program wrote
                since would have moved it: another program wrote when it stands still.
            log_seal: its newest seal then. A log that no longer has that change with that seal
                was cut off or made anew, or an older copy stands in the place of the file.
        """
        if not holds(self._database.connection, closed_with, log_seal):
            self.other_file, label = True, OTHER_FILE
        elif closed_with == self._database.head():
            self.other_hand, label = True, OTHER_HAND
        else:
            return
        if not self._database.refusal:
            with self._database.change(label, kind="event"):
                pass

    def note(self, words: str) -> None:
        """Put into the log what was done beside the record, as with its users.

        Raises UserError when it cannot be written.
        """
        with self._database.change(words, kind="event"):
            pass

    def other_hands(self) -> list[str]:
        """Return when the file was found not to be as it was left, oldest first (UTC, ISO)."""
        found = self._database.values(
            "SELECT made_at FROM change WHERE kind = 'event' AND label IN (?, ?) ORDER BY id",
            OTHER_HAND,
            OTHER_FILE,
        )
        return [made_at for (made_at,) in found]


def asked_words(wanted: AuditFilter) -> str:
    """Return which lines were asked for: "Tháng 11/2026; hộ Nguyễn Văn An"."""
    year, _, month = wanted.month.partition("-")
    parts = [
        f"tháng {month}/{year}" if month else "",
        f"người làm {wanted.person}" if wanted.person else "",
        f"hộ {wanted.household}" if wanted.household else "",
        f"mục {AUDIT_FIELDS[wanted.field]}" if wanted.field else "",
    ]
    told = "; ".join(filter(None, parts)) or "tất cả các thay đổi"
    return f"{told[:1].upper()}{told[1:]}"


def fault_words(fault: LogFault) -> str:
    """Return a sentence for the officer."""
    place = (
        f"dòng {fault.row} của việc số {fault.change}" if fault.row else f"việc số {fault.change}"
    )
    return f"Nhật ký: {place} {fault.words}."


def _check(wanted: AuditFilter) -> None:
    if wanted.field and wanted.field not in AUDIT_FIELDS:
        raise UserError(
            f"Không có mục “{wanted.field}” trong nhật ký; hãy chọn: {', '.join(AUDIT_FIELDS)}."
        )
    if wanted.month and not _MONTH.fullmatch(wanted.month):
        raise UserError(f"“{wanted.month}” chưa phải một tháng; hãy ghi như 2026-11.")


def _household_of(row: Row) -> str:
    if row["table_name"] == "household":
        return str(row["row_id"])
    return str((row["new"] or row["old"] or {}).get("household_id") or "")


def _lines(row: Row, names: dict[str, str], hamlets: dict[str, str]) -> Iterator[AuditLine]:
    key = _household_of(row)
    values: list[ValueWords] = []
    subject = ""
    if row["table_name"]:
        values = list(row_values(row["table_name"], row["old"], row["new"], hamlets))
        subject = row_subject(row["table_name"], row["new"] or row["old"] or {})
    for one in values or ([] if row["table_name"] else [ValueWords("", "", "")]):
        yield AuditLine(
            row["change"],
            row["row"],
            datetime.fromisoformat(row["made_at"]),
            row["made_by"],
            row["label"],
            row["kind"],
            f"Hộ {names[key]}" if key in names else subject,
            one.field,
            one.old,
            one.new,
            key if key in names else "",
            one.sensitive,
        )
