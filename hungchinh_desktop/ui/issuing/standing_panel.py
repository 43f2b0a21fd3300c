"""Say where the plan stands and offer the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.plan_edition import EditionState
from hungchinh_desktop.ui.issuing.state_line import StateLine
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.panel import SIDE, Panel
from hungchinh_desktop.ui.kit.writing_parts import writing

if TYPE_CHECKING:
    from hungchinh_desktop.ui.issuing.issue_words import Standing
    from hungchinh_desktop.ui.kit.look import Look


class StandingPanel(Panel):
    """Show the three steps, one sentence with its links, and the buttons of the step."""

    next_wanted = Signal()
    back_wanted = Signal()
    link_activated = Signal(object)  # Link

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "issuing_standing", "Kế hoạch đang ở bước nào")
        self._line = StateLine(look)
        self._name = text_label("", "muted", "issuing_name", wrap=True)
        self.banner = Banner(look, "issuing_banner")
        self.forward = push_button(
            look, "", "issuing_next", self.next_wanted.emit, role="primary", icon="sign"
        )
        writing(self.forward)
        self.back = push_button(look, "", "issuing_back", self.back_wanted.emit)
        writing(self.back)
        self._lay_out()

    def show_standing(self, standing: Standing) -> None:
        """Show the step, the sentence and the buttons that fit."""
        edition = standing.edition
        self._line.show_state(edition.state)
        lap = f" lần {edition.edition}" if edition.edition > 1 else ""
        self._name.setText(f"{edition.name}{lap} · mã tra cứu {edition.code}")
        self.banner.show_notice(*standing.sentence)
        if edition.state is EditionState.DRAFT and standing.faults:
            first = standing.faults[0].link
            self.banner.add_link("Đi tới", lambda: self.link_activated.emit(first))
            if len(standing.faults) > 1:
                every = Link("findings")
                self.banner.add_link("Xem tất cả", lambda: self.link_activated.emit(every))
        self.forward.setText(standing.primary)
        self.forward.setAccessibleName(standing.primary)
        self.back.setText(standing.quiet)
        self.back.setAccessibleName(standing.quiet)
        self.back.setVisible(bool(standing.quiet))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._line)
        words.addWidget(self._name)
        top = QHBoxLayout()
        top.setContentsMargins(SIDE, 8, SIDE, 4)
        top.setSpacing(8)
        top.addLayout(words, 1)
        top.addWidget(self.back)
        top.addWidget(self.forward)
        below = QHBoxLayout()
        below.setContentsMargins(SIDE, 2, SIDE, 8)
        below.addWidget(self.banner)
        self.body.addLayout(top)
        self.body.addLayout(below)
