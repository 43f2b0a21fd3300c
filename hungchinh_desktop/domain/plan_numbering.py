"""Number the clauses of a plan: mục I, khoản 1 and 1.1, điểm a (Decree 30/2020, annex I, II.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.yearly_plan import Block, Clause, ClauseKind

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LISTED = {ClauseKind.BULLET, ClauseKind.PLUS, ClauseKind.POINT, ClauseKind.TABLE}


def roman(number: int) -> str:
    """Return a number from 1 to 39 in Roman numerals."""
    letters = ""
    for value, sign in _ROMAN:
        while number >= value:
            letters += sign
            number -= value
    return letters


def level_of(clause: Clause) -> int:
    """Return the depth of a heading: 1 for "2.", 2 for "2.1."."""
    return clause.number.count(".") + 1


def numbered(clauses: Iterable[Clause]) -> list[Clause]:
    """Return the clauses with the numbers and codes that follow from their order.

    Raises UserError when a list has more points than there are letters.
    """
    counter = _Counter()
    listed = list(clauses)
    made = [counter.number(clause) for clause in listed]
    taken = {one.code for one in made if one.kind in {ClauseKind.SECTION, ClauseKind.HEADING}}
    return _with_codes(made, taken)


@dataclass
class _Counter:
    """Count on while the clauses go by."""

    section: int = 0
    item: int = 0
    part: int = 0
    numbers: int = 0
    letters: int = 0
    heading: str = field(default="")

    def number(self, clause: Clause) -> Clause:
        match clause.kind:
            case ClauseKind.SECTION:
                self.section += 1
                self.item = self.part = self.numbers = self.letters = 0
                self.heading = ""
                name = roman(self.section)
                return replace(clause, number=name, code=name)
            case ClauseKind.HEADING:
                return self._heading(clause)
            case ClauseKind.NUMBERED:
                return self._numbered(clause)
            case ClauseKind.POINT:
                self.letters += 1
                if self.letters > len(POINT_LETTERS):
                    raise UserError(
                        f"Một khoản có nhiều nhất {len(POINT_LETTERS)} điểm, từ a) đến y);"
                        " hãy tách thành hai khoản."
                    )
                return replace(clause, number=POINT_LETTERS[self.letters - 1])
            case _:
                if clause.kind not in _LISTED:
                    self.letters = 0
                return replace(clause, number="")

    def _heading(self, clause: Clause) -> Clause:
        self.numbers = self.letters = 0
        if level_of(clause) == 1 or not self.item:
            self.item += 1
            self.part = 0
            self.heading = str(self.item)
        else:
            self.part += 1
            self.heading = f"{self.item}.{self.part}"
        return replace(clause, number=self.heading, code=f"{roman(self.section)}.{self.heading}")

    def _numbered(self, clause: Clause) -> Clause:
        self.letters = 0
        if not self.heading:
            self.item += 1
            return replace(clause, number=str(self.item))
        self.numbers += 1
        return replace(clause, number=f"{self.heading}.{self.numbers}")


def _with_codes(clauses: list[Clause], taken: set[str]) -> list[Clause]:
    """Give every clause below a heading a code of its own: "IV.1.2", "IV.2.1.table"."""
    made, parent, place = [], "", 0
    for clause in clauses:
        if clause.kind in {ClauseKind.SECTION, ClauseKind.HEADING}:
            parent, place = clause.code, 0
            made.append(clause)
            continue
        if clause.kind in {ClauseKind.BLOCK, ClauseKind.TABLE}:
            name = "projects" if clause.text == Block.PROJECTS.value else "table"
            code, again = f"{parent}.{name}", 1
            while code in taken:
                again += 1
                code = f"{parent}.{name}{again}"
        else:
            place += 1
            code = f"{parent}.{place}"
            while code in taken:
                place += 1
                code = f"{parent}.{place}"
        taken.add(code)
        made.append(replace(clause, code=code.lstrip(".")))
    return made
