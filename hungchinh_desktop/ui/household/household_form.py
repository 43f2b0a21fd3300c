"""Hold the fields of one household, in the order of the paper form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.exit_wording import says_exit_wrongly, with_near_poor_exit
from hungchinh_desktop.domain.family_vocabulary import (
    CAUSE_SHORT,
    PRIORITY_LABELS,
    PriorityGroup,
)
from hungchinh_desktop.domain.household import HouseholdDraft
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.poverty import escape_clock
from hungchinh_desktop.domain.vocabulary import (
    CAUSE_LABELS,
    NEED_LABELS,
    STATUS_LABELS,
    PovertyCause,
    PovertyStatus,
    SupportNeed,
)
from hungchinh_desktop.ui.household.class_change_form import DECISION_SAMPLE
from hungchinh_desktop.ui.household.note_proposals import (
    CHILDREN,
    TITLE,
    NoteProposals,
    field_proposals,
)
from hungchinh_desktop.ui.kit.chip import STATUS_CHIPS
from hungchinh_desktop.ui.kit.choice_fields import CheckField, ChoiceField
from hungchinh_desktop.ui.kit.cover import CoverBox
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.field import Field, FieldMessage
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.text_fields import LineField, ProseField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.family import Family
    from hungchinh_desktop.domain.hamlet import Hamlet
    from hungchinh_desktop.ui.kit.look import Look

LISTED = (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)
DECISION_FIELDS = ("decision_number", "decision_date")
_IN_ROW = {"need": 3, "cause": 2, "priority": 2}
_EXITS = {PovertyStatus.POOR: "thoát nghèo", PovertyStatus.NEAR_POOR: "thoát cận nghèo"}
CLASS_CHANGE_ADVICE = (
    "Chuyển diện thì ghi ngày bắt đầu diện mới ở ô “Diện này từ” và quyết định mới;"
    " giữ nguyên ngày cũ là sửa diện ghi nhầm."
)


def clock_sentence(typed: str) -> str:
    """Return when the 36 months end, for a date as typed; "" without a readable date."""
    try:
        known = PartialDate.from_typed(typed)
    except UserError:
        return ""
    return f"Hạn 36 tháng: {escape_clock(known).wording}"


class HouseholdForm(Form):
    """Take one household; says at once what is computed or could be said better."""

    children_read = Signal(int)  # the officer takes the number of small children her words name

    def __init__(self, look: Look) -> None:
        super().__init__("household_form", "Thông tin hộ")
        self._look = look
        self._year = 0
        self._stored_status: PovertyStatus | None = None
        self._stored_decision: dict[str, str] = {}
        self._moves_class = False
        self._class_change = FieldMessage(look, "class_change")
        self.hamlet = ChoiceField(look, "hamlet_id", "Xóm", required=True)
        self.status = ChoiceField(
            look,
            "status",
            "Diện hộ",
            [(status.value, STATUS_LABELS[status]) for status in LISTED],
            required=True,
            chips={status.value: STATUS_CHIPS[status] for status in LISTED},
        )
        self.exit_year = CheckField(look, "exit_year", "Có khả năng thoát")
        self.escaped_on = DateField(look, "escaped_on", "Mới thoát nghèo từ")
        self._clock = FieldMessage(look, "escape_clock")
        self.proposals = NoteProposals()
        self.proposals.taken.connect(self._take_proposal)
        self._derived = FieldMessage(look, "derived_groups")
        self._derived_groups: frozenset[PriorityGroup] = frozenset()
        self._people_known = True
        self._add_fields()
        for name in self.values():
            self.field(name).edited.connect(self._forgetter(name))
        self.edited.connect(self._on_edited)

    def show_hamlets(self, hamlets: Iterable[Hamlet]) -> None:
        """Offer the closed list of hamlets."""
        self.hamlet.set_choices([(hamlet.id, hamlet.name) for hamlet in hamlets])

    def show_draft(self, draft: HouseholdDraft, year: int, *, is_new: bool = False) -> None:
        """Fill the form with stored values, or with those of a new household."""
        self._year = year
        self._stored_status = None if is_new else draft.status
        self._moves_class = False
        values = _values(draft)
        self._stored_decision = {name: values[name] for name in DECISION_FIELDS}
        self.set_values(values)
        self._on_edited()

    def fill(self, draft: HouseholdDraft) -> None:
        """Put values into the fields as if they were typed."""
        for name, value in _values(draft).items():
            self.field(name).set_value(value)

    def take_stored(self, draft: HouseholdDraft, year: int) -> None:
        """Follow a change made elsewhere; what was typed here and not saved stays."""
        values = self.values()
        typed = {name: values[name] for name in self.changed_ids()}
        errors = {name: self.field(name).error() for name in values}
        self.show_draft(draft, year)
        for name, value in typed.items():
            self.field(name).set_value(value)
        for name, sentence in errors.items():
            if sentence:
                self.field(name).show_error(sentence)

    def draft(self) -> HouseholdDraft:
        """Return what stands in the form."""
        values = self.values()
        return HouseholdDraft(
            head_name=values["head_name"],
            hamlet_id=values["hamlet_id"],
            status=self._status(),
            started_on=values["started_on"],
            birth=values["birth"],
            situation=values["situation"],
            support=values["support"],
            needs=frozenset(need for need in SupportNeed if values[f"need_{need}"]),
            exit_year=self._year if values["exit_year"] else None,
            escaped_on=values["escaped_on"],
            causes=frozenset(cause for cause in PovertyCause if values[f"cause_{cause}"]),
            priority=frozenset(g for g in PriorityGroup if values[f"priority_{g}"]),
            decision_number=values["decision_number"],
            decision_date=values["decision_date"],
        )

    def show_family(self, family: Family | None) -> None:
        """Say which priority groups follow from the people of the household; None for nobody.

        What follows need not be ticked: its box goes, a tick under it stays stored.
        """
        derived = family.derived if family else {}
        self._people_known = family is None or bool(family.members or family.counts.total)
        self._derived_groups = frozenset(derived)
        for group in PriorityGroup:
            self.field(f"priority_{group}").setVisible(group not in derived)
        named_groups = [f"{PRIORITY_LABELS[g].lower()} ({why})" for g, why in derived.items()]
        sentence = f"Theo thành viên: {'; '.join(named_groups)}." if named_groups else ""
        self._derived.show_sentence("severity_info", "info", sentence)
        self._following.update_cover()
        self._groups.update_cover()
        self._on_edited()

    def show_faults(self, faults: dict[str, str]) -> None:
        """Show every fault beside its field, and go to the first."""
        self.show_errors(faults)

    def _add_fields(self) -> None:
        look = self._look
        name = LineField(look, "head_name", "Họ và tên chủ hộ", required=True)
        birth = DateField(look, "birth", "Năm sinh")
        birth.control.setPlaceholderText("vd. 1975")
        self.add_row(name, birth, widths=(5, 3))
        self.add_row(self.hamlet, self.status)
        started_on = DateField(look, "started_on", "Diện này từ", required=True)
        self.add_row(started_on, self.escaped_on)
        self.add_widget(self._clock)
        self.add_widget(self._class_change)
        self.add_row(
            LineField(look, "decision_number", "Theo quyết định số", placeholder=DECISION_SAMPLE),
            DateField(look, "decision_date", "Ngày quyết định"),
        )
        self.add_row(ProseField(look, "situation", "Thực trạng (in nguyên văn)").cover())
        self.add_row(ProseField(look, "support", "Hướng hỗ trợ (in nguyên văn)").cover())
        shown = self.proposals.proposals
        self._offered = self._add_aside(self.proposals, "note_proposals", TITLE, shown)
        self._add_ticks("need", "Nhóm hỗ trợ", NEED_LABELS)
        self.add_row(self.exit_year)
        self._add_ticks("cause", "Nguyên nhân nghèo", CAUSE_SHORT)
        for cause, label in CAUSE_LABELS.items():
            self.field(f"cause_{cause}").control.setToolTip(label)
        title = "Nhóm ưu tiên (mục II.1 của kế hoạch)"
        self._groups = self._add_ticks(
            "priority", title, PRIORITY_LABELS, lambda: bool(self._derived_groups)
        )
        title, said = "Theo thành viên", self._derived.accessibleName
        self._following = self._add_aside(self._derived, "derived_groups", title, said)

    def _add_aside(
        self, content: QWidget, name: str, title: str, words: Callable[[], object]
    ) -> CoverBox:
        """Add what comes and goes with the words of the form, and may tell them."""
        look = self._look
        box = CoverBox(look, content, name, title, holds=lambda: bool(words()), shows_empty=False)
        self.add_section(box)
        return box

    def _add_ticks(
        self, prefix: str, title: str, labels: Mapping[Any, str], also: Callable[[], bool] = bool
    ) -> CoverBox:
        self.add_widget(text_label(title, "label", f"{prefix}s_label"))
        codes, step = list(labels), _IN_ROW[prefix]
        fields = [CheckField(self._look, f"{prefix}_{code}", labels[code]) for code in codes]
        rows = [fields[start : start + step] for start in range(0, len(fields), step)]
        return self.add_covered(self._look, f"{prefix}s", title, rows, also)

    def _take_proposal(self, field_id: str, value: str) -> None:
        if field_id == CHILDREN:
            self.children_read.emit(int(value))
        else:
            self.field(field_id).set_value(value)

    def _status(self) -> PovertyStatus:
        return PovertyStatus(self.status.value() or PovertyStatus.NEAR_POOR)

    def _forgetter(self, name: str) -> Callable[[], None]:
        def forget_error() -> None:
            if self.field(name).error():
                self.field(name).show_error("")

        return forget_error

    def _on_edited(self) -> None:
        clock = clock_sentence(self.escaped_on.value())
        self._clock.show_sentence("deadline", "newly_escaped", clock)
        words = _EXITS.get(self._status(), "thoát")
        self.exit_year.control.setText(f"Có khả năng {words} năm {self._year}")
        for name in ("situation", "support"):
            self._advise_words(self.field(name))
        changed = self._stored_status not in {None, self._status()}
        sentence = CLASS_CHANGE_ADVICE if changed else ""
        self._class_change.show_sentence("severity_info", "info", sentence)
        self._follow_class()
        known = self._people_known
        self.proposals.show_proposals(
            field_proposals(self.values(), self._year, people_known=known)
        )
        self._offered.update_cover()

    def _follow_class(self) -> None:
        """Empty the decision when a new class begins: the former one does not speak of it."""
        changed = set(self.changed_ids())
        moves = self._stored_status is not None and {"status", "started_on"} <= changed
        if moves is self._moves_class:
            return
        self._moves_class = moves
        values = {name: self.field(name).value() for name in DECISION_FIELDS}
        if moves and values == self._stored_decision:
            wanted = dict.fromkeys(DECISION_FIELDS, "")
        elif not moves and not any(values.values()):
            wanted = self._stored_decision
        else:
            return
        for name, value in wanted.items():
            self.field(name).set_value(value)

    def _advise_words(self, field: Field) -> None:
        if field.error():
            return
        if says_exit_wrongly(field.value(), self._status()):
            field.show_advice(
                "Ghi “thoát nghèo” nhưng hộ đang là cận nghèo.",
                "Sửa thành “thoát cận nghèo”",
                lambda: field.set_value(with_near_poor_exit(field.value())),
            )
        else:
            field.show_advice("")


def _values(draft: HouseholdDraft) -> dict[str, str]:
    values = {
        "head_name": draft.head_name,
        "hamlet_id": draft.hamlet_id,
        "status": draft.status.value,
        "started_on": draft.started_on,
        "birth": draft.birth,
        "situation": draft.situation,
        "support": draft.support,
        "exit_year": "1" if draft.exit_year else "",
        "escaped_on": draft.escaped_on,
        "decision_number": draft.decision_number or "",
        "decision_date": draft.decision_date,
    }
    values |= {f"need_{need}": "1" for need in draft.needs}
    values |= {f"cause_{cause}": "1" for cause in draft.causes or ()}
    values |= {f"priority_{group}": "1" for group in draft.priority or ()}
    return values
