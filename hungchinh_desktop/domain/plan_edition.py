"""Describe the editions of a year's plan: draft, paper for signature, issued paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hungchinh_desktop.domain.row_code import row_code
from hungchinh_desktop.domain.wording import padded, short_date


class EditionState(StrEnum):
    """How far an edition is on its way to signature and number."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ISSUED = "issued"


class EditionKind(StrEnum):
    """A whole plan, or a paper that amends one (Decree 30/2020, article 18)."""

    PLAN = "plan"
    AMENDMENT = "amendment"


STATE_LABELS = {
    EditionState.DRAFT: "Dự thảo",
    EditionState.SUBMITTED: "Trình ký",
    EditionState.ISSUED: "Ban hành",
}
KIND_LABELS = {
    EditionKind.PLAN: "Kế hoạch",
    EditionKind.AMENDMENT: "Kế hoạch sửa đổi, bổ sung",
}


@dataclass(frozen=True, slots=True)
class PlanEdition:
    """Hold one edition of the plan of a year; number and date are there once it is issued.

    The first edition has the id of its plan. `base_id` is the issued edition that this one
    replaces or amends, `reason` the sentence that says why.
    """

    id: str
    year: int
    edition: int = 1
    kind: EditionKind = EditionKind.PLAN
    state: EditionState = EditionState.DRAFT
    base_id: str | None = None
    reason: str = ""
    document_number: int | None = None
    document_symbol: str = ""
    signed_on: date | None = None
    issued_at: str = ""
    issued_by: str = ""

    @property
    def code(self) -> str:
        """Return the short code in the foot of its pages."""
        return row_code(self.id)

    @property
    def issued(self) -> bool:
        """Tell whether the paper has its number and can no longer change."""
        return self.state is EditionState.ISSUED

    @property
    def number(self) -> str:
        """Return "05/KH-UBND", "" before the clerk gave a number."""
        if self.document_number is None:
            return ""
        return f"{padded(self.document_number)}/{self.document_symbol}"

    @property
    def name(self) -> str:
        """Return "Kế hoạch năm 2024" or "Kế hoạch sửa đổi, bổ sung năm 2024"."""
        return f"{KIND_LABELS[self.kind]} năm {self.year}"

    @property
    def state_words(self) -> str:
        """Return "Dự thảo lần 2", or "Số 05/KH-UBND ngày 31/03/2024" for an issued one."""
        if self.signed_on is not None:
            return f"Số {self.number} ngày {short_date(self.signed_on)}"
        words = STATE_LABELS[self.state]
        return words if self.edition == 1 else f"{words} lần {self.edition}"

    @property
    def told(self) -> str:
        """Return "Kế hoạch năm 2024, số 05/KH-UBND ngày 02/04/2024"."""
        words = self.state_words
        return f"{self.name}, {words[:1].lower()}{words[1:]}"


@dataclass(frozen=True, slots=True)
class FrozenPaper:
    """Name a paper as it was submitted or issued; its bytes are fetched apart.

    The hashes are SHA-256 in hexadecimal: of the PDF, of its snapshot as stored, and of what the
    whole plan says with it besides number and date. `log_code` stands for the change log up to
    the moment it was frozen, see `log_seal.short_code`; "" for a paper printed without it.
    """

    id: str
    edition_id: str
    stage: EditionState
    made_at: str
    page_count: int
    pdf_sha256: str
    snapshot_sha256: str
    content_sha256: str
    log_code: str = ""


@dataclass(frozen=True, slots=True)
class IssuedVersion:
    """Join an issued edition with the paper that was frozen with it."""

    edition: PlanEdition
    paper: FrozenPaper
