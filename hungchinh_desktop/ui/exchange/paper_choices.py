"""List the papers that can be made, with the words that explain each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.vocabulary import ListProfile

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.services.exchange_service import ExchangeService, ExportJob

DOCUMENTS, LISTS, TABLES = "Văn bản", "Danh sách hộ", "Bảng"


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """Describe a paper: who it is for, what it leaves out, and how to prepare it.

    `prepare` gets the hamlets chosen; papers that know no hamlets ignore them. `prepare_pdf`
    makes the pages of a workbook that can be printed too, `prepare_word` the same paper to be
    worked on in Word. A list `of_a_day` can be asked for as of another day.
    """

    id: str
    group: str
    title: str
    caption: str
    icon: str
    purpose: str
    notice: str
    prepare: Callable[[ExchangeService, list[str]], ExportJob]
    by_hamlet: bool = False
    printable: bool = False
    prepare_pdf: Callable[[ExchangeService, list[str]], ExportJob] | None = None
    profile: ListProfile | None = None
    prepare_word: Callable[[ExchangeService], ExportJob] | None = None
    of_a_day: bool = True

    @property
    def tells_private(self) -> bool:
        """Tell whether the paper says more of a household than a list that is posted."""
        return self.profile in {ListProfile.COMMITTEE, ListProfile.INTERNAL}


def _list(profile: ListProfile, title: str, caption: str, purpose: str, notice: str) -> PaperChoice:
    return PaperChoice(
        profile.value,
        LISTS,
        title,
        caption,
        "excel",
        purpose,
        notice,
        lambda service, hamlets: service.households_job(profile, hamlets),
        by_hamlet=True,
        prepare_pdf=lambda service, hamlets: service.households_job(profile, hamlets, pdf=True),
        profile=profile,
    )


CHOICES = (
    PaperChoice(
        "plan",
        DOCUMENTS,
        "Kế hoạch năm",
        "PDF, Word · để trình ký",
        "pdf",
        "Bản in để Phó Chủ tịch ký; số và ngày để trống cho văn thư.",
        "Kế hoạch in nguyên văn thực trạng từng hộ: chỉ gửi những nơi có tên ở Nơi nhận.",
        lambda service, _: service.plan_job(),
        printable=True,
        prepare_word=lambda service: service.plan_job(word=True),
        of_a_day=False,
    ),
    _list(
        ListProfile.MEETING,
        "Danh sách họp xóm",
        "Excel, PDF · từng xóm",
        "Phát ở cuộc họp xóm, có cột ghi ý kiến và ký tên.",
        "Không có thực trạng, bệnh tật, gia cảnh: các cột đó không nằm trong tệp.",
    ),
    _list(
        ListProfile.POSTING,
        "Danh sách niêm yết",
        "Excel, PDF · công khai",
        "Dán ở nhà văn hóa xóm: chỉ có họ tên, xóm, diện hộ.",
        "Không có thực trạng, bệnh tật, gia cảnh: các cột đó không nằm trong tệp.",
    ),
    _list(
        ListProfile.COMMITTEE,
        "Danh sách Ban chỉ đạo",
        "Excel, PDF · thêm hạn",
        "Dùng khi họp Ban chỉ đạo: thêm hạn 36 tháng, khả năng thoát, nhóm hỗ trợ.",
        "Có nhóm hỗ trợ nhưng không có câu văn về thực trạng từng hộ.",
    ),
    _list(
        ListProfile.INTERNAL,
        "Sổ hộ đầy đủ",
        "Excel, PDF · chỉ nội bộ",
        "Toàn bộ sổ, có nguyên văn thực trạng và hướng hỗ trợ.",
        "Có bệnh tật, gia cảnh. Tệp mang dấu LƯU HÀNH NỘI BỘ, không gửi ra ngoài.",
    ),
    PaperChoice(
        "escape_agenda",
        LISTS,
        "Sắp hết hạn 36 tháng",
        "Excel, PDF · theo xóm",
        "deadline",
        "Hộ hết hạn 36 tháng trong 1, 3, 6 tháng: theo xóm và theo người phụ trách.",
        "",
        lambda service, _: service.agenda_job(),
        prepare_pdf=lambda service, _: service.agenda_job(pdf=True),
    ),
    PaperChoice(
        "matrix",
        TABLES,
        "Ma trận phân công",
        "Excel · một trang ngang",
        "page_matrix",
        "Ai chủ trì, ai phối hợp từng dự án.",
        "",
        lambda service, _: service.matrix_job(),
    ),
    PaperChoice(
        "committee_map",
        TABLES,
        "Phân công phụ trách xóm",
        "Excel · Ban chỉ đạo",
        "page_hamlets",
        "Thành viên Ban chỉ đạo và các xóm phụ trách.",
        "",
        lambda service, _: service.committee_job(),
    ),
)


def choice_of(target: str) -> PaperChoice:
    """Return the paper a link names: plan, households, matrix, committee, or a choice's id."""
    wanted = {"households": "meeting", "committee": "committee_map"}.get(target, target)
    found = [choice for choice in CHOICES if choice.id == wanted]
    return found[0] if found else CHOICES[0]
