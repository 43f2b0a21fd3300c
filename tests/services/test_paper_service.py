"""Forms are remembered, papers are made, and open papers tell nothing sensitive."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import HouseholdDraft
from hungchinh_desktop.domain.office_paper import FORMS, OPEN_PAPERS, OfficePaper
from hungchinh_desktop.domain.support_record import SupportDraft
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.services.exchange_service import describe, write_job
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.services.paper_service import print_paper


def words(data: bytes) -> str:
    pages = pypdf.PdfReader(BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("paper", list(OfficePaper))
@pytest.mark.parametrize("word", [False, True])
def test_every_paper_can_be_made_from_the_untouched_record(
    office: OfficeFile, paper: OfficePaper, word: bool
) -> None:
    values = office.papers.values(paper)
    assert set(values) == {field.id for field in FORMS[paper]}
    data = office.papers.job(paper, values, word=word).make()
    assert data.startswith(b"PK" if word else b"%PDF")


def test_only_what_differs_from_the_record_is_kept(office: OfficeFile) -> None:
    papers, paper = office.papers, OfficePaper.INVITATION
    papers.keep(paper, papers.values(paper, "Xóm 7") | {"time": " 19  giờ "})
    kept = papers.values(paper)
    assert (kept["hamlet"], kept["time"], kept["place"]) == (
        "Xóm 7",
        "19 giờ",
        "Nhà văn hóa xóm 7",
    )
    papers.keep(paper, papers.usual(paper, None))
    assert office.undo.undo_label() == "Sửa thông tin giấy mời họp xóm"
    assert papers.values(paper) == papers.usual(paper, None)
    office.undo.undo()
    assert papers.values(paper)["hamlet"] == "Xóm 7"


def test_keeping_the_same_form_changes_nothing(office: OfficeFile) -> None:
    papers = office.papers
    papers.keep(OfficePaper.NOTICE, papers.values(OfficePaper.NOTICE))
    assert office.undo.undo_label() is None


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [("number", "7a", "không phải một số"), ("date", "31/2/2024", "chưa phải một ngày")],
)
def test_what_cannot_be_read_is_refused_by_field(
    office: OfficeFile, field: str, text: str, said: str
) -> None:
    paper = OfficePaper.DECISION
    with pytest.raises(UserError, match=said) as refused:
        office.papers.content(paper, office.papers.values(paper) | {field: text})
    assert list(refused.value.fields) == [field]


def test_an_unknown_hamlet_is_refused(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="Không có xóm"):
        office.papers.values(OfficePaper.MINUTES, "Xóm 12")


def test_the_year_report_sums_up_the_supports_of_the_year(office: OfficeFile) -> None:
    first, second = (entry.id for entry in office.households.entries()[:2])
    for home, amount in ((first, "15000000"), (second, "5000000")):
        draft = SupportDraft("05/2024", "production", "Huyện", amount, "Bò giống", "")
        office.details.save_support(home, draft)
    paper = OfficePaper.YEAR_REPORT
    text = words(office.papers.job(paper, office.papers.values(paper)).make())
    assert "Sản xuất: 02 lượt hỗ trợ cho 02 hộ, số tiền 20.000.000 đồng." in text
    half = OfficePaper.HALF_YEAR_REPORT
    content = office.papers.content(half, office.papers.values(half))
    assert content.movement is not None
    assert content.movement.statement.last.month == 6


@pytest.mark.parametrize("paper", OPEN_PAPERS)
@pytest.mark.parametrize("word", [False, True])
def test_open_papers_with_a_sensitive_word_are_refused(
    office: OfficeFile, paper: OfficePaper, word: bool
) -> None:
    values = office.papers.values(paper, "Xóm 7") | {"place": "nhà hộ có người tâm thần"}
    with pytest.raises(UserError, match="tâm thần") as refused:
        office.papers.job(paper, values, word=word).make()
    assert office.papers.title(paper).lower() in refused.value.sentence.lower()


def test_a_posted_list_never_repeats_the_officers_sentences(office: OfficeFile) -> None:
    paper = OfficePaper.POSTING
    text = words(office.papers.job(paper, office.papers.values(paper)).make())
    assert "Danh sách có 02 hộ nghèo và 18 hộ cận nghèo. Mọi ý kiến" in text
    for entry in office.households.entries():
        assert entry.household.head_name in text
        assert not entry.household.situation or entry.household.situation not in text
    home = office.hamlets.hamlets()[6]
    draft = HouseholdDraft("Lê Thị Hoa, bị bệnh xã hội", home.id, PovertyStatus.POOR, "2024")
    office.households.add(draft)
    with pytest.raises(UserError, match="danh sách niêm yết"):
        office.papers.job(paper, office.papers.values(paper)).make()


def test_a_paper_that_was_written_is_in_the_log(office: OfficeFile, tmp_path: Path) -> None:
    paper = OfficePaper.MINUTES
    job = office.papers.job(paper, office.papers.values(paper, "7"), word=True)
    assert job.file_name == "2024_BB_hop_07.docx"
    path = write_job(job, tmp_path / job.file_name)
    assert zipfile.is_zipfile(path)
    office.exchange.record(job, path)
    assert describe(office.exchange.recent()[0]) == "Biên bản họp xóm"


def test_a_file_carries_the_code_of_the_log_in_its_foot(office: OfficeFile) -> None:
    for paper in (OfficePaper.POSTING, OfficePaper.DECISION):
        values = office.papers.values(paper)
        code = office.audit.short_code()
        assert f"Mã nhật ký: {code}" in words(office.papers.job(paper, values).make())
        assert office.log_codes.answer(code).good
        shown = print_paper(office.papers.content(paper, values))
        assert "Mã nhật ký" not in words(shown.data)
