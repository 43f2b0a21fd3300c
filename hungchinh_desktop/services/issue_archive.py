"""Read what was submitted and issued: pages byte for byte, and what they showed."""

from __future__ import annotations

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.paper_snapshot import PaperSnapshot, read_snapshot
from hungchinh_desktop.domain.plan_edition import (
    EditionKind,
    EditionState,
    FrozenPaper,
    IssuedVersion,
    PlanEdition,
)
from hungchinh_desktop.domain.row_code import read_code
from hungchinh_desktop.services.plan_standing import issued_paper
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.edition_store import EditionStore


class IssueArchive:
    """Answer for the frozen papers of all years; it never changes one."""

    def __init__(self, database: Database) -> None:
        self._editions = EditionStore(database)

    def versions(self, year: int | None = None) -> list[IssuedVersion]:
        """Return the issued papers, newest first, of one year or of all."""
        found = [
            edition
            for edition in self._editions.editions()
            if edition.issued and year in (None, edition.year)
        ]
        papers = [(edition, issued_paper(self._editions, edition.id)) for edition in found]
        return [IssuedVersion(edition, paper) for edition, paper in papers if paper is not None]

    def find(self, wanted: str) -> IssuedVersion | None:
        """Return the version with this edition id, code, or number as printed."""
        return next(
            (
                one
                for one in self.versions()
                if wanted in {one.edition.id, one.edition.code, one.edition.number}
            ),
            None,
        )

    def wanted(self, typed: str) -> IssuedVersion:
        """Return the version a person means by its code or number. Raises UserError."""
        found = self.find(read_code(typed) or typed.strip())
        if found is None:
            raise UserError(
                f"Không có bản đã ban hành nào mang mã hay số “{typed.strip()}”;"
                " hãy xem lại trong danh sách các bản."
            )
        return found

    def submitted(self, edition: PlanEdition) -> FrozenPaper | None:
        """Return the paper that is out for signature now."""
        if edition.state is not EditionState.SUBMITTED:
            return None
        return next(iter(self._editions.papers(edition.id)), None)

    def pdf(self, paper: FrozenPaper) -> bytes:
        """Return the pages, byte for byte. Raises UserError when they were damaged."""
        data = self._editions.pdf(paper)
        if data is None:
            raise UserError(
                "Bản lưu của văn bản này đã hỏng trong tệp dữ liệu;"
                " hãy mở bản sao lưu gần nhất để in lại."
            )
        return data

    def shown(self, paper: FrozenPaper) -> PaperSnapshot:
        """Return what the paper shows. Raises UserError when the record was damaged."""
        return read_snapshot(self._snapshots(paper)[0])

    def plan(self, paper: FrozenPaper) -> PaperSnapshot:
        """Return the whole plan as it stands with this paper. Raises UserError."""
        return read_snapshot(self._snapshots(paper)[1])

    def base_of(self, edition: PlanEdition) -> PlanEdition | None:
        """Return the issued plan that an edition replaces or amends."""
        return next(
            (
                one
                for one in self._editions.editions()
                if one.id == edition.base_id and one.kind is EditionKind.PLAN
            ),
            None,
        )

    def _snapshots(self, paper: FrozenPaper) -> tuple[str, str]:
        found = self._editions.snapshots(paper)
        if found is None:
            raise UserError(
                "Số liệu lưu cùng văn bản này đã hỏng trong tệp dữ liệu;"
                " hãy mở bản sao lưu gần nhất để đối chiếu."
            )
        return found
