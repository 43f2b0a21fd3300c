"""Take a pasted plan apart: its lines with their place, its tables, its closing parts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hungchinh_desktop.domain.vietnamese import fold, nfc

MOST_LINES = 20_000
_MARKS = re.compile(r"</?b>|[#*]|\\(?=[-.])")
_SECTION = re.compile(r"^([IVX]+)\s*\.\s+(\S.*)$")
_HEADING = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)\s*\.?\s+(\S.*)$")
_LONGEST_HEADING = 160
_SIGNING = re.compile(r"^(TM|KT|TL|TUQ|Q)\.\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PastedLine:
    """Hold a line, its number, and the heading it stands under ("III.4.1")."""

    number: int
    text: str
    cells: tuple[str, ...]
    section: str = ""
    heading: str = ""
    own_number: str = ""

    @property
    def code(self) -> str:
        """Return the place as people name it: "IV.3" for a heading, else with its line."""
        place = ".".join(filter(None, (self.section, self.heading)))
        if self.own_number or not place:
            return place or f"dòng {self.number}"
        return f"{place}, dòng {self.number}"


@dataclass(slots=True)
class PastedText:
    """Hold the lines of the body, the recipients, the signature and what follows it."""

    lines: list[PastedLine] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    signature: list[str] = field(default_factory=list)
    annex: list[PastedLine] = field(default_factory=list)


def read_pasted(text: str) -> PastedText:
    """Take a text apart; the marks of a converted scan (#, *, <b>) are dropped."""
    found = PastedText()
    section = heading = ""
    part = "body"
    for number, raw in enumerate(nfc(text).splitlines()[:MOST_LINES], 1):
        cells = tuple(" ".join(_MARKS.sub("", cell).split()) for cell in raw.split("\t"))
        plain = " ".join(filter(None, cells))
        if not plain:
            continue
        part = _next_part(part, plain, found)
        if part == "recipients":
            if not fold(plain).startswith("noi nhan"):
                found.recipients.append(plain.lstrip("-– ").rstrip(";. "))
        elif part == "signature":
            found.signature.append(plain)
        elif part == "annex":
            found.annex.append(PastedLine(number, plain, cells, "Phụ lục"))
        else:
            own = ""
            roman, numbered = _SECTION.match(plain), _HEADING.match(plain)
            if len(cells) == 1 and roman:
                section, heading, own = roman[1], "", roman[1]
            elif len(cells) == 1 and numbered and section and len(plain) <= _LONGEST_HEADING:
                heading = own = numbered[1]
            found.lines.append(PastedLine(number, plain, cells, section, heading, own))
    return found


def _next_part(part: str, plain: str, found: PastedText) -> str:
    """Return which part of the paper a line belongs to, given the one before."""
    if part == "body" and fold(plain).startswith("noi nhan"):
        return "recipients"
    if part in ("body", "recipients") and _SIGNING.match(plain):
        return "signature"
    if part == "signature":
        named = any(not line.isupper() for line in found.signature)
        if named or fold(plain).startswith("phu luc"):
            return "annex"
    return part


def tables_in(lines: list[PastedLine]) -> list[list[PastedLine]]:
    """Return the runs of lines with cells: each a table with its head first."""
    tables: list[list[PastedLine]] = []
    open_table = False
    for line in lines:
        if len(line.cells) < 2:
            open_table = False
        elif open_table:
            tables[-1].append(line)
        else:
            tables.append([line])
            open_table = True
    return tables
