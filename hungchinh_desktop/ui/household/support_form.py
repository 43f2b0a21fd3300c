"""Take one support, or one visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.support_record import SupportDraft, VisitDraft
from hungchinh_desktop.domain.vocabulary import NEED_LABELS
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.text_fields import LineField, ProseField

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look


class SupportForm(Form):
    """Take date, kind, source, amount or item, and result."""

    def __init__(self, look: Look, draft: SupportDraft) -> None:
        super().__init__("support_form", "Một lần hỗ trợ")
        self.add_row(
            DateField(look, "given_on", "Ngày hỗ trợ", required=True),
            ChoiceField(look, "kind", "Loại hỗ trợ", [*NEED_LABELS.items()], required=True),
        )
        self.add_row(
            LineField(look, "item", "Hiện vật, việc đã làm", placeholder="vd. Bò giống"),
            LineField(look, "amount", "Số tiền (đồng)", placeholder="vd. 15.000.000").cover(),
            widths=(5, 4),
        )
        self.add_row(
            LineField(look, "source", "Nguồn hỗ trợ", placeholder="vd. Quỹ Vì người nghèo")
        )
        self.add_row(ProseField(look, "result", "Kết quả").cover())
        self.set_values(
            {
                "given_on": draft.given_on,
                "kind": draft.kind,
                "item": draft.item,
                "amount": draft.amount,
                "source": draft.source,
                "result": draft.result,
            }
        )

    def draft(self) -> SupportDraft:
        """Return what stands in the form."""
        return SupportDraft(**self.values())


class VisitForm(Form):
    """Take date, person and what was seen."""

    def __init__(self, look: Look, draft: VisitDraft) -> None:
        super().__init__("visit_form", "Một lần thăm hộ")
        self.add_row(
            DateField(look, "visited_on", "Ngày thăm", required=True),
            LineField(look, "visitor", "Người đến thăm", required=True),
            widths=(3, 5),
        )
        self.add_row(ProseField(look, "visit_note", "Nội dung", required=True, lines=4).cover())
        self.set_values(
            {"visited_on": draft.visited_on, "visitor": draft.visitor, "visit_note": draft.note}
        )

    def draft(self) -> VisitDraft:
        """Return what stands in the form."""
        values = self.values()
        return VisitDraft(values["visited_on"], values["visitor"], values["visit_note"])
