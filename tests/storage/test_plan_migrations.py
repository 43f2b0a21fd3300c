"""Prove that a file of before keeps its office, bases and clauses in the newer schema."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hungchinh_desktop.storage.data_file import create_data_file, open_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.legal_store import LegalStore
from hungchinh_desktop.storage.office_store import OfficeStore
from hungchinh_desktop.storage.yearly_plan_store import YearlyPlanStore
from tests.storage.office_data import MIGRATIONS, fill_nothing

OFFICE = {
    "id": "office",
    "full_name": "xã Hưng Chính",
    "name": "Hưng Chính",
    "superior_name": "thành phố Vinh",
    "superior_heading": "",
    "issuing_body": "ỦY BAN NHÂN DÂN",
    "issuing_unit": "XÃ HƯNG CHÍNH",
    "place_name": "Hưng Chính",
    "hamlet_word": "xóm",
    "area": "rural",
    "document_symbol": "KH-UBND",
    "drafter_name": "Bùi Thị Lan",
    "valid_from": 2024,
    "valid_to": 2025,
}
PLAN_TEXTS = [
    "document_type",
    "subject",
    "opening",
    "closing",
    "sign_authority",
    "sign_deputizing",
    "annex_title",
    "annex_introduction",
    "annex_closing",
    "annex_signature_line",
    "annex_signer_name",
]
BASIS = {
    "lead_word": "Căn cứ",
    "kind": "Quyết định",
    "number": "90/QĐ-TTg",
    "issued_on": "2022-01-18",
    "issuer": "Thủ tướng Chính phủ",
    "subject": "phê duyệt Chương trình",
    "list_order": 1,
}


def plan(year: int) -> dict[str, object]:
    signer = {"sign_position": "PHÓ CHỦ TỊCH", "sign_name": "Thái Hữu Dân"}
    head = {"id": f"plan-{year}", "year": year, "month": 3, "archive_line": "Lưu: VT"}
    return dict.fromkeys(PLAN_TEXTS, "…") | signer | head


@pytest.fixture
def upgraded(tmp_path: Path) -> Iterator[Database]:
    """Give a file that was written before the three steps of the plan's schema."""
    before = tmp_path / "before"
    before.mkdir()
    for script in MIGRATIONS.glob("*.sql"):
        if script.name[:4] not in {"0026", "0027", "0028"}:
            shutil.copyfile(script, before / script.name)
    path = tmp_path / "so.db"
    made = create_data_file(path, before, fill_nothing)
    with made.change("Ghi sổ"):
        made.insert("office_profile", OFFICE)
        for year in (2024, 2025):
            made.insert("yearly_plan", plan(year))
            made.insert("legal_basis", BASIS | {"id": f"b{year}", "plan_id": f"plan-{year}"})
            made.insert(
                "plan_clause",
                {
                    "id": f"c{year}",
                    "plan_id": f"plan-{year}",
                    "code": "I",
                    "kind": "section",
                    "number": "I",
                    "text": "MỤC ĐÍCH",
                    "unit_code": "",
                    "claims_lead": "",
                    "list_order": 1,
                },
            )
        made.insert(
            "plan_recipient", {"id": "r", "plan_id": "plan-2025", "text": "Xóm", "list_order": 1}
        )
    made.close()
    opened = open_data_file(path, MIGRATIONS)
    yield opened
    opened.close()


def test_the_office_becomes_a_period_to_the_day(upgraded: Database) -> None:
    (profile,) = OfficeStore(upgraded).profiles()
    assert (profile.valid_from, profile.valid_to) == (date(2024, 1, 1), date(2025, 12, 31))
    assert (profile.recipients, profile.archive_line) == (("Xóm",), "Lưu: VT")
    assert [(one.position, one.full_name) for one in profile.signers] == [
        ("PHÓ CHỦ TỊCH", "Thái Hữu Dân")
    ]


def test_bases_of_two_years_share_one_instrument(upgraded: Database) -> None:
    (instrument,) = LegalStore(upgraded).instruments()
    plans = YearlyPlanStore(upgraded)
    bases = [basis for year in (2024, 2025) for basis in plans.bases(f"plan-{year}")]
    assert [basis.instrument_id for basis in bases] == [instrument.id] * 2
    assert instrument.full_citation == bases[0].citation


def test_a_copied_clause_knows_the_one_it_comes_from(upgraded: Database) -> None:
    plans = YearlyPlanStore(upgraded)
    origins = [plans.clauses(f"plan-{year}")[0].origin_id for year in (2024, 2025)]
    assert origins == ["c2024", "c2024"]
