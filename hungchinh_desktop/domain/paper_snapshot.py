"""Keep what a paper showed, line by line and row by row, apart from its looks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

FORMAT = 1


class PaperPart(StrEnum):
    """Where what is printed comes from; the head changes with number and date alone."""

    HEAD = "head"
    TEXT = "text"
    REGISTER = "register"
    MATRIX = "matrix"
    COMMITTEE = "committee"


PART_LABELS = {
    PaperPart.HEAD: "Đầu văn bản",
    PaperPart.TEXT: "Câu chữ",
    PaperPart.REGISTER: "Sổ hộ",
    PaperPart.MATRIX: "Ma trận phân công",
    PaperPart.COMMITTEE: "Phân công xóm",
}


@dataclass(frozen=True, slots=True)
class SnapshotItem:
    """Hold one line of text, or one row of a table as pairs of head and text.

    `anchor` is the record or clause behind it, `place` its name for a reader. `template` is
    the line with "…" for computed values: where only those differ, the register changed.
    """

    anchor: str
    part: PaperPart
    place: str
    text: str
    template: str = ""
    cells: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PaperSnapshot:
    """Hold everything a paper shows, in printed order."""

    title: str
    items: tuple[SnapshotItem, ...]

    def stored(self) -> str:
        """Return the snapshot as JSON; equal snapshots give equal text."""
        values = {"format": FORMAT, "title": self.title, "items": [_said(i) for i in self.items]}
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))

    def content_digest(self) -> str:
        """Return the SHA-256 of what it says besides number and date."""
        said = [_said(item) for item in self.items if item.part is not PaperPart.HEAD]
        return digest(json.dumps(said, ensure_ascii=False).encode())


def read_snapshot(stored: str) -> PaperSnapshot:
    """Return a stored snapshot."""
    values = json.loads(stored)
    return PaperSnapshot(values["title"], tuple(_item(one) for one in values["items"]))


def digest(data: bytes) -> str:
    """Return the SHA-256 in hexadecimal."""
    return sha256(data).hexdigest()


def _said(item: SnapshotItem) -> dict[str, Any]:
    """Return the item as JSON holds it; thousands of rows are written, so nothing is looked up."""
    return {
        "anchor": item.anchor,
        "part": item.part.value,
        "place": item.place,
        "text": item.text,
        "template": item.template,
        "cells": item.cells,
    }


def _item(values: dict[str, Any]) -> SnapshotItem:
    cells = tuple((head, text) for head, text in values["cells"])
    return SnapshotItem(**values | {"part": PaperPart(values["part"]), "cells": cells})
