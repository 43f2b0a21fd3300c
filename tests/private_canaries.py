"""Put words into a record that nobody at the counter may read, and look for them."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

from hungchinh_desktop.domain.family_vocabulary import ReviewedClass
from hungchinh_desktop.domain.poverty_standard import ReviewDraft
from hungchinh_desktop.domain.support_record import SupportDraft, VisitDraft
from hungchinh_desktop.domain.vocabulary import SupportNeed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hungchinh_desktop.services.office_file import OfficeFile

CANARY = "Bạchtuộc"
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def plant(office: OfficeFile) -> str:
    """Write the canary into every kind of sensitive field of one household; return its key."""
    entry = office.households.entries()[3]
    key, details = entry.id, office.details
    draft = office.households.draft_of(key)
    for turn in ("cũ", "mới"):  # twice: the history quotes both
        words = replace(draft, situation=f"{CANARY} ốm {turn}", support=f"{CANARY} vay vốn {turn}")
        office.households.update(key, words)
    details.save_member(
        key,
        replace(
            details.new_member(key),
            full_name="Lê Văn Nam",
            relation="con",
            birth="12/03/2001",
            disability=f"{CANARY} vận động",
            ethnic_group=CANARY,
        ),
    )
    details.save_support(
        key,
        replace(
            SupportDraft("01/02/2024", SupportNeed.PRODUCTION), item="Bò", result=f"{CANARY} khỏi"
        ),
    )
    details.save_visit(key, VisitDraft("01/03/2024", "Bùi Thị Lan", f"{CANARY} nằm liệt"))
    review = ReviewDraft("01/10/2024", details.area(), "900.000")
    details.save_review(
        key, replace(review, decided=ReviewedClass.POOR, overriding_reason=f"{CANARY} ốm")
    )
    return key


def seen() -> list[str]:
    """Return every text in sight or read aloud of all windows, with the canary in it."""
    widgets = [one for one in QApplication.allWidgets() if one.isVisible()]
    return [text for one in widgets for text in texts_of(one) if CANARY in text]


def held() -> list[str]:
    """Return every text that any widget, shown or not, holds, with the canary in it."""
    gc.collect()
    texts = [text for one in QApplication.allWidgets() for text in texts_of(one)]
    texts += [one.windowTitle() for one in QApplication.topLevelWidgets()]
    texts.append(QGuiApplication.clipboard().text())
    return [text for text in texts if CANARY in text]


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield every text that a widget and its model hold."""
    yield from (
        widget.windowTitle(),
        widget.toolTip(),
        widget.statusTip(),
        widget.whatsThis(),
        widget.accessibleName(),
        widget.accessibleDescription(),
    )
    if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _model_texts(widget)


def _model_texts(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount(QModelIndex())):
        columns = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
        for column in range(columns):
            index = model.index(row, column)
            yield from (str(index.data(role) or "") for role in _ROLES)
