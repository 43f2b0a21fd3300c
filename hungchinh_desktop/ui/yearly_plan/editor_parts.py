"""Break the plan into the parts that the editor shows, in the order of the paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from hungchinh_desktop.domain.clause_table import table_rows
from hungchinh_desktop.domain.paper_content import PlanContent, drafted
from hungchinh_desktop.domain.yearly_plan import (
    BLOCK_LABELS,
    TEXT_LABELS,
    Block,
    Clause,
    ClauseKind,
    plan_text,
    with_plan_text,
)

HEAD, SIGNING, ANNEX = "head", "signing", "annex"
SECTION_TITLES = {
    HEAD: "Phần đầu, căn cứ",
    SIGNING: "Nơi nhận, người ký",
    ANNEX: "Phụ lục",
}
BASES = "bases"
SIGNATORY = "signatory"
_CLAUSE, _TEXT = "clause:", "text:"


class PartKind(StrEnum):
    """What a part is to the one who edits."""

    TITLE = "title"  # of a section that has no clause: words of the program
    CAPTION = "caption"
    SECTION = "section"
    HEADING = "heading"
    BODY = "body"
    FIXED = "fixed"  # words to be read, searched and copied, not changed here
    BLOCK = "block"
    TABLE = "table"
    SIGNING = "signing"
    ANNEX_SIGNER = "annex_signer"


TEXT_KINDS = frozenset({PartKind.SECTION, PartKind.HEADING, PartKind.BODY, PartKind.FIXED})
_KINDS = {ClauseKind.SECTION: PartKind.SECTION, ClauseKind.HEADING: PartKind.HEADING}
_MARKS = {ClauseKind.BULLET: "-", ClauseKind.PLUS: "+"}
EDITED_LISTS = {BASES: "Chọn, xếp căn cứ…", "caption:recipients": "Sửa nơi nhận…"}
"""Captions whose list is changed in a dialog, with the words that open it."""


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one part: `key` tells it from the others, `anchor` is its name on the printed page.

    `text` may hold slots; `rows` and `page` belong to a block: how much it prints, and the page
    and filter of the program that hold it. `order` is the link of a caption, `clause_kind` and
    `origin` belong to a clause.
    """

    key: str
    kind: PartKind
    section: str
    anchor: str
    name: str = ""
    mark: str = ""
    text: str = ""
    one_line: bool = False
    rows: int = 0
    block: str = ""
    order: str = ""
    clause_kind: ClauseKind | None = None
    origin: str = ""


def parts_of(content: PlanContent) -> list[Part]:
    """Return every part of the plan and its annex."""
    return [*_head(content), *_body(content), *_signing(content), *_annex(content)]


def with_texts(content: PlanContent, texts: dict[str, str]) -> PlanContent:
    """Return the content with the texts of some parts, by key, replaced: a draft again."""
    content = drafted(content) if texts else content
    plan = content.plan
    for key, text in texts.items():
        if key.startswith(_TEXT):
            plan = with_plan_text(plan, key.removeprefix(_TEXT), text)
    clauses = tuple(
        replace(clause, text=texts.get(_CLAUSE + clause.id, clause.text))
        for clause in content.clauses
    )
    return replace(content, plan=plan, clauses=clauses)


def clause_id_of(key: str) -> str:
    """Return the id of the clause behind a part, "" for other parts."""
    return key.removeprefix(_CLAUSE) if key.startswith(_CLAUSE) else ""


def text_field_of(key: str) -> str:
    """Return the field of TEXT_LABELS behind a part, "" for other parts."""
    return key.removeprefix(_TEXT) if key.startswith(_TEXT) else ""


def _head(content: PlanContent) -> Iterator[Part]:
    yield _title(HEAD)
    yield _caption("subject", HEAD, "Trích yếu")
    yield _plan_text(content, "subject", HEAD, "head", one_line=True)
    yield _caption(BASES, HEAD, "Căn cứ")
    for basis in content.bases:
        citation = f"{basis.lead_word} {basis.citation}".strip()
        name = f"Căn cứ {basis.number}"
        yield Part(f"basis:{basis.id}", PartKind.FIXED, HEAD, basis.id, name, "", citation)
    yield _caption("opening", HEAD, "Lời mở đầu")
    yield _plan_text(content, "opening", HEAD, "opening")


def _body(content: PlanContent) -> Iterator[Part]:
    section = HEAD
    for clause in content.clauses:
        if clause.kind is ClauseKind.SECTION:
            section = clause.code
        if clause.kind is ClauseKind.BLOCK:
            yield _block(clause, section, content)
        else:
            yield _clause(clause, section)


def _signing(content: PlanContent) -> Iterator[Part]:
    yield _title(SIGNING)
    yield _caption("closing", SIGNING, "Lời kết")
    yield _plan_text(content, "closing", SIGNING, "closing")
    plan, signatory = content.plan, content.plan.signatory
    office = (signatory.authority, signatory.deputizing, signatory.position)
    above = " · ".join(line for line in office if line)
    yield Part(SIGNATORY, PartKind.SIGNING, SIGNING, "signature", "Ngày ký, người ký", text=above)
    lines = [line for line in (*plan.recipients, plan.archive_line) if line]
    yield _caption("recipients", SIGNING, "Nơi nhận")
    for place, line in enumerate(lines, 1):
        key, name = f"recipient:{place}", f"Nơi nhận, dòng {place}"
        yield Part(key, PartKind.FIXED, SIGNING, "signature", name, "-", line)


def _annex(content: PlanContent) -> Iterator[Part]:
    yield _title(ANNEX)
    yield _caption("annex_title", ANNEX, "Tên phụ lục")
    yield _plan_text(content, "annex_title", ANNEX, ANNEX, one_line=True)
    yield _caption("annex_introduction", ANNEX, "Lời dẫn")
    yield _plan_text(content, "annex_introduction", ANNEX, "annex_introduction")
    rows = len(content.assignments)
    words = "Bảng phân công Ban chỉ đạo"
    yield Part("annex_table", PartKind.BLOCK, ANNEX, "annex_table", words, rows=rows)
    yield _caption("annex_closing", ANNEX, "Lời kết")
    yield _plan_text(content, "annex_closing", ANNEX, "annex_closing")
    words, above = "Người ký phụ lục", content.plan.annex.signature_line
    yield Part("annex_signer", PartKind.ANNEX_SIGNER, ANNEX, "annex_signature", words, text=above)


def _title(section: str) -> Part:
    words = SECTION_TITLES[section]
    return Part(f"title:{section}", PartKind.TITLE, section, f"title:{section}", words)


def _caption(anchor: str, section: str, words: str) -> Part:
    key = anchor if anchor == BASES else f"caption:{anchor}"
    return Part(key, PartKind.CAPTION, section, key, words, order=EDITED_LISTS.get(key, ""))


def _plan_text(
    content: PlanContent, field: str, section: str, anchor: str, *, one_line: bool = False
) -> Part:
    label = TEXT_LABELS[field]
    name = label[:1].upper() + label[1:]
    text = plan_text(content.plan, field)
    return Part(_TEXT + field, PartKind.BODY, section, anchor, name, "", text, one_line)


def _clause(clause: Clause, section: str) -> Part:
    if clause.kind is ClauseKind.TABLE:
        return _table(clause, section)
    kind = _KINDS.get(clause.kind, PartKind.BODY)
    end = ")" if clause.kind is ClauseKind.POINT else "."
    mark = f"{clause.number}{end}" if clause.number else _MARKS.get(clause.kind, "")
    # The paper joins the lines of a heading: a new line typed there would only seem to be one.
    one_line = kind is not PartKind.BODY
    name = f"Mục {clause.code}"
    return Part(
        _CLAUSE + clause.id,
        kind,
        section,
        clause.code,
        name,
        mark,
        clause.text,
        one_line,
        clause_kind=clause.kind,
        origin=clause.origin_id,
    )


def _table(clause: Clause, section: str) -> Part:
    rows = len(table_rows(clause.text)) - 1
    return Part(
        _CLAUSE + clause.id,
        PartKind.TABLE,
        section,
        clause.code,
        f"Bảng ở mục {clause.code.rpartition('.')[0]}",
        text=clause.text,
        rows=rows,
        clause_kind=clause.kind,
    )


def _block(clause: Clause, section: str, content: PlanContent) -> Part:
    block = Block(clause.text)
    rows = {
        Block.PROJECTS: len(content.matrix.rows),
        Block.POOR_TABLE: len(content.poor),
        Block.NEAR_POOR_TABLE: len(content.near_poor),
        Block.HAMLET_TABLE: content.hamlet_count,
        Block.COMMITTEE_TABLE: len(content.assignments),
    }[block]
    key, words = _CLAUSE + clause.id, BLOCK_LABELS[block]
    return Part(
        key,
        PartKind.BLOCK,
        section,
        clause.code,
        words,
        rows=rows,
        block=block.value,
        clause_kind=clause.kind,
    )
