"""Take the words of the office for one period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.office_period import AREA_LABELS, HAMLET_WORDS, UNIT_KINDS
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.text_fields import LineField, ProseField

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hungchinh_desktop.ui.kit.look import Look

_SIGNERS = "Người ký (mỗi dòng: CHỨC VỤ: họ và tên)"
_RECIPIENTS = "Nơi nhận (mỗi dòng một nơi, không cần gạch đầu dòng)"


class OfficeForm(Form):
    """Say below the fields how the head of a paper will read."""

    def __init__(self, look: Look) -> None:
        super().__init__("office_form", "Thông tin đơn vị")
        self._sample = text_label("", "hint", "office_sample", wrap=True)
        self.add_row(
            DateField(look, "valid_from", "Từ ngày", required=True),
            DateField(look, "valid_to", "Đến ngày (trống: đến nay)"),
        )
        kinds = ChoiceField(look, "unit_kind", "Loại đơn vị", _same(UNIT_KINDS), required=True)
        self.add_row(kinds, LineField(look, "name", "Tên đơn vị", required=True), widths=(2, 3))
        self.add_row(
            LineField(look, "place_name", "Địa danh trước ngày ký", required=True),
            LineField(look, "document_symbol", "Ký hiệu kế hoạch", required=True),
        )
        self.add_widget(self._sample)
        self.add_row(
            LineField(look, "superior_name", "Cấp trên"),
            LineField(
                look, "superior_heading", "Dòng cấp trên trên giấy", placeholder="trống: không in"
            ),
        )
        words = ChoiceField(look, "hamlet_word", "Gọi xóm là", _same(HAMLET_WORDS), required=True)
        areas = ChoiceField(look, "area", "Khu vực", list(AREA_LABELS.items()), required=True)
        self.add_row(words, areas)
        self.add_row(ProseField(look, "signers", _SIGNERS))
        self.add_row(ProseField(look, "recipients", _RECIPIENTS, lines=4))
        self.add_row(
            LineField(look, "archive_line", "Dòng lưu", placeholder="Lưu: VT, VH"),
            LineField(look, "drafter_name", "Người làm sổ", required=True),
        )
        self.edited.connect(self._show_sample)

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fill the fields and say how papers will read."""
        super().set_values(values)
        self._show_sample()

    def sample(self) -> str:
        """Return the sentence about the head of a paper."""
        return self._sample.text()

    def _show_sample(self) -> None:
        found = self.values()
        unit = f"{found['unit_kind']} {found['name']}".strip().upper()
        lines = [found["superior_heading"].upper(), f"ỦY BAN NHÂN DÂN {unit}".strip()]
        place = found["place_name"] or "…"
        head = " / ".join(line for line in lines if line)
        self._sample.setText(f"Sẽ in: {head} · {place}, ngày … tháng … năm …")


def _same(words: Iterable[str]) -> list[tuple[str, str]]:
    return [(word, word) for word in words]
