"""Choose a paper besides the plan, fill its form, see its pages, save or print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.services.plan_tables import PLAN_TABLES
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId
from hungchinh_desktop.ui.kit.file_output import FileOutput
from hungchinh_desktop.ui.kit.job_printing import print_job
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.paper.paper_form_panel import PaperFormPanel
from hungchinh_desktop.ui.paper.paper_list import PaperList
from hungchinh_desktop.ui.paper.paper_preview import PaperPreview

if TYPE_CHECKING:
    from hungchinh_desktop.domain.link import Link
    from hungchinh_desktop.services.exchange_service import ExportJob
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

_CHOSEN = "paper/chosen"
_COPIES = {OfficePaper.MINUTES: 2}  # one for the hamlet, one for the committee


class PaperPage(Page):
    """Join the list of papers, the form and its pages; what is filled in is remembered."""

    page_id: ClassVar[str] = "paper"
    title: ClassVar[str] = "Văn bản khác"
    icon_name: ClassVar[str] = "page_papers"
    group: ClassVar[str] = "Văn bản"
    watches: ClassVar[frozenset[str]] = PLAN_TABLES | {"paper_entry", "support_record"}

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._office = office
        self._papers = office.papers
        self._list = PaperList(self.look, self._papers.title, self._papers.hamlet_word())
        self._panel = PaperFormPanel(self.look, self._papers)
        self._preview = PaperPreview(desk)
        self._output = FileOutput(
            desk, lambda: office.exchange, self._preview.notice, self, self.page_id
        )
        self._list.chosen.connect(self.choose)
        self._panel.edited.connect(self._on_edited)
        self._panel.hamlet_chosen.connect(self._on_hamlet_chosen)
        self._panel.usual_wanted.connect(self.fill_anew)
        self._panel.pdf_wanted.connect(self.save)
        self._panel.word_wanted.connect(self.save_word)
        self._panel.print_wanted.connect(self.print_paper)
        self.locking.connect(self._keep)
        self._show(_kept_paper(str(desk.settings.value(_CHOSEN, "") or "")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._list)
        row.addWidget(self._panel, 2)
        row.addWidget(self._preview, 3)

    def subtitle(self) -> str:
        return "Quyết định, thông báo, giấy mời, biên bản, báo cáo, danh sách niêm yết"

    def specs(self) -> list[ActionSpec]:
        menu = MenuId.DOCUMENT
        return [
            ActionSpec(
                "paper_save_pdf",
                "Lưu văn bản thành PDF…",
                self.save,
                menu,
                icon="pdf",
                releases=True,
            ),
            ActionSpec(
                "paper_save_word",
                "Lưu văn bản cho Word…",
                self.save_word,
                menu,
                "word",
                releases=True,
            ),
            ActionSpec(
                "paper_print_out",
                "In văn bản…",
                self.print_paper,
                menu,
                icon="print",
                releases=True,
            ),
        ]

    def refresh(self) -> None:
        """Follow the record; what is being typed stays."""
        if not self._panel.form.is_changed():
            values = self._papers.values(self._panel.paper)
            if values != self._panel.values():
                self._panel.fill(values)
        self._show_pages()

    def open_link(self, link: Link) -> None:
        if link.target:
            self.choose(_kept_paper(link.target))

    def leave(self) -> bool:
        self._keep()
        return True

    def take_focus(self) -> None:
        self._list.take_focus()

    def choose(self, paper: OfficePaper) -> None:
        """Turn to another paper; the form left behind is remembered."""
        self._keep()
        self.desk.settings.setValue(_CHOSEN, paper.value)
        self._show(paper)
        self._show_pages()

    def fill_anew(self) -> None:
        """Forget what was filled in, for this hamlet as the record knows it."""
        paper, values = self._panel.paper, self._panel.values()
        usual = self._papers.usual(paper, values.get("hamlet"))
        if self.desk.done(self, lambda: self._papers.keep(paper, usual)):
            self._panel.fill(usual)
            self._show_pages()

    def save(self) -> None:
        """Ask for a file and write the PDF."""
        job = self._prepared(word=False)
        if job is not None:
            self._output.save(job)

    def save_word(self) -> None:
        """Ask for a file and write the paper for those who put its form right in Word."""
        job = self._prepared(word=True)
        if job is not None:
            self._output.save(job)

    def print_paper(self) -> None:
        """Ask for a printer; minutes are printed in two copies."""
        job = self._prepared(word=False)
        if job is not None:
            paper = self._panel.paper
            copies = _COPIES.get(paper, 1)
            print_job(
                self, self.desk, self._office.exchange, job, self._papers.title(paper), copies
            )

    def _prepared(self, *, word: bool) -> ExportJob | None:
        self._keep()
        paper, values = self._panel.paper, self._panel.values()
        return self.desk.perform(
            self,
            lambda: self._papers.job(paper, values, word=word),
            self._panel.show_faults,
        )

    def _keep(self) -> None:
        """Remember the form, unless something in it cannot be read yet."""
        panel = self._panel
        if not panel.form.is_changed():
            return
        values = panel.values()
        try:
            self._papers.keep(panel.paper, values)
        except UserError:
            return
        panel.form.mark_saved()
        self.desk.changes.announce(self.desk.session.take_touched())

    def _show(self, paper: OfficePaper) -> None:
        self._list.choose(paper)
        self._panel.show_paper(paper, self._papers.values(paper))

    def _on_edited(self) -> None:
        self._preview.forget_notice()
        self._show_pages()

    def _on_hamlet_chosen(self, hamlet: str) -> None:
        """Let place, chair and guests follow the hamlet; what was typed by hand stays."""
        panel = self._panel
        moved = self._papers.moved(panel.paper, panel.values(), hamlet)
        panel.fill(moved)
        self.desk.done(self, lambda: self._papers.keep(panel.paper, moved))
        self._show_pages()

    def _show_pages(self) -> None:
        try:
            content = self._papers.content(self._panel.paper, self._panel.values())
        except UserError as fault:
            self._preview.refuse(fault)
            return
        self._preview.show_content(content, self._papers.job_of(content))


def _kept_paper(code: str) -> OfficePaper:
    """Return the paper of a code, the invitation for any other word."""
    return OfficePaper(code) if code in set(OfficePaper) else OfficePaper.INVITATION
