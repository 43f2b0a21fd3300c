"""Describe the hamlets of the commune and who of the steering committee is in charge of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import PovertyStatus


@dataclass(frozen=True, slots=True)
class Hamlet:
    """Hold one hamlet of the closed list, its place on the tile map and its other spellings."""

    id: str
    number: int
    name: str
    map_column: int
    map_row: int
    aliases: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CommitteeMember:
    """Hold one member of the steering committee for poverty reduction (BCĐ).

    `general` members direct the whole commune and have no hamlet of their own.
    """

    id: str
    full_name: str
    position: str
    committee_role: str = ""
    honorific: str = "Đ/c"
    general: bool = False
    list_order: int = 0
    display_position: str = ""

    @property
    def shown_position(self) -> str:
        """Return the position as screens show it; papers print `position`."""
        return self.display_position or self.position

    @property
    def initials(self) -> str:
        """Return the first letters of the last two words of the name."""
        return "".join(word[0] for word in self.full_name.split()[-2:]).upper()


@dataclass(frozen=True, slots=True)
class HamletDuty:
    """Put a member in charge of a hamlet in a year."""

    id: str
    member_id: str
    hamlet_id: str
    year: int


@dataclass(frozen=True, slots=True)
class HamletTile:
    """Join what the map shows of one hamlet."""

    hamlet: Hamlet
    members: tuple[CommitteeMember, ...]
    poor: int = 0
    near_poor: int = 0
    exit_candidates: int = 0
    newly_escaped: int = 0

    @property
    def households(self) -> int:
        """Return the number of listed households."""
        return self.poor + self.near_poor


@dataclass(frozen=True, slots=True)
class Coverage:
    """Say which hamlets have no member in charge and which have more than one."""

    hamlets: int
    uncovered: tuple[Hamlet, ...]
    doubly_covered: tuple[Hamlet, ...]

    @property
    def complete(self) -> bool:
        """Tell whether every hamlet has exactly one member."""
        return not self.uncovered and not self.doubly_covered

    @property
    def sentence(self) -> str:
        """Return the sentence above the member list."""
        if self.complete:
            return f"{self.hamlets}/{self.hamlets} xóm có đúng một người phụ trách"
        parts = []
        if self.uncovered:
            parts.append(f"{_names(self.uncovered)} chưa có người phụ trách")
        if self.doubly_covered:
            parts.append(f"{_names(self.doubly_covered)} có nhiều hơn một người phụ trách")
        return "; ".join(parts)


def coverage(tiles: list[HamletTile]) -> Coverage:
    """Compare the map with the rule: every hamlet exactly one member in charge."""
    return Coverage(
        len(tiles),
        tuple(tile.hamlet for tile in tiles if not tile.members),
        tuple(tile.hamlet for tile in tiles if len(tile.members) > 1),
    )


def member_loads(tiles: list[HamletTile]) -> Counter[str]:
    """Return the number of households by member id."""
    loads: Counter[str] = Counter()
    for tile in tiles:
        for member in tile.members:
            loads[member.id] += tile.households
    return loads


def find_hamlet(typed: str, hamlets: list[Hamlet]) -> Hamlet:
    """Return the hamlet a person means by "4", "xóm 4", "Xóm 4" or "X4".

    Raises UserError when no hamlet of the list has that name: none is ever created here.
    """
    wanted = _squeezed(typed)
    for hamlet in hamlets:
        names = (str(hamlet.number), hamlet.name, *hamlet.aliases)
        if wanted in {_squeezed(name) for name in names}:
            return hamlet
    known = ", ".join(str(hamlet.number) for hamlet in hamlets)
    raise UserError(f"Không có xóm “{typed.strip()}” trong danh sách; các xóm đang có: {known}.")


def _squeezed(name: str) -> str:
    """Return a hamlet's name so that "Xóm 4", "xóm4" and "XÓM  4." are the same."""
    return fold(name).replace(" ", "").replace(".", "")


def tile_counts(statuses: list[PovertyStatus]) -> tuple[int, int]:
    """Return the numbers of poor and near-poor households."""
    return statuses.count(PovertyStatus.POOR), statuses.count(PovertyStatus.NEAR_POOR)


def _names(hamlets: tuple[Hamlet, ...]) -> str:
    names = [hamlet.name[:1].lower() + hamlet.name[1:] for hamlet in hamlets]
    joined = ", ".join(names)
    return joined[:1].upper() + joined[1:]
