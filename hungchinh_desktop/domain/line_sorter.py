"""Tell what the rows of a list are that have no number: groups, sums, signatures, prose."""

from __future__ import annotations

from hungchinh_desktop.domain.hamlet_reading import HamletReader
from hungchinh_desktop.domain.import_cells import RowValues
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.import_lines import is_footer, is_name, is_total, names_hamlet
from hungchinh_desktop.domain.import_row import LineKind
from hungchinh_desktop.domain.status_words import StatusWord, read_status, status_of_title
from hungchinh_desktop.domain.vocabulary import PovertyStatus

TEXT_FIELDS = (ImportField.SITUATION, ImportField.SUPPORT)


class LineSorter:
    """Sort the rows of one table."""

    def __init__(
        self, fields: dict[int, ImportField], values: RowValues, hamlets: HamletReader
    ) -> None:
        """Know the columns of the table and the hamlets."""
        self._fields, self._values, self._hamlets = fields, values, hamlets

    def kind(
        self, name: str, row: list[str], filled: list[int], *, in_tail: bool
    ) -> LineKind | None:
        """Return what a row without TT number is, None when it may be part of a household."""
        first = row[filled[0]]
        if is_total(first) or is_total(name):
            return LineKind.TOTAL
        if self._names_group(name, row):
            return LineKind.GROUP
        if len(filled) > 2:
            return None
        if self.group_of(row, filled) is not None:
            return LineKind.GROUP
        if is_footer(first) or (in_tail and not self._values.text(row, ImportField.HAMLET)):
            return LineKind.PROSE
        if len(filled) == 1 and not self._may_stand_alone(name, filled[0]):
            return LineKind.PROSE
        return None

    def _names_group(self, name: str, row: list[str]) -> bool:
        """Tell whether a hamlet or a class stands where names do: "II | XÓM 4 | … | 5"."""
        if not name or self._values.text(row, ImportField.HAMLET):
            return False
        return names_hamlet(name) or status_of_title(name) is not None

    def _may_stand_alone(self, name: str, column: int) -> bool:
        """Tell whether the only cell of a row can be a name, or text that goes on from above."""
        if name:
            return is_name(name)
        return self._fields.get(column) in (ImportField.SITUATION, ImportField.SUPPORT)

    def group_of(self, row: list[str], filled: list[int]) -> str | PovertyStatus | None:
        """Return the hamlet or class that a line of its own gives to the rows below it.

        A hamlet that is not known yet counts too: the rows below will ask for it.
        """
        name = self._values.text(row, ImportField.HEAD_NAME)
        if not self._names_group(name, row) and any(
            self._fields.get(column) in TEXT_FIELDS for column in filled
        ):
            return None
        text = name if self._names_group(name, row) else row[filled[-1]]
        if self._values.text(row, ImportField.HEAD_NAME) and self._values.text(
            row, ImportField.HAMLET
        ):
            return None
        status = status_of_title(text)
        if status is None and len(text) <= 20 and self._is_outside_columns(filled[-1]):
            word = read_status(text)
            if word in (StatusWord.POOR, StatusWord.NEAR_POOR):
                status = PovertyStatus(word.value)
        if status is not None or text.isdigit():
            return status
        hamlet = self._hamlets.find(text)
        if hamlet is not None:
            return hamlet.name
        return text.partition(":")[0].strip() if names_hamlet(text) else None

    def _is_outside_columns(self, column: int) -> bool:
        return self._fields.get(column) not in (ImportField.STATUS, ImportField.HAMLET)
