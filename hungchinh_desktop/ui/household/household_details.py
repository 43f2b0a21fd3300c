"""Keep the parts of a household beside its form: people, reviews, supports, visits, files."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import REVIEWED_CLASS_LABELS
from hungchinh_desktop.domain.form_draft import FormDraft
from hungchinh_desktop.domain.member import draft_of_member
from hungchinh_desktop.domain.poverty_standard import PovertyReview, ReviewDraft
from hungchinh_desktop.domain.support_record import SupportDraft, VisitDraft, draft_of_support
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.history_tab import HistoryTab
from hungchinh_desktop.ui.household.household_classes import HouseholdClasses
from hungchinh_desktop.ui.household.member_form import CountForm, MemberForm
from hungchinh_desktop.ui.household.members_tab import MembersTab
from hungchinh_desktop.ui.household.record_dialog import WIDTH, ask_record
from hungchinh_desktop.ui.household.record_section import RecordCard, RecordSection, SectionWords
from hungchinh_desktop.ui.household.review_action import FOLLOW_REVIEW, differs
from hungchinh_desktop.ui.household.review_form import REVIEW_WIDTH, ReviewForm
from hungchinh_desktop.ui.household.support_form import SupportForm, VisitForm
from hungchinh_desktop.ui.household.supports_tab import SupportsTab, support_card, visit_card
from hungchinh_desktop.ui.kit.dialogs import Answer
from hungchinh_desktop.ui.kit.typed_words import leave_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_panel import HouseholdPanel
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.form import Form

DETAIL_TABLES = frozenset(
    {
        "member",
        "member_count",
        "household_cause",
        "priority_mark",
        "poverty_review",
        "support_record",
        "visit",
        "meeting_result",
        "attachment",
    }
)
REVIEW_WORDS = SectionWords(
    "Rà soát thu nhập, thiếu hụt",
    "Ghi lần rà soát",
    "Chưa ghi lần rà soát nào.",
    "lần rà soát",
)
ANOTHER_MEMBER = "Lưu và thêm người nữa"
_FOLDER = "household/attachment_folder"
_FILES = "PDF và ảnh (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic);;Mọi tệp (*)"
R = TypeVar("R")


class HouseholdDetails(QObject):
    """Show the details of the open household and change them, each by a small window."""

    told = Signal(str)  # what was done, to be said with the way back

    def __init__(self, desk: Desk, office: OfficeFile, panel: HouseholdPanel) -> None:
        super().__init__(panel)
        self._form = panel.form
        self._desk = desk
        self._office = office
        self._panel = panel
        self._service = office.details
        self.household_id = ""
        self._resumed: FormDraft | None = None
        self.members = MembersTab(desk.look)
        self.supports = SupportsTab(desk.look)
        self.reviews = RecordSection(desk.look, "reviews", REVIEW_WORDS)
        self.changes = HistoryTab(desk.look, panel.history)
        self.classes = HouseholdClasses(desk, office, panel)
        self._connect()
        panel.add_below_form(self.reviews)
        panel.add_tab("Thành viên", self.members, "Ai sống trong hộ, hoặc có mấy người")
        panel.add_tab("Hỗ trợ", self.supports, "Đã hỗ trợ gì, ai đến thăm, tệp đính kèm")
        panel.add_tab("Lịch sử", self.changes, "Các diện hộ đã qua và mọi thay đổi của hộ")

    def show_household(self, household_id: str) -> None:
        """Show the details of a stored household; "" for one that is not stored yet."""
        if household_id != self.household_id:
            for part in (self.members, self.supports, self.reviews):
                part.cover_again()
        self.household_id = household_id
        self.reviews.setVisible(bool(household_id))
        if not household_id:
            self._form.show_family(None)
            return
        day = self._office.working_year.as_of
        family = self._service.family(household_id)
        self._form.show_family(family)
        self.members.show_family(family, day)
        self._show_reviews(household_id)
        tab = self.supports
        tab.supports.show_records(map(support_card, self._service.supports(household_id)))
        tab.visits.show_records(map(visit_card, self._service.visits(household_id)))
        tab.attachments.show_attachments(self._office.attachments.attachments(household_id))
        self.changes.show_history(self._office.history.history(household_id))

    def resume(self, draft: FormDraft) -> None:
        """Open the small form again in which a draft of this household was typed."""
        forms = {
            "member_form": self._edit_member,
            "review_form": self._edit_review,
            "support_form": self._edit_support,
            "visit_form": self._edit_visit,
            "count_form": lambda _key: self._edit_counts(),
        }
        if draft.part in forms:
            self._resumed = draft
            forms[draft.part](draft.record_id)

    def _show_reviews(self, household_id: str) -> None:
        """Show the reviews; the newest one leads to the class it found."""
        cards = [review_card(review) for review in self._service.reviews(household_id)]
        for newest in self._service.reviews(household_id)[:1]:
            if differs(self._office.households.entry(household_id), newest):
                cards[0] = replace(cards[0], action=FOLLOW_REVIEW)
        self.reviews.show_records(cards)

    def attach(self, files: list[Path]) -> None:
        """Keep files with the household."""
        key = self.household_id
        made = self._desk.perform(self._panel, lambda: self._office.attachments.attach(key, files))
        if made:
            what = f"tệp {made[0].name}" if len(made) == 1 else f"{number(len(made))} tệp"
            self.told.emit(f"Đã đính kèm {what}.")
        elif made is not None:
            self.told.emit("Hộ này đã có tệp đó rồi.")

    def _connect(self) -> None:
        members, tab = self.members, self.supports
        for section, edit, remove in (
            (members.members, self._edit_member, self._remove_member),
            (self.reviews, self._edit_review, self._remove_review),
            (tab.supports, self._edit_support, self._remove_support),
            (tab.visits, self._edit_visit, self._remove_visit),
        ):
            section.add_wanted.connect(edit)
            section.edit_wanted.connect(edit)
            section.remove_wanted.connect(remove)
        members.counts_wanted.connect(self._edit_counts)
        self._form.children_read.connect(self._take_children)
        tab.attachments.add_wanted.connect(self._choose_files)
        tab.attachments.files_dropped.connect(self.attach)
        tab.attachments.open_wanted.connect(self._open_file)
        tab.attachments.remove_wanted.connect(self._remove_file)
        self.changes.restore_wanted.connect(self._restore)
        self.changes.class_wanted.connect(lambda: self.classes.change(self.household_id))
        self._panel.history.edit_wanted.connect(
            lambda spell_id: self.classes.edit(self.household_id, spell_id)
        )
        self.reviews.action_wanted.connect(self._follow_review)
        self.classes.told.connect(self.told)

    # --- people -------------------------------------------------------------------------------

    def _edit_member(self, member_id: str = "") -> None:
        key = self.household_id
        stored = _by_id(self._service.family(key).members, member_id)
        form = MemberForm(
            self._desk.look, lambda number: self._service.citizen_id_owner(number, member_id)
        )
        form.show_member(draft_of_member(stored) if stored else self._service.new_member(key))
        title = f"Sửa thành viên {stored.full_name}" if stored else "Thêm thành viên"
        again = "" if stored else ANOTHER_MEMBER
        answer = self._ask(
            title,
            form,
            lambda: self._service.save_member(key, form.draft(), member_id),
            record_id=member_id,
            another=again,
        )
        if answer is Answer.OTHER:
            self._edit_member()

    def _remove_member(self, member_id: str) -> None:
        self._write(lambda: self._service.remove_member(self.household_id, member_id))

    def _edit_counts(self) -> None:
        key = self.household_id
        form = CountForm(self._desk.look, self._service.family(key).counts)
        title = "Số người của hộ theo tuổi"
        self._ask(title, form, lambda: self._service.save_counts(key, form.values()))

    def _take_children(self, count: int) -> None:
        """Write the number of small children that the officer's sentence names."""
        key, typed = self.household_id, {"under_6": str(count)}
        if self._desk.done(self._panel, lambda: self._service.save_counts(key, typed)):
            self.told.emit(f"Đã ghi {count} trẻ dưới 6 tuổi vào số người của hộ.")

    # --- reviews ------------------------------------------------------------------------------

    def _edit_review(self, review_id: str = "") -> None:
        key = self.household_id
        stored = _by_id(self._service.reviews(key), review_id)
        draft = _review_draft(stored) if stored else ReviewDraft("", self._service.area(), "")
        form = ReviewForm(self._desk.look, draft, self._service.standards)
        title = "Sửa lần rà soát" if stored else "Ghi lần rà soát"
        self._ask(
            title,
            form,
            lambda: self._service.save_review(key, form.draft(), review_id),
            record_id=review_id,
            width=REVIEW_WIDTH,
        )

    def _follow_review(self, review_id: str) -> None:
        review = _by_id(self._service.reviews(self.household_id), review_id)
        if review is not None:
            self.classes.follow_review(self.household_id, review)

    def _remove_review(self, review_id: str) -> None:
        self._write(lambda: self._service.remove_review(self.household_id, review_id))

    # --- supports and visits ------------------------------------------------------------------

    def _edit_support(self, record_id: str = "") -> None:
        key = self.household_id
        stored = _by_id(self._service.supports(key), record_id)
        form = SupportForm(
            self._desk.look, draft_of_support(stored) if stored else SupportDraft("", "")
        )
        title = "Sửa lần hỗ trợ" if stored else "Ghi lần hỗ trợ"
        self._ask(
            title,
            form,
            lambda: self._service.save_support(key, form.draft(), record_id),
            record_id=record_id,
        )

    def _remove_support(self, record_id: str) -> None:
        self._write(lambda: self._service.remove_support(self.household_id, record_id))

    def _edit_visit(self, visit_id: str = "") -> None:
        key = self.household_id
        stored = _by_id(self._service.visits(key), visit_id)
        draft = VisitDraft("", self._office.totals.profile().drafter_name, "")
        if stored:
            draft = VisitDraft(stored.visited_on.shown, stored.visitor, stored.note)
        form = VisitForm(self._desk.look, draft)
        title = "Sửa lần thăm hộ" if stored else "Ghi lần thăm hộ"
        self._ask(
            title,
            form,
            lambda: self._service.save_visit(key, form.draft(), visit_id),
            record_id=visit_id,
        )

    def _remove_visit(self, visit_id: str) -> None:
        self._write(lambda: self._service.remove_visit(self.household_id, visit_id))

    # --- files --------------------------------------------------------------------------------

    def _choose_files(self) -> None:
        folder = str(self._desk.settings.value(_FOLDER, "") or "")
        chosen, _ = QFileDialog.getOpenFileNames(self._panel, "Chọn tệp đính kèm", folder, _FILES)
        if chosen:
            self._desk.settings.setValue(_FOLDER, str(Path(chosen[0]).parent))
            self.attach([Path(name) for name in chosen])

    def _open_file(self, attachment_id: str) -> None:
        service = self._office.attachments
        one = _by_id(service.attachments(self.household_id), attachment_id)
        if one is None:
            return
        place = self._desk.perform(self._panel, lambda: service.lay_out(one))
        if place is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            self._desk.show_error(
                self._panel,
                f"Máy này chưa có chương trình mở “{one.name}”; bản sao nằm ở {place.parent}.",
            )

    def _remove_file(self, attachment_id: str) -> None:
        service = self._office.attachments
        one = _by_id(service.attachments(self.household_id), attachment_id)
        if one is not None:
            self._write(lambda: service.remove(one))

    def _restore(self, field: str, value: str) -> None:
        key = self.household_id
        self._write(lambda: self._office.history.restore_value(key, field, value))

    # --- inside -------------------------------------------------------------------------------

    def _ask(
        self,
        title: str,
        form: Form,
        save: Callable[[], object],
        *,
        record_id: str = "",
        width: int = WIDTH,
        another: str = "",
    ) -> Answer:
        resumed, self._resumed = self._resumed, None
        for name in resumed.changed if resumed is not None else ():
            if resumed is not None and name in form.values():
                form.field(name).set_value(resumed.values[name])

        def keep() -> None:
            if form.is_changed():
                self._keep(title, form, record_id)

        form.locking.connect(keep)
        leave_out(form)
        answer = ask_record(
            self._desk, self._panel, title, form, save, width=width, another=another
        )
        if answer is not Answer.REJECT:
            self.told.emit(f"Đã làm: {self._office.undo.undo_label() or title}.")
        return answer

    def _keep(self, title: str, form: Form, record_id: str) -> None:
        """Keep what is typed into a small form: the program is being locked."""
        office, key = self._office, self.household_id
        draft = FormDraft(
            key,
            office.households.entry(key).household.head_name,
            office.working_year.year,
            form.values(),
            form.changed_ids(),
            "",
            form.objectName(),
            record_id,
            title,
        )
        with suppress(UserError):  # nobody is there to be told
            office.drafts.keep_part(draft)

    def _write(self, work: Callable[[], None]) -> None:
        if self._desk.done(self._panel, work):
            self.told.emit(f"Đã làm: {self._office.undo.undo_label()}.")


def review_card(review: PovertyReview) -> RecordCard:
    """Return what a card says of a review."""
    day, _, found = review.words.partition(": ")
    lines = [day]
    if review.decided is not review.proposed:
        proposed = REVIEWED_CLASS_LABELS[review.proposed].lower()
        lines.append(f"Đề xuất {proposed}; {review.overriding_reason}")
    return RecordCard(review.id, found[:1].upper() + found[1:], tuple(lines))


def _review_draft(review: PovertyReview) -> ReviewDraft:
    overrides = review.decided is not review.proposed
    return ReviewDraft(
        review.reviewed_on.shown,
        review.area,
        number(review.income),
        review.deprivations,
        review.decided.value if overrides else "",
        review.overriding_reason,
    )


def _by_id(records: Iterable[R], record_id: str) -> R | None:
    return next((one for one in records if getattr(one, "id", None) == record_id), None)
