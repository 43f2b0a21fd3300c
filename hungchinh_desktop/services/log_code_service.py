"""Hold the change log against what is kept of it outside: codes on papers, and backups."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.backup import Backup, of_this_line
from hungchinh_desktop.domain.code_answer import (
    CodeAnswer,
    found_answer,
    lost_answer,
    slip_answer,
)
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.log_seal import is_slip, read_short_code
from hungchinh_desktop.domain.plan_edition import STATE_LABELS, EditionState
from hungchinh_desktop.storage.edition_store import EditionStore
from hungchinh_desktop.storage.log_anchor import (
    SealedChange,
    all_codes,
    change_of_code,
    holds,
    seal_in,
)
from hungchinh_desktop.storage.log_chain import log_faults

if TYPE_CHECKING:
    from hungchinh_desktop.services.safety_service import SafetyService
    from hungchinh_desktop.storage.database import Database

_READ = 5


class LogCodeService:
    """Answer for a code typed off a paper, for the papers kept in the file, and for its copies."""

    def __init__(self, database: Database, safety: SafetyService) -> None:
        self._database = database
        self._safety = safety
        self._editions = EditionStore(database)

    def answer(self, typed: str) -> CodeAnswer:
        """Tell whether the log of today still is the one that a code was printed from.

        Raises UserError for a text that cannot be such a code.
        """
        code = read_short_code(typed)
        if not code:
            raise UserError(
                f"“{typed.strip()}” chưa phải mã nhật ký; hãy gõ đủ 8 chữ, số sau “Mã nhật ký:”"
                " ở chân văn bản, ví dụ K7QD-2MXA."
            )
        connection = self._database.connection
        paper, change = self._papers().get(code, ""), change_of_code(connection, code)
        if change is not None:
            told = _told(code, change, paper)
            faults = list(log_faults(connection))
            return found_answer(code, change.number, told, self._database.version(), faults)
        near = next((one for one in all_codes(connection) if is_slip(code, one)), "")
        return slip_answer(code, near) if near and not paper else lost_answer(code, paper)

    def faults(self) -> list[str]:
        """Return a sentence for every paper and backup that the log no longer leads up to."""
        return [*self._faults_of_papers(), *self._faults_of_backups()]

    def _faults_of_backups(self) -> list[str]:
        """Tell of the newest good backup that holds changes which the file does not have.

        The newest ones are read: a log made anew has the same numbers and times, but other seals.
        A copy made after the tampering agrees with it, so older ones are asked too.
        """
        for place, backup in enumerate(of_this_line(self._safety.backups())):
            if self._leads_up_to(backup, read=place < _READ):
                continue
            if self._safety.is_good(backup):
                return [_lost_words(backup)]
        return []

    def _leads_up_to(self, backup: Backup, *, read: bool) -> bool:
        key = self._database.key
        try:
            seal = seal_in(backup.path, key, backup.head) if read else ""
        except UserError:  # damaged, or made before the password was set or changed
            seal = ""
        return holds(self._database.connection, backup.head, seal)

    def _faults_of_papers(self) -> list[str]:
        papers = self._papers()
        known = set(all_codes(self._database.connection)) if papers else set()
        return [
            lost_answer(code, paper).words for code, paper in papers.items() if code not in known
        ]

    def _papers(self) -> dict[str, str]:
        """Return the papers by the code printed on them; an issued one outdoes its draft."""
        found: dict[str, str] = {}
        for edition in self._editions.editions():
            for paper in reversed(self._editions.papers(edition.id)):
                issued = paper.stage is EditionState.ISSUED
                stage = STATE_LABELS[EditionState.SUBMITTED].lower()
                if paper.log_code:
                    found[paper.log_code] = edition.told if issued else f"{edition.name}, {stage}"
        return found


def _lost_words(backup: Backup) -> str:
    return (
        f"Bản sao lưu lúc {backup.made_at.astimezone():%H:%M ngày %d/%m/%Y} có nhật ký đến việc"
        f" số {backup.head.partition('@')[0]} mà tệp này không có: tệp bị thay bằng bản cũ hơn,"
        " hoặc nhật ký bị cắt bớt, dựng lại; hãy so hai bản ở trang An toàn dữ liệu."
    )


def _told(code: str, change: SealedChange, paper: str) -> str:
    moment = f"{datetime.fromisoformat(change.made_at).astimezone():%H:%M ngày %d/%m/%Y}"
    told = f"Mã {code} là của việc số {change.number} (“{change.label}”) lúc {moment}"
    return f"{told}, in ở chân {paper}" if paper else told
