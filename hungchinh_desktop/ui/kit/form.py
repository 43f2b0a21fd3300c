"""Lay out fields in rows and move values and errors in and out of them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.cover import CoverBox
from hungchinh_desktop.ui.kit.field import Field
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hungchinh_desktop.ui.kit.look import Look

ACROSS, DOWN = 12, 9


class Form(QWidget):
    """Hold the fields of one record, in the order of the paper form."""

    edited = Signal()
    locking = Signal()  # the program is locked over the window it stands in

    def __init__(self, object_name: str, accessible_name: str) -> None:
        super().__init__()
        named(self, object_name, accessible_name)
        self._fields: dict[str, Field] = {}
        self._saved: dict[str, str] = {}
        self._covers: list[CoverBox] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(DOWN)
        self._column.addStretch(1)

    def add_row(self, *fields: Field, widths: tuple[int, ...] = ()) -> None:
        """Add fields beside each other; widths are their shares, equal if not given."""
        self._column.insertLayout(self._column.count() - 1, self._row(fields, widths))

    def add_covered(
        self,
        look: Look,
        name: str,
        title: str,
        rows: Sequence[Sequence[Field]],
        also: Callable[[], bool] = bool,
    ) -> CoverBox:
        """Add rows of fields that are covered together while one of them holds something.

        `also` tells of something else that shows in them, such as a field that is left out.
        """
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(DOWN)
        fields = [field for row in rows for field in row]
        for row in rows:
            column.addLayout(self._row(row, ()))
        box = CoverBox(
            look,
            group,
            name,
            title,
            holds=lambda: also() or any(field.value() for field in fields),
            is_field=True,
        )
        for field in fields:
            field.edited.connect(box.follow_value)
        self._covers.append(box)
        self.add_widget(box)
        return box

    def add_section(self, box: CoverBox) -> None:
        """Add something that is covered as a whole."""
        self._covers.append(box)
        self.add_widget(box)

    def add_widget(self, widget: QWidget) -> None:
        """Add anything else over the whole width."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def field(self, field_id: str) -> Field:
        """Return a field by its id. Raises KeyError."""
        return self._fields[field_id]

    def values(self) -> dict[str, str]:
        """Return what stands in every field, by field id."""
        return {field_id: field.value() for field_id, field in self._fields.items()}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fill the fields (those not named become empty), free of errors and of changes."""
        blocked = self.blockSignals(True)
        for field_id, field in self._fields.items():
            field.set_value(values.get(field_id, ""))
        self.blockSignals(blocked)
        self.clear_errors()
        self.mark_saved()

    def show_errors(self, errors: Mapping[str, str]) -> list[str]:
        """Show every error beside its field and put the cursor into the first faulty one.

        Returns:
            The sentences whose field is not in this form; show them elsewhere.
        """
        faulty = []
        for field_id, field in self._fields.items():
            field.show_error(errors.get(field_id, ""))
            if field_id in errors:
                faulty.append(field)
        if faulty:
            faulty[0].control.setFocus(Qt.FocusReason.OtherFocusReason)
        return [sentence for field_id, sentence in errors.items() if field_id not in self._fields]

    def clear_errors(self) -> None:
        """Take all error and advice lines away."""
        for field in self._fields.values():
            field.show_error("")

    def cover_again(self) -> None:
        """Cover the sensitive fields that were opened: the values are another record's."""
        for field in self._fields.values():
            field.cover_again()
        for box in self._covers:
            box.cover_again()

    def is_changed(self) -> bool:
        """Tell whether a value differs from what was set or saved last."""
        return self.values() != self._saved

    def changed_ids(self) -> list[str]:
        """Return the ids of the fields whose value differs."""
        return [name for name, value in self.values().items() if value != self._saved[name]]

    def mark_saved(self) -> None:
        """Take the values as they stand for the saved ones."""
        self._saved = self.values()

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        for field in self._fields.values():
            field.control.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def set_read_only(self, read_only: bool) -> None:  # named like Qt's setters
        """Let all values be read but not changed, as in a closed year."""
        for field in self._fields.values():
            field.set_read_only(read_only)

    def _row(self, fields: Sequence[Field], widths: tuple[int, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(ACROSS)
        for number, field in enumerate(fields):
            share = widths[number] if widths else 1
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
            self._fields[field.field_id] = field
            self._saved[field.field_id] = field.value()
            field.edited.connect(self.edited)
        return row
