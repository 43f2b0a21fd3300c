"""Name the shapes that a clause may take, for menus, buttons and keys."""

from __future__ import annotations

from dataclasses import dataclass

from hungchinh_desktop.domain.yearly_plan import ClauseKind


@dataclass(frozen=True, slots=True)
class KindChoice:
    """Hold a shape with its words and its key."""

    id: str
    kind: ClauseKind
    level: int
    words: str
    keys: str = ""


KIND_CHOICES = (
    KindChoice("paragraph", ClauseKind.PARAGRAPH, 1, "Đoạn văn", "Ctrl+Alt+0"),
    KindChoice("bullet", ClauseKind.BULLET, 1, "- Gạch đầu dòng", "Ctrl+Alt+1"),
    KindChoice("plus", ClauseKind.PLUS, 1, "+ Dấu cộng", "Ctrl+Alt+2"),
    KindChoice("numbered", ClauseKind.NUMBERED, 1, "1. Khoản", "Ctrl+Alt+3"),
    KindChoice("point", ClauseKind.POINT, 1, "a) Điểm", "Ctrl+Alt+4"),
    KindChoice("heading", ClauseKind.HEADING, 1, "1. Đề mục", "Ctrl+Alt+5"),
    KindChoice("subheading", ClauseKind.HEADING, 2, "1.1. Đề mục nhỏ", "Ctrl+Alt+6"),
)
NEW_CHOICES = (
    *KIND_CHOICES,
    KindChoice("section", ClauseKind.SECTION, 1, "I. Mục lớn"),
    KindChoice("table", ClauseKind.TABLE, 1, "Bảng"),
)


def choice_of(kind: ClauseKind | None, mark: str) -> KindChoice | None:
    """Return the shape of a clause from its kind and its printed number."""
    level = 2 if kind is ClauseKind.HEADING and "." in mark.rstrip(".") else 1
    return next((one for one in NEW_CHOICES if (one.kind, one.level) == (kind, level)), None)
