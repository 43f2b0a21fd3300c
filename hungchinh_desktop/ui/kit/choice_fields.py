"""Take one of a closed list, or yes and no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QWidget,
)

from hungchinh_desktop.ui.kit.chip import ChipPainter
from hungchinh_desktop.ui.kit.field import Field

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPaintEvent

    from hungchinh_desktop.ui.kit.chip import Chip
    from hungchinh_desktop.ui.kit.look import Look

FIELD_PADDING = 8  # as in office.qss


class ChoiceField(Field):
    """Take one code of a closed list, shown in words or as chips."""

    control: QComboBox

    def __init__(
        self,
        look: Look,
        field_id: str,
        label: str,
        choices: Sequence[tuple[str, str]] = (),
        *,
        required: bool = False,
        placeholder: str = "Chọn…",
        chips: Mapping[str, Chip] | None = None,
    ) -> None:
        """Take pairs of code and words, and chips by code where words should wear them."""
        combo = ChipComboBox(look, chips) if chips else QComboBox()
        super().__init__(look, field_id, label, combo, required=required)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.setPlaceholderText(placeholder)
        combo.setMaxVisibleItems(14)
        combo.currentIndexChanged.connect(self.edited)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other codes and words; the value stays if it is among them."""
        kept = self.value()
        blocked = self.control.blockSignals(True)
        self.control.clear()
        for code, words in choices:
            self.control.addItem(words, code)
        self.set_value(kept)
        self.control.blockSignals(blocked)

    def value(self) -> str:
        return str(self.control.currentData() or "")

    def set_value(self, value: str) -> None:
        """Choose a code; one that is not in the list leaves nothing chosen."""
        self.control.setCurrentIndex(self.control.findData(value) if value else -1)


class CheckField(Field):
    """Take yes ("1") or no ("")."""

    control: QCheckBox

    def __init__(self, look: Look, field_id: str, label: str) -> None:
        """Put the words beside the box instead of above it."""
        box = QCheckBox(label)
        super().__init__(look, field_id, "", box)
        box.setAccessibleName(label)
        box.toggled.connect(self.edited)

    def value(self) -> str:
        return "1" if self.control.isChecked() else ""

    def set_value(self, value: str) -> None:
        self.control.setChecked(bool(value))

    def is_checked(self) -> bool:
        """Tell whether the box is ticked."""
        return self.control.isChecked()


class ChipComboBox(QComboBox):
    """Show the chosen entry and those of the list as chips."""

    def __init__(
        self, look: Look, chips: Mapping[str, Chip], parent: QWidget | None = None
    ) -> None:
        """Take the chips by the code stored with each entry."""
        super().__init__(parent)
        self._look = look
        self._chips = dict(chips)
        self.setItemDelegate(_ChipDelegate(self))

    def chip_of(self, code: object) -> Chip | None:
        """Return the chip of a code, None where the words stand alone."""
        return self._chips.get(str(code))

    def painter_of_chips(self) -> ChipPainter:
        """Return who draws the chips at the text size in use."""
        return ChipPainter(self._look)

    def sizeHint(self) -> QSize:
        widths = [self.painter_of_chips().size(chip).width() for chip in self._chips.values()]
        arrow = self._look.px(26) + 2 * FIELD_PADDING + 6
        hint = super().sizeHint()
        return QSize(max(hint.width(), max(widths, default=0) + arrow), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Keep room for letter and word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        chip = self.chip_of(self.currentData())
        if chip is None:
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        place = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        self.painter_of_chips().paint(painter, place, chip)


class _ChipDelegate(QStyledItemDelegate):
    """Draw the entries of a chip combo box."""

    def __init__(self, combo: ChipComboBox) -> None:
        super().__init__(combo)
        self._combo = combo

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        chip = self._combo.chip_of(index.data(Qt.ItemDataRole.UserRole))
        if chip is None:
            super().paint(painter, option, index)
            return
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(option.rect, option.palette.highlight())
        place: QRect = option.rect.adjusted(6, 0, -6, 0)
        self._combo.painter_of_chips().paint(painter, place, chip)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        chip = self._combo.chip_of(index.data(Qt.ItemDataRole.UserRole))
        if chip is None:
            return hint
        size = self._combo.painter_of_chips().size(chip)
        return QSize(max(hint.width(), size.width() + 12), max(hint.height(), size.height() + 6))
