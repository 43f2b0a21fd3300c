"""Check that keys are time-ordered and never clash."""

from __future__ import annotations

import time
import uuid

import pytest

from hungchinh_desktop.domain.identifiers import new_id


def test_keys_are_uuids_of_version_7() -> None:
    key = new_id()
    assert str(uuid.UUID(key)) == key
    assert (key[14], key[19] in "89ab") == ("7", True)


def test_keys_of_one_moment_differ() -> None:
    assert len({new_id() for _ in range(10_000)}) == 10_000


def test_later_keys_stand_behind_earlier_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = [0, 1_000_000, 999_000_000, 1_700_000_000_000_000_000, 4_102_444_800_000_000_000]
    keys = []
    for moment in moments:
        monkeypatch.setattr(time, "time_ns", lambda moment=moment: moment)
        keys.append(new_id())
    assert keys == sorted(keys)
