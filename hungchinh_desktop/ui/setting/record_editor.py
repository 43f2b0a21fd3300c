"""Edit the records of a setting: a table at the left, the form of the chosen one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from hungchinh_desktop.domain.vietnamese import matches
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.panel import Panel, scrolling
from hungchinh_desktop.ui.kit.search_field import SearchField
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_view import TableView
from hungchinh_desktop.ui.kit.writing_parts import writing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.form import Form
    from hungchinh_desktop.ui.kit.table_column import Column

T = TypeVar("T")
_NARROW = 780  # design pixels below which table and form stand above each other


class RecordKeeper(Protocol[T]):
    """What a section knows of its records; the words are those of its buttons and questions."""

    object_name: str
    title: str
    add_words: str
    search_words: str  # "" for a table without search

    def columns(self) -> Sequence[Column[T]]: ...
    def key_of(self, record: T) -> str: ...
    def name_of(self, record: T) -> str: ...
    def searched(self, record: T) -> str: ...  # folded words that a search looks into
    def records(self) -> list[T]: ...
    def values_of(self, record: T) -> dict[str, str]: ...
    def new_values(self) -> dict[str, str]: ...
    def save(self, key: str, values: Mapping[str, str]) -> str: ...
    def remove(self, key: str) -> object: ...


class RecordEditor(QWidget, Generic[T]):
    """Keep what is typed until it is saved or given up."""

    def __init__(self, desk: Desk, keeper: RecordKeeper[T], form: Form) -> None:
        super().__init__()
        name = keeper.object_name
        self._desk, self._keeper, self.form = desk, keeper, form
        self._key: str | None = None  # of the record in the form, "" for a new one
        look = desk.look
        self.model = TableModel[T](keeper.columns(), keeper.key_of)
        self.table = TableView[T](
            look, self.model, f"{name}_table", keeper.title, settings=desk.settings
        )
        set_role(self.table, "bare")
        self._add = push_button(
            look, keeper.add_words, f"{name}_add", self.add, role="small", icon="add"
        )
        writing(self._add)
        self._save = push_button(look, "Lưu", f"{name}_save", self.save, role="primary")
        writing(self._save)
        self._revert = push_button(look, "Hủy", f"{name}_revert", self.revert)
        self._remove = push_button(look, "Xóa…", f"{name}_remove", self.remove, role="quiet")
        writing(self._remove)
        self._list = Panel(look, keeper.title, f"{name}_list")
        self._side = Panel(look, " ", f"{name}_panel", "Nội dung đang xem")
        self._lay_out()
        self.table.current_record_changed.connect(self._on_chosen)
        form.edited.connect(self._show_state)

    def refresh(self) -> None:
        """Show what is stored now; what is typed and not saved stays."""
        records = self._keeper.records()
        self.model.set_records(records)
        known = {self._keeper.key_of(one): one for one in records}
        if self.form.is_changed():
            return
        if self._key in known:
            self.form.set_values(self._keeper.values_of(known[self._key]))
        elif records:
            self._open(self._keeper.key_of(records[0]))
        else:
            self.add()
        self._show_state()

    def choose(self, key: str) -> None:
        """Open a record."""
        if self.may_leave():
            self._open(key)

    def add(self) -> None:
        """Begin a new record."""
        if self.may_leave():
            self._key = ""
            self.table.clearSelection()
            self.form.set_values(self._keeper.new_values())
            self._show_state()
            self.form.focus_first()

    def save(self) -> bool:
        """Store the form; False when it was refused, faults beside the fields."""
        key, values = self._key or "", self.form.values()
        self.form.clear_errors()
        saved = self._desk.perform(self, lambda: self._keeper.save(key, values), self._show_faults)
        if saved is None:
            return False
        self.form.mark_saved()
        self.refresh()
        self._open(saved)
        return True

    def revert(self) -> None:
        """Give up what is not saved."""
        key = self._key
        self.form.mark_saved()
        self._key = None
        self.refresh()
        if key:
            self._open(key)

    def remove(self) -> None:
        """Ask, then remove the record of the form."""
        record = self._record()
        if record is None:
            return
        question = f"Xóa {self._keeper.name_of(record)}?"
        answer = dialogs.question(
            self._desk.look, self, question, "Có thể lấy lại bằng Hoàn tác.", accept="Xóa"
        )
        key = self._keeper.key_of(record)
        if answer is dialogs.Answer.ACCEPT and self._desk.done(
            self, lambda: self._keeper.remove(key)
        ):
            self.form.mark_saved()
            self.refresh()

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved changes; False to stay."""
        if not self.form.is_changed():
            return True
        answer = dialogs.question(
            self._desk.look,
            self.window(),
            "Lưu những gì vừa ghi?",
            "Nếu không lưu, những gì vừa ghi ở đây sẽ mất.",
            accept="Lưu",
            other="Không lưu",
        )
        if answer is dialogs.Answer.ACCEPT:
            return self.save()
        if answer is dialogs.Answer.OTHER:
            self.revert()
            return True
        return False

    def _open(self, key: str) -> None:
        self._key = key
        record = self._record()
        if record is not None:
            self.form.set_values(self._keeper.values_of(record))
            self.table.choose(key)
        self._show_state()

    def _record(self) -> T | None:
        known = {self._keeper.key_of(one): one for one in self.model.all_records()}
        return known.get(self._key or "")

    def _on_chosen(self, record: T | None) -> None:
        key = self._keeper.key_of(record) if record is not None else ""
        if not key or key == self._key:
            return
        if self.may_leave():
            self._open(key)
        elif self._key:
            self.table.choose(self._key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_searched(self, typed: str) -> None:
        if typed.strip():
            self.model.set_predicate(lambda one: matches(typed, self._keeper.searched(one)))
        else:
            self.model.set_predicate(None)

    def _show_faults(self, faults: dict[str, str]) -> None:
        for sentence in self.form.show_errors(faults):
            self._desk.show_error(self, sentence)

    def _show_state(self) -> None:
        record, changed = self._record(), self.form.is_changed()
        words = self._keeper.name_of(record) if record is not None else self._keeper.add_words
        self._side.set_title(f"{words} · chưa lưu" if changed else words)
        self._save.setEnabled(changed or record is None)
        self._revert.setEnabled(changed or (record is None and self.model.total() > 0))
        self._remove.setEnabled(record is not None)

    def _lay_out(self) -> None:
        look = self._desk.look
        self._list.head.addWidget(self._add)
        if self._keeper.search_words:
            field = SearchField(
                look, f"{self._keeper.object_name}_search", self._keeper.search_words
            )
            field.text_settled.connect(self._on_searched)
            row = QHBoxLayout()
            row.setContentsMargins(8, 6, 8, 6)
            row.addWidget(field)
            self._list.body.addLayout(row)
        self._list.body.addWidget(self.table, 1)
        holder = QWidget()
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(12, 10, 12, 12)
        inside.addWidget(self.form)
        name = f"{self._keeper.object_name}_scroll"
        self._side.body.addWidget(scrolling(holder, name, "Nội dung đang xem"), 1)
        foot = self._side.foot()
        for button in (self._save, self._revert):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._remove)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._list, 1)
        self._row.addWidget(self._side, 1)

    def _fit(self) -> None:
        """Put the form below the table where both have no room beside each other."""
        narrow = self.width() < self._desk.look.px(_NARROW)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._row.setStretch(1, 2 if narrow else 1)
