"""Take one legal instrument, and say how papers will cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.legal_instrument import (
    KINDS,
    STATUS_LABELS,
    LegalInstrument,
    checked_instrument,
)
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.text_fields import LineField, ProseField

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hungchinh_desktop.ui.kit.look import Look

_ISSUERS = (
    "Quốc hội",
    "Chính phủ",
    "Thủ tướng Chính phủ",
    "Bộ trưởng Bộ Nông nghiệp và Môi trường",
    "Ủy ban nhân dân tỉnh Nghệ An",
)


class LegalForm(Form):
    """Show below the fields the citation at the first and at a later place."""

    def __init__(self, look: Look) -> None:
        super().__init__("legal_form", "Văn bản")
        self._sample = text_label("", "hint", "legal_sample", wrap=True)
        self._replaced_by = ChoiceField(
            look, "replaced_by", "Được thay bằng", placeholder="không có"
        )
        kinds = [(kind, kind) for kind in KINDS]
        self.add_row(
            ChoiceField(look, "kind", "Loại", kinds, required=True),
            LineField(look, "number", "Số, ký hiệu", placeholder="90/QĐ-TTg"),
        )
        self.add_row(
            DateField(look, "issued_on", "Ngày ban hành", required=True),
            LineField(look, "issuer", "Cơ quan ban hành", required=True, completions=_ISSUERS),
            widths=(2, 3),
        )
        self.add_row(ProseField(look, "subject", "Trích yếu (viết thường, không dấu chấm cuối)"))
        self.add_widget(self._sample)
        statuses = [(one.value, label) for one, label in STATUS_LABELS.items()]
        self.add_row(
            ChoiceField(look, "status", "Hiệu lực", statuses, required=True), self._replaced_by
        )
        self.add_row(
            DateField(look, "valid_from", "Có hiệu lực từ"),
            DateField(look, "valid_to", "Hết hiệu lực ngày"),
        )
        self.edited.connect(self._show_sample)

    def show_library(self, instruments: Iterable[LegalInstrument]) -> None:
        """Offer the instruments that may take the place of this one."""
        offered = [(one.id, one.short_citation) for one in instruments]
        self._replaced_by.set_choices([("", "không có"), *offered])

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fill the fields and say how the instrument is cited."""
        super().set_values(values)
        self._show_sample()

    def sample(self) -> str:
        """Return the two citations as shown."""
        return self._sample.text()

    def _show_sample(self) -> None:
        try:
            made = checked_instrument("", self.values(), ())
        except UserError:
            self._sample.setText("Đủ loại, số, ngày, cơ quan thì ở đây hiện cách viện dẫn.")
            return
        self._sample.setText(f"Lần đầu: {made.full_citation}.\nCác lần sau: {made.short_citation}.")
