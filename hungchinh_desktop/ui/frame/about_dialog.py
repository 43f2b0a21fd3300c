"""Say what the program is, its version, and under which licences its parts come."""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

PROGRAM = "Hưng Chính Desktop"
_TEXT = """\
<p>Sổ hộ nghèo, hộ cận nghèo của xã và kế hoạch giảm nghèo hằng năm, giữ trong một tệp \
trên máy này. Chương trình không gửi gì qua mạng.</p>
<p>{version}giấy phép Apache 2.0</p>
<p><b>Các phần dùng lại</b><br>
Qt {qt} và PySide6: giấy phép LGPL 3.0; thư viện Qt có thể thay bằng bản khác.<br>
Phông chữ Tinos: SIL Open Font License 1.1.<br>
Biểu tượng Material Design Icons: Apache 2.0.<br>
PDFium (pypdfium2): BSD và Apache 2.0. reportlab: BSD. openpyxl: MIT.<br>
msoffcrypto-tool, pyzipper: MIT. olefile: BSD. cryptography: Apache 2.0 hoặc BSD.<br>
pydantic: MIT. click: BSD. sqlite-utils: Apache 2.0.<br>
SQLCipher: BSD. SQLite: không giữ bản quyền.</p>
"""


class AboutDialog(QDialog):
    """Show one page of text that can be selected and copied."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Build the text."""
        super().__init__(parent)
        named(self, "about_dialog", "Giới thiệu chương trình")
        self.setWindowTitle("Giới thiệu")
        title = named(QLabel(PROGRAM, self), "about_title", "Tên chương trình")
        set_role(title, "pageTitle")
        text = named(QLabel(self), "about_text", "Phiên bản và giấy phép")
        text.setText(_TEXT.format(version=_version_words(), qt=qVersion()))
        text.setWordWrap(True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setMinimumWidth(look.px(420))
        picture = QLabel(self)
        picture.setPixmap(self.windowIcon().pixmap(look.px(64)))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton("Đóng", QDialogButtonBox.ButtonRole.RejectRole)
        named(close, "about_close", "Đóng")
        buttons.rejected.connect(self.reject)
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(text, 1)
        words.addWidget(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 20, 20, 16)
        row.setSpacing(20)
        row.addWidget(picture)
        row.addLayout(words, 1)


def _version_words() -> str:
    version = program_version()
    return f"Phiên bản {version} · " if version else ""


def program_version() -> str:
    """Return the version of the installed package, "" in a bare source tree."""
    try:
        return metadata.version("hungchinh-desktop")
    except metadata.PackageNotFoundError:
        return ""
