"""Every slot tells its origin."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.yearly_plan import SLOT_LABELS
from hungchinh_desktop.ui.yearly_plan.slot_sources import explain, source_of


@pytest.mark.parametrize("slot", sorted(SLOT_LABELS))
def test_every_slot_has_an_origin(slot: str) -> None:
    source = source_of(slot)
    assert "chưa rõ" not in source.origin
    assert bool(source.link) is bool(source.link_words)


def test_counts_lead_to_their_households() -> None:
    assert source_of("near_poor_count").link == Link("household", filter="near_poor")
    assert source_of("poor_rate").link == Link("household", filter="poor")
    assert explain("near_poor_count", "18") == "18 = số hộ cận nghèo, tính từ sổ hộ"
    assert explain("poor_rate", "").startswith("? = tỷ lệ hộ nghèo")
