"""Choose the words and buttons that fit where a plan stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.plan_edition import EditionKind, EditionState, PlanEdition

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.finding import Finding
    from hungchinh_desktop.ui.kit.banner import Kind


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold what the page knows of the working year's plan."""

    edition: PlanEdition
    faults: Sequence[Finding]
    drift: int
    drift_since_submission: int
    signed_words: str

    @property
    def sentence(self) -> tuple[Kind, str]:
        """Return the sentence that says what to do next, and how it is coloured."""
        match self.edition.state:
            case EditionState.DRAFT:
                return self._draft()
            case EditionState.SUBMITTED:
                return self._submitted()
            case EditionState.ISSUED:
                return self._issued()

    @property
    def primary(self) -> str:
        """Return the words of the one filled button."""
        return {
            EditionState.DRAFT: "Trình ký…",
            EditionState.SUBMITTED: "Ghi số, ngày, ban hành…",
            EditionState.ISSUED: "Soạn bản mới…",
        }[self.edition.state]

    @property
    def quiet(self) -> str:
        """Return the words of the button that leads back, "" for none."""
        if self.edition.state is EditionState.SUBMITTED:
            return "Rút về dự thảo"
        begun = self.edition.state is EditionState.DRAFT and self.edition.base_id is not None
        return "Bỏ dự thảo này" if begun else ""

    def _draft(self) -> tuple[Kind, str]:
        if self.faults:
            more = f" và {len(self.faults) - 1} lỗi nữa" if len(self.faults) > 1 else ""
            first = self.faults[0].sentence.rstrip(".")
            return "danger", f"Phải sửa trước khi ký: {first}{more}."
        if self.edition.kind is EditionKind.AMENDMENT and not self.drift:
            return "info", "Chưa có dòng nào khác bản đã ký; hãy sửa sổ hoặc kế hoạch trước."
        return "ok", "Không còn lỗi nào; có thể lập bản trình ký."

    def _submitted(self) -> tuple[Kind, str]:
        if self.drift_since_submission:
            return "warn", (
                f"Sổ và kế hoạch đã đổi {self.drift_since_submission} dòng từ khi trình ký;"
                " hãy rút về dự thảo rồi trình ký lại."
            )
        return "info", "Đang chờ ký. Văn thư cho số rồi thì ghi số và ngày vào đây."

    def _issued(self) -> tuple[Kind, str]:
        if self.drift:
            return "warn", f"{self.signed_words} – khác bản đã ký: {self.drift} dòng."
        return "ok", f"{self.signed_words} – khớp bản đã ký."
