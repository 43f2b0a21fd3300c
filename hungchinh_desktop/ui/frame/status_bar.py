"""State at the lower edge whether the work is saved, and a few facts that lead to a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStatusBar, QWidget

from hungchinh_desktop.ui.frame.task_bar import TaskBar
from hungchinh_desktop.ui.kit.naming import as_label, named
from hungchinh_desktop.ui.kit.spaced_button import SpacedButton
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.domain.link import Link
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look

_MESSAGE_MS = 8000


@dataclass(frozen=True, slots=True)
class StatusFact:
    """Describe one fact: words, icon, and the page it leads to."""

    id: str  # object name: "status_<id>"
    text: str  # "hung_chinh.db · 20 hộ"
    icon: str
    link: Link | None = None
    kind: str = ""  # "", "warn" or "danger"
    tip: str = ""
    at_right: bool = False


class StatusBar(QStatusBar):
    """Keep the facts at always the same places; the last ones go first when room is short."""

    link_activated = Signal(object)  # Link

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Show the time of saving; the other facts come with `show_facts`."""
        super().__init__(parent)
        named(self, "status_bar", "Tình trạng")
        self._desk = desk
        self._facts: list[_FactButton] = []
        self._states: list[QPushButton] = []
        self.setSizeGripEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._saved = _FactButton(StatusFact("saved", "", "severity_ok"), desk.look, self)
        self.addWidget(self._saved)
        self._tasks = TaskBar(desk.background, self)
        self.addPermanentWidget(self._tasks)
        self._message = QTimer(self)
        self._message.setSingleShot(True)
        self._message.timeout.connect(self.show_saved)
        self.show_saved()

    def add_state(self, button: QPushButton) -> None:
        """Keep a state in sight at the right, however narrow the window is."""
        self._states.append(button)
        self.addPermanentWidget(button)

    def say(self, sentence: str) -> None:
        """Show a sentence in the place of the saved time for some seconds."""
        self._saved.show_fact(StatusFact("saved", sentence, "severity_ok"))
        self._message.start(_MESSAGE_MS)
        self._fit()

    def show_saved(self) -> None:
        """Show when the data file was written last."""
        self._message.stop()
        moment = self._desk.session.saved_at()
        tip = f"Mọi thay đổi được ghi ngay vào tệp {self._desk.session.file_name()}"
        self._saved.show_fact(StatusFact("saved", _saved_words(moment), "severity_ok", tip=tip))
        self._fit()

    def show_facts(self, facts: Sequence[StatusFact]) -> None:
        """Replace the facts beside the saved time."""
        if [button.fact.id for button in self._facts] != [fact.id for fact in facts]:
            self._rebuild(facts)
        for button, fact in zip(self._facts, facts, strict=True):
            button.show_fact(fact)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the facts that no longer fit, the last one first."""
        super().resizeEvent(event)
        self._fit()

    def _rebuild(self, facts: Sequence[StatusFact]) -> None:
        for button in self._facts:
            self.removeWidget(button)
            button.deleteLater()
        self._facts = []
        for fact in facts:
            button = _FactButton(fact, self._desk.look, self)
            button.clicked.connect(self._on_fact_clicked)
            self._facts.append(button)
            if fact.at_right:
                self.addPermanentWidget(button)
            else:
                self.addWidget(button)

    def _fit(self) -> None:
        room = self.width() - self._saved.sizeHint().width() - 24
        room -= sum(state.sizeHint().width() + 8 for state in self._states)
        for button in sorted(self._facts, key=_importance):
            room -= button.sizeHint().width() + 8
            button.setVisible(room >= 0)

    def _on_fact_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _FactButton) and button.fact.link is not None:
            self.link_activated.emit(button.fact.link)


class _FactButton(SpacedButton):
    """Show one fact; without a link it is words only."""

    def __init__(self, fact: StatusFact, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.fact = fact
        self._look = look
        self.setObjectName(f"status_{fact.id}")
        set_role(self, "status")
        set_role(self, fact.kind, "kind")  # before Qt dresses it, which is quicker than after
        self.setAutoDefault(False)

    def show_fact(self, fact: StatusFact) -> None:
        self.fact = fact
        self.setText(as_label(fact.text))
        self.setAccessibleName(fact.text)
        self.setToolTip(fact.tip)
        set_role(self, fact.kind, "kind")
        tone = fact.kind or ("ok" if fact.icon == "severity_ok" else "muted")
        self._look.set_icon(self, fact.icon, tone, 16)


def _importance(button: _FactButton) -> int:
    """Order facts for a narrow window: warnings stay longest."""
    return 0 if button.fact.kind else 1


def _saved_words(moment: datetime | None) -> str:
    if moment is None:
        return "Chưa có thay đổi nào"
    return f"Đã lưu lúc {moment:%H:%M}"
