"""Write household lists as workbooks: a summary and one sheet for each hamlet with households."""

from __future__ import annotations

from collections.abc import Sequence

from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.documents.list_columns import ListForm, form_of
from hungchinh_desktop.documents.office_signatures import (
    DRAFTER,
    committee_signer,
    date_line,
    hamlet_signer,
)
from hungchinh_desktop.documents.paper_sheet import (
    NOTE,
    PAPER_WIDTH,
    SUBTITLE,
    TITLE,
    PaperSheet,
    SignerBlock,
)
from hungchinh_desktop.documents.sheet_column import Column
from hungchinh_desktop.documents.workbook import Workbook
from hungchinh_desktop.domain.hamlet import Hamlet
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.paper_content import HouseholdListContent
from hungchinh_desktop.domain.vocabulary import STATUS_LONG_LABELS, PovertyStatus
from hungchinh_desktop.domain.wording import padded, short_date

SUMMARY_NAME = "Tổng hợp"

LIST_TITLE = "Danh sách hộ nghèo, hộ cận nghèo"
SUMMARY_TITLE = "Tổng hợp số hộ nghèo, hộ cận nghèo"
_NUMBER_COLUMN = Column("TT", 33, "center", anchor=True)


def households_workbook(content: HouseholdListContent) -> bytes:
    """Return the list of the profile in `content` as the bytes of an .xlsx file.

    Raises:
        UserError: a text is longer than a cell can be; the sentence names the household.
    """
    book = Workbook(
        creator=content.profile.full_name,
        title=f"{LIST_TITLE} năm {content.year}",
        made_on=content.as_of,
    )
    _add_summary(book, content)
    for hamlet in content.hamlets:
        entries = entries_of(hamlet, content)
        if entries:
            _add_hamlet(book, content, hamlet, entries)
    return book.to_bytes()


def entries_of(hamlet: Hamlet, content: HouseholdListContent) -> list[RegisterEntry]:
    """Return the households of a hamlet in the order of the content."""
    return [entry for entry in content.entries if entry.household.hamlet_id == hamlet.id]


def total_sentence(entries: Sequence[RegisterEntry]) -> str:
    """Return "Tổng cộng: 06 hộ (01 hộ nghèo, 05 hộ cận nghèo)"."""
    if not entries:
        return "Tổng cộng: 0 hộ"
    counts = [
        f"{padded(count)} {STATUS_LONG_LABELS[status].lower()}"
        for status in PovertyStatus
        if (count := count_of(entries, status))
    ]
    return f"Tổng cộng: {padded(len(entries))} hộ ({', '.join(counts)})"


def purpose_line(content: HouseholdListContent) -> str:
    """Return "(Dùng cho cuộc họp xóm; số liệu tính đến ngày 15/03/2024)"."""
    purpose = _form(content).purpose.format(hamlet=content.profile.hamlet_word)
    part = "; chỉ gồm những hộ được chọn" if content.is_part else ""
    return f"({purpose}; số liệu tính đến ngày {short_date(content.as_of)}{part})"


def _add_hamlet(
    book: Workbook, content: HouseholdListContent, hamlet: Hamlet, entries: list[RegisterEntry]
) -> None:
    form = _form(content)
    word = content.profile.hamlet_word
    columns = [_NUMBER_COLUMN] + [
        Column(capital(one.title.format(hamlet=word)), one.width, one.horizontal, one.anchor)
        for one in form.columns
    ]
    sheet = PaperSheet(book.add_sheet(hamlet.name), columns)
    _add_top(sheet, content, f"{LIST_TITLE} {hamlet.name}")
    for index, entry in enumerate(entries, 1):
        values: list[CellValue] = [index]
        values += [one.value(entry, content.as_of) for one in form.columns]
        sheet.add_row(values, owner=_owner(entry), least=form.row_height)
    sheet.add_total(total_sentence(entries))
    _add_signatures(sheet, content, signed_in_hamlet=form.signed_in_hamlet)
    sheet.finish(header=form.mark)


def _add_summary(book: Workbook, content: HouseholdListContent) -> None:
    """Count the households of every asked hamlet; households elsewhere are not counted."""
    groups = [entries_of(hamlet, content) for hamlet in content.hamlets]
    everyone = [entry for group in groups for entry in group]
    statuses = counted_statuses(everyone)
    sheet = PaperSheet(book.add_sheet(SUMMARY_NAME), _summary_columns(content.profile, statuses))
    _add_top(sheet, content, SUMMARY_TITLE)
    for index, (hamlet, group) in enumerate(zip(content.hamlets, groups, strict=True), 1):
        counts = [count_of(group, status) for status in statuses]
        values: list[CellValue] = [index, hamlet.name, *counts, len(group)]
        sheet.add_row(values, owner=hamlet.name, least=21)
    totals = [count_of(everyone, status) for status in statuses]
    sheet.add_total_row([None, "Tổng cộng", *totals, len(everyone)])
    _add_signatures(sheet, content, signed_in_hamlet=False)
    sheet.finish(header=_form(content).mark)


def _summary_columns(profile: OfficeProfile, statuses: list[PovertyStatus]) -> list[Column]:
    numbers = [STATUS_LONG_LABELS[status] for status in statuses] + ["Tổng số hộ"]
    return [
        Column("TT", 50, "center"),
        Column(capital(profile.hamlet_word), 136),
        *(Column(title, (PAPER_WIDTH - 186) / len(numbers), "center") for title in numbers),
    ]


def counted_statuses(entries: Sequence[RegisterEntry]) -> list[PovertyStatus]:
    """Return the classes with a column of their own; ESCAPED only when somebody is in it."""
    always = (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)
    return [status for status in PovertyStatus if status in always or count_of(entries, status)]


def _add_top(sheet: PaperSheet, content: HouseholdListContent, title: str) -> None:
    sheet.add_heading(content.profile, _form(content).mark)
    sheet.add_lines(
        [
            (title.upper(), TITLE),
            (f"Năm {content.year}", SUBTITLE),
            (purpose_line(content), NOTE),
        ]
    )
    sheet.add_head()


def _add_signatures(
    sheet: PaperSheet, content: HouseholdListContent, *, signed_in_hamlet: bool
) -> None:
    left, right = list_signers(content.profile, signed_in_hamlet=signed_in_hamlet)
    sheet.add_signatures(date_line(content.profile, content.year), left, right)


def list_signers(
    profile: OfficeProfile, *, signed_in_hamlet: bool
) -> tuple[SignerBlock, SignerBlock]:
    """Return who signs a list on the left and on the right."""
    if signed_in_hamlet:
        return hamlet_signer(profile), DRAFTER
    return DRAFTER, committee_signer(profile)


def _form(content: HouseholdListContent) -> ListForm:
    return form_of(content.list_profile, content.fields, content.numbers)


def _owner(entry: RegisterEntry) -> str:
    return f"hộ {entry.household.head_name[:60]} ({entry.hamlet_name})"


def count_of(entries: Sequence[RegisterEntry], status: PovertyStatus) -> int:
    return sum(entry.status == status for entry in entries)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
