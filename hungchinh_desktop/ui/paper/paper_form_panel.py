"""Hold the forms of all papers, one of them in view, and the buttons that make the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.ui.kit.buttons import link_button, push_button
from hungchinh_desktop.ui.kit.panel import Panel, scrolling
from hungchinh_desktop.ui.kit.writing_parts import releasing, writing
from hungchinh_desktop.ui.paper.paper_form import paper_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hungchinh_desktop.services.paper_service import PaperService
    from hungchinh_desktop.ui.kit.form import Form
    from hungchinh_desktop.ui.kit.look import Look

PREFIX = "paper_"
TYPING_PAUSE_MS = 300
_NARROWEST, _WIDEST = 272, 380


class PaperFormPanel(Panel):
    """Show the form of the chosen paper; tell when what stands in it changed."""

    edited = Signal()  # after the fingers rest
    hamlet_chosen = Signal(str)
    pdf_wanted = Signal()
    word_wanted = Signal()
    print_wanted = Signal()
    usual_wanted = Signal()

    def __init__(self, look: Look, papers: PaperService) -> None:
        super().__init__(look, " ", "paper_form_panel", "Nội dung văn bản")
        self._papers = papers
        self._forms: dict[OfficePaper, Form] = {}
        self._stack = QStackedWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.edited)
        self.paper = OfficePaper.DECISION
        usual = link_button("Điền lại từ sổ", "paper_usual", self.usual_wanted.emit)
        usual.setToolTip("Bỏ những gì đã sửa trong mẫu này, lấy lại nội dung theo sổ")
        self.head.addWidget(writing(usual))
        self.body.addWidget(self._stack, 1)
        save = push_button(
            look, "Lưu PDF…", "paper_save", self.pdf_wanted.emit, role="primary", icon="pdf"
        )
        word = push_button(look, "Lưu Word…", "paper_word", self.word_wanted.emit, icon="word")
        word.setToolTip("Word để chuyển văn thư sửa thể thức")
        printed = push_button(look, "In…", "paper_print", self.print_wanted.emit, icon="print")
        for button in (save, word, printed):
            releasing(button)
        self.foot().addWidget(save, 1)
        others = self.foot()
        others.addWidget(word, 1)
        others.addWidget(printed, 1)
        look.changed.connect(self._on_width_changed)
        self._on_width_changed()

    @property
    def form(self) -> Form:
        """Return the form in view."""
        return self._forms[self.paper]

    def show_paper(self, paper: OfficePaper, values: Mapping[str, str]) -> None:
        """Show the form of a paper, filled."""
        self.paper = paper
        if paper not in self._forms:
            self._forms[paper] = self._built(paper)
        self.set_title(self._papers.title(paper))
        self._stack.setCurrentIndex(list(self._forms).index(paper))
        self.fill(values)

    def fill(self, values: Mapping[str, str]) -> None:
        """Fill the form in view; what is filled counts as remembered."""
        self.form.set_values({PREFIX + field: text for field, text in values.items()})
        self._pause.stop()

    def values(self) -> dict[str, str]:
        """Return what stands in the form, by the ids of the fields."""
        return {name.removeprefix(PREFIX): text for name, text in self.form.values().items()}

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show what cannot be read beside its field."""
        self.form.show_errors({PREFIX + field: text for field, text in faults.items()})

    def _built(self, paper: OfficePaper) -> Form:
        papers = self._papers
        word, names = papers.hamlet_word(), papers.hamlet_names()
        form = paper_form(self._look, paper, papers.title(paper), word, names)
        form.edited.connect(self._pause.start)
        if "hamlet" in {name.removeprefix(PREFIX) for name in form.values()}:
            field = form.field(f"{PREFIX}hamlet")
            field.edited.connect(lambda: self._on_hamlet_edited(form))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(form)
        self._stack.addWidget(scrolling(content, f"paper_scroll_{paper}", "Nội dung văn bản"))
        return form

    def _on_hamlet_edited(self, form: Form) -> None:
        if not form.signalsBlocked():
            self.hamlet_chosen.emit(form.field(f"{PREFIX}hamlet").value())

    def _on_width_changed(self) -> None:
        self.setMinimumWidth(self._look.px(_NARROWEST))
        self.setMaximumWidth(self._look.px(_WIDEST))
