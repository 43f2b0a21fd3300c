"""Build snapshots of small papers in one line."""

from __future__ import annotations

from hungchinh_desktop.domain.paper_snapshot import PaperPart, PaperSnapshot, SnapshotItem


def line(text: str, anchor: str = "I.1", template: str = "") -> SnapshotItem:
    return SnapshotItem(anchor, PaperPart.TEXT, f"Mục {anchor}", text, template or text)


def row(name: str, situation: str, table: str = "Hộ nghèo", counter: str = "1") -> SnapshotItem:
    cells = (("TT", counter), ("Họ và tên", name), ("Thực trạng", situation))
    text = " · ".join(text for _, text in cells)
    return SnapshotItem(name, PaperPart.REGISTER, f"{table} · {name}", text, cells=cells)


def head(text: str) -> SnapshotItem:
    return SnapshotItem("number", PaperPart.HEAD, "Số, ngày", text, text)


def paper(*items: SnapshotItem, title: str = "Kế hoạch") -> PaperSnapshot:
    return PaperSnapshot(title, items)
