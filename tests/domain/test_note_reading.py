from __future__ import annotations

import csv

import pytest

from hungchinh_desktop import paths
from hungchinh_desktop.domain.note_reading import ProposalKind, needs_of, read_notes
from hungchinh_desktop.domain.vocabulary import CAUSE_LABELS, SupportNeed


def seed_rows() -> list[dict[str, str]]:
    path = paths.db_dir() / "seed" / "hung_chinh_2024" / "households.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def values(situation: str, support: str, kind: ProposalKind) -> list[str]:
    return [found.value for found in read_notes(situation, support, 2024) if found.kind is kind]


@pytest.mark.parametrize("row", seed_rows(), ids=lambda row: f"{row['status']}-{row['tt']}")
def test_the_officers_own_sentences_are_read_as_she_coded_them(row: dict[str, str]) -> None:
    needs = ";".join(sorted(needs_of(row["support"])))
    exits = values(row["situation"], row["support"], ProposalKind.EXIT)
    escapes = values(row["situation"], row["support"], ProposalKind.ESCAPE)
    assert (needs, exits, escapes) == (
        ";".join(sorted(row["needs"].split(";"))),
        [row["exit_candidate_year"]] if row["exit_candidate_year"] else [],
        [row["escaped_on"]] if row["escaped_on"] else [],
    )


def test_a_clock_of_a_year_says_that_the_day_is_not_known() -> None:
    (found,) = read_notes("Hộ mới thoát nghèo 2022, con nhỏ", "", 2024)
    assert found.kind is ProposalKind.ESCAPE
    assert found.sentence == (
        "Mới thoát nghèo năm 2022, chưa rõ ngày; tính 36 tháng đến 2025, chưa rõ ngày."
    )


@pytest.mark.parametrize(
    ("support", "year"),
    [
        ("Có khả năng thoát cận nghèo", "2024"),
        ("có khả năng thoát nghèo năm 2025", "2025"),
        ("Dự kiến thoát cận nghèo (2026)", "2026"),
        ("đăng ký thoát nghèo", "2024"),
    ],
)
def test_expected_exits_and_their_year(support: str, year: str) -> None:
    assert values("", support, ProposalKind.EXIT) == [year]


@pytest.mark.parametrize("text", ["Hộ mới thoát nghèo", "Không có khả năng lao động", ""])
def test_no_exit_and_no_clock_without_words_for_them(text: str) -> None:
    kinds = {found.kind for found in read_notes(text, "", 2024)}
    assert kinds.isdisjoint({ProposalKind.EXIT, ProposalKind.ESCAPE})


def test_a_loan_for_production_is_credit_alone() -> None:
    assert needs_of("Hỗ trợ vốn sản xuất") == {SupportNeed.CREDIT}
    assert needs_of("Hỗ trợ sản xuất, vay vốn") == {SupportNeed.PRODUCTION, SupportNeed.CREDIT}
    assert needs_of("") == frozenset()


@pytest.mark.parametrize(
    ("situation", "causes"),
    [
        ("Chủ hộ bị bệnh xã hội", ["illness_or_accident"]),
        ("Chủ hộ KT, thu nhập thấp", ["illness_or_accident"]),
        ("Không có việc làm ổn định, không biết cách làm ăn", ["no_knowledge"]),
        ("NCT cô đơn, không việc làm", ["no_labour"]),
        ("Thiếu vốn, không có đất sản xuất", ["no_capital", "no_production_land"]),
        ("Chưa có đất ở", []),
        ("Hộ BTXH", []),
    ],
)
def test_causes_are_proposed_with_the_words_that_name_them(
    situation: str, causes: list[str]
) -> None:
    found = [item for item in read_notes(situation, "", 2024) if item.kind is ProposalKind.CAUSE]
    assert [item.value for item in found] == causes
    assert all(item.words in situation.lower() for item in found)


def test_the_causes_are_those_of_the_review_forms() -> None:
    path = paths.db_dir() / "reference" / "poverty_causes.csv"
    with path.open(encoding="utf-8", newline="") as file:
        official = {row["code"]: row["name"] for row in csv.DictReader(file)}
    assert {cause.value: label for cause, label in CAUSE_LABELS.items()} == official
