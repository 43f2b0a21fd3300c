from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hungchinh_desktop.documents.household_paper import households_pdf
from hungchinh_desktop.documents.household_workbook import households_workbook
from hungchinh_desktop.documents.list_columns import LIST_FORMS, ListColumn, ListForm, situation
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import HouseholdDraft, RegisterEntry
from hungchinh_desktop.domain.paper_content import HouseholdListContent
from hungchinh_desktop.domain.vocabulary import ListProfile, PovertyStatus
from hungchinh_desktop.paths import db_dir
from hungchinh_desktop.services.exchange_service import write_job
from hungchinh_desktop.services.list_guard import ListGuard, Maker
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.storage.reference_store import sensitive_words
from tests.documents.list_builders import entry, hamlet, household_list

pytestmark = pytest.mark.long

WORDS = sensitive_words(db_dir() / "reference")
OPEN = [ListProfile.MEETING, ListProfile.POSTING, ListProfile.COMMITTEE]


def passes(content: HouseholdListContent, make: Maker = households_workbook) -> bytes:
    return ListGuard(content, WORDS, make).checked(make(content))


def with_name_and(text: str) -> bytes:
    return passes(household_list([entry("Phan Thị Ngo", 4), entry(text, 7)]))


@pytest.mark.parametrize("profile", OPEN)
def test_the_offices_own_record_passes(office: OfficeFile, profile: ListProfile) -> None:
    job = office.exchange.households_job(profile)
    assert job.make().startswith(b"PK")
    job.check_name(job.file_name)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Lê Thị Hương (bệnh tâm thần)", "bệnh"),
        ("Lê Thị Hương - KT", "KT"),
        ("Lê Thị Hương 040123456789", "040123456789"),
    ],
)
def test_a_note_in_a_name_stops_the_list_and_names_the_cell(name: str, word: str) -> None:
    with pytest.raises(UserError, match=r"Chưa ghi danh sách họp xóm: ô C11 của tờ Xóm 7") as fault:
        with_name_and(name)
    assert f"(hộ {name}) có “{word}”" in fault.value.sentence


@pytest.mark.parametrize("name", ["Nguyễn Văn Bệnh", "SÙNG A MÙ", "Đơn Thân"])
def test_a_person_of_such_a_name_does_not_stop_it(name: str) -> None:
    assert with_name_and(name)


def test_a_hamlet_of_such_a_name_does_not_stop_it() -> None:
    home = hamlet(7, "Xóm Bệnh Viện Tâm Thần")
    one = replace(entry("Lê Thị Hương"), hamlet_name=home.name)
    assert passes(household_list([one], ListProfile.POSTING, [home]))


@pytest.mark.parametrize(
    ("field", "value"),
    [("situation", "Chồng chết, nuôi 4 con nhỏ"), ("situation", "Già"), ("support", "★★")],
)
@pytest.mark.parametrize("profile", OPEN)
def test_a_column_of_sentences_stops_the_list(
    monkeypatch: pytest.MonkeyPatch, profile: ListProfile, field: str, value: str
) -> None:
    form = LIST_FORMS[profile]
    leaking = ListColumn("Ghi chú", 60, lambda one, _: str(getattr(one.household, field)))
    monkeypatch.setitem(LIST_FORMS, profile, replace(form, columns=(*form.columns, leaking)))
    one = entry("Lê Thị Hương", 7)
    changes: dict[str, Any] = {field: value}
    telling = replace(one, household=replace(one.household, **changes))
    content = household_list([entry("Phan Thị Ngo", 7), telling], profile)
    with pytest.raises(UserError, match=r"của tờ Xóm 7 \(hộ Lê Thị Hương\)"):
        passes(content)


def test_half_a_sentence_in_a_row_stops_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    leaking = ListColumn("Tên", 60, lambda one, _: f"{one.household.head_name} {cut(one)}")
    form = ListForm((leaking,), "Dùng để niêm yết", 20)
    monkeypatch.setitem(LIST_FORMS, ListProfile.POSTING, form)
    one = entry("Phạm Văn Đức", 4, situation="Thu nhập thấp không ổn định có 2 con nhỏ đang đi học")
    with pytest.raises(UserError, match=r"ô B11 .*\(hộ Phạm Văn Đức\) có lời ghi riêng"):
        passes(household_list([one], ListProfile.POSTING))


def cut(one: RegisterEntry) -> str:
    return one.household.situation[10:34]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hộ cận nghèo",
        "Lê Thị Hương",
        "Xóm 7",
        "Cận nghèo",
        "Danh sách hộ nghèo, hộ cận nghèo xóm 7 năm 2024",
        "Tổng cộng: 01 hộ (01 hộ cận nghèo)",
        "1",
        "Lê Thị Hương Cận nghèo",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "Times New Roman",
    ],
)
@pytest.mark.parametrize("make", [households_workbook, households_pdf])
@pytest.mark.parametrize("profile", OPEN)
def test_a_sentence_of_words_that_stand_there_anyway_does_not_stop_it(
    profile: ListProfile, sentence: str, make: Maker
) -> None:
    one = entry("Lê Thị Hương", 7, situation=sentence, support=sentence)
    assert passes(household_list([one], profile), make)


@pytest.mark.parametrize("profile", OPEN)
def test_the_pages_of_a_list_are_read_back_too(
    monkeypatch: pytest.MonkeyPatch, profile: ListProfile
) -> None:
    names = [entry("Nguyễn Văn Bệnh", 7), entry("SÙNG A MÙ", 7)]
    assert passes(household_list(names, profile), households_pdf).startswith(b"%PDF")
    with pytest.raises(UserError, match=r"trang 2 có “mồ côi”"):
        passes(household_list([entry("Lê Thị Hương, mồ côi", 7)], profile), households_pdf)
    form = LIST_FORMS[profile]
    told = replace(form, columns=(*form.columns, ListColumn("Ghi chú", 60, situation)))
    monkeypatch.setitem(LIST_FORMS, profile, told)
    one = entry("Phạm Văn Đức", 4, situation="Thu nhập thấp có 2 con nhỏ đang đi học")
    with pytest.raises(UserError, match=r"trang 2 \(hộ Phạm Văn Đức\) có lời ghi riêng"):
        passes(household_list([one], profile), households_pdf)


PROSE = st.text(max_size=60) | st.sampled_from(
    ["Hộ nghèo", "Xóm 7", "Bệnh tật", "Chồng chết, đơn thân", "Ý kiến của xóm", "TT", "(1)"]
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PROSE, PROSE, st.sampled_from(OPEN))
def test_no_sentence_ever_gets_out_or_stops_a_clean_list(
    situation_text: str, support: str, profile: ListProfile
) -> None:
    told = household_list(
        [entry("Lê Thị Hương", 7, situation=situation_text, support=support)], profile
    )
    silent = household_list([entry("Lê Thị Hương", 7)], profile)
    assert passes(told) == households_workbook(silent)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=60).filter(lambda text: any(map(str.isalpha, text))))
def test_a_leaking_column_never_passes(sentence: str) -> None:
    form = LIST_FORMS[ListProfile.POSTING]
    leaking = replace(form, columns=(*form.columns, ListColumn("Ghi chú", 90, situation)))
    content = household_list([entry("Lê Thị Hương", 7, situation=sentence)], ListProfile.POSTING)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(LIST_FORMS, ListProfile.POSTING, leaking)
        shown = households_workbook(content)
        silent = household_list([entry("Lê Thị Hương", 7)], ListProfile.POSTING)
        if shown == households_workbook(silent):
            return  # the sentence is of marks that no cell shows
        with pytest.raises(UserError):
            ListGuard(content, WORDS, households_workbook).checked(shown)


def test_a_stopped_list_leaves_no_file_and_keeps_the_older_one(
    office: OfficeFile, tmp_path: Path
) -> None:
    home = office.hamlets.hamlets()[0]
    draft = HouseholdDraft("Lê Thị Hoa, chồng chết", home.id, PovertyStatus.POOR, "2024")
    office.households.add(draft)
    older = tmp_path / "cũ.xlsx"
    older.write_bytes(b"older")
    for path in (older, tmp_path / "mới.xlsx"):
        with pytest.raises(UserError, match="chồng chết"):
            write_job(office.exchange.households_job(ListProfile.POSTING), path)
    assert older.read_bytes() == b"older"
    assert sorted(path.name for path in tmp_path.glob("*.xlsx*")) == ["cũ.xlsx"]
    internal = tmp_path / "nội bộ.xlsx"
    assert write_job(office.exchange.households_job(ListProfile.INTERNAL), internal).exists()


@pytest.mark.parametrize("name", ["DS_ho_benh_tat.xlsx", "Hộ KT.xlsx", "040123456789.xlsx"])
def test_a_file_name_that_tells_is_refused(office: OfficeFile, tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="Tên tệp"):
        write_job(office.exchange.households_job(ListProfile.MEETING), tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_file_name_of_date_and_hamlet_is_fine(office: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "2024-03-15 08.30 DS họp Xóm 7.xlsx"
    assert write_job(office.exchange.households_job(ListProfile.MEETING), path).exists()
