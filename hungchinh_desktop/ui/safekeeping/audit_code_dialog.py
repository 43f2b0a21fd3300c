"""Take the code of the change log off an old paper, and say what it proves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.log_code_service import LogCodeService
    from hungchinh_desktop.ui.kit.look import Look

_WHY = (
    "Gõ mã sau “Mã nhật ký:” ở chân tờ giấy đã ký, đóng dấu. Ai sửa nhật ký sau ngày ký"
    " thì mã trên giấy không còn khớp, dù nhật ký trong máy được làm lại rất khéo."
)


class AuditCodeDialog(VerbDialog):
    """Answer for one code after the other until it is closed."""

    def __init__(self, look: Look, parent: QWidget, codes: LogCodeService) -> None:
        super().__init__(look, parent, "Đối chiếu mã trên giấy", _WHY, object_name="audit_code")
        self._codes = codes
        self.typed = LineField(
            look, "log_code", "Mã nhật ký", required=True, placeholder="ví dụ K7QD-2MXA"
        )
        self.typed.keep_enter()  # the default button takes it
        self.told = Banner(look, "audit_code_told")
        self.body.addWidget(self.typed)
        self.body.addWidget(self.told)
        check = self.add_button("Đối chiếu", Answer.ACCEPT, primary=True, closes=False)
        check.clicked.connect(self.check)
        self.add_button("Đóng", Answer.REJECT)
        self.typed.control.setFocus()

    def check(self) -> None:
        """Say what the typed code proves."""
        self.typed.show_error("")
        try:
            answer = self._codes.answer(self.typed.value())
        except UserError as fault:
            self.told.hide()
            self.typed.show_error(fault.sentence)
        else:
            self.typed.set_value(answer.code)
            self.told.show_notice("ok" if answer.good else "danger", answer.words)
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
