"""Set two papers side by side as a table of marked words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from html import escape
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.paper_comparison import (
    DIFFERENCE_LABELS,
    ComparedItem,
    Difference,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from hungchinh_desktop.domain.paper_snapshot import SnapshotItem
    from hungchinh_desktop.ui.kit.style import Palette

_WIDTHS = ("20%", "40%", "40%")


def comparison_html(items: Iterable[ComparedItem], heads: tuple[str, str], palette: Palette) -> str:
    """Return a table: the place, what the first paper says, what the second says.

    Words that only one side has are struck out or underlined, so that no colour is needed.
    """
    rows = "".join(_row(item, palette) for item in items)
    titles = "".join(
        f'<th align="left" width="{width}" bgcolor="{_name(palette.head)}">{escape(head)}</th>'
        for head, width in zip(("Nơi", *heads), _WIDTHS, strict=True)
    )
    return (
        f'<table width="100%" cellspacing="0" cellpadding="6" border="1"'
        f' style="border-collapse: collapse; border-color: {_name(palette.border)}">'
        f"<thead><tr>{titles}</tr></thead>{rows}</table>"
    )


def _row(item: ComparedItem, palette: Palette) -> str:
    place = escape(item.place)
    if item.difference is not Difference.SAME:
        place = f"<b>{place}</b><br/>{DIFFERENCE_LABELS[item.difference]}"
    old, new = _sides(item, palette)
    return f"<tr><td>{place}</td><td>{old}</td><td>{new}</td></tr>"


def _sides(item: ComparedItem, palette: Palette) -> tuple[str, str]:
    if item.old is None:
        return "", _whole(item.new, "ins", palette)
    if item.new is None:
        return _whole(item.old, "del", palette), ""
    if item.new.cells and item.old.cells:
        return _cells(item, palette)
    return marked_words(item.old.text, item.new.text, palette)


def _cells(item: ComparedItem, palette: Palette) -> tuple[str, str]:
    """Return both rows cell by cell, each under its head."""
    old, new = (dict(side.cells) if side else {} for side in (item.old, item.new))
    lines = [
        (escape(head), *marked_words(old.get(head, ""), new.get(head, ""), palette))
        for head in dict.fromkeys([*old, *new])
    ]
    return (
        "<br/>".join(f"<i>{head}:</i> {before}" for head, before, _ in lines),
        "<br/>".join(f"<i>{head}:</i> {after}" for head, _, after in lines),
    )


def marked_words(old: str, new: str, palette: Palette) -> tuple[str, str]:
    """Return both texts with the words marked that the other one lacks."""
    before, after = old.split(), new.split()
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    left: list[str] = []
    right: list[str] = []
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        same = tag == "equal"
        left += _part(before[a1:a2], "" if same else "del", palette)
        right += _part(after[b1:b2], "" if same else "ins", palette)
    return " ".join(left), " ".join(right)


def _part(words: list[str], mark: str, palette: Palette) -> Iterator[str]:
    if words:
        yield _marked(escape(" ".join(words)), mark, palette) if mark else escape(" ".join(words))


def _whole(item: SnapshotItem | None, mark: str, palette: Palette) -> str:
    text = item.text if item else ""
    return _marked(escape(text).replace("\n", "<br/>"), mark, palette)


def _marked(words: str, mark: str, palette: Palette) -> str:
    ground, ink = (
        (palette.danger_soft, palette.danger) if mark == "del" else (palette.ok_soft, palette.ok)
    )
    line = "line-through" if mark == "del" else "underline"
    style = f"background-color: {_name(ground)}; color: {_name(ink)}; text-decoration: {line}"
    return f'<span style="{style}">{words}</span>'


def _name(colour: QColor) -> str:
    return colour.name()
