"""Check that drafts outlive the program and are offered for their year."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.draft_service import DraftService


def test_drafts_outlive_the_program_until_they_are_let_go(tmp_path: Path) -> None:
    path = tmp_path / "so.db"
    first = DraftService(path)
    kept = first.keep("h1", "A", 2024, {"birth": "19"}, ["birth"])
    first.keep("h1", "A", 2024, {"birth": "1975"}, ["birth"])  # in place of the former
    first.keep("h2", "B", 2023, {}, [])
    again = DraftService(path)
    (draft,) = again.drafts(2024)
    assert (draft.key, draft.values) == (kept.key, {"birth": "1975"})
    again.forget(kept.key)
    again.forget("unknown")
    assert again.drafts(2024) == []
    assert len(DraftService(path).drafts(2023)) == 1
    again.forget(again.drafts(2023)[0].key)
    assert list(tmp_path.iterdir()) == []


def test_a_draft_that_the_disk_refused_is_not_offered_after_the_saving(tmp_path: Path) -> None:
    folder = tmp_path / "sổ"
    folder.mkdir()
    drafts = DraftService(folder / "so.db")
    assert drafts.drafts(2024) == []
    folder.rename(tmp_path / "gone")
    with pytest.raises(UserError):
        drafts.keep("h1", "A", 2024, {"birth": "1975"}, ["birth"])
    assert drafts.drafts(2024) == []
    (tmp_path / "gone").rename(folder)
    kept = drafts.keep("h1", "A", 2024, {"birth": "1975"}, ["birth"])
    assert drafts.drafts(2024) == [kept]
