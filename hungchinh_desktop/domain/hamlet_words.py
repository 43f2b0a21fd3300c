"""Write the names of hamlets, and of who leads them, as papers do."""

from __future__ import annotations

_KINDS = (
    "xóm",
    "thôn",
    "khối",
    "bản",
    "làng",
    "ấp",
    "buôn",
    "khóm",
    "tổ",
    "khu",
    "tiểu khu",
)
_LED_BY_A_GROUP_HEAD = "tổ"


def hamlet_in_prose(name: str, word: str = "") -> str:
    """Return the name inside a sentence: "xóm 7"; a bare name keeps its capital letter.

    Args:
        name: as it stands in the list of hamlets: "Xóm 7", or "Yên Trung".
        word: what the office calls a hamlet, put before a bare name: "xóm Yên Trung".
    """
    kinds = {*_KINDS, word} - {""}
    if any(name.lower().startswith(f"{kind} ") for kind in kinds):
        return name[:1].lower() + name[1:]
    return f"{word} {name}".strip()


def hamlets_in_cell(names: list[str]) -> str:
    """Return "Xóm 1, xóm 6": only the first begins with a capital letter."""
    text = ", ".join(map(hamlet_in_prose, names))
    return text[:1].upper() + text[1:]


def hamlet_head(hamlet: str) -> str:
    """Return who leads a hamlet, of its name in a sentence or of the office's word for one.

    "Trưởng xóm 7", "Trưởng khối"; a "tổ dân phố" has its "Tổ trưởng" (Circular 04/2012/TT-BNV).
    """
    if hamlet.split(" ", 1)[0].lower() == _LED_BY_A_GROUP_HEAD:
        return f"Tổ trưởng {hamlet}"
    return f"Trưởng {hamlet}"
