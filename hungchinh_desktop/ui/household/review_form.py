"""Take one review of income and deprivation, and show at once which class the rule gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.family_vocabulary import AREA_LABELS, REVIEWED_CLASS_LABELS, Area
from hungchinh_desktop.domain.poverty_standard import ReviewDraft
from hungchinh_desktop.domain.support_record import money_of
from hungchinh_desktop.domain.wording import short_date
from hungchinh_desktop.ui.kit.choice_fields import CheckField, ChoiceField
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.field import FieldMessage
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.text_fields import LineField, ProseField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.poverty_standard import PovertyStandard
    from hungchinh_desktop.ui.kit.look import Look

_INDICATORS, _IN_ROW = 12, 3
REVIEW_WIDTH = 720
_BY_RULE = "Theo đề xuất"


class ReviewForm(Form):
    """Tick the indicators of the standard that was in force on the day of the review."""

    def __init__(
        self, look: Look, draft: ReviewDraft, standards: Sequence[PovertyStandard]
    ) -> None:
        super().__init__("review_form", "Rà soát thu nhập và thiếu hụt")
        self._standards = standards
        self._lacking = [CheckField(look, f"lack_{n}", "") for n in range(_INDICATORS)]
        self._proposal = FieldMessage(look, "review_proposal")
        self._source = text_label("", "caption", "review_source", wrap=True)
        self._reason = ProseField(
            look, "overriding_reason", "Lý do kết luận khác đề xuất", required=True
        )
        self._add_fields(look)
        self._shown: PovertyStandard | None = None
        self._name_indicators(draft.standard(standards) or standards[-1])
        self.set_values(self._values_of(draft))
        self.edited.connect(self._on_edited)
        self._on_edited()

    def draft(self) -> ReviewDraft:
        """Return what stands in the form."""
        values = self.values()
        codes = self._codes()
        return ReviewDraft(
            values["reviewed_on"],
            Area(values["review_area"] or Area.RURAL),
            values["income"],
            frozenset(code for n, code in enumerate(codes) if values[f"lack_{n}"]),
            values["decided"],
            values["overriding_reason"],
        )

    def _add_fields(self, look: Look) -> None:
        areas = [*AREA_LABELS.items()]
        self.add_row(
            DateField(look, "reviewed_on", "Ngày rà soát", required=True),
            ChoiceField(look, "review_area", "Khu vực", areas, required=True),
        )
        self.add_row(
            LineField(
                look,
                "income",
                "Thu nhập bình quân một người một tháng (đồng)",
                required=True,
                placeholder="vd. 1.200.000; không tính trợ cấp xã hội",
            ).cover()
        )
        self.add_widget(text_label("Chỉ số thiếu hụt", "label", "lacking_label"))
        starts = range(0, _INDICATORS, _IN_ROW)
        rows = [self._lacking[start : start + _IN_ROW] for start in starts]
        self.add_covered(look, "lacking", "Chỉ số thiếu hụt", rows)
        self.add_widget(self._proposal)
        choices = [("", _BY_RULE), *REVIEWED_CLASS_LABELS.items()]
        self.add_row(ChoiceField(look, "decided", "Kết luận", choices, placeholder=_BY_RULE))
        self.add_row(self._reason.cover())
        self.add_widget(self._source)

    def _values_of(self, draft: ReviewDraft) -> dict[str, str]:
        values = {
            "reviewed_on": draft.reviewed_on,
            "review_area": draft.area.value,
            "income": draft.income,
            "decided": draft.decided,
            "overriding_reason": draft.overriding_reason,
        }
        for number, code in enumerate(self._codes()):
            values[f"lack_{number}"] = "1" if code in draft.deprivations else ""
        return values

    def _codes(self) -> list[str]:
        return [one.code for one in self._shown.indicators] if self._shown else []

    def _name_indicators(self, standard: PovertyStandard) -> None:
        """Put the indicators' names beside the boxes: each period has its own."""
        if standard is self._shown:
            return
        self._shown = standard
        for field, indicator in zip(self._lacking, standard.indicators, strict=True):
            field.control.setText(indicator.short_label)
            field.control.setToolTip(indicator.label)
            field.control.setAccessibleName(indicator.label)
        self._source.setText(f"Chuẩn nghèo: {standard.source}{_mark(standard)}.")

    def _on_edited(self) -> None:
        draft = self.draft()
        standard = draft.standard(self._standards)
        if standard is not None:
            self._name_indicators(standard)
            draft = self.draft()
        proposed = draft.proposed(standard) if standard else None
        income = money_of(draft.income)
        sentence = ""
        if standard is not None and proposed is not None and income is not None:
            why = standard.explanation(draft.area, income, len(draft.deprivations))
            sentence = f"Đề xuất: {REVIEWED_CLASS_LABELS[proposed].lower()}. {why}"
        self._proposal.show_sentence("severity_info", "info", sentence)
        differs = bool(draft.decided) and draft.decided != proposed
        self._reason.setVisible(differs)


def _mark(standard: PovertyStandard) -> str:
    """Return who compared the standard with the decree, or that nobody did."""
    if standard.verified_on is not None:
        day = short_date(standard.verified_on)
        return f" · đã kiểm tra văn bản: {standard.verified_by}, {day}"
    return "" if standard.verified else " · mức chuẩn chưa đối chiếu với văn bản"
