"""Check who leads: one lead and a coordinator per row, and section V against section III."""

from __future__ import annotations

from collections.abc import Iterator

from hungchinh_desktop.domain.finding import Finding, Mend, MendKind, Rule
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.matrix_advice import section_places, short_name
from hungchinh_desktop.domain.office import Unit
from hungchinh_desktop.domain.plan_facts import PlanFacts
from hungchinh_desktop.domain.project import ProjectRow
from hungchinh_desktop.domain.vocabulary import Role, Severity
from hungchinh_desktop.domain.wording import joined
from hungchinh_desktop.domain.yearly_plan import ClauseKind, lead_claims

PLACE = "Ma trận phân công"
_DUTIES = "V"

ROW_LEAD = Rule(
    "matrix-row",
    Severity.ERROR,
    "Mỗi dòng chỉ một nơi chủ trì",
    "Không có hoặc có hai nơi chủ trì thì không ai chịu trách nhiệm báo cáo kết quả.",
)
ROW_COORDINATOR = Rule(
    "matrix-coordinator",
    Severity.WARNING,
    "Dòng chưa có nơi phối hợp",
    "Điểm d) của mỗi dự án in cả nơi chủ trì và nơi phối hợp; để trống thì in ra “…”.",
)
VAGUE = Rule(
    "matrix-vague",
    Severity.WARNING,
    "Không biết gọi đơn vị nào",
    "Giao việc cho một cách ghi chung thì không đơn vị nào nhận văn bản và trả lời kết quả.",
)
TWO_LEADS = Rule(
    "two-leads",
    Severity.ERROR,
    "Mục III và mục V giao hai nơi chủ trì",
    "Cùng một việc, hai phần của kế hoạch giao hai nơi chủ trì khác nhau.",
)
NO_DUTIES = Rule(
    "lead-without-section",
    Severity.WARNING,
    "Đơn vị chủ trì không có mục ở phần V",
    "Phần V giao nhiệm vụ cho từng bộ phận; đơn vị chủ trì một dự án mà không có mục ở đó"
    " thì không có nhiệm vụ cụ thể.",
)


def rows(facts: PlanFacts) -> Iterator[Finding]:
    """Find rows without exactly one lead, or without a coordinator."""
    for row in facts.matrix.rows:
        leads = facts.matrix.units_with(row.id, Role.LEAD)
        link = Link("project", target=row.id)
        remedy = "Chọn đúng một đơn vị chủ trì và ít nhất một đơn vị phối hợp gọi được tên."
        check = facts.matrix.check(row.id)
        sentence = f"{row.shown_code} {row.short_name}: {check.sentence.lower()}."
        if len(leads) != 1:
            mends = tuple(
                Mend(MendKind.MOVE_LEAD, f"Giao {lead.name} chủ trì", ((row.id, lead.id),))
                for lead in leads
            )
            yield ROW_LEAD.found(sentence, PLACE, remedy, link, mends=mends)
        elif not facts.matrix.units_with(row.id, Role.COORDINATE):
            yield ROW_COORDINATOR.found(sentence, PLACE, remedy, link)


def vague_units(facts: PlanFacts) -> Iterator[Finding]:
    """Find units that name nobody one can call, each with all rows it stands in."""
    places = section_places(facts.matrix.rows)
    for unit in facts.matrix.units:
        found = [row for row in facts.matrix.rows if facts.matrix.role(row.id, unit.id)]
        if not unit.specific and found:
            yield _vague(facts, unit, found, places)


def two_leads(facts: PlanFacts) -> Iterator[Finding]:
    """Find clauses of section V that give a row to another unit than the matrix does."""
    units = {unit.id: unit for unit in facts.matrix.units}
    by_id = {row.id: row for row in facts.matrix.rows}
    texts = {clause.code: clause.text for clause in facts.clauses}
    for claim in lead_claims(list(facts.clauses), facts.matrix):
        row, claimed = by_id[claim.row_id], units[claim.unit_id]
        leads = facts.matrix.units_with(row.id, Role.LEAD)
        lead = leads[0] if leads else None
        link = Link("yearly_plan", target=claim.clause_code)
        keeping = f"Giữ {short_name(lead)} chủ trì, sửa câu ở {claim.place}" if lead else ""
        yield TWO_LEADS.found(
            f"{row.shown_code}: mục III và mục {claim.place} giao hai nơi chủ trì.",
            PLACE,
            f"Mục {claim.place} giao {claimed.name} chủ trì; sửa câu đó, hoặc chuyển"
            " chủ trì trong ma trận.",
            link,
            why=f"Mục III giao {lead.printed_name if lead else 'chưa ai'}, mục {claim.place} giao"
            f" {claimed.name} cùng chủ trì {row.shown_code}. Mỗi việc chỉ một nơi chủ trì.",
            excerpt=texts.get(claim.clause_code, ""),
            marked=("chủ trì", "Chủ trì"),
            mends=(
                Mend(
                    MendKind.MOVE_LEAD,
                    f"Chuyển chủ trì {row.shown_code} sang {short_name(claimed)}",
                    ((row.id, claimed.id),),
                ),
                Mend(MendKind.GO, keeping or f"Sửa câu ở {claim.place}", link=link),
            ),
        )


def leads_without_section(facts: PlanFacts) -> Iterator[Finding]:
    """Find units that lead a row but have no heading of their own in section V."""
    headings = [clause for clause in facts.clauses if clause.kind is ClauseKind.HEADING]
    with_section = {clause.unit_code for clause in headings if clause.unit_code}
    if not with_section:
        return
    for unit in facts.matrix.units:
        led = [
            row
            for row in facts.matrix.rows
            if [lead.id for lead in facts.matrix.units_with(row.id, Role.LEAD)] == [unit.id]
        ]
        if led and unit.specific and unit.code not in with_section:
            codes = joined([row.shown_code for row in led])
            yield NO_DUTIES.found(
                f"{unit.name}: chủ trì {codes} nhưng không có mục nào ở phần {_DUTIES}.",
                PLACE,
                f"Thêm mục nhiệm vụ ở phần {_DUTIES}, hoặc giao đơn vị khác chủ trì.",
                Link("project", target=led[0].id),
                excerpt=facts.matrix.lead_line(led[0]),
                marked=(unit.printed_name,),
                mends=(
                    Mend(
                        MendKind.GO,
                        f"Mở phần {_DUTIES} của kế hoạch để thêm mục",
                        link=Link("yearly_plan", target=_DUTIES),
                    ),
                    Mend(
                        MendKind.GO,
                        "Mở ma trận để giao đơn vị khác",
                        link=Link("project", target=led[0].id),
                    ),
                ),
            )


def _vague(
    facts: PlanFacts, unit: Unit, found: list[ProjectRow], places: dict[str, str]
) -> Finding:
    where = joined(sorted({".".join(places[row.id].split(".")[:2]) for row in found}))
    phrase = next((row.general_phrase for row in found if row.general_phrase), unit.name)
    coordinates = [row for row in found if facts.matrix.role(row.id, unit.id) is Role.COORDINATE]
    words = f"Ghi rõ UBMTTQ và các đoàn thể ở {len(coordinates)} dòng"
    edits = tuple((row.id, unit.id) for row in coordinates)
    link = Link("project", target=found[0].id)
    go = Mend(MendKind.GO, "Mở ma trận để chọn từng đơn vị", link=link)
    return VAGUE.found(
        f"“{unit.name}” không phải một đơn vị: {len(found)} dòng ở {where}.",
        PLACE,
        "Giao cho từng đơn vị gọi được tên rồi bỏ ô ghi chung.",
        link,
        excerpt=facts.matrix.coordinate_line(found[0], len(facts.tiles)),
        marked=(phrase, unit.name),
        mends=(Mend(MendKind.SPELL_OUT, words, edits), go) if edits else (go,),
    )
