"""Build the movement statement as a paper on A4 landscape: each class, then the households."""

from __future__ import annotations

from hungchinh_desktop.documents.blocks import (
    Annex,
    AnnexTitle,
    Block,
    Column,
    ColumnAlign,
    Document,
    Letterhead,
    Paragraph,
    Run,
    RunKind,
    SignerPair,
    Table,
    TableRow,
    plain,
)
from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.documents.household_workbook import capital
from hungchinh_desktop.documents.movement_workbook import (
    CLASS_TITLE,
    DETAIL_TITLE,
    UNIT_OF_COUNTING,
    detail_total,
    detail_values,
    figures,
    period_line,
    remarks,
)
from hungchinh_desktop.documents.office_signatures import DRAFTER, committee_signer, date_line
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.plan_parts import issuer_lines
from hungchinh_desktop.domain.movement import (
    COUNTED_CLASSES,
    DECREASES,
    INCREASES,
    movement_label,
    ordered,
)
from hungchinh_desktop.domain.paper_content import MovementContent
from hungchinh_desktop.domain.vocabulary import STATUS_LONG_LABELS, PovertyStatus

_CENTER = ColumnAlign.CENTER
_HEAD_SIZE = 10.0
_DECREASE, _INCREASE = "Giảm trong kỳ", "Tăng trong kỳ"


def movement_pdf(content: MovementContent) -> bytes:
    """Return the statement as the bytes of a PDF.

    Raises UserError naming a letter that cannot be printed.
    """
    return write_pdf(movement_paper(content)).data


def movement_paper(content: MovementContent) -> Document:
    """Return the statement: a part for each class, then the households and who signs it all.

    It is one paper, so one heading begins it and one signature ends it (Decree 30/2020/NĐ-CP,
    annex I); in the workbook each sheet is a form that can be handed in alone.
    """
    first, *others = (_class_blocks(content, status) for status in COUNTED_CLASSES)
    annexes = [*(Annex(blocks) for blocks in others), Annex(_detail_blocks(content))]
    return Document(
        title=f"Diễn biến hộ nghèo, hộ cận nghèo {period_line(content)}",
        author=content.profile.full_name,
        blocks=first,
        annexes=tuple(annexes),
        landscape=True,
    )


def _class_blocks(content: MovementContent, status: PovertyStatus) -> tuple[Block, ...]:
    rows = []
    for index, hamlet in enumerate(content.hamlets, 1):
        found = figures(content, status, hamlet.id)
        shown = [found[0], *(figure or None for figure in found[1:-1]), found[-1]]
        rows.append(_row([index, hamlet.name, *shown]))
    rows.append(_row([None, "Cộng", *figures(content, status)], RunKind.BOLD))
    title = CLASS_TITLE.format(status=STATUS_LONG_LABELS[status])
    return (
        *_heading(content, first=status is COUNTED_CLASSES[0]),
        _title(content, title, UNIT_OF_COUNTING),
        Table(_columns(content, status), tuple(rows), row_height=20),
        *(Paragraph((Run(remark, RunKind.ITALIC),)) for remark in remarks(content, status)),
    )


def _columns(content: MovementContent, status: PovertyStatus) -> tuple[Column, ...]:
    word = content.profile.hamlet_word

    def grouped(title: str, group: str) -> Column:
        return Column(title, 43, _CENTER, group, _HEAD_SIZE)

    return (
        Column("TT", 28, _CENTER),
        Column(capital(word), 60, _CENTER),
        Column("Đầu kỳ", 40, _CENTER),
        *(grouped(movement_label(kind, status, word), _DECREASE) for kind in DECREASES),
        grouped("Cộng giảm", _DECREASE),
        *(grouped(movement_label(kind, status, word), _INCREASE) for kind in INCREASES),
        grouped("Cộng tăng", _INCREASE),
        Column("Cuối kỳ", 40, _CENTER),
    )


def _detail_blocks(content: MovementContent) -> tuple[Block, ...]:
    columns = (
        Column("TT", 36, _CENTER),
        Column("Họ và tên chủ hộ", 222),
        Column(capital(content.profile.hamlet_word), 100, _CENTER),
        Column("Diện hộ", 100, _CENTER),
        Column("Biến động", 190),
        Column("Thời gian", 100, _CENTER),
    )
    happened = ordered(content.statement.movements)
    rows = [_row([index, *detail_values(content, one)]) for index, one in enumerate(happened, 1)]
    table = (Table(columns, tuple(rows)),) if rows else ()
    return (_title(content, DETAIL_TITLE), *table, _signers(content, detail_total(happened)))


def _heading(content: MovementContent, *, first: bool) -> tuple[Block, ...]:
    profile = content.profile
    return (Letterhead(issuer_lines(profile), profile.superior_heading),) if first else ()


def _title(content: MovementContent, title: str, note: str = "") -> AnnexTitle:
    return AnnexTitle(title.upper(), plain(capital(period_line(content))), note)


def _signers(content: MovementContent, total: str) -> SignerPair:
    profile, right = content.profile, committee_signer(content.profile)
    return SignerPair(
        total,
        date_line(profile, content.statement.last.year),
        (DRAFTER.title, DRAFTER.hint),
        (right.title, right.hint),
    )


def _row(values: list[CellValue], kind: RunKind = RunKind.PLAIN) -> TableRow:
    return TableRow(tuple(() if value is None else ((Run(str(value), kind),),) for value in values))
