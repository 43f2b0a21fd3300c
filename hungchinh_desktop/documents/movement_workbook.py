"""Write the movement statement: a sheet for each class and one naming the households."""

from __future__ import annotations

from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.documents.household_workbook import capital
from hungchinh_desktop.documents.office_signatures import DRAFTER, committee_signer, date_line
from hungchinh_desktop.documents.paper_sheet import (
    NOTE,
    PAPER_WIDTH,
    SUBTITLE,
    TITLE,
    PaperSheet,
)
from hungchinh_desktop.documents.sheet_column import Column
from hungchinh_desktop.documents.workbook import Workbook
from hungchinh_desktop.domain.movement import (
    COUNTED_CLASSES,
    DECREASES,
    INCREASES,
    Movement,
    movement_label,
    ordered,
)
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.paper_content import MovementContent
from hungchinh_desktop.domain.report_period import period_words
from hungchinh_desktop.domain.vocabulary import (
    STATUS_LABELS,
    STATUS_LONG_LABELS,
    MovementKind,
    PovertyStatus,
)
from hungchinh_desktop.domain.wording import number, padded, rate, short_date

DETAIL_NAME = "Hộ biến động"

CLASS_TITLE = "Biểu diễn biến {status}"
DETAIL_TITLE = "Danh sách hộ nghèo, hộ cận nghèo biến động"
UNIT_OF_COUNTING = "(Đơn vị tính: hộ)"
NO_MOVEMENT = "Trong kỳ không có hộ nào biến động."
_FIRST_LIST = (
    "Ghi chú: sổ bắt đầu từ ngày {day}; hộ ghi diện từ ngày đó hoặc chỉ ghi năm {year} được tính "
    "là hộ có từ đầu kỳ."
)
_NUMBER_WIDTH, _HAMLET_WIDTH, _EDGE_WIDTH = 30.0, 64.0, 46.0
_HEAD_SIZE, _EDGE_HEAD_SIZE = 10.0, 11.0
_ONE_PAGE = 12  # more hamlets would be printed too small to read


def movement_workbook(content: MovementContent) -> bytes:
    """Return the movement statement as the bytes of an .xlsx file."""
    statement = content.statement
    book = Workbook(
        creator=content.profile.full_name,
        title=f"Diễn biến hộ nghèo, hộ cận nghèo {period_line(content)}",
        made_on=statement.last,
    )
    for status in COUNTED_CLASSES:
        _add_class(book, content, status)
    _add_detail(book, content)
    return book.to_bytes()


def _add_class(book: Workbook, content: MovementContent, status: PovertyStatus) -> None:
    columns = _columns(content.profile, status)
    sheet = PaperSheet(book.add_sheet(STATUS_LONG_LABELS[status]), columns)
    title = CLASS_TITLE.format(status=STATUS_LONG_LABELS[status])
    _add_top(sheet, content, title, UNIT_OF_COUNTING)
    last_decrease = 4 + len(DECREASES)
    groups = [
        ("Giảm trong kỳ", 4, last_decrease),
        ("Tăng trong kỳ", last_decrease + 1, last_decrease + 1 + len(INCREASES)),
    ]
    sheet.add_grouped_head(groups)
    for index, hamlet in enumerate(content.hamlets, 1):
        found = figures(content, status, hamlet.id)
        shown = [figure or None for figure in found[1:-1]]
        values: list[CellValue] = [index, hamlet.name, found[0], *shown, found[-1]]
        sheet.add_row(values, owner=hamlet.name, least=22)
    sheet.add_total_row([None, "Cộng", *figures(content, status)])
    for remark in remarks(content, status):
        sheet.add_remark(remark)
    _add_signatures(sheet, content)
    sheet.finish(one_page=len(content.hamlets) <= _ONE_PAGE, sortable=False)


def _columns(profile: OfficeProfile, status: PovertyStatus) -> list[Column]:
    """Return TT, hamlet, opening, decreases and increases with their sums, closing."""
    titles = [
        *(movement_label(kind, status, profile.hamlet_word) for kind in DECREASES),
        "Cộng giảm",
        *(movement_label(kind, status, profile.hamlet_word) for kind in INCREASES),
        "Cộng tăng",
    ]
    room = PAPER_WIDTH - _NUMBER_WIDTH - _HAMLET_WIDTH - 2 * _EDGE_WIDTH
    return [
        Column("TT", _NUMBER_WIDTH, "center", head_size=_EDGE_HEAD_SIZE),
        Column(capital(profile.hamlet_word), _HAMLET_WIDTH, "center"),
        Column("Đầu kỳ", _EDGE_WIDTH, "center", head_size=_EDGE_HEAD_SIZE),
        *(Column(title, room / len(titles), "center", head_size=_HEAD_SIZE) for title in titles),
        Column("Cuối kỳ", _EDGE_WIDTH, "center", head_size=_EDGE_HEAD_SIZE),
    ]


def figures(content: MovementContent, status: PovertyStatus, hamlet_id: str = "") -> list[int]:
    """Return the figures of a row in the order of the columns."""
    made = content.statement
    return [
        made.count(status, MovementKind.OPENING, hamlet_id),
        *(made.count(status, kind, hamlet_id) for kind in DECREASES),
        made.decrease(status, hamlet_id),
        *(made.count(status, kind, hamlet_id) for kind in INCREASES),
        made.increase(status, hamlet_id),
        made.count(status, MovementKind.CLOSING, hamlet_id),
    ]


def remarks(content: MovementContent, status: PovertyStatus) -> list[str]:
    """Return the closing in per cent with its base, and what the first year's opening is."""
    closing = content.statement.count(status, MovementKind.CLOSING)
    base, start = content.base, content.register_start
    said = []
    if base is not None:
        doubt = "" if base.confirmed else ", chưa xác nhận"
        said.append(
            f"Cuối kỳ có {padded(closing)} {STATUS_LONG_LABELS[status].lower()}, chiếm"
            f" {rate(closing, base.count)} tổng số {number(base.count)} hộ dân"
            f" (số liệu năm {base.year}{doubt})."
        )
    if content.statement.first == start:
        said.append(_FIRST_LIST.format(day=short_date(start), year=start.year))
    return said


def _add_detail(book: Workbook, content: MovementContent) -> None:
    word = capital(content.profile.hamlet_word)
    columns = [
        Column("TT", 36, "center", anchor=True),
        Column("Họ và tên chủ hộ", 222, anchor=True),
        Column(word, 100, "center"),
        Column("Diện hộ", 100, "center"),
        Column("Biến động", 190),
        Column("Thời gian", 100, "center"),
    ]
    sheet = PaperSheet(book.add_sheet(DETAIL_NAME), columns)
    _add_top(sheet, content, DETAIL_TITLE)
    sheet.add_head()
    happened = ordered(content.statement.movements)
    for index, movement in enumerate(happened, 1):
        values = detail_values(content, movement)
        sheet.add_row([index, *values], owner=f"hộ {values[0]}", least=22)
    sheet.add_total(detail_total(happened))
    _add_signatures(sheet, content)
    sheet.finish()


def detail_total(happened: list[Movement]) -> str:
    """Return the sentence below the list of what happened."""
    households = len({movement.household_id for movement in happened})
    total = f"Tổng cộng: {padded(len(happened))} lượt biến động của {padded(households)} hộ"
    return total if happened else NO_MOVEMENT


def detail_values(content: MovementContent, movement: Movement) -> list[CellValue]:
    """Return name, hamlet, class, figure and day of what happened."""
    names = {hamlet.id: hamlet.name for hamlet in content.hamlets}
    word = content.profile.hamlet_word
    return [
        content.head_names.get(movement.household_id, ""),
        names.get(movement.hamlet_id, ""),
        STATUS_LABELS[movement.status],
        movement_label(movement.kind, movement.status, word),
        movement.day.shown if movement.day else None,
    ]


def _add_top(sheet: PaperSheet, content: MovementContent, title: str, note: str = "") -> None:
    sheet.add_heading(content.profile)
    lines = [(title.upper(), TITLE), (capital(period_line(content)), SUBTITLE)]
    sheet.add_lines([*lines, (note, NOTE)] if note else lines)


def _add_signatures(sheet: PaperSheet, content: MovementContent) -> None:
    year = content.statement.last.year
    profile = content.profile
    sheet.add_signatures(date_line(profile, year), DRAFTER, committee_signer(profile))


def period_line(content: MovementContent) -> str:
    """Return "từ ngày 01/01/2024 đến ngày 31/12/2024"."""
    return period_words(content.statement.first, content.statement.last)
