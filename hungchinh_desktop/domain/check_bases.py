"""Check the legal bases: numbers, dates and the period each one is made for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hungchinh_desktop.domain.citation_reading import citations_in, mended_symbol, symbol_is_right
from hungchinh_desktop.domain.finding import Finding, Mend, MendKind, Rule
from hungchinh_desktop.domain.legal_instrument import STATUS_LABELS, InstrumentStatus
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.plan_facts import PlanFacts, texts_of
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.domain.wording import office_date
from hungchinh_desktop.domain.yearly_plan import LegalBasis

BASES = Link("yearly_plan", target="bases")
PLACE = "Kế hoạch · Căn cứ"
_PERIOD = re.compile(r"giai đoạn\s+(\d{4})\s*[-–]\s*(\d{4})", re.IGNORECASE)
_DECEMBER = 12
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")

SYMBOL = Rule(
    "symbol-pattern",
    Severity.ERROR,
    "Số, ký hiệu của văn bản chưa đúng mẫu",
    "Giữa số và ký hiệu là dấu gạch chéo, giữa các nhóm chữ viết tắt là dấu gạch nối không cách.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.3",
)
INCOMPLETE = Rule(
    "basis-incomplete",
    Severity.ERROR,
    "Căn cứ chưa ghi đủ",
    "Viện dẫn lần đầu phải ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.6",
)
DATE = Rule(
    "basis-date",
    Severity.ERROR,
    "Căn cứ có ngày sau hoặc trùng ngày ký",
    "Văn bản chỉ dẫn căn cứ đã ban hành.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.6",
)
PERIOD = Rule(
    "basis-period",
    Severity.WARNING,
    "Căn cứ thuộc giai đoạn khác",
    "Văn bản của một giai đoạn không còn là căn cứ cho việc của năm nằm ngoài giai đoạn đó,"
    " trừ khi có văn bản kéo dài.",
)
EXPIRED = Rule(
    "basis-expired",
    Severity.ERROR,
    "Căn cứ không còn hiệu lực",
    "Danh mục văn bản của cơ quan ghi văn bản này không có hiệu lực trong năm của kế hoạch.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.6",
)
_CITABLE = (InstrumentStatus.IN_FORCE, InstrumentStatus.AMENDED)
_BY_NAME = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")


def incomplete_bases(facts: PlanFacts) -> Iterator[Finding]:
    """Find bases without a number or an issuer."""
    for basis in facts.bases:
        missing = [
            word
            for word, value in (
                ("số", basis.number or basis.kind in _BY_NAME),
                ("nơi ban hành", basis.issuer),
            )
            if not value
        ]
        if missing:
            shown = basis.number or basis.kind
            sentence = f"Căn cứ {shown}: chưa ghi {' và '.join(missing)}."
            yield INCOMPLETE.found(sentence, PLACE, "Ghi đủ căn cứ.", BASES, excerpt=basis.citation)


def symbols(facts: PlanFacts) -> Iterator[Finding]:
    """Find numbers like “93/KHUBND”."""
    for basis in facts.bases:
        number = basis.number
        if not number or symbol_is_right(number):
            continue
        right = mended_symbol(number)
        mends = []
        if right:
            mends = [Mend(MendKind.BASIS_NUMBER, f"Sửa thành “{right}”", ((basis.id, right),))]
        mends.append(Mend(MendKind.GO, "Mở căn cứ để sửa tay", link=BASES))
        yield SYMBOL.found(
            symbol_sentence("Căn cứ", number),
            PLACE,
            f"Sửa thành “{right}”." if right else "Sửa lại số, ký hiệu của căn cứ.",
            BASES,
            excerpt=basis.citation,
            marked=(number,),
            mends=tuple(mends),
        )


def symbol_sentence(what: str, number: str) -> str:
    """Return what is wrong with a number: the missing hyphen, or the pattern as a whole."""
    right = mended_symbol(number)
    if right:
        return f"{what} ghi “{number}”: thiếu dấu gạch nối, đúng là “{right}”."
    return f"{what} ghi “{number}”: số, ký hiệu chưa đúng mẫu, ví dụ 93/KH-UBND."


def dates(facts: PlanFacts) -> Iterator[Finding]:
    """Find bases dated after the plan, or so late in its month that few days are left."""
    for basis in facts.bases:
        yield from _date_fault(facts, basis)


def cited_dates(facts: PlanFacts) -> Iterator[Finding]:
    """Find instruments named in the text with a date after the plan."""
    known = {basis.number for basis in facts.bases}
    for text in texts_of(facts):
        for citation in citations_in(text.text):
            day = citation.issued_on
            if citation.number in known or day is None or not _after(facts, day):
                continue
            yield DATE.found(
                f"{citation.kind} số {citation.number} ban hành ngày {_shown(day)},"
                f" sau ngày của kế hoạch.",
                text.place,
                "Xem lại ngày của văn bản được viện dẫn.",
                text.link,
                excerpt=text.text,
                marked=(citation.words,),
            )


def periods(facts: PlanFacts) -> Iterator[Finding]:
    """Find bases made for years that the plan's year is not among."""
    year = facts.plan.year
    for basis in facts.bases:
        found = _PERIOD.search(basis.subject)
        if found and not int(found[1]) <= year <= int(found[2]):
            yield PERIOD.found(
                f"{basis.kind} số {basis.number} là của giai đoạn {found[1]}-{found[2]},"
                f" không gồm năm {year}.",
                PLACE,
                "Thay bằng văn bản của giai đoạn này, hoặc thêm văn bản kéo dài.",
                BASES,
                excerpt=basis.citation,
                marked=(found.group(),),
            )


def expired(facts: PlanFacts) -> Iterator[Finding]:
    """Find bases that the library knows as expired, replaced, or not for the plan's year."""
    known = {instrument.id: instrument for instrument in facts.instruments}
    year = facts.plan.year
    for basis in facts.bases:
        one = known.get(basis.instrument_id)
        if one is None:
            continue
        early = one.valid_to is not None and one.valid_to.year < year
        late = one.valid_from is not None and one.valid_from.year > year
        if not (early or late) and one.status in _CITABLE:
            continue
        state = STATUS_LABELS[one.status]
        if early and one.valid_to is not None and one.status in _CITABLE:
            state = f"chỉ có hiệu lực đến hết {_shown(one.valid_to)}"
        elif late and one.valid_from is not None:
            state = f"có hiệu lực từ {_shown(one.valid_from)}, sau năm {year}"
        newer = known.get(one.replaced_by)
        instead = f"{newer.kind} số {newer.number}" if newer else "văn bản đang có hiệu lực"
        yield EXPIRED.found(
            f"{basis.kind} số {basis.number}: {state}.",
            PLACE,
            f"Thay bằng {instead}.",
            BASES,
            excerpt=basis.citation,
            marked=(basis.number,),
        )


def _date_fault(facts: PlanFacts, basis: LegalBasis) -> Iterator[Finding]:
    plan, day = facts.plan, basis.issued_on
    later = day.month if day.month > plan.month else day.month + 1
    excerpt = f"{office_date(plan.year, plan.month, plan.day)} … {basis.citation}"
    marked = (f"tháng {plan.month} năm {plan.year}", f"ngày {_padded(day)}")
    why = ""
    if _after(facts, day):
        sentence = (
            f"{basis.kind} số {basis.number} ban hành ngày {_shown(day)}, sau ngày của kế hoạch."
        )
    elif not plan.day and (day.year, day.month) == (plan.year, plan.month):
        short = f"{day.day}/{day.month}"
        sentence = f"Căn cứ {basis.number} ngày {_shown(day)}: chỉ ký được từ ngày {short}."
        weekday = _WEEKDAYS[day.weekday()]
        why = f"{DATE.why} Ký trong tháng {plan.month} thì chỉ từ ngày {short} ({weekday}) hợp lệ."
    else:
        return
    mends = [Mend(MendKind.GO, f"Sửa ngày của {basis.kind} số {basis.number}", link=BASES)]
    if later <= _DECEMBER and day.year == plan.year and not plan.day:
        words = f"Ký sang tháng {later}: “ngày … tháng {later} năm {plan.year}”"
        mends.insert(0, Mend(MendKind.SIGN_MONTH, words, (("month", str(later)),)))
    if why:
        mends.append(Mend(MendKind.KEEP, f"Giữ nguyên, ký từ ngày {day.day}/{day.month}"))
    remedy = "Xem lại ngày của căn cứ, hoặc đổi tháng ký của kế hoạch."
    yield DATE.found(
        sentence, PLACE, remedy, BASES, why=why, excerpt=excerpt, marked=marked, mends=tuple(mends)
    )


def _after(facts: PlanFacts, day: date) -> bool:
    plan = facts.plan
    if plan.day:
        return day > date(plan.year, plan.month, plan.day)
    return (day.year, day.month) > (plan.year, plan.month)


def _shown(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _padded(day: date) -> str:
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"
