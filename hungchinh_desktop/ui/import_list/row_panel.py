"""Explain one row of a list: what is asked, both sides, and what will be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.import_field import FIELD_LABELS, ImportField
from hungchinh_desktop.domain.import_verdict import Verdict
from hungchinh_desktop.domain.sensitive_fields import OPEN_FIELDS
from hungchinh_desktop.ui.import_list.answer_row import AnswerRow
from hungchinh_desktop.ui.import_list.comparison import compared_fields, sides_of
from hungchinh_desktop.ui.import_list.row_state import STATE_FACES, shown_numbers, state_of
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel, scrolling

if TYPE_CHECKING:
    from hungchinh_desktop.domain.import_preview import ImportPreview, RegisterSnapshot
    from hungchinh_desktop.domain.import_question import Question
    from hungchinh_desktop.domain.import_verdict import RowVerdict
    from hungchinh_desktop.ui.import_list.comparison import Side
    from hungchinh_desktop.ui.kit.look import Look

    _Shown = tuple[RowVerdict | None, ImportPreview | None, RegisterSnapshot | None]

_HEIGHT, _LEFT, _LABEL = 158, 340, 118
_WIDEST_SHARE = 0.42
_COMPARED = (Verdict.CHANGED, Verdict.UNCHANGED)  # what was kept before can still be taken over


class RowPanel(Panel):
    """Stand below the rows and speak of the current one."""

    answered = Signal(str, str)  # question id, code
    overwrite_chosen = Signal(str, bool)  # "support@Sheet1!12"
    proposal_chosen = Signal(str, bool)  # "exit:2024@Sheet1!12"

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "import_row_panel", "Dòng đang chọn")
        self._content = QWidget()
        self._holder = QHBoxLayout()
        self.body.addLayout(self._holder, 1)
        self._most = look.px(_HEIGHT)
        look.changed.connect(self._fit)
        self._shown: _Shown = (None, None, None)
        look.cover_changed.connect(lambda: self.show_row(*self._shown))
        self._fit()

    def show_row(
        self,
        verdict: RowVerdict | None,
        preview: ImportPreview | None,
        register: RegisterSnapshot | None,
    ) -> None:
        """Explain a row; without one, say what to do."""
        self._shown = (verdict, preview, register)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if verdict is None or preview is None or register is None:
            words = "Chọn một dòng ở trên để xem lý do và trả lời."
            hint = text_label(words, "muted", "import_row_hint", wrap=True)
            hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(hint)
        else:
            asked = _question_of(verdict, preview)
            left = scrolling(
                self._said(verdict, preview, asked), "import_row_said", "Điều cần chọn"
            )
            left.setFixedWidth(self._look.px(_LEFT))
            row.addWidget(left)
            sides = sides_of(verdict, preview, register, asked)
            right = self._compared(verdict, preview, sides)
            row.addWidget(scrolling(right, "import_row_sides", "So sánh từng mục"), 1)
        self._replace(content)

    def _replace(self, content: QWidget) -> None:
        self._holder.removeWidget(self._content)
        self._content.hide()
        self._content.deleteLater()  # a button in it may be the one just pressed
        self._content = content
        self._holder.addWidget(content)

    def _said(self, verdict: RowVerdict, preview: ImportPreview, asked: Question | None) -> QWidget:
        face = STATE_FACES[state_of(verdict)]
        name = verdict.row.head_name if verdict.row else face.words
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(self._look, face.icon, face.tone, 20))
        place = f"Dòng {shown_numbers(verdict)}"
        if len({table.sheet for table in preview.tables}) > 1:
            place = f"Tờ {verdict.sheet}, dòng {shown_numbers(verdict)}"
        title = f"{place} · {name}"
        head.addWidget(text_label(title, "heading", "import_row_title", wrap=True), 1)
        said = QWidget()
        column = QVBoxLayout(said)
        column.setContentsMargins(14, 10, 10, 10)
        column.setSpacing(8)
        column.addLayout(head)
        sentence = asked.sentence if asked and asked.is_open else verdict.reason
        column.addWidget(text_label(sentence, "", "import_row_sentence", wrap=True))
        if asked is not None:
            answers = AnswerRow(self._look, asked)
            answers.answered.connect(self.answered)
            column.addWidget(answers)
        for proposal in preview.proposals(verdict):
            item = f"{proposal.kind.value}:{proposal.value}@{verdict.key}"
            known = preview.options.answers
            ticked = known.confirms(proposal.kind, verdict.key, proposal.value)
            words = self._look.hidden(proposal.sentence)
            tick = self._tick(words, item, ticked, self.proposal_chosen)
            tick.setEnabled(not self._look.covers)  # nobody agrees to what she cannot read
            column.addWidget(tick)
        column.addStretch(1)
        return said

    def _tick(self, words: str, item: str, ticked: bool, chosen: SignalInstance) -> QWidget:
        box = named(QCheckBox(), f"import_tick_{item.partition('@')[0]}", words)
        box.setChecked(ticked)
        box.toggled.connect(lambda on: chosen.emit(item, on))
        label = text_label(words, "", f"{box.objectName()}_words", wrap=True)
        label.setBuddy(box)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        return holder

    def _compared(self, verdict: RowVerdict, preview: ImportPreview, sides: list[Side]) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, side in enumerate(sides, 1):
            title = side.title if verdict.row is None or not verdict.row.joined else _joined(side)
            grid.addWidget(text_label(title, "label", f"import_side{place}", wrap=True), 0, place)
            grid.setColumnStretch(place, 1)
        line = 1
        differing = {change.field for change in verdict.changes}
        # What differs comes first: it is seen without scrolling, and so is the tick.
        for field in sorted(compared_fields(sides), key=lambda one: one not in differing):
            line = self._add_field(grid, line, field, sides, verdict, preview)
        for number, text in _joined_texts(verdict, preview):
            grid.addWidget(text_label(f"Dòng {number}", "label", f"import_join{number}"), line, 0)
            shown = self._look.hidden(text)
            words = text_label(shown, "", f"import_join_text{number}", wrap=True)
            grid.addWidget(words, line, 1, 1, max(len(sides), 1))
            line += 1
        if verdict.row is None:
            shown = self._look.hidden(verdict.text)
            words = text_label(shown, "", "import_row_text", wrap=True)
            grid.addWidget(words, line, 1)
            line += 1
        grid.setRowStretch(line, 1)
        return table

    def _add_field(
        self,
        grid: QGridLayout,
        line: int,
        field: ImportField,
        sides: list[Side],
        verdict: RowVerdict,
        preview: ImportPreview,
    ) -> int:
        """Add the values of a field, and under that of the list the wish to take it over."""
        top = Qt.AlignmentFlag.AlignTop
        label = text_label(FIELD_LABELS[field], "label", f"import_side_{field.value}", wrap=True)
        label.setFixedWidth(self._look.px(_LABEL))
        grid.addWidget(label, line, 0, top)
        change = next((one for one in verdict.changes if one.field is field), None)
        for place, side in enumerate(sides, 1):
            taken = change is not None and (place == 1) is (field in verdict.written)
            text = side.values.get(field, "")
            text = (text if field in OPEN_FIELDS else self._look.hidden(text)) or "–"
            role = "strong" if taken else ""
            name = f"import_side{place}_{field.value}"
            grid.addWidget(text_label(text, role, name, wrap=True), line, place, top)
        if change is not None and not change.fills and verdict.verdict in _COMPARED:
            item = f"{field.value}@{verdict.key}"
            ticked = preview.options.answers.overwrites(field, verdict.key)
            tick = self._tick("Ghi theo danh sách", item, ticked, self.overwrite_chosen)
            line += 1
            grid.addWidget(tick, line, 1, top)
        return line + 1

    def fit_below(self, page_height: int) -> None:
        """Grow with the letters, but leave the rows most of the page."""
        self._most = round(page_height * _WIDEST_SHARE)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(min(self._look.px(_HEIGHT), self._most))


def _question_of(verdict: RowVerdict, preview: ImportPreview) -> Question | None:
    """Return the question about a row: an open one, else one that was answered."""
    about = [question for question in preview.questions if verdict.key in question.rows]
    return next((one for one in about if one.is_open), about[0] if about else None)


def _joined(side: Side) -> str:
    return "Sau khi nối" if side.title.startswith("Dòng") else side.title


def _joined_texts(verdict: RowVerdict, preview: ImportPreview) -> list[tuple[int, str]]:
    """Return the rows below whose texts were added, as the list has them."""
    if verdict.row is None or not verdict.row.joined:
        return []
    return [
        (one.number, one.text)
        for one in preview.verdicts
        if one.row is None and one.sheet == verdict.sheet and one.number in verdict.row.joined
    ]
