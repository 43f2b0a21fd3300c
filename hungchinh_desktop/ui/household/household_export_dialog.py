"""Ask for whom a list of chosen households is, and as what file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.vocabulary import PROFILE_LABELS, ListProfile
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.labels import text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.ui.kit.look import Look

_PDF, _EXCEL = "pdf", "xlsx"
_HINTS = {
    ListProfile.MEETING: "Phát ở cuộc họp xóm. Không có thực trạng, bệnh tật, gia cảnh.",
    ListProfile.POSTING: "Dán công khai: chỉ họ tên, xóm, diện hộ.",
    ListProfile.COMMITTEE: "Họp Ban chỉ đạo: thêm hạn 36 tháng, khả năng thoát, nhóm hỗ trợ.",
    ListProfile.INTERNAL: "Có nguyên văn thực trạng; mang dấu LƯU HÀNH NỘI BỘ, không gửi ra ngoài.",
}


class HouseholdExportDialog(VerbDialog):
    """Take reader and kind of file; the columns stay within the limits of that reader."""

    def __init__(
        self, look: Look, parent: QWidget, entries: Sequence[RegisterEntry], which: str
    ) -> None:
        """Say which households: "đang chọn" or "đang hiện"."""
        one = len(entries) == 1
        what = f"hộ {entries[0].household.head_name}" if one else f"{number(len(entries))} hộ"
        super().__init__(
            look,
            parent,
            f"Xuất {what} {which}",
            "Danh sách chỉ gồm những hộ này và ghi rõ điều đó dưới tiêu đề.",
            object_name="household_export",
        )
        readers = [(one.value, label) for one, label in PROFILE_LABELS.items()]
        files = [(_EXCEL, "Excel (.xlsx)"), (_PDF, "PDF để in")]
        self.reader = ChoiceField(look, "export_reader", "Dùng cho ai", readers, required=True)
        self.file = ChoiceField(look, "export_file", "Loại tệp", files, required=True)
        self.reader.set_value(ListProfile.MEETING.value)
        self.file.set_value(_EXCEL)
        self._hint = text_label("", "hint", "export_reader_hint", wrap=True)
        for part in (self.reader, self._hint, self.file):
            self.body.addWidget(part)
        self.add_button("Chọn nơi lưu…", Answer.ACCEPT, primary=True)
        self.add_button("Hủy", Answer.REJECT)
        self.reader.edited.connect(self._on_reader_chosen)
        self._on_reader_chosen()
        self.reader.control.setFocus()

    @property
    def profile(self) -> ListProfile:
        """Return for whom the list is."""
        return ListProfile(self.reader.value())

    @property
    def as_pdf(self) -> bool:
        """Tell whether pages are wanted instead of a workbook."""
        return self.file.value() == _PDF

    def _on_reader_chosen(self) -> None:
        self._hint.setText(_HINTS[self.profile])
