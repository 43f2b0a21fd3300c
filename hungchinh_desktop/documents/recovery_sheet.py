"""Print the recovery code on a sheet of A4 for the safe of the office."""

from __future__ import annotations

from hungchinh_desktop.documents.blocks import (
    AnnexTitle,
    Block,
    CentredLine,
    Document,
    Letterhead,
    Paragraph,
    Run,
    RunKind,
    SignerPair,
    plain,
)
from hungchinh_desktop.documents.office_signatures import committee_signer, date_line
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.plan_parts import issuer_lines
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.recovery_code import RecoveryCode

_MARK = "Niêm phong, không sao chụp"  # “MẬT” is a degree of state secrecy, not ours to give
_HALF = 19  # letters of the code with its strokes that stand on the first line
_WORDS = (
    (
        "Mã này mở được tệp dữ liệu khi quên mật khẩu. Ai có mã và có tệp thì đọc được toàn bộ sổ"
        " hộ nghèo; không chụp ảnh, không gửi qua Zalo, thư điện tử."
    ),
    (
        "Cách dùng: mở chương trình, ở ô mật khẩu bấm “Quên mật khẩu…”, gõ mã (không phân biệt chữ"
        " hoa, chữ thường, dấu gạch) rồi đặt mật khẩu mới."
    ),
    (
        "Tờ này bỏ vào phong bì dán kín, đóng dấu giáp lai, cất trong tủ có khóa của cơ quan; không"
        " để cùng chỗ với máy tính, USB sao lưu. Khi đổi mã hoặc bàn giao, hủy tờ cũ."
    ),
)


def recovery_sheet_pdf(
    profile: OfficeProfile, keeper: str, file_name: str, code: RecoveryCode, year: int
) -> bytes:
    """Return the sheet as the bytes of a PDF, with place for signature and seal."""
    signer = committee_signer(profile)
    blocks: tuple[Block, ...] = (
        Letterhead(issuer_lines(profile), profile.superior_heading),
        AnnexTitle("MÃ KHÔI PHỤC", plain("tệp dữ liệu hộ nghèo, hộ cận nghèo"), _MARK),
        CentredLine(code.shown[:_HALF]),
        CentredLine(code.shown[_HALF + 1 :]),
        Paragraph((Run(f"Tệp dữ liệu: {file_name}. Người giữ tệp: {keeper}.", RunKind.BOLD),)),
        *(Paragraph(plain(words)) for words in _WORDS),
        SignerPair(
            "",
            date_line(profile, year),
            ("NGƯỜI GIỮ TỆP", "(Ký, ghi rõ họ tên)"),
            (signer.title, "(Ký tên, đóng dấu)"),
        ),
    )
    return write_pdf(Document("Mã khôi phục", profile.full_name, blocks)).data
