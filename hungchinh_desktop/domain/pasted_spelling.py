"""Check the spelling that only a typed paper has: hamlets, places, rows cut in two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from hungchinh_desktop.domain.check_citations import CAPITALS, wrong_parts
from hungchinh_desktop.domain.finding import Finding, Rule
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.pasted_plan import PastedPlan
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import Severity

HERE = Link("findings")
_DATE_LINE = re.compile(r"^(?P<place>[^,\d]{2,40}),\s*ngày")
_SHORT = re.compile(r"\bBCD\b")

HAMLETS = Rule(
    "hamlet-spellings",
    Severity.HINT,
    "Tên xóm viết nhiều cách",
    "Cùng một xóm viết nhiều cách thì lọc và cộng theo xóm sẽ sai.",
)
JOINED = Rule(
    "row-split",
    Severity.WARNING,
    "Dòng của bảng bị cắt đôi",
    "Dòng bị cắt ở chỗ sang trang; phần sau đứng riêng không có tên hộ.",
)
PLACE = Rule(
    "place-spelling",
    Severity.WARNING,
    "Địa danh viết hai cách",
    "Địa danh ở dòng ngày tháng phải đúng tên chính thức của đơn vị.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.4",
)
COMMITTEE = Rule(
    "committee-short-form",
    Severity.HINT,
    "Chữ viết tắt Ban chỉ đạo",
    "Ban chỉ đạo viết tắt là BCĐ, chữ Đ có gạch.",
)


def citation_capitals(pasted: PastedPlan) -> Iterator[Finding]:
    """Find “điều 6” and “mục III”, told once for the whole text."""
    found = [(line, words) for line in pasted.text.lines if (words := wrong_parts(line.text))]
    if found:
        every = list(dict.fromkeys(word for _line, words in found for word in words))
        shown = ", ".join(f"“{word}”" for word in every[:3])
        first = found[0][0]
        yield CAPITALS.found(
            f"{len(found)} câu viện dẫn {shown} viết hoa, viết thường chưa đúng.",
            f"Kế hoạch · {first.code}",
            "Viết hoa Điều, Mục; viết thường khoản, điểm.",
            HERE,
            excerpt=first.text,
            marked=tuple(found[0][1]),
        )


def hamlet_spellings(pasted: PastedPlan) -> Iterator[Finding]:
    """Find hamlets typed in more ways than there are hamlets."""
    typed = [name for table in pasted.tables for name in table.hamlets_typed if name]
    meant = {"".join(char for char in name if char.isdigit()) or fold(name) for name in typed}
    ways = list(dict.fromkeys(typed))
    if len(ways) > len(meant):
        shown = ", ".join(f"“{name}”" for name in ways)
        yield HAMLETS.found(
            f"Cột xóm viết {len(ways)} cách cho {len(meant)} xóm: {shown}.",
            "Bảng hộ",
            "Viết thống nhất, ví dụ “Xóm 4”.",
            HERE,
        )


def joined_rows(pasted: PastedPlan) -> Iterator[Finding]:
    """Find rows that a page break cut in two."""
    for table in pasted.tables:
        for name in table.joined:
            yield JOINED.found(
                f"{name}: dòng của bảng bị cắt đôi, phần sau không có tên hộ.",
                "Bảng hộ",
                "Ghép lại thành một dòng.",
                HERE,
            )


def place_names(pasted: PastedPlan) -> Iterator[Finding]:
    """Find a place in the date line that the rest of the text writes with other accents."""
    lines = [line.text for line in pasted.text.lines]
    place = next((found["place"] for line in lines if (found := _DATE_LINE.match(line))), "")
    if not place:
        return
    size = len(place.split())
    forms: Counter[str] = Counter()
    for line in (line for line in lines if not line.startswith(place)):
        words = re.findall(r"\w+", line)
        for at in range(len(words) - size + 1):
            form = " ".join(words[at : at + size])
            if form.istitle() and fold(form) == fold(place):
                forms[form] += 1
    usual = forms.most_common(1)[0][0] if forms else place
    if usual != place:
        yield PLACE.found(
            f"Dòng ngày tháng ghi “{place}”, các chỗ khác ghi “{usual}”.",
            "Kế hoạch · Phần đầu",
            f"Sửa thành “{usual}”.",
            HERE,
            excerpt=next(line for line in lines if line.startswith(place)),
            marked=(place,),
        )


def committee_short_form(pasted: PastedPlan) -> Iterator[Finding]:
    """Find BCD where BCĐ is meant."""
    lines = [line for line in (*pasted.text.lines, *pasted.text.annex) if _SHORT.search(line.text)]
    if lines:
        count = sum(len(_SHORT.findall(line.text)) for line in lines)
        yield COMMITTEE.found(
            f"“BCD” đứng {count} lần; viết tắt đúng là “BCĐ”.",
            "Kế hoạch · Phụ lục",
            "Sửa thành “BCĐ”.",
            HERE,
            excerpt=lines[0].text,
            marked=("BCD",),
        )
