"""Gather what the hamlet page shows, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.hamlet import Coverage, coverage, member_loads
from hungchinh_desktop.domain.register_filter import newly_escaped
from hungchinh_desktop.domain.wording import number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from hungchinh_desktop.domain.hamlet import CommitteeMember, HamletTile
    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.services.hamlet_service import HamletService

UNCOVERED = "Chưa có người phụ trách"
NO_HOUSEHOLDS = "không có hộ trong sổ"
# Grounds that tell members apart; a second round of them is hatched.
_MEMBER_TOKENS = (
    "accent_soft",
    "newly_escaped_soft",
    "exit_candidate_soft",
    "warn_soft",
    "slot_soft",
    "poor_soft",
)
_STEPS = ((0, "tile0"), (2, "tile1"), (4, "tile2"))


class Ground(StrEnum):
    """Say what the ground of a tile shows."""

    COUNT = "count"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Fill:
    """Hold the ground of a tile: one token, or one per member; hatched for grey print."""

    tokens: tuple[str, ...]
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class MapState:
    """Hold hamlets, committee and households as the services gave them."""

    tiles: tuple[HamletTile, ...]
    members: tuple[CommitteeMember, ...]
    general: tuple[CommitteeMember, ...]
    entries: Mapping[str, list[RegisterEntry]]
    loads: Mapping[str, int]
    coverage: Coverage
    as_of: date

    @classmethod
    def read(cls, service: HamletService, as_of: date) -> MapState:
        """Ask the service for everything the page shows."""
        entries, committee = service.households_by_hamlet(), service.members()
        tiles = service.tiles(entries)
        return cls(
            tiles=tuple(tiles),
            members=tuple(member for member in committee if not member.general),
            general=tuple(member for member in committee if member.general),
            entries=entries,
            loads=member_loads(tiles),
            coverage=coverage(tiles),
            as_of=as_of,
        )

    def tile(self, hamlet_id: str) -> HamletTile | None:
        """Return a hamlet's tile."""
        return next((tile for tile in self.tiles if tile.hamlet.id == hamlet_id), None)

    def tile_at(self, column: int, row: int) -> HamletTile | None:
        """Return the tile on a place of the map."""
        place = (column, row)
        found = (t for t in self.tiles if (t.hamlet.map_column, t.hamlet.map_row) == place)
        return next(found, None)

    def member(self, member_id: str) -> CommitteeMember | None:
        """Return a member who takes hamlets."""
        return next((one for one in self.members if one.id == member_id), None)

    def hamlets_of(self, member_id: str) -> tuple[HamletTile, ...]:
        """Return the tiles a member is in charge of."""
        return tuple(t for t in self.tiles if any(one.id == member_id for one in t.members))

    def size(self) -> tuple[int, int]:
        """Return how many columns and rows the map has."""
        columns = max((tile.hamlet.map_column for tile in self.tiles), default=-1)
        rows = max((tile.hamlet.map_row for tile in self.tiles), default=-1)
        return columns + 1, rows + 1

    def marks(self, tile: HamletTile) -> list[str]:
        """Return the lines below the squares; a "↗" at the start is drawn as an arrow."""
        lines = []
        if not tile.households:
            lines.append(NO_HOUSEHOLDS)
        if tile.exit_candidates:
            lines.append(f"↗ {number(tile.exit_candidates)} có khả năng thoát")
        if tile.newly_escaped:
            lines.append(f"MT: {number(tile.newly_escaped)} mới thoát{self._escape_year(tile)}")
        return lines

    def fill(self, tile: HamletTile, ground: Ground) -> Fill:
        """Return the ground of a tile."""
        if ground is Ground.COUNT:
            step = next((token for most, token in _STEPS if tile.households <= most), "tile3")
            return Fill((step,), hatched=step == "tile3")
        fills = [self.member_fill(member.id) for member in tile.members]
        tokens = tuple(fill.tokens[0] for fill in fills) or ("tile0",)
        return Fill(tokens, hatched=any(fill.hatched for fill in fills))

    def member_fill(self, member_id: str) -> Fill:
        """Return the ground that stands for a member."""
        order = [member.id for member in self.members].index(member_id)
        rounds, place = divmod(order, len(_MEMBER_TOKENS))
        return Fill((_MEMBER_TOKENS[place],), hatched=bool(rounds % 2))

    def _escape_year(self, tile: HamletTile) -> str:
        """Return " 2022" when all newly escaped households of a tile escaped that year."""
        years = {
            entry.escape.recognised_on.year
            for entry in self.entries.get(tile.hamlet.id, [])
            if entry.escape and newly_escaped(entry, self.as_of)
        }
        return f" {years.pop()}" if len(years) == 1 else ""


def in_charge(tile: HamletTile) -> str:
    """Return who is in charge, in words."""
    names = " và ".join(member.full_name for member in tile.members)
    return f"người phụ trách {names}" if names else UNCOVERED.lower()


def tile_name(tile: HamletTile) -> str:
    """Return the tile in words: "Xóm 7, 6 hộ, người phụ trách Nguyễn Quang Trung"."""
    return f"{tile.hamlet.name}, {number(tile.households)} hộ, {in_charge(tile)}"


def tile_details(tile: HamletTile, marks: list[str]) -> str:
    """Return the counts of a tile in words, for screen readers and tool tips."""
    counts = f"{number(tile.poor)} hộ nghèo, {number(tile.near_poor)} hộ cận nghèo"
    parts = [counts] if tile.households else []
    return "; ".join(parts + [mark.removeprefix("↗ ") for mark in marks])


def hamlet_list(tiles: tuple[HamletTile, ...]) -> str:
    """Return "xóm 3, 7" for the tiles of one member."""
    if not tiles:
        return "chưa phụ trách xóm nào"
    held = ", ".join(str(tile.hamlet.number) for tile in tiles)
    return f"xóm {held}"


def lowered(name: str) -> str:
    """Return a hamlet's name for the middle of a sentence: "xóm 7"."""
    return name[:1].lower() + name[1:]
