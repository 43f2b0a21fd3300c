"""Filter and sort records over keys that are worked out once for each."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from hungchinh_desktop.domain.word_search import WordSearch, exact_key, search_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from _typeshed import SupportsRichComparison

    from hungchinh_desktop.ui.kit.table_column import Column

T = TypeVar("T")

ROWS_REMEMBERED_IN_ORDER = 3
_AT_ONCE = 500
_LOOK_UPS_BY_SIGHT = 8  # a few rows are found sooner than the place of each is written down
_NOTHING = WordSearch("")


class Row(Generic[T]):
    """Keep a record with the keys worked out for it, each when it is first needed."""

    __slots__ = ("column_keys", "exact", "key", "record", "searched", "sort_keys")

    def __init__(self, key: str, record: T) -> None:
        self.key = key
        self.record = record
        self.exact = ""
        self.searched = ""
        self.sort_keys: dict[int, SupportsRichComparison] = {}
        self.column_keys: dict[int, str] | None = None


class TableRows(Generic[T]):
    """Hold all records, and in `shown` those that pass the filters, in the chosen order."""

    def __init__(self, columns: Sequence[Column[T]], key: Callable[[T], str]) -> None:
        self.shown: list[Row[T]] = []
        self.every: list[Row[T]] = []
        self._columns = columns
        self._key = key
        self._ordered: list[Row[T]] = []
        self._row_numbers: dict[str, int] | None = None
        self._looked_up = 0
        self._found: tuple[WordSearch, list[Row[T]]] = (_NOTHING, [])
        self._search = _NOTHING
        self._without_keys: Iterator[Row[T]] = iter(())
        self._predicate: Callable[[T], bool] | None = None
        self._column_searches: dict[int, WordSearch] = {}
        self._order: list[tuple[int, bool]] = []

    def set_records(self, records: Iterable[T]) -> None:
        """Take these records in place of the former ones; unchanged ones keep their keys."""
        key_of, known = self._key, {row.key: row for row in self.every}
        if known:
            self.every = [self._row_for(record, known) for record in records]
        else:
            self.every = [Row(key_of(record), record) for record in records]
        self._without_keys = iter(self.every)
        self.arrange()

    def row_of(self, key: str) -> int | None:
        """Return the row in which the record of that id is shown; None if it is not."""
        if self._row_numbers is None:
            self._looked_up += 1
            if self._looked_up <= _LOOK_UPS_BY_SIGHT:
                return next((n for n, row in enumerate(self.shown) if row.key == key), None)
            self._row_numbers = {row.key: number for number, row in enumerate(self.shown)}
        return self._row_numbers.get(key)

    def search(self, text: str) -> None:
        """Look for words from the next `filter` on."""
        self._search = WordSearch(text)

    def keep(self, predicate: Callable[[T], bool] | None) -> None:
        """Let only some records pass from the next `filter` on."""
        self._predicate, self._found = predicate, (_NOTHING, [])

    def search_columns(self, texts: Mapping[str, str]) -> None:
        """Look for words in single columns from the next `filter` on; "" ends that."""
        self._found = (_NOTHING, [])
        self._column_searches |= self._searches(texts)
        empty = [number for number, words in self._column_searches.items() if not words]
        for number in empty:
            del self._column_searches[number]

    def pass_all(self) -> None:
        """Look for nothing from the next `filter` on."""
        self._search, self._predicate, self._column_searches = _NOTHING, None, {}
        self._found = (_NOTHING, [])

    def is_column_filtered(self, column: int) -> bool:
        """Tell whether words are looked for in a column."""
        return column in self._column_searches

    @property
    def is_filtered(self) -> bool:
        """Tell whether any filter is set."""
        return bool(self._search or self._column_searches or self._predicate)

    def order(self, column: int, *, descending: bool) -> None:
        """Order by a column; rows equal in it keep the order chosen before. -1 is as given."""
        if self._order[-1:] == [(column, descending)]:
            return  # Qt asks twice when it is told to sort
        kept = [entry for entry in self._order if entry[0] != column]
        self._order = [] if column < 0 else [*kept, (column, descending)]
        self._order = self._order[-ROWS_REMEMBERED_IN_ORDER:]
        if self._order:  # the rows stand in the former order, which equal ones keep
            self._ordered = self._sorted(self._ordered, column, descending=descending)
            self._found = (_NOTHING, [])
            self.filter()
        else:
            self.arrange()

    def arrange(self) -> None:
        """Sort, then filter."""
        rows = list(self.every)
        for number, descending in self._order:
            rows = self._sorted(rows, number, descending=descending)
        self._ordered, self._found = rows, (_NOTHING, [])
        self.filter()

    def _sorted(self, rows: list[Row[T]], number: int, *, descending: bool) -> list[Row[T]]:
        column = self._columns[number]
        key_of = column.sort_key or column.key_of
        for row in rows:
            if number not in row.sort_keys:
                row.sort_keys[number] = key_of(row.record)
        keys = [row.sort_keys[number] for row in rows]
        places = sorted(range(len(rows)), key=keys.__getitem__, reverse=descending)
        return [rows[place] for place in places]

    def filter(self) -> None:
        """Find the rows to show; those that have the accents as typed come first."""
        former, found = self._found
        if self._search.narrows(former):  # one letter more: what was left out stays so
            rows = _with_words(found, self._search.words)
        else:
            rows = self._passing(self._search, self._predicate, self._column_searches)
        self._found = (self._search, rows)
        self.shown = _exact_first(rows, self._search)
        self._row_numbers, self._looked_up = None, 0

    def count(
        self, text: str, predicate: Callable[[T], bool] | None, texts: Mapping[str, str]
    ) -> int:
        """Return how many rows other filters would show."""
        searches = {number: words for number, words in self._searches(texts).items() if words}
        return len(self._passing(WordSearch(text), predicate, searches))

    def warm(self) -> bool:
        """Work out the keys of some rows more; False when all have theirs."""
        rows = list(islice(self._without_keys, _AT_ONCE))
        self._give_keys(rows)
        return bool(rows)

    def _row_for(self, record: T, known: dict[str, Row[T]]) -> Row[T]:
        key = self._key(record)
        row = known.get(key)
        return row if row is not None and row.record == record else Row(key, record)

    def _searches(self, texts: Mapping[str, str]) -> dict[int, WordSearch]:
        numbers = {column.id: number for number, column in enumerate(self._columns)}
        return {numbers[name]: WordSearch(text) for name, text in texts.items()}

    def _give_keys(self, rows: Iterable[Row[T]]) -> None:
        texts = [column.text for column in self._columns if column.searched]
        for row in rows:
            if not row.searched:
                searched = " ".join([text(row.record) for text in texts])
                row.searched = search_key(searched) or " "
                row.exact = exact_key(searched)

    def _passing(
        self,
        search: WordSearch,
        predicate: Callable[[T], bool] | None,
        columns: Mapping[int, WordSearch],
    ) -> list[Row[T]]:
        rows = self._ordered
        if predicate is not None:
            rows = [row for row in rows if predicate(row.record)]
        if search:
            self._give_keys(self._without_keys)
            rows = rows if search.words else []
        rows = _with_words(rows, search.words)
        for number, words in columns.items():
            text = self._columns[number].text
            rows = [row for row in rows if _cell_has(row, number, text, words)]
        return rows


def _with_words(rows: list[Row[T]], words: Iterable[str]) -> list[Row[T]]:
    for word in words:
        rows = [row for row in rows if word in row.searched]
    return rows


def _exact_first(rows: list[Row[T]], search: WordSearch) -> list[Row[T]]:
    if not search.tells_accents:
        return rows
    exact = rows
    for word in search.exact_words:
        exact = [row for row in exact if word in row.exact]
    if not exact or len(exact) == len(rows):
        return rows
    first = set(map(id, exact))
    return exact + [row for row in rows if id(row) not in first]


def _cell_has(row: Row[T], column: int, text: Callable[[T], str], words: WordSearch) -> bool:
    """Tell whether a cell has every word, accents or not; its folded text is kept."""
    if row.column_keys is None:
        row.column_keys = {}
    key = row.column_keys.get(column)
    if key is None:
        key = row.column_keys[column] = search_key(text(row.record))
    return words.finds(key)
