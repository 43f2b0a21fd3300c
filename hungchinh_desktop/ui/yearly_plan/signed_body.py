"""Say above the plan how it stands to the paper that was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.plan_edition import EditionState
from hungchinh_desktop.ui.kit.banner import Banner

if TYPE_CHECKING:
    from hungchinh_desktop.services.issue_service import IssueService
    from hungchinh_desktop.ui.kit.banner import Kind
    from hungchinh_desktop.ui.kit.look import Look


class SignedBody(QWidget):
    """Hold the columns of the plan below one sentence; a first draft needs none."""

    link_activated = Signal(object)  # Link

    def __init__(self, look: Look, columns: QWidget) -> None:
        super().__init__()
        self.banner = Banner(look, "plan_signed")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(columns, 1)

    def show_standing(self, issues: IssueService) -> None:
        """Tell what differs from the signed paper, with the way to the rows."""
        try:
            kind, sentence = _sentence(issues)
        except UserError as fault:  # the signed paper was damaged on the disk
            kind, sentence = "danger", fault.sentence
        self.banner.show_notice(kind, sentence)
        if sentence:
            self.banner.add_link(
                "Xem ở Ban hành", lambda: self.link_activated.emit(Link("issuing"))
            )


def _sentence(issues: IssueService) -> tuple[Kind, str]:
    edition, signed = issues.edition(), issues.signed()
    if edition.state is EditionState.SUBMITTED:
        changed = len(issues.drift_since_submission())
        if changed:
            return "warn", f"Đã đổi {changed} dòng từ khi trình ký; phải trình ký lại."
        return "info", "Đang trình ký; sửa lúc này thì phải trình ký lại."
    if signed is None:
        return "info", ""
    words = signed.edition.state_words
    drift = len(issues.drift())
    if drift:
        return "warn", f"{words} – khác bản đã ký: {drift} dòng."
    return "ok", f"{words} – khớp bản đã ký."
