"""Compare who leads in part III of a pasted plan with the duties of part V."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hungchinh_desktop.domain.check_matrix import NO_DUTIES, PLACE, TWO_LEADS, VAGUE
from hungchinh_desktop.domain.finding import Finding
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.pasted_lines import PastedLine
from hungchinh_desktop.domain.pasted_plan import PastedPlan
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.wording import joined

HERE = Link("findings")
_LEAD = re.compile(
    r"^-?\s*(?:Bộ phận|Cơ quan|Đơn vị)(?:\s+chủ trì)?\s*:\s*(?P<unit>[^,;]+?)(?:\s+chủ trì|,|$)",
    re.IGNORECASE,
)
_COORDINATE = re.compile(r"^-?\s*(?:Bộ phận|Cơ quan|Đơn vị)\s+phối hợp\s*:\s*(.*)$", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:các\s+)?(?:ban,?\s*)?ngành,?\s*đoàn thể(?:\s+của xã|\s+liên quan)?", re.IGNORECASE
)
_TITLE = re.compile(r"(?:Tiểu\s+)?[Dd]ự án\s+\d+\s*:\s*(.+)$")
_EMPTY_WORDS = re.compile(r"\b(cong chuc|can bo|chinh sach|de nghi|co so|phu trach|linh vuc|8)\b")
_RUN = 5  # syllables; “thực hiện chương trình” has four and stands everywhere


@dataclass(frozen=True, slots=True)
class _Block:
    """Hold one project of part III: where it stands, its titles, who leads it."""

    code: str
    titles: tuple[str, ...]
    lead: str
    line: PastedLine


def leads(pasted: PastedPlan) -> Iterator[Finding]:
    """Find projects led by one unit in III and by another in V, and leads without a part in V."""
    blocks = list(_blocks(pasted))
    duties = [line for line in pasted.text.lines if line.section == "V"]
    headings = {line.heading: _title_of(line) for line in duties if line.heading == line.own_number}
    for block in blocks:
        for line in duties:
            unit = headings.get(line.heading, "")
            text = fold(line.text).lstrip("- ")
            claims = text.startswith(("chu tri", "truc tiep chu tri"))
            if claims and unit and not _same(unit, block.lead) and _about(line.text, block.titles):
                yield TWO_LEADS.found(
                    f"{block.code}: giao {block.lead} chủ trì; mục V.{line.heading} giao"
                    f" {unit} chủ trì.",
                    PLACE,
                    "Chọn một nơi chủ trì rồi sửa mục kia.",
                    HERE,
                    excerpt=line.text,
                    marked=("Chủ trì", "chủ trì"),
                )
                break
    yield from _without_duties(blocks, list(headings.values()))


def vague_units(pasted: PastedPlan) -> Iterator[Finding]:
    """Find coordinators that nobody can call."""
    found = []
    for line in pasted.text.lines:
        coordinators = _COORDINATE.match(line.text)
        words = _VAGUE.search(coordinators[1]) if coordinators else None
        if words:
            found.append((line, words.group()))
    if found:
        places = joined([f"{line.section}.{line.heading}" for line, _words in found])
        yield VAGUE.found(
            f"“{found[0][1]}” không phải một đơn vị: {len(found)} dòng ở {places}.",
            PLACE,
            "Ghi từng đơn vị gọi được tên.",
            HERE,
            excerpt=found[0][0].text,
            marked=tuple({words for _line, words in found}),
        )


def _without_duties(blocks: list[_Block], with_duties: list[str]) -> Iterator[Finding]:
    if not with_duties:
        return
    told: set[str] = set()
    for block in blocks:
        key = _bare(block.lead)
        if key in told or any(_same(block.lead, one) for one in with_duties):
            continue
        told.add(key)
        yield NO_DUTIES.found(
            f"{block.lead}: chủ trì {block.code} nhưng không có mục nào ở phần V.",
            PLACE,
            "Thêm mục nhiệm vụ ở phần V, hoặc giao đơn vị khác chủ trì.",
            HERE,
            excerpt=block.line.text,
            marked=(block.lead,),
        )


def _blocks(pasted: PastedPlan) -> Iterator[_Block]:
    titles: dict[str, tuple[str, ...]] = {}
    heading = ""
    for line in pasted.text.lines:
        if line.section != "III":
            continue
        heading = line.heading
        title = _TITLE.search(line.text) if len(line.text) < 200 else None
        if title and not line.text.startswith("-"):
            major = heading.partition(".")[0]
            former = titles.get(heading) or titles.get(major, ())[:1]
            titles[heading] = (*former, title[1])
        lead = _LEAD.match(line.text)
        if lead and not _COORDINATE.match(line.text):
            yield _Block(f"III.{heading}", titles.get(heading, ()), lead["unit"].strip(), line)


def _title_of(line: PastedLine) -> str:
    return line.text.removeprefix(line.own_number).lstrip(". ")


def _about(text: str, titles: tuple[str, ...]) -> bool:
    """Tell whether a sentence repeats five syllables in a row of a project's title."""
    folded = f" {_words(text)} "
    for title in titles:
        words = _words(title).split()
        runs = (" ".join(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1))
        if any(f" {run} " in folded for run in runs):
            return True
    return False


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _same(one: str, other: str) -> bool:
    first, second = set(_bare(one).split()), set(_bare(other).split())
    return bool(first and second) and (first <= second or second <= first)


def _bare(unit: str) -> str:
    folded = re.sub(r"\bxh\b", "xa hoi", _words(unit).replace("vh", "van hoa"))
    return " ".join(_EMPTY_WORDS.sub(" ", folded).split())
