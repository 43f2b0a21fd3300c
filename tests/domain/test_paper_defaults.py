"""A new form knows what the record knows."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.hamlet import CommitteeMember
from hungchinh_desktop.domain.office_paper import FORMS, OfficePaper
from hungchinh_desktop.domain.paper_defaults import default_values
from tests.documents import plan_builders as builders

MEMBER = CommitteeMember("m", "Nguyễn Quang Trung", "Chủ tịch HND xã")


def values(paper: OfficePaper, hamlet: int | None = 7, **profile: str) -> dict[str, str]:
    place = builders.hamlets()[hamlet - 1] if hamlet else None
    office, plan = builders.profile(**profile), builders.yearly_plan()
    return default_values(paper, office, plan, builders.legal_bases(), place, [MEMBER])


@pytest.mark.parametrize("paper", list(OfficePaper))
def test_a_form_has_its_own_fields_and_no_others(paper: OfficePaper) -> None:
    assert list(values(paper)) == [field.id for field in FORMS[paper]]


def test_a_meeting_knows_its_place_and_who_is_in_charge() -> None:
    found = values(OfficePaper.INVITATION)
    assert (found["hamlet"], found["place"]) == ("Xóm 7", "Nhà văn hóa xóm 7")
    assert found["chair"] == "Trưởng xóm 7"
    assert found["guests"].startswith("Đ/c Nguyễn Quang Trung - Chủ tịch HND xã\n")
    assert found["recipients"] == "Như trên"
    assert found["signer"] == "Thái Hữu Dân"


def test_a_list_of_the_whole_commune_hangs_in_every_place() -> None:
    found = values(OfficePaper.POSTING, None)
    assert found["place"] == "trụ sở Ủy ban nhân dân xã Hưng Chính và nhà văn hóa các xóm"


def test_the_office_keeps_its_own_word_for_a_hamlet() -> None:
    found = values(OfficePaper.MINUTES, None, hamlet_word="khối")
    assert (found["hamlet"], found["chair"]) == ("", "")
    assert "Trưởng khối" in found["guests"]


def test_a_decision_rests_on_the_instruments_of_the_plan() -> None:
    bases = values(OfficePaper.DECISION)["bases"].splitlines()
    assert bases[0] == "Căn cứ Luật Tổ chức chính quyền địa phương"
    assert "Căn cứ Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 của Chính phủ" in bases
    assert bases[-1].startswith("Theo đề nghị của")
