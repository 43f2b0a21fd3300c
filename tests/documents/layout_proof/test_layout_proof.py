"""The proof itself: a paper laid out against the decree is found out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from hungchinh_desktop.documents import paper_layout, pdf_flow, pdf_story
from hungchinh_desktop.documents.blocks import Annex, AnnexTitle, Document, Orientation
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.domain.yearly_plan import ClauseKind
from tests.documents import plan_builders as builders
from tests.documents.layout_proof.layout_proof import layout_faults


def short_plan() -> Document:
    """Make a plan of a few pages with every component in it."""
    own = builders.clauses()
    blocks = [one for one in own if one.kind is ClauseKind.BLOCK and one.text != "projects"]
    return yearly_plan_document(builders.plan_content(clauses=(*own[:9], *blocks)))


def faults(document: Document | None = None) -> str:
    document = document or short_plan()
    return "\n".join(layout_faults(document, write_pdf(document).data))


@pytest.mark.parametrize(
    ("name", "changes", "said"),
    [
        ("BODY", {"size": 12}, "body of 12"),
        ("BODY", {"first_indent": 0}, "first line of body"),
        ("BODY", {"space_before": 3}, "pt above body"),
        ("BODY", {"leading": 28}, "sizes apart"),
        ("BODY", {"align": paper_layout.Align.LEFT}, "not justified"),
        ("BASIS", {"italic": False}, "basis in ['Regular']"),
        ("TABLE_HEAD", {"bold": False}, "table head in ['Regular']"),
        ("NATIONAL", {"size": 14}, "national of 14"),
        ("MOTTO_LINE", {"size": 12}, "motto of 12"),
        ("MOTTO_RULE", {"share": 0.9}, "below a motto"),
        ("ISSUER_RULE", {"share": 0.6}, "of issuer"),
        ("SUBJECT_RULE", {"share": 0.2}, "of subject"),
        ("SUBJECT", {"align": paper_layout.Align.LEFT}, "subject not in the middle"),
        ("NUMBER_LINE", {"size": 12}, "number of 12"),
        ("PAGE_NUMBER", {"size": 12}, "number of 12"),
        ("PAGE_NUMBER", {"align": paper_layout.Align.RIGHT}, "number not in the middle"),
        ("AUTHORITY", {"size": 12}, "authority of 12"),
        ("RECIPIENT", {"size": 12}, "recipient of 12"),
        ("ANNEX_LABEL", {"size": 13}, "annex label of 13"),
    ],
)
def test_a_changed_style_is_found(
    monkeypatch: pytest.MonkeyPatch, name: str, changes: dict[str, Any], said: str
) -> None:
    style = getattr(paper_layout, name)
    monkeypatch.setattr(paper_layout, name, replace(style, **changes))
    assert said in faults()


@pytest.mark.parametrize("margin", ["left", "right", "top", "bottom"])
def test_a_narrow_margin_is_found(monkeypatch: pytest.MonkeyPatch, margin: str) -> None:
    narrow = replace(paper_layout.A4_UPRIGHT, **{margin: 30.0})
    monkeypatch.setitem(paper_layout._FRAMES, Orientation.UPRIGHT, narrow)
    assert faults()


def test_missing_room_to_sign_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper_layout, "SIGNATURE_ROOM", 5)
    assert "no room to sign" in faults()


def test_a_table_too_narrow_for_its_words_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper_layout, "CELL_PADDING_X", -30)
    assert "text leaves its cell" in faults()


@pytest.mark.parametrize(
    ("where", "name", "worse", "said"),
    [
        (pdf_flow, "_needed", lambda queue: queue[0].least, "ends with"),
        (pdf_story.Story, "_keep_last_lines", lambda _story: None, "lines of text above it"),
    ],
)
def test_parts_torn_from_each_other_are_found(
    monkeypatch: pytest.MonkeyPatch, where: Any, name: str, worse: Callable[..., Any], said: str
) -> None:
    """Without keeping together, some length of text puts a heading or a signature alone."""
    monkeypatch.setattr(where, name, worse)
    found = ""
    for lines in range(40):
        clauses = list(builders.clauses()[:12])
        clauses.insert(3, builders.clause("\n".join(["Một dòng."] * lines)))
        content = builders.plan_content(clauses=tuple(clauses))
        found += faults(yearly_plan_document(content))
        if said in found:
            break
    assert said in found


def test_a_wrong_annex_number_is_found() -> None:
    document = short_plan()
    blocks = tuple(
        replace(one, label="Phụ lục 2") if isinstance(one, AnnexTitle) else one
        for one in document.annexes[0].blocks
    )
    assert "annex named" in faults(replace(document, annexes=(Annex(blocks),)))


def test_the_short_plan_is_without_fault() -> None:
    assert faults() == ""


def test_a_lost_line_is_found() -> None:
    document = short_plan()
    shorter = replace(document, blocks=document.blocks[:9] + document.blocks[10:])
    assert layout_faults(document, write_pdf(shorter).data) != []
