"""Judge the words of the office for a period: what a form says becomes a profile, or faults."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.office import OfficeProfile, OfficeSigner
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import clean_line

ISSUING_BODY = "ỦY BAN NHÂN DÂN"
UNIT_KINDS = ("xã", "phường", "thị trấn", "đặc khu")
HAMLET_WORDS = ("xóm", "thôn", "khối", "tổ dân phố", "bản", "ấp", "khu phố")
AREA_LABELS = {"rural": "nông thôn", "urban": "thành thị"}
_REQUIRED = {
    "unit_kind": "Loại đơn vị còn trống; hãy chọn xã, phường, thị trấn hoặc đặc khu.",
    "name": "Tên đơn vị còn trống; hãy ghi tên, ví dụ Hưng Chính.",
    "place_name": "Địa danh còn trống; hãy ghi tên đứng trước ngày ký, ví dụ Hưng Chính.",
    "hamlet_word": "Chưa chọn từ gọi xóm; hãy chọn xóm, thôn, khối hoặc tổ dân phố.",
    "area": "Chưa chọn khu vực; hãy chọn nông thôn hoặc thành thị.",
    "document_symbol": "Ký hiệu kế hoạch còn trống; hãy ghi ví dụ KH-UBND.",
    "drafter_name": "Người làm sổ còn trống; hãy ghi họ và tên.",
}


def signers_in(text: str) -> tuple[OfficeSigner, ...]:
    """Read lines like "PHÓ CHỦ TỊCH: Thái Hữu Dân"; a line without a name is left out."""
    found = []
    for line in text.splitlines():
        position, _, name = line.partition(":")
        if position.strip() and name.strip():
            found.append(OfficeSigner(clean_line(position).upper(), clean_line(name)))
    return tuple(found)


def signer_lines(signers: Iterable[OfficeSigner]) -> str:
    """Return the lines that `signers_in` reads."""
    return "\n".join(f"{signer.position}: {signer.full_name}" for signer in signers)


def form_values(profile: OfficeProfile) -> dict[str, str]:
    """Return a profile as the words of its form, by field id."""
    end = profile.valid_to
    return {
        "unit_kind": profile.unit_kind,
        "name": profile.name,
        "superior_name": profile.superior_name,
        "superior_heading": profile.superior_heading,
        "place_name": profile.place_name,
        "hamlet_word": profile.hamlet_word,
        "area": profile.area,
        "document_symbol": profile.document_symbol,
        "drafter_name": profile.drafter_name,
        "recipients": "\n".join(profile.recipients),
        "archive_line": profile.archive_line,
        "signers": signer_lines(profile.signers),
        "valid_from": PartialDate.of(profile.valid_from).shown,
        "valid_to": PartialDate.of(end).shown if end else "",
    }


def checked_profile(key: str, values: Mapping[str, str]) -> OfficeProfile:
    """Return the profile that a form describes. Raises UserError with the faulty fields."""
    faults = {field: words for field, words in _REQUIRED.items() if not values.get(field)}
    first = _day("valid_from", values, faults, last=False)
    last = _day("valid_to", values, faults, last=True)
    if first is None and "valid_from" not in faults:
        faults["valid_from"] = "Chưa ghi ngày bắt đầu; hãy ghi ví dụ 01/07/2025."
    if first and last and last < first:
        faults["valid_to"] = "Ngày kết thúc đứng trước ngày bắt đầu; hãy xem lại hai ngày."
    lines = [line for line in values.get("signers", "").splitlines() if line.strip()]
    signers = signers_in("\n".join(lines))
    if len(signers) != len(lines):
        faults["signers"] = (
            "Mỗi dòng là chức vụ, dấu hai chấm rồi họ tên, ví dụ: PHÓ CHỦ TỊCH: Thái Hữu Dân."
        )
    if faults or first is None:
        raise UserError(" ".join(faults.values()), fields=faults)
    kind, name = values["unit_kind"], values["name"]
    return OfficeProfile(
        id=key,
        full_name=f"{kind} {name}",
        name=name,
        superior_name=values["superior_name"],
        superior_heading=values["superior_heading"].upper(),
        issuing_body=ISSUING_BODY,
        issuing_unit=f"{kind} {name}".upper(),
        place_name=values["place_name"],
        hamlet_word=values["hamlet_word"],
        area=values["area"],
        document_symbol=values["document_symbol"],
        drafter_name=values["drafter_name"],
        valid_from=first,
        valid_to=last,
        recipients=tuple(bare_lines(values["recipients"])),
        archive_line=next(iter(bare_lines(values["archive_line"])), ""),
        signers=signers,
    )


def overlapping(profile: OfficeProfile, others: Iterable[OfficeProfile]) -> list[OfficeProfile]:
    """Return the other periods that share a day with this one."""
    end = profile.valid_to or date.max
    return [
        other
        for other in others
        if other.id != profile.id
        and other.valid_from <= end
        and profile.valid_from <= (other.valid_to or date.max)
    ]


def _day(
    field: str, values: Mapping[str, str], faults: dict[str, str], *, last: bool
) -> date | None:
    typed = values.get(field, "")
    if not typed:
        return None
    try:
        found = PartialDate.from_typed(typed)
    except UserError as fault:
        faults[field] = fault.sentence
        return None
    return found.last_day if last else found.first_day


def bare_lines(text: str) -> list[str]:
    """Return the lines without the dash and the mark that papers add themselves."""
    lines = (
        line.strip().removeprefix("-").strip().rstrip(";.").rstrip() for line in text.split("\n")
    )
    return [line for line in lines if line]
