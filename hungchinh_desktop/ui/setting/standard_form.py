"""Take one poverty standard: its period, its lines, its indicators, and who compared the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.wording import short_date
from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.text_fields import LineField, ProseField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from hungchinh_desktop.ui.kit.look import Look

_MARK = "Đã kiểm tra văn bản"
_WHY = (
    "Hãy so mức chuẩn và 12 chỉ số với văn bản, rồi ghi người và ngày kiểm tra."
    " Hộ nghèo: thu nhập không quá mức chuẩn và thiếu hụt từ số chỉ số này trở lên;"
    " ít hơn là hộ cận nghèo."
)


class StandardForm(Form):
    """Let the officer sign with one press that she compared the text."""

    def __init__(self, look: Look, person: Callable[[], str], today: Callable[[], date]) -> None:
        super().__init__("standard_form", "Chuẩn nghèo")
        self._person, self._today = person, today
        self.add_row(LineField(look, "name", "Tên văn bản", required=True))
        self.add_row(
            DateField(look, "valid_from", "Áp dụng từ", required=True),
            DateField(look, "valid_to", "Đến hết ngày", required=True),
        )
        self.add_row(
            LineField(look, "rural_line", "Nông thôn (đồng)", required=True),
            LineField(look, "urban_line", "Thành thị (đồng)", required=True),
        )
        self.add_row(LineField(look, "poor_from", "Nghèo khi thiếu từ (chỉ số)", required=True))
        self.add_row(ProseField(look, "source", "Nguồn (số, ngày, điều)", required=True))
        self.add_widget(text_label(_MARK, "heading", "standard_mark_title"))
        self.add_row(
            LineField(look, "verified_by", "Người kiểm tra"),
            DateField(look, "verified_on", "Ngày kiểm tra"),
        )
        self.add_widget(link_button("Tôi vừa kiểm tra xong", "standard_sign", self._sign))
        self.add_widget(text_label(_WHY, "hint", "standard_why", wrap=True))
        indicators = "12 chỉ số, mỗi dòng một: tên đầy đủ | tên ngắn"
        self.add_row(ProseField(look, "indicators", indicators, required=True, lines=12))

    def _sign(self) -> None:
        self.field("verified_by").set_value(self._person())
        self.field("verified_on").set_value(short_date(self._today()))
