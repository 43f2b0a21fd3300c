"""Read the rows of one table: households, the rows that belong to them, and all other rows."""

from __future__ import annotations

from dataclasses import dataclass

from hungchinh_desktop.domain.hamlet_reading import HamletReader
from hungchinh_desktop.domain.header_guess import TableBlock
from hungchinh_desktop.domain.import_cells import RowTexts, RowValues
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.import_lines import OrderNumbers, filled_cells, total_of
from hungchinh_desktop.domain.import_row import BlockReading, ImportLine, ImportRow, LineKind
from hungchinh_desktop.domain.import_table import ReadTable
from hungchinh_desktop.domain.line_sorter import LineSorter
from hungchinh_desktop.domain.status_words import StatusWord, read_status
from hungchinh_desktop.domain.vocabulary import PovertyStatus

_REASONS = {
    LineKind.GROUP: "Dòng tên nhóm; các hộ bên dưới thuộc nhóm này.",
    LineKind.TOTAL: "Dòng cộng.",
    LineKind.PROSE: "Dòng chữ ngoài bảng.",
}
_NO_NAME = "Dòng này không có họ tên chủ hộ; hãy ghi tên vào tệp rồi nhập lại."
_NOT_A_NAME = "“{name}” không phải họ tên một người; hãy sửa trong tệp rồi nhập lại."
_LONELY_NAME = (
    "Dòng này có tên nhưng không có số TT và xóm: thành viên của hộ trên thì không cần nhập,"
    " còn nếu là một hộ thì hãy ghi thêm vào tệp."
)
_JOINED = "Nối vào dòng {number}: hộ {name}."


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """Hold what a table's rows are read with: the hamlets, and the year a mere mark means.

    `status` and `hamlet` hold for rows that say nothing themselves.
    """

    hamlets: HamletReader
    year: int
    status: PovertyStatus | None = None
    hamlet: str = ""


def read_rows(
    table: ReadTable,
    block: TableBlock,
    fields: dict[int, ImportField],
    rules: ReadingRules,
    place: int = 0,
) -> BlockReading:
    """Read the rows of one table; `place` is its position among the tables of the file."""
    reader = _BlockReader(table, fields, rules, place)
    reader.take_all(table.numbers[block.first : block.end], table.rows[block.first : block.end])
    return BlockReading(
        block,
        fields,
        tuple(reader.rows),
        tuple(reader.lines),
        reader.orders.last,
        reader.orders.missing,
        reader.stated_total,
    )


class _BlockReader:
    """Take the rows of a table one after the other."""

    def __init__(
        self, table: ReadTable, fields: dict[int, ImportField], rules: ReadingRules, place: int
    ) -> None:
        self._sheet, self._place, self._rules = table.sheet, place, rules
        self._values = RowValues(fields, rules.year)
        self._sorter = LineSorter(fields, self._values, rules.hamlets)
        self._tells_status = self._values.has(*_STATUS_FIELDS)
        self._has_orders = self._values.has(ImportField.ORDER)
        self._fields = fields
        self._spans = _tall_spans(table, fields)
        self._status, self._hamlet = rules.status, rules.hamlet
        self._in_tail = False
        self.rows: list[ImportRow] = []
        self.lines: list[ImportLine] = []
        self.orders = OrderNumbers()
        self.stated_total: int | None = None

    def take_all(self, numbers: list[int], rows: list[list[str]]) -> None:
        """Put the rows where they belong."""
        for number, row, texts in zip(numbers, rows, self._values.texts(rows), strict=True):
            self._take(number, row, texts)

    def _take(self, number: int, row: list[str], texts: RowTexts) -> None:
        name, order = texts.name, texts.order
        if not order[:1].isdigit():
            filled = filled_cells(row)
            kind = self._sorter.kind(name, row, filled, in_tail=self._in_tail)
            if kind is not None:
                self._note(number, row, filled, kind)
                return
            if self._continues(texts):
                self._join(number, row, texts)
                return
        elif not name and len(filled_cells(row)) == 1:
            return  # a form's empty row: nothing but its number
        self._add(number, row, texts)

    def _note(self, number: int, row: list[str], filled: list[int], kind: LineKind) -> None:
        text = " ".join(row[column] for column in filled)
        if kind is LineKind.GROUP:
            group = self._sorter.group_of(row, filled)
            if isinstance(group, PovertyStatus):
                self._status = group
            elif group is not None:
                self._hamlet = group
            self._in_tail = False
        elif kind is LineKind.TOTAL:
            self.stated_total = self.stated_total or self._total(row, filled)
            self._in_tail = True
        else:
            self._in_tail = True
        self.lines.append(ImportLine(self._sheet, number, kind, text, _REASONS[kind]))

    def _total(self, row: list[str], filled: list[int]) -> int | None:
        """Return the number of households that a sum states; sums of marks are added."""
        marks = (ImportField.POOR_MARK, ImportField.NEAR_POOR_MARK)
        marked = [row[column] for column in filled if self._fields.get(column) in marks]
        counts = [count for text in marked if (count := total_of([text])) is not None]
        return sum(counts) if counts else total_of([row[column] for column in filled])

    def _continues(self, texts: RowTexts) -> bool:
        """Tell whether a row only carries on the texts of the household above it."""
        if texts.name or not self.rows or texts.hamlet:
            return False
        return bool(texts.situation or texts.support)

    def _join(self, number: int, row: list[str], texts: RowTexts) -> None:
        above = self.rows[-1]
        self.rows[-1] = above._replace(
            situation=_joined(above.situation, texts.situation),
            support=_joined(above.support, texts.support),
            joined=(*above.joined, number),
        )
        reason = _JOINED.format(number=above.number, name=above.head_name)
        text = " ".join(row[column] for column in filled_cells(row))
        self.lines.append(ImportLine(self._sheet, number, LineKind.JOINED, text, reason))

    def _add(self, number: int, row: list[str], texts: RowTexts) -> None:
        name = texts.name
        hamlet_typed = texts.hamlet or (self._spanned(number) if self._spans else "")
        fault = self._fault(name, texts.order, hamlet_typed, row)
        if fault:
            text = " ".join(row[column] for column in filled_cells(row))
            self.lines.append(ImportLine(self._sheet, number, LineKind.REJECTED, text, fault))
            return
        self.orders.take(texts.order)
        self._in_tail = False
        hamlet_typed = hamlet_typed or self._hamlet
        status, typed, outside = (
            self._status_of(row) if self._tells_status else (self._status, "", "")
        )
        if outside:
            text = f"{name} {typed}"
            self.lines.append(ImportLine(self._sheet, number, LineKind.REJECTED, text, outside))
            return
        birth, advices = self._values.birth(texts.birth)
        made = ImportRow(
            self._sheet,
            number,
            " ".join(name.split()),
            hamlet_typed,
            self._rules.hamlets.find(hamlet_typed) if hamlet_typed else None,
            status,
            typed,
            texts.situation,
            texts.support,
            birth,
            advices=advices,
            block=self._place,
        )
        self.rows.append(self._values.with_facts(made, row))

    def _fault(self, name: str, order: str, hamlet: str, row: list[str]) -> str:
        if not name:
            return _NO_NAME
        if len(name) > _LONGEST_NAME or not (name[0].isalpha() or any(map(str.isalpha, name))):
            return _NOT_A_NAME.format(name=name[:40])
        if order:
            return ""
        orders_expected = self._has_orders and self.orders.seen
        known = hamlet or (self._hamlet and not orders_expected)
        if not known and (orders_expected or len(filled_cells(row)) == 1):
            return _LONELY_NAME
        return ""

    def _spanned(self, number: int) -> str:
        """Return the hamlet of a cell joined over several rows."""
        return next((text for first, last, text in self._spans if first <= number <= last), "")

    def _status_of(self, row: list[str]) -> tuple[PovertyStatus | None, str, str]:
        """Return class, the words that told it, and why the row is outside the register."""
        if not self._tells_status:
            return self._status, "", ""
        values = self._values
        poor = values.text(row, ImportField.POOR_MARK)
        near_poor = values.text(row, ImportField.NEAR_POOR_MARK)
        typed = values.text(row, ImportField.STATUS)
        if typed:
            word = read_status(typed)
            if word is StatusWord.OUTSIDE:
                return None, typed, _outside(typed)
            known = word is not StatusWord.UNKNOWN
            return PovertyStatus(word.value) if known else None, typed, ""
        if poor and near_poor:
            return None, "", "Đánh dấu cả hộ nghèo và hộ cận nghèo; hãy chỉ để một dấu trong tệp."
        if poor or near_poor:
            return PovertyStatus.POOR if poor else PovertyStatus.NEAR_POOR, "", ""
        return self._status, "", ""


_STATUS_FIELDS = (ImportField.STATUS, ImportField.POOR_MARK, ImportField.NEAR_POOR_MARK)
_LONGEST_NAME = 120


def _joined(above: str, below: str) -> str:
    return f"{above} {below}" if above and below else above or below


def _outside(typed: str) -> str:
    return (
        f"“{typed}” không phải hộ nghèo hay hộ cận nghèo nên không nhập;"
        " hộ ra khỏi diện thì đưa ra khỏi sổ ở trang Sổ hộ."
    )


def _tall_spans(table: ReadTable, fields: dict[int, ImportField]) -> list[tuple[int, int, str]]:
    """Return first row, last row and text of hamlet cells joined over several rows."""
    columns = {column for column, field in fields.items() if field is ImportField.HAMLET}
    rows = dict(zip(table.numbers, table.rows, strict=True)) if table.merged else {}
    return [
        (merge.first_row, merge.last_row, rows[merge.first_row][merge.first_column])
        for merge in table.merged
        if merge.first_column in columns
        and merge.last_row > merge.first_row
        and merge.first_row in rows
    ]
