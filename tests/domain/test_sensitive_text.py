from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.sensitive_text import (
    Match,
    RunFinder,
    SensitiveWord,
    WordFinder,
    personal_number,
)
from hungchinh_desktop.paths import db_dir
from hungchinh_desktop.storage.reference_store import sensitive_words

WORDS = sensitive_words(db_dir() / "reference")
SHIPPED = WordFinder(WORDS, ["Xóm Bệnh Xá", "xã Hưng Chính"])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lê Thị Hương (bệnh nặng)", "bệnh"),
        ("BỆNH TẬT sống 1 mình", "bệnh"),
        ("benh_tat".replace("_", " "), "bệnh tật"),
        ("Chủ hộ KT, thu nhập thấp", "KT"),
        ("nhiễm hiv", "HIV"),
        ("chong chet, don than", "chồng chết"),
        ("goá phụ", "goá"),
        ("chồng\n chết", "chồng chết"),
        ("hộ BTXH", "BTXH"),
        ("Xóm Bệnh Xá, người bệnh", "bệnh"),
    ],
)
def test_words_of_health_and_family_are_found(text: str, word: str) -> None:
    assert SHIPPED.in_text(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "",
        "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO XÓM BỆNH XÁ",
        "Xóm Bệnh Xá",
        "2024-03_DS_hop_xom.xlsx",
        "Nhóm hỗ trợ: Y tế, Giáo dục, Tín dụng",
        "KT. CHỦ TỊCH",
        "KTXH",
        "Trạm y tế, bệnh viện huyện",
        "Đỗ Văn Bềnh",
        "Ý kiến của xóm",
        "kt",
    ],
)
def test_places_needs_and_other_words_are_left_alone(text: str) -> None:
    assert SHIPPED.in_text(text) == ""


@pytest.mark.parametrize("name", ["Nguyễn Văn Bệnh", "NGUYỄN VĂN MÙ", "Sùng A Mù", "Giàng A D'Mù"])
def test_a_person_may_bear_such_a_name(name: str) -> None:
    assert SHIPPED.in_name(name) == ""


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Lê Thị Hương bệnh", "bệnh"),
        ("Lê Thị Hương, chồng chết", "chồng chết"),
        ("Lê Thị Hương (tâm thần)", "tâm thần"),
        ("Lê Thị Hương KT", "KT"),
    ],
)
def test_a_note_written_after_a_name_is_found(name: str, word: str) -> None:
    assert SHIPPED.in_name(name) == word


@pytest.mark.parametrize(
    "text",
    [
        "040123456789",
        "CCCD 040 123 456 789",
        "0401.2345.6789",
        "186123456",
        "HN4404012345678",
        "HN 4 40 4012345678",
        "4012345678",
        "40123456789",
    ],
)
def test_numbers_of_persons_are_found(text: str) -> None:
    assert personal_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "040•••••••12",
        "2024-03-15T00:00:00Z",
        "202403151230",
        "2024-03-15 08.30",
        "Tổng cộng 1 2 3 4 5 6 7 8 9 10 11 12",
        "12345678",
        "1234567890123",
        "22.66666666667",
        "số 05/KH-UBND ngày 15/03/2024",
        "A123456789",
    ],
)
def test_dates_totals_and_masked_numbers_are_left_alone(text: str) -> None:
    assert personal_number(text) == ""


def test_a_longer_word_of_the_list_is_named_first() -> None:
    words = [SensitiveWord("bệnh", Match.FOLDED), SensitiveWord("bệnh xã hội", Match.FOLDED)]
    assert WordFinder(words).in_text("mắc bệnh xã hội") == "bệnh xã hội"


def test_an_empty_list_finds_nothing() -> None:
    assert WordFinder([]).in_text("bệnh") == ""


@pytest.mark.parametrize(
    ("texts", "sentence", "run"),
    [
        (["Lê Thị Hương: nuôi 4 con nhỏ"], "đơn thân nuôi 4 con nhỏ dưới 6 tuổi", "nuôi 4 con"),
        (["Nuôi 4  CON"], "nuôi 4 con", "nuôi 4 con"),
        (["ở một mình"], "Một mình.", "một mình"),
        (["Neo"], "neo", "neo"),
        (["ghi ★★ ở đây"], "★★", "★★"),
        (["nuôi 4", "con nhỏ"], "nuôi 4 con nhỏ", ""),
        (["Nghèo"], "Cận nghèo lâu năm", ""),
        (["★"], "", ""),
        ([], "nuôi 4 con", ""),
    ],
)
def test_a_sentence_is_known_by_its_runs_of_words(
    texts: list[str], sentence: str, run: str
) -> None:
    assert RunFinder(texts).shared(sentence) == run


@given(st.text(max_size=80), st.text(max_size=20), st.text(max_size=20))
def test_a_whole_sentence_is_always_recognised(sentence: str, before: str, after: str) -> None:
    found = RunFinder([f"{before} {sentence} {after}"]).shared(sentence)
    assert bool(found) == bool(sentence.strip())
