"""Word the captions of the figures: where, until when, and what follows."""

from __future__ import annotations

from hungchinh_desktop.domain.hamlet import HamletTile
from hungchinh_desktop.domain.plan_facts import PlanFacts
from hungchinh_desktop.domain.poverty import escape_clock
from hungchinh_desktop.domain.register_filter import newly_escaped
from hungchinh_desktop.domain.totals import RegisterTotals
from hungchinh_desktop.domain.wording import number


def near_poor_words(tiles: list[HamletTile]) -> str:
    """Say in how many hamlets the near-poor live, and where most of them do."""
    inhabited = [tile for tile in tiles if tile.near_poor]
    if not inhabited:
        return "Không xóm nào có hộ cận nghèo"
    most = max(inhabited, key=lambda tile: tile.near_poor)
    return f"Ở {len(inhabited)} trong {len(tiles)} xóm, đông nhất {most.hamlet.name.lower()}"


def newly_words(facts: PlanFacts) -> tuple[str, str, str]:
    """Return number, unit and caption of the households whose 36 months run."""
    day = facts.totals.as_of
    running = [entry for entry in facts.entries if newly_escaped(entry, day)]
    if not running:
        return "0", "hộ", "Không hộ nào còn trong 36 tháng sau khi thoát nghèo"
    ends = sorted(
        (escape_clock(entry.escape.recognised_on) for entry in running if entry.escape),
        key=lambda clock: clock.latest_end,
    )
    places = ", ".join(dict.fromkeys(entry.hamlet_name.lower() for entry in running))
    unit = f"hộ · {places}" if len(running) <= 2 else "hộ"
    return number(len(running)), unit, f"Hạn 36 tháng: {ends[0].wording}"


def exit_words(totals: RegisterTotals) -> tuple[str, str, str]:
    """Return number, unit and caption of the exit candidates."""
    caption = "Chưa đánh dấu hộ nào"
    if totals.exit_candidates:
        after = totals.near_poor_after_exits
        rate = totals.rate_of(after)
        caption = f"Nếu đạt, còn {after} hộ cận nghèo" + (f" ({rate})" if rate else "")
    return number(totals.exit_candidates), f"hộ · mục tiêu {totals.year}", caption
