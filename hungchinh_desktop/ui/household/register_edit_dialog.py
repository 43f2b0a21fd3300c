"""Show what becomes of cells of the register before it is written, as one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.register_edit import CellEdit, EditField
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.class_change_form import DECISION_SAMPLE
from hungchinh_desktop.ui.household.edit_preview_list import EditPreviewList
from hungchinh_desktop.ui.household.edit_preview_model import EditPreviewModel
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.look import Look

_WIDTH = 560
_QUIET_MS = 250


class RegisterEditDialog(VerbDialog):
    """Hold the list of edits, their count and the button that writes them."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        title: str,
        detail: str,
        object_name: str,
        write: Callable[[RegisterEditDialog], bool],
    ) -> None:
        """Take what writes the ticked edits; it tells whether that was done."""
        super().__init__(look, parent, title, detail, object_name=object_name)
        self.setFixedWidth(look.px(_WIDTH))
        self._write = write
        self._preview: Callable[[], Iterable[CellEdit]] | None = None
        self._why_none = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        self._timer.timeout.connect(self.refresh_preview)
        self.edits = EditPreviewModel(look, self)
        self.listing = EditPreviewList(look, self.edits)
        self.count = text_label("", "strong", f"{object_name}_count", wrap=True)
        self.class_from = DateField(look, "class_from", "Diện mới tính từ", required=True)
        self.decision = Form("class_decision", "Ngày và quyết định đổi diện")
        self.decision.add_row(
            self.class_from,
            LineField(look, "decision_number", "Quyết định số", placeholder=DECISION_SAMPLE),
            DateField(look, "decision_date", "Ngày quyết định"),
        )
        self._accept = self.add_button("Ghi", Answer.ACCEPT, primary=True, closes=False)
        self._accept.clicked.connect(self.accept_edits)
        self.add_button("Hủy", Answer.REJECT)
        self.edits.ticks_changed.connect(self._on_ticks_changed)
        self.decision.edited.connect(self.decision.clear_errors)

    def add_preview(self) -> None:
        """Put the list below what the subclass has added."""
        self.body.addWidget(self.count)
        self.body.addWidget(self.listing, 1)
        self.body.addWidget(self.decision)

    def follow(self, preview: Callable[[], Iterable[CellEdit]], *, why_none: str) -> None:
        """Take what tells the edits for the values chosen now, and what to say without any."""
        self._preview, self._why_none = preview, why_none

    def edited(self) -> None:
        """Preview again once the typing rests."""
        self._accept.setEnabled(False)
        self._timer.start()

    def refresh_preview(self) -> None:
        """Preview at once."""
        self._timer.stop()
        self.edits.show_edits(self._preview() if self._preview is not None else ())
        self.listing.updateGeometry()
        if self.isVisible():
            self._grow()

    def beginning(self) -> tuple[str, str, str]:
        """Return as typed from when a changed class holds, number and date of the decision."""
        values = self.decision.values()
        return values["class_from"], values["decision_number"], values["decision_date"]

    def show_faults(self, faults: dict[str, str]) -> None:
        """Show what was refused beside the date or the decision."""
        own = {name: said for name, said in faults.items() if name in self.decision.values()}
        self.decision.show_errors(own or {"class_from": next(iter(faults.values()), "")})

    def showEvent(self, event: QShowEvent) -> None:
        """Leave the screen room for the foot."""
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        """Take the height that the list asks for, as far as the screen has it."""
        layout = self.layout()
        assert layout is not None  # the base class made it
        layout.activate()
        room = self.screen().availableGeometry()
        frame = self.frameGeometry().height() - self.height()
        wanted = max(layout.totalHeightForWidth(self.width()), self.height())
        self.resize(self.width(), min(wanted, room.height() - frame))
        beyond = self.frameGeometry().bottom() - room.bottom()
        if beyond > 0:
            self.move(self.x(), max(self.y() - beyond, room.top()))

    def _on_ticks_changed(self) -> None:
        ticked = self.edits.ticked()
        households = len({edit.household_id for edit in ticked})
        self.count.setText(self._count_words(len(ticked), households))
        self.listing.setVisible(self.edits.rowCount() > 0)
        self._accept.setText(f"Ghi {number(households)} hộ" if households else "Ghi")
        self._accept.setEnabled(households > 0)
        self.decision.setVisible(any(edit.field is EditField.STATUS for edit in ticked))

    def _count_words(self, cells: int, households: int) -> str:
        """Return "Sẽ đổi 3 hộ (5 ô), 1 ô đã đúng, 2 ô không ghi được."."""
        parts = [f"Sẽ đổi {number(households)} hộ"] if households else []
        if cells > households:
            parts[0] += f" ({number(cells)} ô)"
        unit = "hộ" if self.edits.one_each else "ô"
        if self.edits.unchanged:
            parts.append(f"{number(self.edits.unchanged)} {unit} đã đúng")
        if self.edits.faulty():
            parts.append(f"{number(len(self.edits.faulty()))} {unit} không ghi được")
        if not households:
            parts = [self._why_none, *parts]
        return f"{', '.join(parts)}."

    def accept_edits(self) -> None:
        """Write what is ticked and close, or say beside the fields what is faulty."""
        if self._timer.isActive():
            self.refresh_preview()
            return
        try:
            if not self.decision.isHidden():
                self.class_from.date()
        except UserError as fault:
            self.show_faults({"class_from": fault.sentence})
            return
        if self._write(self):
            self._answer_with(Answer.ACCEPT)
