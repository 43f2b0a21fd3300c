"""Check what closes the plan: annex mentioned and signed, the signer, the list of recipients."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from hungchinh_desktop.domain.check_people import ANNEX_PLACE, signer_mend
from hungchinh_desktop.domain.finding import Finding, Mend, MendKind, Rule
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.plan_facts import PlanFacts, texts_of
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import Severity

SIGNATORY = Link("yearly_plan", target="signatory")
_ARCHIVE = re.compile(r"^-?\s*Lưu\s*:\s*VT\s*,\s*\S+", re.IGNORECASE)
_MENTION = re.compile(r"\b(?:phụ lục|kèm theo)\b", re.IGNORECASE)
_CLOSING_MARK = "./."
_ANNEX_SENTENCE = " (Kèm theo Phụ lục phân công Ban chỉ đạo phụ trách các xóm)"

ANNEX_SIGNER = Rule(
    "annex-signer",
    Severity.ERROR,
    "Phụ lục chưa có người ký",
    "Phụ lục kết thúc bằng chữ ký của người ký văn bản; thiếu họ tên thì không biết ai ký.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục III",
)
ANNEX_MENTION = Rule(
    "annex-mentioned",
    Severity.WARNING,
    "Nội dung chưa nhắc tới phụ lục",
    "Văn bản có phụ lục thì trong văn bản phải có chỉ dẫn về phụ lục đó.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục III.1",
)
SIGNER = Rule(
    "signer",
    Severity.ERROR,
    "Kế hoạch chưa có người ký",
    "Họ tên người ký in dưới chữ ký; thiếu thì văn bản không có giá trị.",
    "Nghị định 30/2020/NĐ-CP, Điều 13",
)
ARCHIVE = Rule(
    "recipients-archive",
    Severity.ERROR,
    "Nơi nhận thiếu dòng lưu",
    "Dòng cuối của Nơi nhận là “Lưu:” kèm VT (văn thư) và chữ viết tắt bộ phận soạn thảo.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.9",
)
RECIPIENTS = Rule(
    "recipients",
    Severity.WARNING,
    "Nơi nhận cần xem lại",
    "Nơi nhận ghi từng nơi một lần, để văn thư biết gửi cho ai.",
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.9",
)


def annex_signer(facts: PlanFacts) -> Iterator[Finding]:
    """Find an annex without the name of who signs it."""
    annex = facts.plan.annex
    if annex.title and not annex.signer_name:
        link = Link("yearly_plan", target="annex")
        yield ANNEX_SIGNER.found(
            "Phụ lục phân công Ban chỉ đạo chưa có tên người ký.",
            ANNEX_PLACE,
            "Chọn người ký phụ lục.",
            link,
            excerpt=f"{annex.closing} {annex.signature_line}",
            marked=(annex.signature_line,),
            mends=(*signer_mend(facts), Mend(MendKind.GO, "Mở phụ lục để chọn người", link=link)),
        )


def annex_mentioned(facts: PlanFacts) -> Iterator[Finding]:
    """Find that no sentence of the body speaks of the annex."""
    body = (text for text in texts_of(facts) if not text.field.startswith("annex_"))
    if not facts.plan.annex.title or any(_MENTION.search(text.text) for text in body):
        return
    closing = facts.plan.closing
    link = Link("yearly_plan", target="closing")
    body_words, mark, _rest = closing.rpartition(_CLOSING_MARK)
    new = f"{body_words.rstrip('. ')}{_ANNEX_SENTENCE}{mark}" if mark else closing + _ANNEX_SENTENCE
    yield ANNEX_MENTION.found(
        "Phụ lục phân công Ban chỉ đạo chưa được nhắc tới trong nội dung kế hoạch.",
        ANNEX_PLACE,
        "Thêm “(Kèm theo Phụ lục …)” vào một câu của kế hoạch.",
        link,
        excerpt=closing,
        mends=(
            Mend(
                MendKind.PLAN_TEXT, "Thêm “(Kèm theo Phụ lục …)” vào lời kết", (("closing", new),)
            ),
            Mend(MendKind.GO, "Mở lời kết để tự ghi", link=link),
        ),
    )


def plan_signer(facts: PlanFacts) -> Iterator[Finding]:
    """Find a plan without the name of its signer."""
    if not facts.plan.signatory.full_name:
        sentence, remedy = "Kế hoạch chưa có tên người ký.", "Ghi họ tên người ký."
        yield SIGNER.found(sentence, "Kế hoạch · Người ký", remedy, SIGNATORY)


def recipients(facts: PlanFacts) -> Iterator[Finding]:
    """Find a list of recipients without its closing line, empty, or naming somebody twice."""
    plan, place = facts.plan, "Kế hoạch · Nơi nhận"
    lines = [line for line in (*plan.recipients, plan.archive_line) if line]
    excerpt = "; ".join(lines)
    if not _ARCHIVE.match(plan.archive_line):
        shown = f"ghi “{plan.archive_line}”" if plan.archive_line else "không có dòng cuối"
        yield ARCHIVE.found(
            f"Nơi nhận {shown}, cần “Lưu: VT, …”.",
            place,
            "Ghi dòng cuối “Lưu: VT” và bộ phận soạn thảo.",
            SIGNATORY,
            excerpt=excerpt,
            marked=(plan.archive_line,),
        )
    if not plan.recipients:
        remedy = "Ghi các nơi nhận kế hoạch."
        yield RECIPIENTS.found("Nơi nhận còn trống.", place, remedy, SIGNATORY)
    counted = Counter(fold(line) for line in plan.recipients)
    for line in plan.recipients:
        if counted.pop(fold(line), 1) > 1:
            yield RECIPIENTS.found(
                f"Nơi nhận ghi “{line}” hai lần.",
                place,
                "Bỏ bớt một dòng.",
                SIGNATORY,
                excerpt=excerpt,
                marked=(line,),
            )
