"""Describe the office: how its papers are headed, and the units and people it calls by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.vocabulary import UnitGroup


@dataclass(frozen=True, slots=True)
class OfficeSigner:
    """Name a person who signs papers, with her position ("PHÓ CHỦ TỊCH")."""

    position: str
    full_name: str


@dataclass(frozen=True, slots=True)
class OfficeProfile:
    """Hold the letterhead and the words of the unit in a period; both days are inclusive.

    `superior_heading` is the line above the issuing body; empty when the office prints none.
    `recipients` are the usual lines of "Nơi nhận", without dash and final mark.
    """

    id: str
    full_name: str
    name: str
    superior_name: str
    superior_heading: str
    issuing_body: str
    issuing_unit: str
    place_name: str
    hamlet_word: str
    area: str
    document_symbol: str
    drafter_name: str
    valid_from: date
    valid_to: date | None = None
    recipients: tuple[str, ...] = ()
    archive_line: str = ""
    signers: tuple[OfficeSigner, ...] = ()

    @property
    def unit_kind(self) -> str:
        """Return the kind of the unit before its name: "xã", "phường"."""
        return self.full_name.removesuffix(self.name).strip()


@dataclass(frozen=True, slots=True)
class Unit:
    """Hold one unit of the directory: a column of the responsibility matrix.

    `plan_name` is the form printed in the plan.
    `specific` is False for a phrase that names nobody one can call ("các ngành, đoàn thể").
    `mass_organisation` marks the associations that papers sum up as "các tổ chức đoàn thể".
    """

    id: str
    code: str
    name: str
    column_label: str
    group: UnitGroup
    specific: bool
    mass_organisation: bool
    list_order: int
    plan_name: str = ""
    aliases: frozenset[str] = frozenset()

    @property
    def printed_name(self) -> str:
        """Return the form that stands in the sentences of a plan."""
        return self.plan_name or self.name
