"""Describe a table's columns as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

from hungchinh_desktop.domain import vietnamese

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from _typeshed import SupportsRichComparison

    from hungchinh_desktop.ui.kit.chip import Chip

T = TypeVar("T")

MISSING = "– chưa có –"


class Align(Enum):
    """Say where the text of a column stands; numbers stand right."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


# Without slots: Column[Household](…) could not be called on a frozen, slotted class.
@dataclass(frozen=True)
class Column(Generic[T]):
    """Describe one column of a table of T.

    Attributes:
        id: stable name, kept in the officer's settings.
        title: words in the header.
        text: what a cell shows, what is searched and copied.
        sort_key: what rows are ordered by; Vietnamese dictionary order of text if None.
        width: design width in pixels; columns whose text must stay whole grow beyond it.
        stretch: takes what room is left.
        bold: the key column, in bold.
        prose: free text: may end in "…", wraps in high rows, says "– chưa có –" when empty.
        searched: the search box looks into it.
        tooltip: words under the pointer; a cut prose cell shows its whole text without it.
        chips: drawn in place of the text; text still says the same in words.
        letters_only: chips without their words, where a legend is on the page.
        icon: name of an icon before the text, "" for none.
        tone: palette token of the text and icon, "" for the usual one.
        sensitive: dots while the look covers; a copy of it leaves the clipboard after a
            minute. A function where it depends on the record.
    """

    id: str
    title: str
    text: Callable[[T], str]
    sort_key: Callable[[T], SupportsRichComparison] | None = None
    width: int = 120
    stretch: bool = False
    bold: bool = False
    prose: bool = False
    searched: bool = True
    align: Align = Align.LEFT
    tooltip: Callable[[T], str] | None = None
    chips: Callable[[T], Sequence[Chip]] | None = None
    letters_only: bool = False
    icon: Callable[[T], str] | None = None
    tone: Callable[[T], str] | None = None
    sensitive: bool | Callable[[T], bool] = False

    def hides(self, record: T) -> bool:
        """Tell whether the cell of a record must not be read by somebody at the counter."""
        return self.sensitive if isinstance(self.sensitive, bool) else self.sensitive(record)

    def key_of(self, record: T) -> SupportsRichComparison:
        """Return what the record is sorted by in this column."""
        if self.sort_key is not None:
            return self.sort_key(record)
        return vietnamese.sort_key(self.text(record))
