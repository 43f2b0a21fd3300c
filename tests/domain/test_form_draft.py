"""Check that drafts come back as they were kept, and damage costs only itself."""

from __future__ import annotations

import json

from hungchinh_desktop.domain.form_draft import FormDraft, drafts_from_text, drafts_to_text

ONE = FormDraft("h1", "Lê “A”\n", 2024, {"birth": "197"}, ["birth"], "2024-03-15T14:05:00")
NEW = FormDraft("", "", 2024, {"head_name": ""}, [], "2024-03-15T14:06:00")


def test_drafts_come_back() -> None:
    kept = {draft.key: draft for draft in (ONE, NEW)}
    assert drafts_from_text(drafts_to_text(kept)) == kept
    assert list(kept) == ["2024/h1", "2024/new"]


def test_a_damaged_draft_does_not_take_the_others_with_it() -> None:
    text = json.loads(drafts_to_text({"a": ONE, "b": NEW}))
    text[1]["kept_at"] = "hôm qua"
    assert list(drafts_from_text(json.dumps([*text, 5, {}, None]))) == ["2024/h1"]


def test_the_offer_names_household_and_time() -> None:
    named = FormDraft("h1", "Lê Thị A", 2024, {}, [], "2024-03-15T14:05:00")
    assert named.offer == "Có bản nháp chưa lưu của hộ Lê Thị A, ghi lúc 14:05 ngày 15/03/2024."
    assert "của hộ mới, ghi lúc 14:06" in NEW.offer
