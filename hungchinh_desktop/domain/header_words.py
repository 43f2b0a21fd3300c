"""Know the words that stand above the columns of household lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.vietnamese import fold

_LONGEST_HEAD = 80
_NOISE = re.compile(r"[^a-z0-9# ]+")
_HAMLET_WORDS = "xom|thon|khoi|ban|lang|ap|to dan pho|tdp|khu pho|khu dan cu"

# (field, weight, folded words); of two columns for one field the heavier stays, then the left one.
_WORDS: tuple[tuple[ImportField, int, str], ...] = (
    (ImportField.ORDER, 3, r"#|s?tt|so tt|so thu tu|thu tu"),
    (ImportField.HEAD_NAME, 3, r"(ho( va)? )?ten (cua )?(chu ho|nguoi dai dien)(?!.*con ).{0,25}"),
    (ImportField.HEAD_NAME, 3, r"chu ho( (ho )?(can )?ngheo)?|nguoi dai dien( ho)?"),
    (ImportField.HEAD_NAME, 2, r"ho( va)? ten(?!.*(thanh vien|nguoi|con|cha|me)).{0,20}"),
    (ImportField.HEAD_NAME, 1, r"ten( ho)?|ho dan|ho gia dinh|ten ho gia dinh"),
    (ImportField.HAMLET, 3, rf"(don vi |ten )?({_HAMLET_WORDS})( ({_HAMLET_WORDS}))*( so)?"),
    (ImportField.HAMLET, 1, r"(dia chi|noi o|cho o|noi cu tru|dia ban|thuong tru)( .*)?"),
    (ImportField.STATUS, 3, r"(thuoc )?dien( ho( ngheo)?)?|loai ho( .*)?|phan loai( ho)?( ngheo)?"),
    (ImportField.STATUS, 2, r"(thuoc )?doi tuong|ket qua( ra soat| phan loai)?( .*)?"),
    (ImportField.NEAR_POOR_MARK, 2, r"(?!.*(thoat|trang|canh)).{0,40}\b(can ngheo|hcn)"),
    (ImportField.POOR_MARK, 2, r"(?!.*(thoat|trang|canh|can ngheo)).{0,40}\b(ho ngheo|ngheo|hn)"),
    (ImportField.BIRTH, 3, r"(nam|ngay( thang)?( nam)?) sinh( .*)?|sinh nam"),
    (ImportField.SITUATION, 3, r"(thuc trang|hoan canh|tinh trang|hien trang)( .*)?"),
    (ImportField.SITUATION, 1, r"(dac diem|ly do|nguyen nhan|dien bien)( .*)?"),
    (ImportField.NEEDS, 4, r"nhom ho tro|(ma )?nhu cau( (can )?ho tro)?"),
    (ImportField.SUPPORT, 3, r"(chuong trinh|huong|de xuat|bien phap|noi dung|phuong an)( .*)?"),
    (ImportField.SUPPORT, 2, r"(ho tro|giai phap|de nghi|nguyen vong|ke hoach)( .*)?"),
    (ImportField.SUPPORT, 1, r"ghi chu"),
    (
        ImportField.STARTED_ON,
        3,
        r"((ngay|thang|nam|thoi diem|thoi gian) )*vao (dien|so|ho|danh sach)( .*)?",
    ),
    (ImportField.STARTED_ON, 3, r"(tu|ngay vao|cong nhan tu)( .*)?"),
    (ImportField.STARTED_ON, 2, r"(ngay|nam|thoi diem) cong nhan( ho)?( can)?( ngheo)?"),
    (ImportField.ESCAPED_ON, 4, r"((ngay|nam|thoi diem) )?(cong nhan )?(moi |da )?thoat( .*)?"),
    (ImportField.EXIT_YEAR, 4, r"(nam )?(co )?kha nang thoat( .*)?|(du kien|dang ky) thoat( .*)?"),
    (
        ImportField.CITIZEN_ID,
        3,
        r"(so |ma )?(cccd|cmnd|cmtnd|cmt|can cuoc|so dinh danh|dinh danh)( .*)?",
    ),
)
_SECOND_BIRTH = re.compile(r"sinh.* (nam|nu)$")
_PATTERNS = tuple((field, weight, re.compile(words)) for field, weight, words in _WORDS)


@dataclass(frozen=True, slots=True)
class HeadMeaning:
    """Say what a column head means, and how sure that is (1 weak … 4 sure)."""

    field: ImportField
    weight: int


@lru_cache(maxsize=512)
def meaning_of_head(text: str) -> HeadMeaning | None:
    """Return what the head of a column means, None for words that are not known."""
    words = plain_head(text)
    if not words or len(words) > _LONGEST_HEAD:
        return None
    best: HeadMeaning | None = None
    for field, weight, pattern in _PATTERNS:
        if (best is None or weight > best.weight) and pattern.fullmatch(words):
            best = HeadMeaning(field, weight)
    return best


def plain_head(text: str) -> str:
    """Return a head for comparison: folded, without signs ("Số TT (1)" → "so tt 1")."""
    return " ".join(_NOISE.sub(" ", fold(text)).split())


def meaning_of_lines(lines: tuple[str, ...]) -> HeadMeaning | None:
    """Return what a head of several lines means; the lowest line is the most exact.

    "Chủ hộ" over "Năm sinh" is the year of birth; "Nữ" alone says nothing, "Năm sinh" over it
    does.
    """
    for start in range(len(lines) - 1, -1, -1):
        meaning = meaning_of_head(" ".join(lines[start:]))
        if meaning is not None:
            return meaning
    return None


def fields_of_heads(heads: Sequence[tuple[str, ...]]) -> dict[int, ImportField]:
    """Return what each column means; a column whose head says nothing is left out.

    The year of birth may stand in two columns, one for men and one for women. "Phân loại hộ
    nghèo" names the class of a household, but beside "… hộ cận nghèo" it is a column of marks.

    Args:
        heads: the lines of each column's head, top first.
    """
    found = [(column, meaning_of_lines(lines)) for column, lines in enumerate(heads)]
    meanings = {column: meaning for column, meaning in found if meaning is not None}
    marked = any(meaning.field is ImportField.NEAR_POOR_MARK for meaning in meanings.values())
    fields: dict[int, ImportField] = {}
    for column in sorted(meanings, key=lambda column: -meanings[column].weight):
        field, words = meanings[column].field, plain_head(" ".join(heads[column]))
        if marked and field is ImportField.STATUS and words.endswith("ngheo"):
            field = ImportField.POOR_MARK
        if field not in fields.values() or _SECOND_BIRTH.search(words):
            fields[column] = field
    return dict(sorted(fields.items()))
